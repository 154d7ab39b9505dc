/** Audiences that are too many for one transaction, and what an officer says about all their messages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitRef } from '../../../src/directory/units.ts';
import { startBroadcast } from '../../../src/outbound/broadcast/broadcast.ts';
import {
  broadcastProgress,
  broadcastState,
  broadcastTotals,
  pauseBroadcast,
  resumeBroadcast,
  retryBroadcast,
  stopBroadcast,
  undoBroadcast,
} from '../../../src/outbound/broadcast/broadcast-control.ts';
import { FIRST_BATCH } from '../../../src/outbound/broadcast/carry-out.ts';
import { AT_ONCE } from '../../../src/outbound/broadcast/freeze.ts';
import { reconcile } from '../../../src/outbound/broadcast/reconcile.ts';
import { recount } from '../../../src/outbound/broadcast/recount.ts';
import { advanceBroadcasts } from '../../../src/outbound/broadcast/under-way.ts';
import { analyzeGrown } from '../../../src/outbound/delivery/statistics.ts';
import { countAsSets, countOneByOne } from '../../../src/outbound/outbox/reach.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { manyPeople } from '../../support/many-people.ts';

const PEOPLE = AT_ONCE + 500;
/** One in ten of them has no account. */
const REACHABLE = PEOPLE - PEOPLE / 10;

let app: TestApp;
let unit: UnitRef;

beforeAll(async () => {
  app = await startTestApp({ wire: true });
  unit = await app.unit({ name: 'Hội CCB thành phố Vinh' });
  const chapter = await app.unit({ name: 'Chi hội Liên Sơn', parent: unit });
  const other = await app.unit({ name: 'Chi hội Xóm Mậu', parent: unit });
  await manyPeople(app.db, String(app.telegram.botId), [chapter, other], PEOPLE);
  // Nothing is to leave here: what the officer's word does to rows is looked at, not what the platform says.
  await app.worker.stop();
}, 60_000);
afterAll(() => app.stop());

function start(): Promise<string> {
  return app.app.inTransaction(({ tx, outbox, now }) =>
    startBroadcast(
      tx,
      outbox,
      {
        feature: 'test',
        subjectId: unit.id,
        lane: 'alert',
        createdById: null,
        audience: { unitIds: [unit.id], through: 'groups', evenMuted: true },
        contents: { vi: { text: 'Cảnh giác thủ đoạn các loại tội phạm' } },
        fallback: 'vi',
      },
      now,
    ),
  );
}

async function all(): Promise<void> {
  while ((await advanceBroadcasts(app.app)) > 0);
}

const faultsOf = async (id: string) => (await app.db.$transaction((tx) => reconcile(tx, id))).faults;
const sum = async (id: string, figure: 'people' | 'waiting' | 'unreachable' | 'skipped') =>
  (await broadcastProgress(app.db, id)).reduce((count, unit) => count + unit[figure], 0);

test('is confirmed at once, prepared in the background, and frozen as of one moment', async () => {
  const id = await start();
  expect(await broadcastState(app.db, id)).toBe('freezing');
  expect(await app.db.delivery.count({ where: { broadcastId: id } })).toBe(0);
  expect(await advanceBroadcasts(app.app)).toBe(1);
  expect([await sum(id, 'people'), await sum(id, 'waiting')]).toEqual([PEOPLE, PEOPLE]);
  // Who joins from here on is not in it.
  await app.offline('Người đến sau', unit);
  expect(await broadcastState(app.db, id)).toBe('freezing');
  await all();
  expect(await broadcastState(app.db, id)).toBe('running');
  expect(await broadcastTotals(app.db, id)).toMatchObject({ waiting: REACHABLE, sent: 0 });
  expect([await sum(id, 'people'), await sum(id, 'waiting'), await sum(id, 'unreachable')]).toEqual([
    PEOPLE,
    REACHABLE,
    PEOPLE - REACHABLE,
  ]);
  expect(await faultsOf(id)).toEqual([]);
});

