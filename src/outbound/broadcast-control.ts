/** How a broadcast goes, and the hand on its tap. */
import type { Tx } from '../runtime/database.ts';
import type { Outbox } from './outbox.ts';

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
    SELECT u.id AS "unitId", u.name AS "unitName", count(*)::int AS people,
      count(*) FILTER (WHERE m.state = 'sent')::int AS sent,
      count(*) FILTER (WHERE d.read_at IS NOT NULL)::int AS read,
      count(*) FILTER (WHERE m.state IN ('queued', 'sending'))::int AS waiting,
      count(*) FILTER (WHERE m.state = 'failed')::int AS failed,
      count(*) FILTER (WHERE m.state = 'uncertain')::int AS uncertain,
      count(*) FILTER (WHERE m.state = 'skipped')::int AS skipped,
      count(*) FILTER (WHERE m.id IS NULL)::int AS unreachable
    FROM delivery d JOIN unit u ON u.id = d.unit_id LEFT JOIN message m ON m.id = d.message_id
    WHERE d.broadcast_id = ${broadcastId}::uuid GROUP BY u.id ORDER BY cardinality(u.path), u.id`;
}

export async function broadcastState(tx: Tx, broadcastId: string): Promise<'running' | 'paused' | 'stopped'> {
  return (await tx.broadcast.findUniqueOrThrow({ where: { id: broadcastId }, select: { state: true } })).state;
}

export interface NotReached {
  personId: string;
  fullName: string;
  phone: string | null;
  address: string | null;
  unitName: string;
  /** no-account, closed, muted; or the state failed, uncertain, skipped */
  why: string;
  /** The platform's words where it failed. */
  reason: string | null;
}

/** Whose door to knock on, by unit and name. */
export async function notReached(tx: Tx, broadcastId: string): Promise<NotReached[]> {
  return tx.$queryRaw<NotReached[]>`
    SELECT p.id AS "personId", p.full_name AS "fullName", p.phone, p.address, u.name AS "unitName",
      coalesce(d.unreachable, m.state::text) AS why, m.reason
    FROM delivery d JOIN person p ON p.id = d.person_id JOIN unit u ON u.id = d.unit_id
    LEFT JOIN message m ON m.id = d.message_id
    WHERE d.broadcast_id = ${broadcastId}::uuid AND (m.id IS NULL OR m.state IN ('failed', 'uncertain', 'skipped'))
    ORDER BY cardinality(u.path), u.id, p.name_folded`;
}

/** What is on its way still goes out; the rest waits. @returns false when it is not running */
export async function pauseBroadcast(tx: Tx, broadcastId: string): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { id: broadcastId, state: 'running' },
    data: { state: 'paused' },
  });
  return count === 1;
}

/** @returns false when it is not paused */
export async function resumeBroadcast(tx: Tx, outbox: Outbox, broadcastId: string): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { id: broadcastId, state: 'paused' },
    data: { state: 'running' },
  });
  outbox.wakes.broadcasts.add(broadcastId);
  return count === 1;
}

/** For good: what is not yet on its way is not sent. @returns how many messages that are, undefined when it was stopped before */
export async function stopBroadcast(tx: Tx, broadcastId: string, now: Date): Promise<number | undefined> {
  const stopped = await tx.broadcast.updateMany({
    where: { id: broadcastId, state: { not: 'stopped' } },
    data: { state: 'stopped' },
  });
  if (stopped.count === 0) return undefined;
  const { count } = await tx.message.updateMany({
    where: { broadcastId, state: 'queued' },
    data: { state: 'skipped', reason: 'stopped', settledAt: now },
  });
  return count;
}

/**
 * Tries those again that failed; with `uncertain` also those of which nobody knows whether they arrived, and which may
 * so arrive twice: only on an officer's word.
 * @returns how many messages
 */
export async function retryBroadcast(tx: Tx, outbox: Outbox, broadcastId: string, uncertain: boolean): Promise<number> {
  const states: ('failed' | 'uncertain')[] = uncertain ? ['failed', 'uncertain'] : ['failed'];
  const { count } = await tx.message.updateMany({
    where: { broadcastId, state: { in: states }, broadcast: { state: { not: 'stopped' } } },
    data: { state: 'queued', reason: null, attempts: 0, dueAt: null, settledAt: null },
  });
  outbox.wakes.broadcasts.add(broadcastId);
  return count;
}
