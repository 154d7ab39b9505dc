/**
 * Conversations of which nothing stays in the database: no row names the account, the chat or the moment. What came in
 * is removed in the transaction that acts on it, an answer of ours as soon as it was sent and no dialog waits on it.
 */
import { randomBytes } from 'node:crypto';
import type { ChatRef } from '../directory/chats.ts';
import { forgetStrangers } from '../directory/erasing/strangers-store.ts';
import type { ChannelName } from '../messaging/attachment.ts';
import type { Incoming } from '../messaging/incoming.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import type { Tx } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';

/** Of one turn; false from the moment when something in it said so. */
export interface Trace {
  kept: boolean;
}

/** As long a second copy may come: Telegram keeps updates for a day, Zalo gives back about two weeks of what a login missed. */
const COPIES_DAYS: Record<ChannelName, number> = { telegram: 2, zalo: 15, playground: 2 };
const DAY_MS = 86_400_000;
/** One whose answer never came is sent once more within seconds; after that it is left. */
const UNCERTAIN_MS = 3600_000;

type Update = Pick<Incoming, 'channel' | 'botAccount' | 'updateId'>;

/** What stands for the update in SPENT; without the key of its day it leads to nothing. */
export function spentMark(encryption: Encryption, { channel, botAccount, updateId }: Update): string {
  return encryption.fingerprint(`${channel} ${botAccount} ${updateId}`, 'spent_update.mark');
}

/** SQL that tells whether the update of this mark and channel was removed: a row for each day on which that may have been. */
export const spentSql = (channel: string, mark: string) =>
  `SELECT FROM spent_key k JOIN spent_update s ON s.mark = encode(sha256(k.key || convert_to(${mark}, 'UTF8')), 'hex') WHERE k.channel = ${channel}`;

/** Was its message removed already? Then this is a second copy. */
export async function isSpent(tx: Tx, encryption: Encryption, update: Update): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<object[]>(spentSql('$1', '$2'), update.channel, spentMark(encryption, update));
  return rows.length > 0;
}

/** @param isKnown more is here of the writer than their messages: they stay (decision 010) */
export async function forgetIncoming(
  work: UnitOfWork,
  messageId: string,
  incoming: Incoming,
  chatId: string,
  isKnown: boolean,
): Promise<void> {
  const { channel } = incoming;
  const day = new Date(work.now.toISOString().slice(0, 10));
  // The key of the day is made once, and read by all others: to write it for each would keep them waiting for one another.
  await work.aside.$executeRaw`
    WITH known AS (SELECT key FROM spent_key WHERE channel = ${channel} AND day = ${day}::date),
    made AS (
      INSERT INTO spent_key (channel, day, key) SELECT ${channel}, ${day}::date, ${randomBytes(32)}::bytea
      WHERE NOT EXISTS (SELECT FROM known) ON CONFLICT (channel, day) DO UPDATE SET key = spent_key.key RETURNING key
    ), gone AS (DELETE FROM message WHERE id = ${messageId}::uuid)
    INSERT INTO spent_update (mark, channel, day)
    SELECT encode(sha256(key || convert_to(${spentMark(work.encryption, incoming)}, 'UTF8')), 'hex'), ${channel}, ${day}::date
    FROM (SELECT key FROM known UNION ALL SELECT key FROM made) AS of_day ON CONFLICT DO NOTHING`;
  if (!isKnown) await forgetStrangers(work.tx, [chatId]);
}

/** Somebody changed a message of theirs that is no longer here: the new wording must not stay either. */
export async function isEditOfForgotten(
  tx: Tx,
  messageId: string,
  { incoming, chat }: { incoming: Incoming; chat: ChatRef },
): Promise<boolean> {
  if (chat.kind !== 'private' || incoming.messageId === undefined) return false;
  const known = await tx.message.count({
    where: { chatId: chat.id, externalId: incoming.messageId, direction: 'in', id: { not: messageId } },
  });
  return known === 0;
}

/** Dialogs that nobody went on with, and what a second copy of a removed update is known by, once none may come. */
export async function sweepExpired(tx: Tx, now: Date): Promise<number> {
  await tx.dialog.deleteMany({ where: { expiresAt: { lte: now } } });
  for (const [channel, days] of Object.entries(COPIES_DAYS)) {
    const over = { channel, day: { lt: new Date(now.getTime() - days * DAY_MS) } };
    await tx.spentUpdate.deleteMany({ where: over });
    await tx.spentKey.deleteMany({ where: over });
  }
  return 0;
}

/** Removes what has done its work. @returns how many answers were removed */
export async function sweepUntraced(tx: Tx, now: Date): Promise<number> {
  const removed = await tx.$queryRaw<{ chatId: string }[]>`
    DELETE FROM message m WHERE untraced AND direction = 'out'
      AND (state IN ('sent', 'failed', 'skipped')
        OR (state = 'uncertain' AND settled_at < ${new Date(now.getTime() - UNCERTAIN_MS)}))
      AND NOT EXISTS (SELECT 1 FROM dialog d WHERE d.prompt_id = m.id)
    RETURNING chat_id AS "chatId"`;
  if (removed.length > 0) await forgetStrangers(tx, [...new Set(removed.map(({ chatId }) => chatId))]);
  return removed.length;
}