test('one that cannot be prepared is named, and does not hold up the others', async () => {
  const [broken, sound] = [await start(), await start()];
  const sealed = await app.db.broadcast.findUniqueOrThrow({ where: { id: broken }, select: { toFreeze: true } });
  await app.db.broadcast.update({ where: { id: broken }, data: { toFreeze: 'not ours' } });
  await expect(all()).rejects.toThrow(/not written by the program/);
  while ((await broadcastState(app.db, sound)) === 'freezing')
    await expect(all()).rejects.toThrow(/not written by the program/);
  expect(await broadcastState(app.db, sound)).toBe('running');
  expect(await broadcastState(app.db, broken)).toBe('freezing');
  await app.db.broadcast.update({ where: { id: broken }, data: { toFreeze: sealed.toFreeze ?? {} } });
  await all();
  expect(await broadcastState(app.db, broken)).toBe('running');
});

test('one that is removed takes its figures along, and leaves its messages', async () => {
  const id = await start();
  await all();
  const messages = await app.db.message.findMany({ where: { broadcastId: id }, select: { id: true } });
  await app.db.broadcast.delete({ where: { id } });
  expect(await app.db.broadcastTotal.count({ where: { broadcastId: id } })).toBe(0);
  const left = { id: { in: messages.map((one) => one.id) }, broadcastId: null };
  expect(await app.db.message.count({ where: left })).toBe(messages.length);
  await app.db.message.deleteMany({ where: left });
});

test('paused while it is prepared it is prepared all the same, and waits for the word to go on', async () => {
  const id = await start();
  expect(await app.app.inTransaction(({ tx }) => pauseBroadcast(tx, id))).toBe(true);
  await app.app.inTransaction(({ tx, outbox }) => resumeBroadcast(tx, outbox, id));
  expect(await broadcastState(app.db, id)).toBe('freezing');
  await app.app.inTransaction(({ tx }) => pauseBroadcast(tx, id));
  await all();
  expect(await broadcastState(app.db, id)).toBe('paused');
  await app.app.inTransaction(({ tx, outbox }) => resumeBroadcast(tx, outbox, id));
  expect(await broadcastState(app.db, id)).toBe('running');
});

test('stopped while it is prepared, nothing of it is ever sent', async () => {
  const id = await start();
  await app.app.inTransaction(({ tx, outbox, now }) => stopBroadcast(tx, outbox, id, now));
  await all();
  expect(await broadcastState(app.db, id)).toBe('stopped');
  expect(await broadcastTotals(app.db, id)).toMatchObject({ waiting: 0, skipped: REACHABLE });
  expect(await faultsOf(id)).toEqual([]);
});

test('the word to stop, to try again, to take back holds at once; the rows follow', async () => {
  const id = await start();
  await all();
  const settle = (state: string, count: number) => app.db.$executeRaw`
    UPDATE message SET state = ${state}::message_state, external_id = '1', settled_at = ${app.clock.now()}
    WHERE id IN (SELECT id FROM message WHERE broadcast_id = ${id}::uuid AND state = 'queued' LIMIT ${count})`;
  await settle('failed', 1500);
  await settle('uncertain', 10);
  const again = await app.app.inTransaction(({ tx, outbox, now }) => retryBroadcast(tx, outbox, id, false, now));
  expect(again).toBe(1500);
  expect(await broadcastTotals(app.db, id)).toMatchObject({ failed: 1500 - FIRST_BATCH, uncertain: 10 });
  await all();
  expect(await broadcastTotals(app.db, id)).toMatchObject({ waiting: REACHABLE - 10, failed: 0, uncertain: 10 });

  await settle('sent', 1200);
  const undone = await app.app.inTransaction(({ tx, outbox, now }) => undoBroadcast(tx, outbox, id, now));
  expect(undone).toEqual({ deleted: 1200, kept: 10 });
  await all();
  const totals = await broadcastTotals(app.db, id);
  expect(totals).toMatchObject({ waiting: 1200, sent: 0, uncertain: 10, skipped: REACHABLE - 1210 });
  expect(await app.db.message.count({ where: { broadcastId: id, removal: true, state: 'queued' } })).toBe(1200);
  expect(await faultsOf(id)).toEqual([]);
});

test('what was being sent at the word to stop, and was refused after it, is not left waiting for ever', async () => {
  const id = await start();
  await all();
  const { id: last } = await app.db.message.findFirstOrThrow({ where: { broadcastId: id }, orderBy: { id: 'desc' } });
  await app.db.message.update({ where: { id: last }, data: { state: 'sending', claimedBy: 4242 } });
  await app.app.inTransaction(({ tx, outbox, now }) => stopBroadcast(tx, outbox, id, now));
  await all();
  expect(await broadcastTotals(app.db, id)).toMatchObject({ waiting: 1 });
  await app.db.message.update({ where: { id: last }, data: { state: 'queued', claimedBy: null } });
  await all();
  expect(await broadcastTotals(app.db, id)).toMatchObject({ waiting: 0, skipped: REACHABLE });
});

