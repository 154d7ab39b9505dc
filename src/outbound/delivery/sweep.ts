/** Finds again what a crash, a lost job or an emptied Redis left lying. */
import type { Clock } from '../../runtime/clock.ts';
import { type Database, Prisma } from '../../runtime/database/database.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { AccountAddress } from '../outbox/account.ts';
import { AHEAD_MS } from './claim.ts';
import type { Jobs } from './jobs.ts';
import { MARK_CLASS } from './ownership.ts';

/** A job normally runs within milliseconds of its row; only what is older was left. */
const LEFT_AFTER_MS = 15_000;

/** No call takes this long: whoever claimed the message lives, but has lost it. */
const STUCK_AFTER_MS = 10 * 60_000;

/**
 * For one bot account: settles what dead processes were sending, and wakes the sender of what is queued and due.
 * A broadcast's message stays uncertain; a reply may be repeated once.
 * @param parts.leftAfterMs default 15 s; 0 takes up everything, when an account has a new owner
 * @returns how many messages were settled or woken
 */
export async function sweepAccount(parts: {
  account: AccountAddress;
  database: Database;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
  leftAfterMs?: number;
}): Promise<number> {
  const { database, jobs, clock, log } = parts;
  const { channel, botAccount } = parts.account;
  const now = clock.now();
  const stuck = new Date(now.getTime() - STUCK_AFTER_MS);
  const orphans = await database.prisma.$queryRaw<{ id: string; chat_id: string; state: string }[]>`
    UPDATE message SET claimed_by = NULL, reason = 'sender died', settled_at = ${now},
      state = CASE WHEN (lane = 'reply' OR external_id IS NOT NULL) AND attempts < 2 THEN 'queued'::message_state ELSE 'uncertain' END
    WHERE state = 'sending' AND channel = ${channel} AND bot_account = ${botAccount} AND (claimed_at < ${stuck} OR NOT EXISTS (
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = ${MARK_CLASS}::oid AND objid = message.claimed_by::oid))
    RETURNING id, chat_id, state::text`;
  for (const orphan of orphans) {
    log.warn({ message: orphan.id, state: orphan.state }, 'its sender died while it was on its way');
  }
  const left = new Date(now.getTime() - (parts.leftAfterMs ?? LEFT_AFTER_MS));
  const chats = await database.prisma.$queryRaw<{ chat_id: string }[]>`
    SELECT DISTINCT m.chat_id FROM message m
    WHERE m.state = 'queued' AND m.channel = ${channel} AND m.bot_account = ${botAccount}
      AND m.broadcast_id IS NULL AND ${isDue(left, now)} AND (m.due_at IS NOT NULL OR ${isLeft('m.at', left, now)}) LIMIT 1000`;
  const broadcasts = await database.prisma.$queryRaw<{ id: string }[]>(leftBroadcasts(parts.account, left, now));
  const waking = [...orphans.filter((one) => one.state === 'queued'), ...chats].map((one) => one.chat_id);
  await jobs.wake({
    chats: new Map(waking.map((chatId) => [chatId, parts.account])),
    broadcasts: new Set(broadcasts.map((one) => one.id)),
  });
  return orphans.length + chats.length + broadcasts.length;
}

/** SQL: this was long enough ago, or before the clock was set back (claim.ts). */
function isLeft(moment: string, left: Date, now: Date): Prisma.Sql {
  const ahead = new Date(now.getTime() + AHEAD_MS);
  return Prisma.sql`(${Prisma.raw(moment)} <= ${left} OR ${Prisma.raw(moment)} > ${ahead})`;
}

/** SQL: the message `m` may go, as claim.ts has it. */
const isDue = (left: Date, now: Date) =>
  Prisma.sql`(m.due_at IS NULL OR m.due_at <= ${left} OR m.claimed_at > ${new Date(now.getTime() + AHEAD_MS)})`;

/**
 * SQL: ids of the broadcasts of which an account has left something lying that may go.
 * @param left what was to go after this is not yet given up
 */
export function leftBroadcasts({ channel, botAccount }: AccountAddress, left: Date, now: Date): Prisma.Sql {
  const due = Prisma.sql`m.broadcast_id BETWEEN b.id AND b.id AND m.channel = ${channel} AND m.bot_account = ${botAccount}
    AND m.state = 'queued' AND ${isDue(left, now)}`;
  // BETWEEN and ORDER BY: only one index has that order. Left to choose, PostgreSQL reads through older broadcasts for the first.
  // CASE, not OR: of what does not run only what is to be deleted is looked at, which has an index of its own. A million that
  // is paused or held would be read to its end at each sweep.
  return Prisma.sql`
    SELECT b.id FROM broadcast_total t JOIN broadcast b ON b.id = t.broadcast_id
    WHERE t.channel = ${channel} AND t.bot_account = ${botAccount} AND t.waiting > 0
      AND (t.moved_at IS NULL OR ${isLeft('t.moved_at', left, now)}) AND ${isLeft('b.created_at', left, now)}
      AND CASE WHEN b.state = 'running' AND (b.hold_until IS NULL OR b.hold_until <= ${now})
        THEN EXISTS (SELECT 1 FROM (
          SELECT m.id FROM message m WHERE ${due} ORDER BY m.broadcast_id, m.id LIMIT 1) AS one)
        ELSE EXISTS (SELECT 1 FROM message m WHERE ${due} AND m.removal) END`;
}
