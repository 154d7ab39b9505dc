/** The platform fails in each way at once, each on a broadcast of its own; then it refuses everything for a while; then it fails on everything. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import type { Fault } from '../support/fake-telegram/faults.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type House, startHouse } from './house.ts';
import { AWAY_MS, eachRound, PATIENCE_MS, people, random, report } from './rounds.ts';

vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

/** Once each, in this order: the one that lasts longest first. */
const faults: [kind: string, fault: Fault, uncertain: boolean][] = [
  ['it hangs', { hang: 'after' }, true],
  ['it drops the connection before', { drop: 'before' }, true],
  ['it drops the connection after', { drop: 'after' }, true],
  ['it answers 500', { status: 500 }, false],
];
const UNLUCKY = 4;
/** So many of a batch are on their way at once, and batches (outbound/send-worker.ts). */
const AT_ONCE = 20;
/** After these it is tried with one message at a time, at growing intervals. */
const SIGNS = 5;
/** How long a call is waited for (channels/telegram/adapter.ts). */
const HANGS_MS = 20_000;

let home: Awaited<ReturnType<typeof createTestDatabase>>;
let it: House;

beforeAll(async () => {
  home = await createTestDatabase();
  it = await startHouse({ databaseUrl: home.url, units: [...faults, 'refuses'].map(() => people(15)) });
  await it.start();
});
afterAll(async () => {
  await it.stop();
  await home.drop();
});

eachRound((seed) => {
  test('hangs, drops connections, answers 500, refuses', async () => {
    const next = random(seed);
    const some = (users: readonly FakeUser[]) => [...users].sort(() => next() - 0.5).slice(0, UNLUCKY);
    const all = [];
    for (const [unit, [kind, fault, uncertain]] of faults.entries()) {
      for (const chat of some(it.units[unit]!)) {
        // Whoever gets a 500 gets several: the pauses between the tries grow.
        const times = uncertain ? 1 : 1 + Math.floor(next() * 3);
        it.telegram.faults.next('sendMessage', fault, { chat, times });
      }
      all.push({ kind, uncertain, news: await it.broadcast(unit) });
    }
    const refused = await it.broadcast(faults.length);
    await it.sent(refused, 1 + Math.floor(next() * (refused.to.length / 2)));
    const retryAfter = Math.ceil(AWAY_MS / 1000);
    const refusal = it.telegram.faults.next('sendMessage', { status: 429, retryAfter }, Number.POSITIVE_INFINITY);
    await refusal.happened;
    await wait(AWAY_MS);
    refusal.cancel();
    // What was on its way at the first refusal, and nothing after it.
    expect(refusal.hits).toBeLessThanOrEqual(20);
    all.push({ kind: `it refuses for ${retryAfter} s`, uncertain: false, news: refused });

    for (const { kind, uncertain, news } of all) {
      const states = await it.accounted(news);
      report(kind, seed, states);
      expect(states.uncertain ?? 0).toBe(uncertain ? UNLUCKY : 0);
    }
  });

  test.each<[kind: string, fault: Fault, doubt: boolean]>([
    ['answers 500', { status: 500 }, false],
    ['drops every connection', { drop: 'after' }, true],
    ['hangs', { hang: 'before' }, true],
  ])('%s, for all and for a while', async (kind, fault, doubt) => {
    const next = random(seed);
    const news = await it.broadcast();
    await it.sent(news, 1 + Math.floor(next() * (news.to.length / 3)));
    const failing = it.telegram.faults.next('*', fault, Number.POSITIVE_INFINITY);
    await failing.happened;
    await wait(AWAY_MS);
    failing.cancel();
    const { hits } = failing;
    const states = await it.accounted(news);
    report(`everything ${kind}: ${hits} calls in ${AWAY_MS / 1000} s`, seed, states);
    // 1, 2, 4, 8 and then 15 s apart, and whoever hangs holds the next one up.
    const tries = Math.ceil(4 + AWAY_MS / ('hang' in fault ? HANGS_MS : 15_000));
    expect(hits).toBeLessThanOrEqual(AT_ONCE + SIGNS + tries);
    expect(states.uncertain ?? 0).toBeLessThanOrEqual(doubt ? AT_ONCE + SIGNS : 0);
    expect((states.sent ?? 0) + (states.uncertain ?? 0)).toBe(news.to.length);
  });
});
