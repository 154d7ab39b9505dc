/**
 * What must not grow with a broadcast does not: rows that each step reads and writes are counted, as PostgreSQL itself
 * counts them. What holds here for twenty thousand people holds for a million.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitRef } from '../../src/directory/units.ts';
import { attachmentsOf } from '../../src/features/announcements/store.ts';
import type { ContentInput } from '../../src/messaging/outgoing.ts';
import type { Audience } from '../../src/outbound/broadcast/audience.ts';
import { startBroadcast } from '../../src/outbound/broadcast/broadcast.ts';
import {
  broadcastProgress,
  broadcastTotals,
  notReached,
  pauseBroadcast,
  resumeBroadcast,
  retryBroadcast,
  stopBroadcast,
} from '../../src/outbound/broadcast/broadcast-control.ts';
import { FIRST_BATCH } from '../../src/outbound/broadcast/carry-out.ts';
import { freezeMessages } from '../../src/outbound/broadcast/freeze.ts';
import { reconcile } from '../../src/outbound/broadcast/reconcile.ts';
import { advanceBroadcasts, BATCH } from '../../src/outbound/broadcast/under-way.ts';
import { leftBroadcasts } from '../../src/outbound/delivery/sweep.ts';
import type { UnitOfWork } from '../../src/outbound/outbox/unit-of-work.ts';
import type { Tx } from '../../src/runtime/database/database.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { manyPeople } from '../support/many-people.ts';

const PEOPLE = 20_000;
const REACHABLE = PEOPLE - PEOPLE / 10;
const CHAPTERS = 80;
const TIMEOUT_MS = 120_000;

let app: TestApp;
let unit: UnitRef;
let chapters: UnitRef[];

beforeAll(async () => {
  app = await startTestApp({ wire: true });
  unit = await app.unit({ name: 'Hội CCB thành phố Vinh' });
  chapters = [];
  for (let n = 1; n <= CHAPTERS; n += 1) chapters.push(await app.unit({ name: `Chi hội ${n}`, parent: unit }));
  await manyPeople(app.db, String(app.telegram.botId), chapters, PEOPLE);
  await app.worker.stop();
}, TIMEOUT_MS);
afterAll(() => app.stop());

/** Not all of it: the audience stands, no message does. */
async function begin(content: ContentInput = { text: 'Cảnh giác thủ đoạn các loại tội phạm' }): Promise<string> {
  const audience: Audience = { unitIds: [unit.id], through: 'groups', evenMuted: true };
  const of = { feature: 'test', subjectId: unit.id, lane: 'alert', createdById: null, fallback: 'vi' } as const;
  const id = await app.app.inTransaction(({ tx, outbox, now }) =>
    startBroadcast(tx, outbox, { ...of, audience, contents: { vi: content } }, now),
  );
  await advanceBroadcasts(app.app);
  return id;
}

/** @returns how many steps it took */
async function all(): Promise<number> {
  let steps = 0;
  while ((await advanceBroadcasts(app.app)) > 0) steps += 1;
  return steps;
}

async function frozen(content?: ContentInput): Promise<string> {
  const id = await begin(content);
  await all();
  return id;
}

interface Touched {
  read: number;
  written: number;
}

async function touchedSoFar(tx: Tx): Promise<Touched> {
  const [row] = await tx.$queryRaw<[Touched]>`
    SELECT coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int AS read, coalesce(sum(n_tup_ins + n_tup_upd), 0)::int AS written
    FROM pg_stat_xact_user_tables WHERE relname IN ('message', 'delivery', 'chat', 'account', 'person')`;
  return row;
}

/** Runs it as one unit of work. @returns what it gives, and the rows of messages, deliveries and people that it touched */
function count<T>(run: (work: UnitOfWork) => Promise<T>): Promise<Touched & { result: T }> {
  return app.app.inTransaction(async (work) => {
    const before = await touchedSoFar(work.tx);
    const result = await run(work);
    const after = await touchedSoFar(work.tx);
    return { result, read: after.read - before.read, written: after.written - before.written };
  });
}

/** So many of those that wait come to this state; what PostgreSQL finds out about it by itself within a minute it knows. */
async function settle(id: string, state: string, most: number): Promise<void> {
  await app.db.$executeRaw`
  UPDATE message SET state = ${state}::message_state, external_id = '1', settled_at = ${app.clock.now()}
  WHERE id IN (SELECT id FROM message WHERE broadcast_id = ${id}::uuid AND state = 'queued' ORDER BY id LIMIT ${most})`;
  await app.db.$executeRaw`ANALYZE message`;
}

const faultsOf = async (id: string) => (await app.db.$transaction((tx) => reconcile(tx, id))).faults;

