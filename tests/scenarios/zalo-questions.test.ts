import { expect, onTestFinished, test } from 'vitest';
import { startZaloApp } from '../support/zalo-app.ts';

test('a question in a Zalo group is taken by number; taken back in time it needs no officer', async () => {
  const t = await startZaloApp({ now: '2026-11-23T09:00:00+07:00' });
  onTestFinished(() => t.stop());
  const ward = await t.unit({ name: 'Công an phường Hưng Phú', kind: 'police' });
  const user = (name: string) => t.zalo.user({ name, friendOf: [t.account] });
  const [officer, resident] = [user('Nguyễn Khánh Nhu'), user('Lưu Kim Cúc')];
  await t.zaloOfficer(officer, ward);
  const group = t.zalo.group({ name: 'Khu vực 3', members: [officer, resident, t.account] });
  await t.bound(group, ward, officer, resident);
  const asked = await resident.says('bao giờ phường lát lại vỉa hè', { in: group, mention: t.account });
  await resident.sees('đã chuyển', { in: group });
  await officer.sees('vỉa hè');
  await resident.undoes(asked);
  await officer.sees('đã xóa tin');
  expect(await t.db.ticket.findFirst()).toMatchObject({ state: 'withdrawn', nextAt: null });

  await resident.says('phường có phát túi đựng rác không', { in: group, mention: t.account });
  await resident.sees('đã chuyển', { in: group });
  const card = await officer.sees('túi đựng rác');
  await officer.says('Thứ bảy phát ở nhà văn hóa', { replyTo: card });
  const preview = await officer.sees('cả nhóm đọc được');
  expect(preview.text).toMatch(/1\. Gửi trong nhóm/);
  await officer.says('1');
  const answer = await resident.sees('Thứ bảy phát', { in: group });
  expect(answer.quote?.text).toContain('túi đựng rác');
}, 40_000);
