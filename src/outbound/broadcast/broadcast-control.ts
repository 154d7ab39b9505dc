/** How a broadcast goes, and the hand on its tap. Nothing here grows with the number of its messages. */
import type { BroadcastOrder, BroadcastState } from '../../generated/prisma/enums.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { carryOut, FIRST_BATCH, holdBroadcast } from './carry-out.ts';

export interface UnitProgress {
  unitId: string;
  unitName: string;
  people: number;
  sent: number;
  read: number;
  waiting: number;
  failed: number;
  uncertain: number;
  skipped: number;
  unreachable: number;
}

/** Per unit through which people are in the audience, in the order of the tree. Every person is in exactly one figure but `read`. */
export async function broadcastProgress(tx: Tx, broadcastId: string): Promise<UnitProgress[]> {
  return tx.$queryRaw<UnitProgress[]>`
    SELECT u.id AS "unitId", u.name AS "unitName", c.people, c.sent, c.read, c.waiting, c.failed, c.uncertain, c.skipped, c.unreachable
    FROM broadcast_count c JOIN unit u ON u.id = c.unit_id
    WHERE c.broadcast_id = ${broadcastId}::uuid ORDER BY cardinality(u.path), u.id`;
}

export async function broadcastState(tx: Tx, broadcastId: string): Promise<BroadcastState> {
  return (await tx.broadcast.findUniqueOrThrow({ where: { id: broadcastId }, select: { state: true } })).state;
}

/** Messages, through all accounts: one to a group is one. */
export interface Totals {
  waiting: number;
  sent: number;
  failed: number;
  uncertain: number;
  skipped: number;
}

export async function broadcastTotals(tx: Tx, broadcastId: string): Promise<Totals> {
  const figures = ['waiting', 'sent', 'failed', 'uncertain', 'skipped'] as const;
  const { _sum } = await tx.broadcastTotal.aggregate({
    where: { broadcastId },
    _sum: { waiting: true, sent: true, failed: true, uncertain: true, skipped: true },
  });
  return Object.fromEntries(figures.map((figure) => [figure, _sum[figure] ?? 0])) as unknown as Totals;
}

export interface NotReached {
  personId: string;
  fullName: string;
  /** directory/contact.ts opens both. */
  phoneSealed: string | null;
  addressSealed: string | null;
  unitId: string;
  unitName: string;
  /** no-account, closed, muted; or the state failed, uncertain, skipped */
  why: string;
  /** The platform's words where it failed. */
  reason: string | null;
}

/**
 * Whose door to knock on, by unit and name.
 * @param within only people who are in the audience through one of these units
 */
export async function notReached(
  tx: Tx,
  broadcastId: string,
  within: readonly string[] | null = null,
  page: { most: number | null; skip: number } = { most: null, skip: 0 },
): Promise<NotReached[]> {
  return tx.$queryRaw<NotReached[]>`
    SELECT p.id AS "personId", p.full_name AS "fullName", p.phone_sealed AS "phoneSealed",
      p.address_sealed AS "addressSealed", u.id AS "unitId", u.name AS "unitName",
      coalesce(d.unreachable, m.state::text) AS why, m.reason
    FROM delivery d JOIN person p ON p.id = d.person_id JOIN unit u ON u.id = d.unit_id
    LEFT JOIN message m ON m.id = d.message_id
    WHERE d.broadcast_id = ${broadcastId}::uuid AND (${within}::uuid[] IS NULL OR d.unit_id = ANY(${within}::uuid[]))
      AND (d.unreachable IS NOT NULL OR m.state IN ('failed', 'uncertain', 'skipped'))
    ORDER BY cardinality(u.path), u.id, p.name_folded, p.id OFFSET ${page.skip}::bigint LIMIT ${page.most}::bigint`;
}

/** What is on its way still goes out; the rest waits. @returns false when there is nothing to pause */
export async function pauseBroadcast(tx: Tx, broadcastId: string): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { id: broadcastId, state: { in: ['running', 'freezing'] } },
    data: { state: 'paused' },
  });
  return count === 1;
}

