import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect, faultOf, message } from './setup.ts';

test('logging in asks no registry and prints nothing; the session lies encrypted', async () => {
  const print = vi.spyOn(console, 'log');
  const { zalo, listen, prisma, account } = await connect();
  await listen();
  expect(new Set(zalo.calls.map(({ host }) => host.replace(/^.*(chat\.zalo\.me)$/, '$1')))).toEqual(
    new Set(['chat.zalo.me']),
  );
  expect(print).not.toHaveBeenCalled();
  const row = await prisma.zaloSession.findUniqueOrThrow({ where: { account: 'kimlien' } });
  expect(row.credentials).not.toContain(account.account.imei);
  print.mockRestore();
});

test('cookies are stored again when they change, and the next login uses them', async () => {
  const { listen, adapter, account, store } = await connect();
  await listen();
  const before = JSON.stringify((await store.session())?.credentials.cookie);
  account.changesCookie();
  account.dropsSocket();
  await account.silent();
  await account.listens();
  await vi.waitFor(
    async () => expect(JSON.stringify((await store.session())?.credentials.cookie)).not.toBe(before),
    10_000,
  );
  await adapter.stop();
  await adapter.start(async () => {});
  await account.listens();
  expect((await adapter.check()).ok).toBe(true);
});

test('a dropped line is taken up again with a fresh login, as often as it drops', async () => {
  const { zalo, listen, account, adapter, received } = await connect();
  await listen();
  for (let times = 0; times < 8; times += 1) {
    account.dropsSocket();
    await account.silent();
    await account.listens();
  }
  expect(zalo.calls.filter(({ api }) => api === 'login').length).toBeGreaterThanOrEqual(9);
  await zalo.user({ name: 'Lan' }).says('còn đó không');
  await vi.waitFor(() => expect(received.map(({ text }) => text)).toEqual(['còn đó không']), 10_000);
  expect((await adapter.check()).ok).toBe(true);
});

test('what was missed is asked for again after reconnect, all pages of it, once each', async () => {
  const { zalo, listen, account, received, got } = await connect({ fake: { oldLimit: 3 } });
  const lan = zalo.user({ name: 'Lan' });
  const group = zalo.group({ name: 'Xóm', members: [lan, account] });
  await listen();
  await lan.says('trước');
  await lan.says('trước', { in: group });
  await got(2);
  zalo.down();
  await account.silent();
  for (let number = 1; number <= 8; number += 1) await lan.says(`riêng ${number}`);
  for (let number = 1; number <= 4; number += 1) await lan.says(`nhóm ${number}`, { in: group });
  zalo.up();
  await account.listens();
  await got(14);
  await lan.says('sau');
  await got(15);
  const of = (kind: string) => received.filter(({ chat }) => chat.kind === kind).map(({ text }) => text);
  expect(of('private')).toEqual(['trước', ...Array.from({ length: 8 }, (_, at) => `riêng ${at + 1}`), 'sau']);
  expect(of('group')).toEqual(['trước', ...Array.from({ length: 4 }, (_, at) => `nhóm ${at + 1}`)]);
});

test('what comes over the new line first does not hide what was missed', async () => {
  const { zalo, listen, account, received, got, store } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  const hoa = zalo.user({ name: 'Hoa' });
  await listen();
  await lan.says('trước');
  await got(1);
  zalo.down();
  await account.silent();
  await lan.says('bị lỡ');
  zalo.faults.next('getAllFriends', { delayMs: 1500 });
  zalo.up();
  await account.listens();
  await hoa.says('ngay lúc nối lại');
  await got(2);
  expect((await store.facts())?.lastPrivateId).not.toBe(received[1]?.messageId);
  await got(3);
  expect(received.map(({ text }) => text)).toEqual(['trước', 'ngay lúc nối lại', 'bị lỡ']);
  await vi.waitFor(async () => expect((await store.facts())?.lastPrivateId).toBe(received[1]?.messageId), 3000);
});