test('the last batch of people is frozen with as few rows read as the first', { timeout: TIMEOUT_MS }, async () => {
  const id = await begin();
  const batches: Touched[] = [];
  for (let isFrozen = false; !isFrozen; ) {
    const { result, ...touched } = await count(({ tx }) => freezeMessages(tx, app.app, id, 1000));
    isFrozen = result;
    batches.push(touched);
  }
  expect(batches).toHaveLength(PEOPLE / 1000 + 1);
  const first = batches[0] as Touched;
  const last = batches.at(-2) as Touched;
  // A delivery for each, and a message for nine in ten.
  expect(Math.abs(first.written - 1900)).toBeLessThan(100);
  expect(Math.abs(last.written - 1900)).toBeLessThan(100);
  expect(last.read).toBeLessThan(first.read * 1.1);
  expect(await faultsOf(id)).toEqual([]);
});

test('pausing and going on touch no message, and a sweep looks at none that is paused', {
  timeout: TIMEOUT_MS,
}, async () => {
  const id = await frozen();
  const later = new Date(app.clock.now().getTime() + 60_000);
  const account = { channel: 'telegram', botAccount: String(app.telegram.botId) } as const;
  const swept = () =>
    count(async ({ tx }) => {
      const rows = await tx.$queryRaw<{ id: string }[]>(leftBroadcasts(account, later, later));
      return rows.some((row) => row.id === id);
    });
  const running = await swept();
  expect(running.result).toBe(true);
  expect(running.read).toBeLessThan(20);
  expect(await count(({ tx }) => pauseBroadcast(tx, id))).toEqual({ result: true, read: 0, written: 0 });
  const paused = await swept();
  expect(paused.result).toBe(false);
  expect(paused.read).toBeLessThan(running.read);
  expect(await count(({ tx, outbox }) => resumeBroadcast(tx, outbox, id))).toEqual({
    result: true,
    read: 0,
    written: 0,
  });
  expect((await swept()).result).toBe(true);
  await app.app.inTransaction(({ tx }) => pauseBroadcast(tx, id));
});

test('the word to stop or to try again changes one small batch; the rest follows, each row once', {
  timeout: TIMEOUT_MS,
}, async () => {
  const id = await frozen();
  await settle(id, 'failed', 15_000);
  const retried = await count(({ tx, outbox, now }) => retryBroadcast(tx, outbox, id, false, now));
  expect(retried.result).toBe(15_000);
  expect(retried.written).toBe(FIRST_BATCH);
  expect(retried.read).toBeLessThan(FIRST_BATCH * 5);
  expect(await broadcastTotals(app.db, id)).toMatchObject({ failed: 15_000 - FIRST_BATCH });
  expect(await all()).toBe(Math.ceil((15_000 - FIRST_BATCH) / BATCH));
  expect(await broadcastTotals(app.db, id)).toMatchObject({ waiting: REACHABLE, failed: 0 });

  await settle(id, 'sent', 100);
  const stopped = await count(({ tx, outbox, now }) => stopBroadcast(tx, outbox, id, now));
  expect(stopped.result).toBe(REACHABLE - 100);
  expect([stopped.read, stopped.written]).toEqual([0, 0]);
  expect(await all()).toBe(Math.ceil((REACHABLE - 100) / BATCH));
  expect(await broadcastTotals(app.db, id)).toMatchObject({ waiting: 0, sent: 100, skipped: REACHABLE - 100 });
  expect(await faultsOf(id)).toEqual([]);
});

test('those not reached are read a page at a time, and no page reads more than its unit', {
  timeout: TIMEOUT_MS,
}, async () => {
  const id = await frozen();
  await settle(id, 'failed', 5000);
  const [chapter] = chapters;
  const progress = (await broadcastProgress(app.db, id)).find((one) => one.unitId === chapter?.id);
  const missed = (progress?.failed ?? 0) + (progress?.unreachable ?? 0);
  const names = new Set<string>();
  let last = '';
  for (let skip = 0; ; skip += 50) {
    const page = await count(({ tx }) => notReached(tx, id, [chapter?.id ?? ''], { most: 50, skip }));
    if (page.result.length === 0) break;
    expect(page.read).toBeLessThan((PEOPLE / CHAPTERS) * 4);
    for (const { fullName, unitId } of page.result) {
      expect(unitId).toBe(chapter?.id);
      names.add(fullName);
    }
    expect((page.result[0]?.fullName ?? '') > last || skip === 0).toBe(true);
    last = page.result.at(-1)?.fullName ?? '';
  }
  expect(names.size).toBe(missed);
  await app.app.inTransaction(({ tx }) => pauseBroadcast(tx, id));
});

test('what an announcement carried is found without reading through its messages', {
  timeout: TIMEOUT_MS,
}, async () => {
  const source = { type: 'stored', fileId: 'an id' } as const;
  const id = await frozen({ text: 'Kèm ảnh', attachments: [{ kind: 'photo', source }] });
  const { result, read } = await count((work) => attachmentsOf(work, id));
  expect(result).toHaveLength(1);
  expect(read).toBeLessThan(10);
});
