/** Finds again what a crash, a lost job or an emptied Redis left lying. */
import type { Clock } from '../runtime/clock.ts';
import type { Database } from '../runtime/database.ts';
import type { Logger } from '../runtime/logger.ts';
import type { Jobs } from './jobs.ts';
import { MARK_CLASS } from './process-mark.ts';

/** A job normally runs within milliseconds of its row; only what is older was left. */
const LEFT_AFTER_MS = 15_000;

/**
 * Settles what dead processes were sending, and wakes the senders of what is queued and due.
 * A broadcast's message stays uncertain; a reply may be repeated once.
 * @returns how many messages were settled or woken
 */
export async function sweepOutbound(parts: {
  database: Database;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
  /** Default 15 s; 0 takes up everything, at the start of a process. */
  leftAfterMs?: number;
}): Promise<number> {
  const { database, jobs, clock, log } = parts;
  const now = clock.now();
  const orphans = await database.prisma.$queryRaw<{ id: string; chat_id: string; state: string }[]>`
    UPDATE message SET claimed_by = NULL, reason = 'sender died', settled_at = ${now},
      state = CASE WHEN (lane = 'reply' OR external_id IS NOT NULL) AND attempts < 2 THEN 'queued'::message_state ELSE 'uncertain' END
    WHERE state = 'sending' AND NOT EXISTS (
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = ${MARK_CLASS}::oid AND objid = message.claimed_by::oid)
    RETURNING id, chat_id, state::text`;
  for (const orphan of orphans)
    log.warn({ message: orphan.id, state: orphan.state }, 'its sender died while it was on its way');

  const left = new Date(now.getTime() - (parts.leftAfterMs ?? LEFT_AFTER_MS));
  const chats = await database.prisma.$queryRaw<{ chat_id: string }[]>`
    SELECT DISTINCT m.chat_id FROM message m
    WHERE m.state = 'queued' AND m.direction = 'out' AND m.broadcast_id IS NULL AND coalesce(m.due_at, m.at) < ${left} LIMIT 1000`;
  const broadcasts = await database.prisma.$queryRaw<{ id: string }[]>`
    SELECT b.id FROM broadcast b WHERE b.state = 'running' AND b.created_at < ${left}
      AND EXISTS (SELECT 1 FROM message m WHERE m.broadcast_id = b.id AND m.state = 'queued' AND (m.due_at IS NULL OR m.due_at < ${left}))
      AND NOT EXISTS (SELECT 1 FROM message m WHERE m.broadcast_id = b.id AND m.settled_at > ${left})`;
  const waking = new Set([...orphans.filter((one) => one.state === 'queued'), ...chats].map((one) => one.chat_id));
  await jobs.wake({ chats: waking, broadcasts: new Set(broadcasts.map((one) => one.id)) });
  return orphans.length + chats.length + broadcasts.length;
}
