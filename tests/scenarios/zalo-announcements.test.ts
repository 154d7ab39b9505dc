import { expect, onTestFinished, test, vi } from 'vitest';
import type { FakeUser } from '../support/fake-zalo/user.ts';
import { startZaloApp } from '../support/zalo-app.ts';

const LAW = 'Từ 01/01/2027, người từ 75 tuổi được hưởng trợ cấp hưu trí xã hội.';

/** The chapter on Zalo: its head, three members outside of the group, two in it with a neighbour. */
async function chapter() {
  const t = await startZaloApp();
  onTestFinished(() => t.stop());
  const unit = await t.unit({ name: 'Chi hội Liên Sơn' });
  const names = ['Sơn', 'Lan', 'Hoa', 'Bình', 'Nam', 'Tư', 'Khách'];
  const users = names.map((name) => t.zalo.user({ name, friendOf: [t.account] }));
  const [head, lan, hoa, binh, nam, tu, neighbour] = users as [
    FakeUser,
    FakeUser,
    FakeUser,
    FakeUser,
    FakeUser,
    FakeUser,
    FakeUser,
  ];
  t.account.dropsSocket();
  await t.account.silent();
  await t.account.listens();
  await t.roster([lan, hoa, binh, nam, tu], unit.id);
  await t.zaloOfficer(head, unit);
  const group = t.zalo.group({ name: 'Xóm Liên Sơn', members: [nam, tu, neighbour, t.account] });
  await t.bound(group, unit, nam, tu, neighbour);
  const reads = (count: number) =>
    vi.waitFor(async () => expect(await t.db.delivery.count({ where: { readAt: { not: null } } })).toBe(count), 5000);
  return { t, head, lan, hoa, binh, nam, tu, neighbour, group, reads };
}

test('legal information reaches people and the group; words, a number, a heart and a thumb say that it was read', async () => {
  const { t, head, lan, hoa, binh, nam, tu, neighbour, group, reads } = await chapter();
  await head.says(`/phapluat ${LAW}`);
  await head.sees('nguồn');
  await head.says('Điều 21 Luật Bảo hiểm xã hội 2024');
  const preview = await head.sees('Có gửi không');
  expect(preview.text).toMatch(/1\. Gửi tới 5 người/);
  await head.says('1');
  await head.sees('Tình trạng');

  for (const one of [lan, hoa, binh]) {
    const got = await one.sees('trợ cấp hưu trí');
    expect(got.text).toContain('Nguồn: Điều 21 Luật Bảo hiểm xã hội 2024');
    expect(got.text).toContain('1. Đã đọc');
  }
  const inGroup = await nam.sees('trợ cấp hưu trí', { in: group });
  expect(inGroup.mentions).toEqual([]);
  expect(nam.unseen()).toEqual([]);

  await lan.says('da doc');
  await lan.sees('tôi đã ghi nhận là đã đọc');
  await hoa.says('1');
  await hoa.sees('tôi đã ghi nhận là đã đọc');
  const [got] = binh.inbox().filter(({ text }) => text.includes('trợ cấp'));
  await binh.reacts(got!, '👍');
  await reads(3);
  await nam.reacts(inGroup, '❤');
  await neighbour.reacts(inGroup, '❤');
  await reads(4);
  const said = await tu.says('đã đọc', { in: group, replyTo: inGroup });
  await reads(5);
  // A heart under the words in place of one more message to all.
  const heart = () => group.messages.find(({ id }) => id === said.id)?.reactions;
  await vi.waitFor(() => expect(heart()).toEqual([{ by: 'Chi Hội Kim Liên', emoji: '❤' }]), 5000);
  await neighbour.says('đã đọc', { in: group, replyTo: inGroup });
  await t.settled();
  expect(nam.unseen({ in: group })).toEqual([]);
  expect(binh.unseen()).toEqual([]);

  await head.says('tiến độ');
  expect((await head.sees('Đã đọc: 5')).text).toContain('Nhóm chat: 1/1 nhóm đã nhận');
}, 40_000);

test('an urgent alert calls everybody in the group, and nobody by name in private', async () => {
  const { head, lan, nam, group } = await chapter();
  await head.says('/khan Nước lũ đang lên, đề nghị bà con vùng thấp di dời ngay.');
  await head.sees('Có gửi không');
  await head.says('1');
  await head.sees('chắc chắn gửi');
  await head.says('2');
  const alert = await nam.sees('Nước lũ đang lên', { in: group });
  expect(alert.mentions).toEqual([{ who: 'all', text: 'TIN KHẨN' }]);
  expect((await lan.sees('Nước lũ đang lên')).mentions).toEqual([]);
}, 30_000);

test('what was marked as read while the bot was away counts once it is back', async () => {
  const { t, head, binh, nam, group, reads } = await chapter();
  await head.says(`/thongbao ${LAW}`);
  await head.sees('Có gửi không');
  await head.says('1');
  const inGroup = await nam.sees('trợ cấp hưu trí', { in: group });
  const got = await binh.sees('trợ cấp hưu trí');
  t.zalo.down();
  await t.account.silent();
  await nam.reacts(inGroup, '❤');
  await binh.reacts(got, '❤');
  t.zalo.up();
  await t.account.listens();
  await reads(2);
}, 30_000);
