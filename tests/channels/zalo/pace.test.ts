import { expect, onTestFinished, test, vi } from 'vitest';
import { carefulSettings } from '../../../src/channels/zalo/session/settings.ts';
import { connect, faultOf, message, quick } from './setup.ts';

const hour = 3_600_000;

test('a message that must wait for seconds is handed back for the whole account, with the time', async () => {
  const { zalo, listen, adapter, account, to } = await connect({ settings: { gapMs: carefulSettings.gapMs } });
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  await adapter.send(to(lan), message());
  const fault = await faultOf(adapter.send(to(lan), message({ text: 'hai' })));
  expect(fault).toMatchObject({ kind: 'retry', scope: 'account' });
  expect((fault as { afterMs: number }).afterMs).toBeGreaterThan(1000);
  expect((fault as { afterMs: number }).afterMs).toBeLessThanOrEqual(4000);
  expect(adapter.abilities.pace.gapMs).toEqual({ least: 4000, most: 10_000 });
});

test('the parts of one message wait for each other instead', async () => {
  const { zalo, listen, adapter, account, to } = await connect({ settings: { gapMs: { least: 200, most: 220 } } });
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  await adapter.send(to(lan), message({ text: 'dài '.repeat(1200).trim() }));
  const times = zalo.pace(account).map(({ at }) => at);
  expect(times).toHaveLength(3);
  for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(120);
});

test('what was used of a limit outlives the process', async () => {
  const settings = { strangersPerDay: 2 };
  const { zalo, listen, adapter, account, to, make } = await connect({ settings });
  await listen();
  const people = ['Lan', 'Hoa', 'Mai'].map((name) => zalo.user({ name }));
  const [lan, hoa, mai] = people.map(to);
  await adapter.send(lan!, message({ lane: 'broadcast' }));
  await adapter.send(hoa!, message({ lane: 'broadcast' }));
  await adapter.stop();
  const next = make({ settings: { ...quick, ...settings } });
  onTestFinished(() => next.stop());
  await next.start(async () => {});
  await account.listens();
  await vi.waitFor(() => expect(next.holds?.(mai!, 'broadcast')).toBeGreaterThan(23 * hour), 10_000);
  expect(await faultOf(next.send(mai!, message({ lane: 'broadcast' })))).toMatchObject({
    kind: 'retry',
    scope: 'message',
  });
  // Who wrote to us is answered.
  expect(next.holds?.(mai!, 'reply')).toBe(0);
  expect(zalo.pace(account)).toHaveLength(2);
});

test('who is a friend is no stranger, from the moment of becoming one', async () => {
  const { zalo, listen, adapter, account, to } = await connect({ settings: { strangersPerDay: 1 } });
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  const hoa = zalo.user({ name: 'Hoa' });
  const mai = zalo.user({ name: 'Mai' });
  await listen();
  await vi.waitFor(() => adapter.send(to(hoa), message({ lane: 'broadcast' })), 10_000);
  expect(adapter.holds?.(to(lan), 'broadcast')).toBe(0);
  expect(adapter.holds?.(to(mai), 'broadcast')).toBeGreaterThan(0);
  await mai.asksToBeFriend(account);
  await vi.waitFor(() => expect(adapter.holds?.(to(mai), 'broadcast')).toBe(0), 10_000);
  await lan.unfriends(account);
  await vi.waitFor(() => expect(adapter.holds?.(to(lan), 'broadcast')).toBeGreaterThan(0), 10_000);
});

