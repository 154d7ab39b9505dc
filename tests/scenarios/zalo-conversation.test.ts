import { expect, onTestFinished, test } from 'vitest';
import { startZaloApp, type ZaloApp } from '../support/zalo-app.ts';

async function start(): Promise<ZaloApp> {
  const t = await startZaloApp();
  onTestFinished(() => t.stop());
  return t;
}

test('who asks to be a friend is accepted and told who we are; choices are numbers, and a number chooses', async () => {
  const t = await start();
  const lan = t.zalo.user({ name: 'Nguyễn Thị Lan' });
  await lan.asksToBeFriend(t.account);
  const hello = await lan.sees(/1\. /);
  expect(hello.text).toContain('Nguyễn Thị Lan');
  expect(t.account.friends).toEqual(['Nguyễn Thị Lan']);
  await lan.says('1');
  const answer = await lan.sees(() => true);
  expect(answer.text).not.toContain('chưa hiểu');
});

test('without diacritics, in private and in a group where the bot is mentioned; elsewhere it keeps silent', async () => {
  const t = await start();
  const lan = t.zalo.user({ name: 'Lan' });
  const group = t.zalo.group({ name: 'Xóm Liên Sơn', members: [lan, t.account] });
  await lan.says('tro giup');
  await lan.sees(/.{20}/s);
  await lan.says('hôm nay trời đẹp', { in: group });
  await lan.says('trợ giúp', { in: group, mention: t.account });
  const answer = await lan.sees(() => true, { in: group });
  expect(answer.text).toContain('Trong nhóm, tôi chỉ trả lời khi được gọi tên');
  expect(lan.unseen({ in: group })).toEqual([]);
});

test('the same message heard twice acts once; what came while the program was down is answered after', async () => {
  const t = await start();
  const lan = t.zalo.user({ name: 'Lan' });
  await lan.says('trợ giúp');
  await lan.sees(/.{20}/s);
  await t.settled();
  await t.restart();
  await t.account.listens();
  expect(lan.unseen()).toEqual([]);
  t.zalo.down();
  await t.account.silent();
  await lan.says('bắt đầu');
  t.zalo.up();
  await lan.sees(/Lan/, { within: 10_000 });
  expect(lan.unseen()).toEqual([]);
});
