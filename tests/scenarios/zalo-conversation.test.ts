import { expect, onTestFinished, test, vi } from 'vitest';
import { startBot } from '../../src/app/bot.ts';
import { type App, buildApp } from '../../src/app/build-app.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { openQueueBackend } from '../../src/runtime/queue/queue-backend.ts';
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

test('copies of one message are answered once, also over a restart and in a group', async () => {
  const t = await start();
  const lan = t.zalo.user({ name: 'Lan' });
  const group = t.zalo.group({ name: 'Xóm Liên Sơn', members: [lan, t.account] });
  const sent = await lan.says('trợ giúp');
  lan.copies(sent);
  const there = await lan.says('trợ giúp', { in: group, mention: t.account });
  lan.copies(there);
  await lan.sees(/.{20}/s);
  await lan.sees(/.{20}/s, { in: group });
  await t.settled();
  await t.restart();
  await t.account.listens();
  lan.copies(sent);
  lan.copies(there);
  await lan.says('bắt đầu');
  await lan.sees(/Lan/);
  await t.settled();
  expect([lan.unseen(), lan.unseen({ in: group })]).toEqual([[], []]);
});

test('a refusal that passes: the answer comes after a pause; refused again, the person counts as not reachable', async () => {
  const t = await start();
  const lan = t.zalo.user({ name: 'Lan', friendOf: [t.account] });
  await lan.says('bắt đầu');
  await lan.sees(/Lan/);
  const chat = () => t.db.chat.findFirstOrThrow({ where: { channel: 'zalo' } });
  t.zalo.faults.next('sendMessage', { code: 123 });
  await lan.says('trợ giúp');
  await t.zalo.called('sendMessage', { times: 2 });
  await t.settled();
  expect(lan.unseen()).toEqual([]);
  expect((await chat()).closedAt).toBeNull();
  t.clock.advance(180_000);
  await t.tick();
  await lan.sees(/.{20}/s);

  lan.cannotReceive();
  await lan.says('trợ giúp');
  await t.zalo.called('sendMessage', { times: 4 });
  await t.settled();
  expect((await chat()).closedAt).toBeNull();
  t.clock.advance(180_000);
  await t.tick();
  await vi.waitFor(async () => expect((await chat()).closedAt).not.toBeNull(), 10_000);
});

test('a second process waits its turn, and takes the account over when the first ends', async () => {
  const t = await start();
  const lan = t.zalo.user({ name: 'Lan' });
  const database = openDatabase(t.databaseUrl, 8);
  const log = createLogger('fatal');
  const backend = await openQueueBackend({ databaseUrl: t.databaseUrl }, log);
  const adapters = [t.adapterFor({ database, clock: t.clock, log, app: () => other })];
  const defaults = { locale: 'vi' as const, zone: 'Asia/Ho_Chi_Minh' };
  const { encryption } = t.app;
  const other: App = buildApp({ database, backend, adapters, defaults, encryption, clock: t.clock, log });
  const bot = await startBot(other);
  onTestFinished(async () => {
    await bot.stop();
    await other.close();
  });
  await lan.says('trợ giúp');
  await lan.sees(/.{20}/s);
  const logins = () => t.zalo.calls.filter(({ api }) => api === 'login').length;
  expect(logins()).toBe(1);

  await t.bot.stop();
  await t.zalo.called('login', { times: 2, within: 10_000 });
  await t.account.listens();
  await lan.says('trợ giúp');
  await lan.sees(/.{20}/s, { within: 10_000 });
  expect(lan.unseen()).toEqual([]);
});
