/** An account of ours does nothing more until a person has seen to it: what waits goes out through another, where it can. */
import { isTwin } from '../../directory/chats.ts';
import type { ChannelAdapter } from '../../messaging/channel.ts';
import type { Channels } from '../../messaging/registry.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { Jobs } from './jobs.ts';

/** A new login is a matter of minutes where somebody is at hand; until then people are not written to from elsewhere. */
const STOPPED_FOR_MS = 5 * 60_000;

/**
 * Takes over, for an account of this process that works, what waits for those that were stopped some minutes ago: for a
 * group that both are in, and for people who have a private chat with this account too. Replies stay: they belong to the
 * conversation. What is being sent or may have arrived stays as well, and so does a message of which a part has gone.
 * @returns how many messages
 */
export async function handOver(parts: {
  adapter: ChannelAdapter;
  channels: Channels;
  database: Database;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
}): Promise<number> {
  const { adapter, channels, clock, log } = parts;
  const since = new Date(clock.now().getTime() - STOPPED_FOR_MS);
  let count = 0;
  for (const other of channels.all()) {
    if (other === adapter || !other.stoppedSince) continue;
    // What was made to fit one must not be too long for the other.
    if (other.abilities.textLimit > adapter.abilities.textLimit) continue;
    const stoppedAt = await other.stoppedSince();
    if (!stoppedAt || stoppedAt > since || (await adapter.stoppedSince?.())) continue;
    const moved = await move(parts, other);
    if (moved > 0) {
      const accounts = { from: `${other.channel}:${other.botAccount}`, to: `${adapter.channel}:${adapter.botAccount}` };
      log.warn({ ...accounts, messages: moved }, 'took over what waited for an account that was stopped');
    }
    count += moved;
  }
  return count;
}

/**
 * One statement: a message and the deliveries that it stands for are never in two chats. Until when the rules of the stopped account kept
 * a broadcast back is no matter to the other; another's time is the one at which it is meant to leave.
 */
async function move(
  { adapter, database, jobs }: Parameters<typeof handOver>[0],
  from: ChannelAdapter,
): Promise<number> {
  const { channel, botAccount } = adapter;
  const moved = await database.prisma.$queryRaw<{ chatId: string; broadcastId: string | null }[]>`
    WITH pair AS (
      SELECT DISTINCT ON (c.id) c.id AS old_chat, n.id AS new_chat
      FROM chat c LEFT JOIN account a ON a.id = c.account_id, chat n LEFT JOIN account b ON b.id = n.account_id
      WHERE c.channel = ${from.channel} AND c.bot_account = ${from.botAccount}
        AND n.channel = ${channel} AND n.bot_account = ${botAccount} AND n.closed_at IS NULL
        AND (${isTwin('c', 'n')} OR (c.kind = 'private' AND n.kind = 'private' AND a.person_id = b.person_id))
        AND EXISTS (SELECT 1 FROM message m WHERE m.chat_id = c.id AND m.state = 'queued')
      ORDER BY c.id, greatest(n.last_sent_at, b.last_seen_at) DESC NULLS LAST, n.id
    ), moved AS (
      UPDATE message m SET chat_id = pair.new_chat, channel = ${channel}, bot_account = ${botAccount}, attempts = 0,
        due_at = CASE WHEN m.broadcast_id IS NULL THEN m.due_at END
      FROM pair
      WHERE m.chat_id = pair.old_chat AND m.state = 'queued' AND m.direction = 'out' AND m.lane <> 'reply'
        AND m.external_id IS NULL AND NOT m.removal
        AND (m.broadcast_id IS NULL OR NOT EXISTS (
          SELECT 1 FROM message o WHERE o.broadcast_id = m.broadcast_id
            AND (o.chat_id = pair.new_chat OR (o.chat_id = pair.old_chat AND o.state <> 'queued'))))
      RETURNING m.id, m.chat_id, m.broadcast_id
    ), carried AS (
      UPDATE delivery d SET chat_id = moved.chat_id FROM moved
      WHERE d.message_id = moved.id
    )
    SELECT chat_id AS "chatId", broadcast_id AS "broadcastId" FROM moved`;
  const alone = moved.filter(({ broadcastId }) => broadcastId === null);
  await jobs.wake({
    chats: new Map(alone.map(({ chatId }) => [chatId, { channel, botAccount }])),
    broadcasts: new Set(moved.flatMap(({ broadcastId }) => broadcastId ?? [])),
  });
  return moved.length;
}
