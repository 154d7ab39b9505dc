import { expect, onTestFinished, test, vi } from 'vitest';
import { startBroadcast } from '../../src/outbound/broadcast/broadcast.ts';
import type { FakeUser } from '../support/fake-zalo/user.ts';
import { startZaloApp, type ZaloApp } from '../support/zalo-app.ts';

const PEOPLE = 200;

async function setUp(settings = {}) {
  const t = await startZaloApp({ settings });
  onTestFinished(() => t.stop());
  const unit = await t.unit({ name: 'Chi hội Liên Sơn' });
  const users = Array.from({ length: PEOPLE }, (_, number) =>
    t.zalo.user({ name: `Bác ${number}`, friendOf: [t.account] }),
  );
  await t.roster(users, unit.id);
  // Whom it may write to is read when it connects.
  t.account.dropsSocket();
  await t.account.silent();
  await t.account.listens();
  return { t, unit, users };
}

async function broadcast(t: ZaloApp, unitId: string): Promise<string> {
  const audience = { unitIds: [unitId], through: 'people' as const, evenMuted: false };
  return t.app.inTransaction(({ tx, outbox, now }) =>
    startBroadcast(
      tx,
      outbox,
      {
        ...{ feature: 'announcements', subjectId: crypto.randomUUID(), lane: 'broadcast', createdById: null, audience },
        contents: { vi: { text: 'Mời họp' } },
        fallback: 'vi',
      },
      now,
    ),
  );
}

const received = (users: FakeUser[]) => users.map((user) => user.inbox().length);

async function states(t: ZaloApp, broadcastId: string): Promise<Record<string, number>> {
  const rows = await t.db.message.groupBy({ by: ['state'], where: { broadcastId }, _count: true });
  return Object.fromEntries(rows.map((row) => [row.state, row._count]));
}

test.each([
  ['evicted', (t: ZaloApp) => t.account.opensElsewhere()],
  ['expired', (t: ZaloApp) => t.account.expireSession()],
  ['kicked', (t: ZaloApp) => t.account.kicked()],
] as const)(
  'the session dies (%s) in the middle of 200 messages: what was sent is sent once, the rest waits and follows',
  async (state, happens) => {
    const { t, unit, users } = await setUp();
    const officer = t.telegram.user({ firstName: 'Minh' });
    await t.administrator(officer, t.root);
    const broadcastId = await broadcast(t, unit.id);
    await t.zalo.called('sendMessage', { times: 80, within: 30_000 });
    happens(t);

    const told = await officer.sees(/Tài khoản Zalo kimlien đã ngừng/);
    expect(told.text).toContain('npm run zalo:login -- kimlien');
    expect((await t.store.facts())?.state).toBe(state);
    await vi.waitFor(async () => expect((await states(t, broadcastId)).sending ?? 0).toBe(0), { timeout: 10_000 });
    const after = await states(t, broadcastId);
    const delivered = received(users).filter((count) => count === 1).length;
    expect(received(users).every((count) => count <= 1)).toBe(true);
    // The one that was on its way may have left without an answer: it is shown as uncertain, not sent again.
    expect(after.uncertain ?? 0).toBeLessThanOrEqual(1);
    expect(after.failed ?? 0).toBe(0);
    expect(after.sent).toBeGreaterThanOrEqual(delivered - 1);
    expect((after.queued ?? 0) + (after.sent ?? 0) + (after.uncertain ?? 0)).toBe(PEOPLE);
    expect(after.queued).toBeGreaterThan(50);

    // A person sees to it: a new login, or the same again.
    if (state === 'expired') {
      const credentials = t.account.renewsSession() as never;
      await t.store.saveLogin({ uid: t.account.uid, displayName: t.account.name, credentials });
    } else await t.store.resume();
    await t.account.listens();
    t.clock.advance(61_000);
    await t.restart();
    await vi.waitFor(async () => expect((await states(t, broadcastId)).queued ?? 0).toBe(0), {
      timeout: 40_000,
      interval: 100,
    });
    await t.settled();
    const uncertain = (await states(t, broadcastId)).uncertain ?? 0;
    expect(received(users).every((count) => count <= 1)).toBe(true);
    expect(received(users).filter((count) => count === 0).length).toBeLessThanOrEqual(uncertain);
    expect((await states(t, broadcastId)).sent).toBe(PEOPLE - uncertain);
  },
  90_000,
);

test('a day’s share of messages: the rest of a broadcast waits untried, replies go, and the next day it goes on', async () => {
  const { t, unit, users } = await setUp({ perDay: 30, keptForReplies: 10 });
  const broadcastId = await broadcast(t, unit.id);
  await vi.waitFor(async () => expect((await states(t, broadcastId)).sent).toBe(20), { timeout: 20_000 });
  await vi.waitFor(
    async () =>
      expect(await t.db.message.count({ where: { broadcastId, state: 'queued', dueAt: { gt: t.clock.now() } } })).toBe(
        PEOPLE - 20,
      ),
    { timeout: 20_000 },
  );
  expect(await t.db.message.count({ where: { broadcastId, state: 'queued', attempts: { gt: 0 } } })).toBe(0);
  const asking = users.at(-1)!;
  await asking.says('trợ giúp');
  await asking.sees(/.{20}/s);
  t.clock.advance(24 * 3_600_000);
  await t.restart();
  await vi.waitFor(async () => expect((await states(t, broadcastId)).sent).toBeGreaterThan(20), { timeout: 20_000 });
}, 60_000);

test('a process that is killed leaves what waited for its turn unclaimed, so nothing of it is in doubt', async () => {
  const { t, unit } = await setUp({ gapMs: { least: 200, most: 300 } });
  const broadcastId = await broadcast(t, unit.id);
  await t.zalo.called('sendMessage', { times: 3, within: 10_000 });
  const claimed = await t.db.message.count({ where: { broadcastId, state: 'sending' } });
  expect(claimed).toBeLessThanOrEqual(1);
}, 40_000);
