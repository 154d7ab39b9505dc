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
    SELECT u.id AS "unitId", u.name AS "unitName", c.people, c.sent, c.read, c.waiting, c.failed, c.uncertain, c.skipped, c.unreachable
    FROM broadcast_count c JOIN unit u ON u.id = c.unit_id
    WHERE c.broadcast_id = ${broadcastId}::uuid ORDER BY cardinality(u.path), u.id`;
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
  await stopBroadcast(tx, broadcastId, now);
  const able = outbox.channels.all().filter((adapter) => adapter.remove !== undefined);
  let deleted = 0;
  for (const { channel, botAccount } of able) {
    const { count } = await tx.message.updateMany({
      where: { broadcastId, channel, botAccount, state: 'sent', externalId: { not: null } },
      data: { state: 'queued', removal: true, attempts: 0, dueAt: null },
    });
    deleted += count;
  }
  outbox.wakes.broadcasts.add(broadcastId);
  const kept = await tx.message.count({ where: { broadcastId, state: { in: ['sent', 'sending', 'uncertain'] } } });
  return { deleted, kept };
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