test('what came while no process held the account is asked for by the next; what was said before the first is not', async () => {
  const { zalo, listen, adapter, received, got, store } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  await lan.says('từ năm ngoái');
  await listen();
  await lan.says('một');
  await got(1);
  await adapter.stop();
  expect((await store.facts())?.lastPrivateId).toBe(received[0]?.messageId);
  await lan.says('hai');
  await adapter.start(async (incoming) => void received.push(incoming));
  await got(2);
  expect(received.map(({ text }) => text)).toEqual(['một', 'hai']);
});

test('what could not be stored before the stop is asked for again', async () => {
  const { zalo, listen, adapter, received, got } = await connect({
    settings: { retryMs: { first: 2000, longest: 2000 } },
  });
  let isAway = false;
  const lan = zalo.user({ name: 'Lan' });
  await listen(async (incoming) => {
    if (isAway) throw new Error('the database is away');
    received.push(incoming);
  });
  await lan.says('một');
  await got(1);
  isAway = true;
  await lan.says('hai');
  await vi.waitFor(() => expect(received).toHaveLength(1), 10_000);
  await adapter.stop();
  await adapter.start(async (incoming) => void received.push(incoming));
  await got(2);
  expect(received.map(({ text }) => text)).toEqual(['một', 'hai']);
});

test('Zalo opened on the web evicts the bot: it stops, tells what to do, and goes on when it may', async () => {
  const { zalo, listen, account, adapter, stopped, store, to } = await connect();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  await listen();
  account.opensElsewhere();
  await vi.waitFor(() => expect(stopped).toHaveLength(1), 10_000);
  expect(stopped[0]).toMatchObject({ account: 'kimlien', state: 'evicted' });
  expect(await adapter.check()).toMatchObject({
    ok: false,
    faults: [{ problem: expect.stringContaining('puts the bot out'), mend: expect.stringContaining('--resume') }],
  });
  expect(await faultOf(adapter.send(to(lan), message()))).toEqual({ kind: 'account-stopped' });
  const logins = zalo.calls.filter(({ api }) => api === 'login').length;
  // It looks into the database every 10 ms meanwhile, and at Zalo never.
  await vi.waitFor(async () => expect((await adapter.check()).ok).toBe(false), 10_000);
  expect(zalo.calls.filter(({ api }) => api === 'login').length).toBe(logins);
  await store.resume();
  await account.listens();
  await vi.waitFor(() => adapter.send(to(lan), message()), 10_000);
  expect((await adapter.check()).ok).toBe(true);
  expect(stopped).toHaveLength(1);
});

test('a kick (3003) stops the account', async () => {
  const { listen, account, stopped, store } = await connect();
  await listen();
  account.kicked();
  await vi.waitFor(() => expect(stopped.map(({ state }) => state)).toEqual(['kicked']), 10_000);
  expect((await store.facts())?.state).toBe('kicked');
});

test('a session that Zalo does not take any more stops the account, and a new login starts it again', async () => {
  const { zalo, listen, account, stopped, store, adapter, logIn } = await connect();
  await listen();
  account.expireSession();
  await vi.waitFor(() => expect(stopped.map(({ state }) => state)).toEqual(['expired']), 10_000);
  // One refusal might be a slip of theirs; the second counts.
  expect(zalo.calls.filter(({ api }) => api === 'login').length).toBe(3);
  expect((await store.facts())?.state).toBe('expired');
  account.renewsSession();
  await logIn(account);
  await account.listens();
  await vi.waitFor(async () => expect((await adapter.check()).ok).toBe(true), 10_000);
});

test('a call that says 102 while the socket stays open makes it log in anew, which finds the session gone', async () => {
  const { zalo, listen, account, stopped, adapter, to } = await connect();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  await listen();
  account.expireSession({ code: 600, socket: 'stays' });
  expect(await faultOf(adapter.send(to(lan), message()))).toEqual({ kind: 'account-stopped' });
  await vi.waitFor(() => expect(stopped.map(({ state }) => state)).toEqual(['expired']), 10_000);
});

test('a locked account stops', async () => {
  const { listen, account, stopped } = await connect();
  await listen();
  account.lock();
  await vi.waitFor(() => expect(stopped).toHaveLength(1), 10_000);
});