test('221 stops the lane for an hour, the next time for a day; the level is kept', async () => {
  const { zalo, listen, adapter, account, to, clock, make, stopped } = await connect();
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  zalo.faults.next('sendMessage', { code: 221 });
  expect(await faultOf(adapter.send(to(lan), message()))).toEqual({ kind: 'retry', afterMs: hour, scope: 'account' });
  expect(adapter.holds?.(to(lan), 'reply')).toBeGreaterThan(hour - 60_000);
  const fault = await faultOf(adapter.send(to(lan), message()));
  expect(fault).toMatchObject({ kind: 'retry' });
  expect(zalo.calls.filter(({ api }) => api === 'sendMessage')).toHaveLength(1);
  expect((await adapter.check()).faults[0]?.problem).toContain('221');

  clock.advance(hour);
  await adapter.stop();
  const next = make();
  onTestFinished(() => next.stop());
  await next.start(async () => {});
  await account.listens();
  zalo.faults.next('sendMessage', { code: 221 });
  await vi.waitFor(
    async () =>
      expect(await faultOf(next.send(to(lan), message()))).toEqual({
        kind: 'retry',
        afterMs: 24 * hour,
        scope: 'account',
      }),
    10_000,
  );
  expect(stopped.map(({ state }) => state)).toEqual(['refused']);
  clock.advance(24 * hour);
  await next.send(to(lan), message());
  expect(lan.inbox()).toHaveLength(1);
});

test('the same text to one chat within a minute is held back, which Zalo would answer with 123', async () => {
  const { zalo, listen, adapter, account, to, clock } = await connect({
    settings: { sameTextMs: 60_000 },
    fake: { refusesRepeatsWithinMs: 60_000 },
  });
  await listen();
  const lan = zalo.user({ name: 'Lan', friendOf: [account] });
  await adapter.send(to(lan), message());
  expect(await faultOf(adapter.send(to(lan), message()))).toMatchObject({ kind: 'retry', scope: 'message' });
  await adapter.send(to(lan), message({ text: 'khác' }));
  clock.advance(61_000);
  await adapter.send(to(lan), message());
  expect(lan.inbox().map(({ text }) => text)).toEqual(['Mời họp', 'khác', 'Mời họp']);
});

test('friend requests are accepted with a welcome, as many as a day allows; the others when their turn comes', async () => {
  const { zalo, listen, account, got, clock, received } = await connect({
    settings: { friendRequestsPerDay: 2, keepAliveMs: 30 },
  });
  await listen();
  const people = ['Lan', 'Hoa', 'Mai'].map((name) => zalo.user({ name }));
  for (const user of people) await user.asksToBeFriend(account);
  await got(2);
  expect(received.map(({ event, from, chat }) => [event?.type, from.name, chat.kind])).toEqual([
    ['friend-request', 'Lan', 'private'],
    ['friend-request', 'Hoa', 'private'],
  ]);
  expect(account.friends).toEqual(['Lan', 'Hoa']);
  clock.advance(24 * hour + 1000);
  await got(3);
  expect(account.friends).toEqual(['Lan', 'Hoa', 'Mai']);
});

test('a friend request that is answered with 225 (already friends) counts as accepted', async () => {
  const { zalo, listen, account, got } = await connect();
  await listen();
  zalo.faults.next('acceptFriendRequest', { code: 225 });
  await zalo.user({ name: 'Lan' }).asksToBeFriend(account);
  expect((await got(1))[0]?.event).toEqual({ type: 'friend-request' });
});

test('a phone number is looked up once and kept for ever, also where it is not on Zalo (216)', async () => {
  const { zalo, listen, adapter, account } = await connect({ settings: { phoneLookUpsPerHour: 2 } });
  await listen();
  const lan = zalo.user({ name: 'Lan', phone: '0912345678' });
  for (let times = 0; times < 3; times += 1) {
    expect(await adapter.findByPhone('0912345678')).toEqual({ externalId: lan.idFor(account), name: 'Lan' });
    expect(await adapter.findByPhone('0900000000')).toBeUndefined();
  }
  expect(zalo.calls.filter(({ api }) => api === 'findUser').map(({ params }) => params.phone)).toEqual([
    '84912345678',
    '84900000000',
  ]);
  expect(await faultOf(adapter.findByPhone('0911111111'))).toMatchObject({ kind: 'retry', scope: 'message' });
});
