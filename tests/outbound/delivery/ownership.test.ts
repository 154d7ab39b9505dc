import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOwnership, type Ownership } from '../../../src/outbound/delivery/ownership.ts';
import { type Database, openDatabase } from '../../../src/runtime/database/database.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { createTestDatabase } from '../../support/database.ts';

const log = createLogger('silent');
let home: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
let running: Ownership[];

beforeEach(async () => {
  home = await createTestDatabase();
  database = openDatabase(home.url, 8);
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await database.close();
  await home.drop();
});

/** A process that wants these accounts; `held` is what it has gained and not yet given up. */
function contender(keys: string[], fair = false) {
  const held = new Set<string>();
  const claims = keys.map((key) => ({
    key,
    async gain() {
      held.add(key);
      return async () => {
        held.delete(key);
      };
    },
  }));
  const ownership = createOwnership(database.pool, claims, log, fair);
  running.push(ownership);
  return { ownership, held };
}

const endSessions = () =>
  database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
       -- The server is shared with the tests that run beside this one.
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );

test('an account has one owner, and another takes over when it stops', async () => {
  const first = contender(['send a']);
  const second = contender(['send a']);
  await first.ownership.start();
  await second.ownership.start();
  expect([first.held.size, second.held.size]).toEqual([1, 0]);
  await first.ownership.stop();
  expect(first.held.size).toBe(0);
  await vi.waitFor(() => expect(second.held.size).toBe(1), 5000);
});

test('whoever loses the session gives everything up before anything is taken anew', async () => {
  const first = contender(['send a', 'send b']);
  await first.ownership.start();
  expect(first.held.size).toBe(2);
  let emptied = false;
  const watch = setInterval(() => {
    emptied ||= first.held.size === 0;
  }, 1);
  await endSessions();
  await vi.waitFor(() => expect(emptied).toBe(true), 5000);
  clearInterval(watch);
  await vi.waitFor(() => expect(first.held.size).toBe(2), 5000);
});

test('with a new session what was claimed in the old one is known to have no sender', async () => {
  const { ownership, held } = contender(['send a']);
  await ownership.start();
  const old = ownership.processId;
  await endSessions();
  await vi.waitFor(() => expect(ownership.processId).not.toBe(old), 5000);
  await vi.waitFor(() => expect(held.size).toBe(1), 5000);
  const { rows } = await database.pool.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1`, [old]);
  expect(rows).toEqual([]);
});

test('several processes share the accounts evenly, and the rest is taken over when one goes', async () => {
  const keys = Array.from({ length: 6 }, (_, n) => `send ${n}`);
  const one = contender(keys, true);
  await one.ownership.start();
  expect(one.held.size).toBe(6);
  const two = contender(keys, true);
  await two.ownership.start();
  await vi.waitFor(() => expect([one.held.size, two.held.size]).toEqual([3, 3]), 15_000);
  expect(new Set([...one.held, ...two.held]).size).toBe(6);
  await two.ownership.stop();
  await vi.waitFor(() => expect(one.held.size).toBe(6), 5000);
});

test('whoever only listens takes no share of the accounts to send for', async () => {
  const listener = contender([]);
  await listener.ownership.start();
  const sender = contender(['send a', 'send b'], true);
  await sender.ownership.start();
  expect(sender.held.size).toBe(2);
});