test('keep-alive goes out again and again; where it fails the line is made anew', async () => {
  const { zalo, listen, account } = await connect({ settings: { keepAliveMs: 40 } });
  await listen();
  await zalo.called('keepAlive', { times: 3 });
  zalo.faults.next('keepAlive', { drop: 'before' });
  await zalo.called('login', { times: 2 });
  await account.listens();
});

test('a login that hangs is given up and tried again', async () => {
  const { zalo, listen } = await connect({ settings: { requestMs: 200 } });
  zalo.faults.next('login', { hang: 'before' });
  zalo.faults.next('getServerInfo', { status: 502 });
  await listen();
  await zalo.called('login', { times: 3 });
});

test('Zalo out of reach at the start: the start resolves, the check says so, and it connects when it can', async () => {
  const { zalo, adapter, account } = await connect();
  zalo.down();
  await adapter.start(async () => {});
  expect(await adapter.check()).toMatchObject({
    ok: false,
    faults: [{ problem: expect.stringContaining('keeps trying') }],
  });
  zalo.up();
  await account.listens();
});

test('nobody has logged in: told what to run; it begins by itself once somebody has', async () => {
  const { adapter, account, logIn } = await connect({ loggedIn: false });
  await adapter.start(async () => {});
  expect(await adapter.check()).toMatchObject({
    ok: false,
    faults: [{ mend: expect.stringContaining('npm run zalo:login -- kimlien') }],
  });
  await logIn(account);
  await account.listens();
});

test('a name does not pass to another Zalo account, whose ids of people would all be others', async () => {
  const { zalo, logIn } = await connect();
  await expect(logIn(zalo.account({ name: 'Người khác' }))).rejects.toThrow(/belongs to another Zalo account/);
});

test('ZALO_CREDENTIALS_FILE is taken in once for each content; the cookies in the database are newer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chihoi-zalo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'credentials.json');
  const { account, adapter, make } = await connect({ loggedIn: false, adapter: { credentialsFile: path } });
  await writeFile(path, JSON.stringify(account.credentials));
  await adapter.start(async () => {});
  await account.listens();
  account.changesCookie();
  account.dropsSocket();
  await account.silent();
  await account.listens();
  await adapter.stop();
  const next = make();
  onTestFinished(() => next.stop());
  await next.start(async () => {});
  await account.listens();
  expect((await next.check()).ok).toBe(true);
});

test('reactions and friend requests of the time away are asked for after reconnect, once each', async () => {
  const { zalo, listen, account, adapter, received, got, toGroup, prisma } = await connect();
  const lan = zalo.user({ name: 'Lan' });
  const hoa = zalo.user({ name: 'Hoa' });
  const group = zalo.group({ name: 'Xóm', members: [lan, account] });
  await listen();
  const { messageId } = await adapter.send(toGroup(group), message());
  await lan.says('trước', { in: group });
  await got(1);
  zalo.down();
  await account.silent();
  await lan.reacts({ id: messageId }, '❤');
  await hoa.asksToBeFriend(account);
  zalo.up();
  await account.listens();
  await got(3);
  expect(
    received
      .slice(1)
      .map(({ event, from }) => [event?.type, from.name])
      .sort(),
  ).toEqual([
    ['friend-request', 'Hoa'],
    ['reaction', 'Lan'],
  ]);
  account.dropsSocket();
  await account.silent();
  await account.listens();
  await zalo.called('getFriendRecommendations', { times: 3 });
  await lan.says('sau', { in: group });
  await got(4);
  expect(received.at(-1)?.text).toBe('sau');
  expect(account.friends).toEqual(['Hoa']);
  expect(await prisma.zaloUse.count({ where: { kind: 'friend-wait' } })).toBe(0);
});

test('the account’s own number gives the link that opens a chat with it', async () => {
  const { zalo, adapter, logIn, account } = await connect({ loggedIn: false });
  expect(await adapter.chatLink?.()).toBeUndefined();
  const known = zalo.account({ name: 'Chi Hội Nghi Lộc', phone: '0961000222' });
  await logIn(known);
  await adapter.start(async () => {});
  await known.listens();
  await vi.waitFor(async () => expect(await adapter.chatLink?.()).toBe('https://zalo.me/0961000222'), 10_000);
  expect(account.listening).toBe(false);
});
