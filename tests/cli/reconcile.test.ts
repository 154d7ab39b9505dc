/** `npm run reconcile` finds each kind of fault that it knows, each of them made here by hand; and nothing where all is right. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import type { Audience } from '../../src/outbound/broadcast/audience.ts';
import { startBroadcast } from '../../src/outbound/broadcast/broadcast.ts';
import { Prisma } from '../../src/runtime/database/database.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

// Each run starts a Node.js of its own.
vi.setConfig({ testTimeout: 60_000 });

let app: TestApp;
let unit: UnitRef;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-reconcile-`));
  app = await startTestApp({ wire: true });
  unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  for (const firstName of ['Lan', 'Hoa']) await app.member(app.telegram.user({ firstName }), unit);
  await app.offline('Nguyễn Văn Dậu', unit);
  await app.settled();
  // What is queued stays so.
  await app.worker.stop();
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

/** Lan and Hoa are to get it, Dậu cannot. */
function start(): Promise<string> {
  const audience: Audience = { unitIds: [unit.id], through: 'groups', evenMuted: true };
  const of = { feature: 'test', subjectId: unit.id, lane: 'alert', createdById: null, fallback: 'vi' } as const;
  return app.app.inTransaction(({ tx, outbox, now }) =>
    startBroadcast(tx, outbox, { ...of, audience, contents: { vi: { text: 'Bão số 9' } } }, now),
  );
}

async function run(...args: string[]) {
  const program = runProgram('cli/reconcile.ts', { args, cwd: folder, env: { DATABASE_URL: app.databaseUrl } });
  return { code: await program.ended, out: program.out.trim(), err: program.err.trim() };
}

interface Found {
  kind: string;
  broadcastId: string | null;
  count: number;
}

async function faults(...args: string[]): Promise<{ code: unknown; found: [string, number][] }> {
  const { code, out, err } = await run('--json', ...args);
  expect(err).toBe('');
  const { faults } = JSON.parse(out) as { faults: Found[] };
  return { code, found: faults.map(({ kind, count }) => [kind, count]) };
}

const figuresOf = (what: string) => `figures of ${what} that are not those of the rows`;

/** What each does to one broadcast, and what is to be found of it. */
const made: [string, (id: string) => Prisma.Sql, [string, number][]][] = [
  [
    'somebody is lost between audience and messages',
    (id) =>
      Prisma.sql`UPDATE delivery SET unreachable = NULL WHERE broadcast_id = ${id}::uuid AND unreachable IS NOT NULL`,
    [
      ['people whom no message reaches and no reason excuses', 1],
      [figuresOf('units'), 1],
    ],
  ],
  [
    'somebody has a message, and a reason why there is none',
    (id) => Prisma.sql`UPDATE delivery SET unreachable = 'closed' WHERE ctid = (
      SELECT ctid FROM delivery WHERE broadcast_id = ${id}::uuid AND message_id IS NOT NULL LIMIT 1)`,
    [['people with a message and a reason why there is none', 1]],
  ],
  [
    'a delivery points at a message of another broadcast',
    (id) => Prisma.sql`UPDATE message SET broadcast_id = NULL WHERE id = (
      SELECT message_id FROM delivery WHERE broadcast_id = ${id}::uuid AND message_id IS NOT NULL LIMIT 1)`,
    [
      ['deliveries that point at a message of another broadcast', 1],
      [figuresOf('accounts'), 1],
    ],
  ],
  [
    'a message goes to somebody who is not in the audience',
    (id) => Prisma.sql`DELETE FROM delivery WHERE ctid = (
      SELECT ctid FROM delivery WHERE broadcast_id = ${id}::uuid AND message_id IS NOT NULL LIMIT 1)`,
    [
      ['private messages for which there is no delivery', 1],
      [figuresOf('units'), 1],
    ],
  ],
  [
    'the same text goes to a chat twice',
    (id) => Prisma.sql`
      INSERT INTO message (id, direction, channel, bot_account, chat_id, person_id, content, feature, state, lane, broadcast_id, at)
      SELECT new_id(), direction, channel, bot_account, chat_id, person_id, content, feature, state, lane, broadcast_id, at
      FROM message WHERE broadcast_id = ${id}::uuid LIMIT 1`,
    [
      ['chats to which the same text goes twice', 1],
      [figuresOf('accounts'), 1],
    ],
  ],
  [
    'the figures of a unit are wrong',
    (id) => Prisma.sql`UPDATE broadcast_count SET waiting = waiting + 5 WHERE broadcast_id = ${id}::uuid`,
    [
      [figuresOf('units'), 1],
      ['people in no figure, or in two', -5],
    ],
  ],
  [
    'the figures of an account are wrong',
    (id) => Prisma.sql`UPDATE broadcast_total SET sent = 7 WHERE broadcast_id = ${id}::uuid`,
    [[figuresOf('accounts'), 1]],
  ],
  [
    'whoever was sending has died, and no worker runs',
    (id) => Prisma.sql`UPDATE message SET state = 'sending', claimed_by = 4242 WHERE id = (
      SELECT id FROM message WHERE broadcast_id = ${id}::uuid LIMIT 1)`,
    [['messages on their way whose sender is dead', 1]],
  ],
  [
    'messages wait for an account that is not there',
    (id) => Prisma.sql`
      INSERT INTO broadcast_total (broadcast_id, channel, bot_account, waiting) VALUES (${id}::uuid, 'zalo', 'gone', 3)`,
    [
      [figuresOf('accounts'), 1],
      ['messages that wait for an account that has never been seen here', 3],
    ],
  ],
];

test('where all is right it says so', async () => {
  const id = await start();
  const { code, out } = await run();
  expect(code).toBe(0);
  expect(out).toBe(
    `${id} running: 3 people = 0 sent + 2 waiting + 0 failed + 0 uncertain + 0 skipped + 1 not reachable\nEvery delivery is accounted for.`,
  );
});

test.each(made)('%s: it is found', async (_name, fault, expected) => {
  const id = await start();
  await app.db.$executeRaw(fault(id));
  const { code, found } = await faults('--broadcast', id);
  expect(found).toEqual(expected);
  expect(code).toBe(1);
  await app.db.$executeRaw`UPDATE message SET state = 'skipped', claimed_by = NULL WHERE broadcast_id = ${id}::uuid`;
  await app.db.broadcast.delete({ where: { id } });
});

test('it names fault, broadcast and mend in lines; --mend counts anew', async () => {
  const id = await start();
  await app.db.broadcastCount.updateMany({ where: { broadcastId: id }, data: { sent: 2, waiting: 0 } });
  const { code, out } = await run('--broadcast', id);
  expect(code).toBe(1);
  expect(out).toContain(`FAULT ${id}: 1 ${figuresOf('units')}.\n  Run with --mend`);
  expect(out).toContain('1 faults.');
  expect(await faults('--broadcast', id, '--mend')).toEqual({ code: 0, found: [] });
  expect((await run('--broadcast', id)).out).toContain('0 sent + 2 waiting');
});

test('what it does not know it says, with how it is used', async () => {
  for (const args of [['--all'], ['--broadcast', 'one']]) {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toContain('Usage: npm run -s reconcile');
  }
});
