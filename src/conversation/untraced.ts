/**
 * Conversations of which nothing stays in the database: no row names the account, the chat or the moment. What came in
 * is removed in the transaction that acts on it, an answer of ours as soon as it was sent and no dialog waits on it.
 */

import type { ChatRef } from '../directory/chats.ts';
import type { Incoming } from '../messaging/incoming.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import type { Tx } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';

/** Of one turn; false from the moment when something in it said so. */
export interface Trace {
  kept: boolean;
}

/** Zalo gives back about two weeks of what a login missed: as long a second copy may come. */
const COPIES_DAYS = 15;
const DAY_MS = 86_400_000;
/** One whose answer never came is sent once more within seconds; after that it is left. */
const UNCERTAIN_MS = 3600_000;

type Update = Pick<Incoming, 'channel' | 'botAccount' | 'updateId'>;

export function spentMark(encryption: Encryption, { channel, botAccount, updateId }: Update): string {
  return encryption.fingerprint(`${channel} ${botAccount} ${updateId}`, 'spent_update.mark');
}

/** Was its message removed already? Then this is a second copy. */
export async function isSpent(tx: Tx, encryption: Encryption, update: Update): Promise<boolean> {
  return (await tx.spentUpdate.count({ where: { mark: spentMark(encryption, update) } })) > 0;
}

export async function forgetIncoming(work: UnitOfWork, messageId: string, incoming: Incoming): Promise<void> {
  const day = new Date(work.now.toISOString().slice(0, 10));
  await work.tx.spentUpdate.createMany({
    data: [{ mark: spentMark(work.encryption, incoming), day }],
    skipDuplicates: true,
  });
  await work.tx.message.delete({ where: { id: messageId }, select: { id: true } });
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

/** Removes what has done its work, and dialogs that nobody went on with. @returns how many answers were removed */
export async function sweepUntraced(tx: Tx, now: Date): Promise<number> {
  await tx.dialog.deleteMany({ where: { expiresAt: { lte: now } } });
  await tx.spentUpdate.deleteMany({ where: { day: { lt: new Date(now.getTime() - COPIES_DAYS * DAY_MS) } } });
  return tx.$executeRaw`
    DELETE FROM message m WHERE untraced AND direction = 'out'
      AND (state IN ('sent', 'failed', 'skipped')
        OR (state = 'uncertain' AND settled_at < ${new Date(now.getTime() - UNCERTAIN_MS)}))
      AND NOT EXISTS (SELECT 1 FROM dialog d WHERE d.prompt_id = m.id)`;
}