/** @returns false when it is not paused */
export async function resumeBroadcast(tx: Tx, outbox: Outbox, broadcastId: string): Promise<boolean> {
  const [resumed] = await tx.$queryRaw<{ state: BroadcastState }[]>`
    UPDATE broadcast SET state = CASE WHEN to_freeze IS NULL THEN 'running'::broadcast_state ELSE 'freezing' END
    WHERE id = ${broadcastId}::uuid AND state = 'paused' RETURNING state::text`;
  if (resumed?.state === 'running') outbox.wakes.broadcasts.add(broadcastId);
  return resumed !== undefined;
}

/**
 * For good: from the commit on nothing more of it is claimed.
 * @returns how many messages were not yet sent, undefined when it was stopped before
 */
export async function stopBroadcast(
  tx: Tx,
  outbox: Outbox,
  broadcastId: string,
  now: Date,
): Promise<number | undefined> {
  const stopped = await tx.broadcast.updateMany({
    where: { id: broadcastId, state: { not: 'stopped' } },
    data: { state: 'stopped' },
  });
  if (stopped.count === 0) return undefined;
  const { waiting } = await broadcastTotals(tx, broadcastId);
  await give(tx, outbox, broadcastId, 'stop', now, waiting);
  return waiting;
}

/** How long an officer may take a broadcast back; after that people have read it and acted on it. */
export const UNDO_WITHIN_MS = 10 * 60_000;

/**
 * Takes a broadcast back: what is not yet on its way is not sent, what was sent is deleted where the channel can.
 * @returns undefined when it is too old; else how many messages are deleted and how many stay
 */
export async function undoBroadcast(
  tx: Tx,
  outbox: Outbox,
  broadcastId: string,
  now: Date,
): Promise<{ deleted: number; kept: number } | undefined> {
  const broadcast = await tx.broadcast.findUniqueOrThrow({ where: { id: broadcastId }, select: { createdAt: true } });
  if (now.getTime() - broadcast.createdAt.getTime() > UNDO_WITHIN_MS) return undefined;
  await tx.broadcast.update({ where: { id: broadcastId }, data: { state: 'stopped' } });
  const totals = await tx.broadcastTotal.findMany({ where: { broadcastId } });
  const removable = totals.filter((total) => outbox.channels.of(total)?.remove !== undefined);
  const deleted = removable.reduce((sum, { sent }) => sum + sent, 0);
  const kept = totals.reduce((sum, { sent, uncertain }) => sum + sent + uncertain, 0) - deleted;
  await give(
    tx,
    outbox,
    broadcastId,
    'undo',
    now,
    totals.reduce((sum, { waiting }) => sum + waiting, deleted),
  );
  return { deleted, kept };
}

/**
 * Tries those again that failed; with `uncertain` also those of which nobody knows whether they arrived, and which may
 * so arrive twice: only on an officer's word.
 * @returns how many messages
 */
export async function retryBroadcast(
  tx: Tx,
  outbox: Outbox,
  broadcastId: string,
  uncertain: boolean,
  now: Date,
): Promise<number> {
  if ((await broadcastState(tx, broadcastId)) === 'stopped') return 0;
  const totals = await broadcastTotals(tx, broadcastId);
  const count = totals.failed + (uncertain ? totals.uncertain : 0);
  if (count > 0) await give(tx, outbox, broadcastId, uncertain ? 'retryUncertain' : 'retry', now, count);
  return count;
}

/**
 * Marks the broadcast and begins; what is more than a batch the worker goes on with (outbound/under-way.ts). A word that
 * stops many is the mark alone: until it is committed they go on leaving.
 * @param count the messages that it is about
 */
async function give(
  tx: Tx,
  outbox: Outbox,
  broadcastId: string,
  order: BroadcastOrder,
  now: Date,
  count: number,
): Promise<void> {
  await tx.broadcast.update({ where: { id: broadcastId }, data: { orderGiven: order, orderedAt: now } });
  const isFrozen =
    (await tx.broadcast.count({ where: { id: broadcastId, toFreeze: { equals: Prisma.DbNull } } })) === 1;
  const isLong = count > FIRST_BATCH && (order === 'stop' || order === 'undo');
  if (!isFrozen || isLong || !(await holdBroadcast(tx, broadcastId))) return;
  await carryOut(tx, outbox.channels, broadcastId, now, FIRST_BATCH);
  outbox.wakes.broadcasts.add(broadcastId);
}