test('the reconciliation names what is wrong, and counting anew mends the figures', async () => {
  const id = await start();
  await all();
  const delivery = await app.db.delivery.findFirstOrThrow({ where: { broadcastId: id, messageId: { not: null } } });
  await app.db.delivery.updateMany({
    where: { broadcastId: id, personId: delivery.personId },
    data: { messageId: null },
  });
  const kinds = (await faultsOf(id)).map(({ kind, count }) => [kind, count]);
  expect(kinds).toEqual([
    ['people whom no message reaches and no reason excuses', 1],
    ['private messages for which there is no delivery', 1],
  ]);
  await app.db.delivery.updateMany({
    where: { broadcastId: id, personId: delivery.personId },
    data: { messageId: delivery.messageId },
  });
  await app.db.broadcastCount.updateMany({ where: { broadcastId: id }, data: { waiting: { increment: 1 } } });
  await app.db.broadcastTotal.updateMany({ where: { broadcastId: id }, data: { sent: 7 } });
  expect((await faultsOf(id)).map(({ kind }) => kind)).toEqual([
    'figures of units that are not those of the rows',
    'figures of accounts that are not those of the rows',
    'people in no figure, or in two',
  ]);
  await recount(app.db, id);
  expect(await faultsOf(id)).toEqual([]);
});

test('counting as sets says what the plan of each person would say', async () => {
  const group = await app.db.chat.create({
    data: {
      channel: 'telegram',
      botAccount: String(app.telegram.botId),
      externalId: '-77',
      kind: 'group',
      unitId: unit.id,
    },
  });
  // Some are in the group, some stopped messages, some blocked us, some both.
  await app.db.$executeRaw`
    INSERT INTO chat_member (chat_id, account_id, seen_at) SELECT ${group.id}::uuid, account, now() FROM made WHERE n % 10 <> 0 AND n % 7 = 0`;
  await app.db.$executeRaw`UPDATE person SET muted_at = now() WHERE id IN (SELECT person FROM made WHERE n % 3 = 0)`;
  await app.db.$executeRaw`
    UPDATE chat SET closed_at = now() WHERE account_id IN (SELECT account FROM made WHERE n % 5 = 0)`;
  for (const through of ['groups', 'people'] as const) {
    for (const evenMuted of [true, false]) {
      const audience = { unitIds: [unit.id], through, evenMuted };
      const [sets, each] = await app.app.inTransaction(async ({ tx, outbox }) => [
        await countAsSets(tx, outbox, audience),
        await countOneByOne(tx, outbox, audience),
      ]);
      expect(sets).toEqual(each);
      expect([sets?.people, sets?.groupMessages]).toEqual([PEOPLE + 1, 1]);
    }
  }
});

test('what has more than doubled since it was last analyzed is analyzed before a plan is made', async () => {
  const analyzed = async () => {
    const [row] = await app.db.$queryRaw<[{ rows: number }]>`
      SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'chat_member'::regclass`;
    return row.rows;
  };
  await app.db.$executeRaw`TRUNCATE chat_member`;
  await app.db.$executeRaw`ANALYZE chat_member`;
  await app.db.$executeRaw`
    INSERT INTO chat_member (chat_id, account_id, seen_at)
    SELECT (SELECT id FROM chat WHERE kind = 'group' LIMIT 1), account, now() FROM made WHERE n % 10 <> 0`;
  expect(await analyzed()).toBeLessThanOrEqual(0);
  await app.app.inTransaction(({ tx }) => analyzeGrown(tx));
  expect(await analyzed()).toBe(REACHABLE);
});

test('the depth that operators see is that of the rows, whatever is counted and whatever is kept', async () => {
  const waiting = await app.db.message.count({ where: { lane: 'alert', state: { in: ['queued', 'sending'] } } });
  expect(await app.app.metrics.text()).toContain(
    `chihoi_queue_depth{account="telegram:${app.telegram.botId}",lane="alert"} ${waiting}`,
  );
});
