/** Two workers share four bot accounts; one is killed in the middle of a broadcast, and the other takes its accounts over. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type Platform, recipientChat, startPlatform } from '../../bench/support/platform.ts';
import { addPeople, isUnderWay, newUnit, noticeTo, openApp, telegram } from '../../bench/support/stage.ts';
import { startBroadcast } from '../../src/outbound/broadcast/broadcast.ts';
import { reconcile } from '../../src/outbound/broadcast/reconcile.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { createTestDatabase } from '../support/database.ts';

const ACCOUNTS = 4;
const EACH = 30;
const TOKENS = Array.from({ length: ACCOUNTS }, (_, n) => `${7_200_000_000 + n}:test`);
const PATIENCE = { timeout: 60_000, interval: 50 };

vi.setConfig({ testTimeout: 120_000 });

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function launch(databaseUrl: string, apiRoot: string): Promise<ChildProcess> {
  const env = { ...process.env, BENCH_WORKER: JSON.stringify({ databaseUrl, tokens: TOKENS, apiRoot }) };
  const path = join(projectRoot, 'bench/support/scale-worker.ts');
  const child = fork(path, { execArgv: ['--import', 'tsx'], env });
  ends.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  });
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}

/** What the platform has taken from each bot account. */
const seenOf = (platform: Platform) => Promise.all(TOKENS.map((token) => platform.seen(token)));

test('a killed worker is replaced on its accounts: nobody twice, nobody lost, no second too full', async () => {
  const home = await createTestDatabase();
  ends.push(home.drop);
  const platform = await startPlatform();
  ends.push(platform.close);
  await platform.reset({ perSecond: 30, latencyMs: 45, faults: false });
  const adapters = TOKENS.map((token) => telegram(token, platform.apiRoot));
  const app = await openApp(home.url, undefined, adapters);
  ends.push(app.close);
  const { prisma, pool } = app.database;
  const unitId = await newUnit(prisma);
  for (const [n, { botAccount }] of adapters.entries())
    await addPeople(prisma, { botAccount, count: EACH, first: recipientChat(n * EACH), unitId });

  const [dies] = await Promise.all([launch(home.url, platform.apiRoot), launch(home.url, platform.apiRoot)]);
  // "owns" in ASCII, see outbound/ownership.ts.
  const shared = async () => {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS accounts FROM pg_locks WHERE locktype = 'advisory' AND classid = x'6f776e73'::int::oid
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) GROUP BY pid`,
    );
    expect(rows.map(({ accounts }) => accounts)).toEqual([ACCOUNTS / 2, ACCOUNTS / 2]);
  };
  await vi.waitFor(shared, PATIENCE);

  const id = await app.inTransaction(({ tx, outbox, now }) => startBroadcast(tx, outbox, noticeTo(unitId), now));
  const begun = async () => {
    for (const { sent } of await seenOf(platform)) expect(sent).toBeGreaterThan(5);
  };
  await vi.waitFor(begun, PATIENCE);
  dies.kill('SIGKILL');
  await vi.waitFor(async () => expect(await isUnderWay(prisma, id)).toBe(false), PATIENCE);

  const seen = await seenOf(platform);
  expect(seen.map(({ refused }) => refused)).toEqual(TOKENS.map(() => 0));
  expect(seen.flatMap(({ chats }) => Object.values(chats)).filter((times) => times > 1)).toEqual([]);
  const rows = await prisma.message.groupBy({ by: ['botAccount', 'state'], where: { broadcastId: id }, _count: true });
  const uncertain = rows.filter(({ state }) => state === 'uncertain');
  // Only what the dead one had on its way.
  expect(uncertain.length).toBeLessThanOrEqual(ACCOUNTS / 2);
  for (const { _count } of uncertain) expect(_count).toBeLessThanOrEqual(20);
  const settled = rows.filter(({ state }) => state === 'sent' || state === 'uncertain');
  expect(settled.reduce((sum, { _count }) => sum + _count, 0)).toBe(ACCOUNTS * EACH);
  const { faults } = await prisma.$transaction((tx) => reconcile(tx, id), { isolationLevel: 'RepeatableRead' });
  expect(faults).toEqual([]);
});
