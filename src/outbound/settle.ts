/** What a row says after a send: each change holds only where the row is still as the sender left it. */
import type { Clock } from '../runtime/clock.ts';
import type { Database } from '../runtime/database.ts';

export function createSettle(database: Database, clock: Clock) {
  const { prisma } = database;

  async function sent(message: { id: string; version: number }, chatId: string, externalId: string): Promise<void> {
    const now = clock.now();
    // Changed while it was on its way: it goes out once more, as an edit. Also counts where a sweep gave it up meanwhile.
    await database.pool.query(
      `WITH done AS (
         UPDATE message SET state = CASE WHEN version = $2 THEN 'sent'::message_state ELSE 'queued' END,
           external_id = $3, settled_at = $4, reason = NULL, claimed_by = NULL
         WHERE id = $1 AND state IN ('sending', 'uncertain', 'queued'))
       UPDATE chat SET last_sent_at = $4 WHERE id = $5 AND (last_sent_at IS NULL OR last_sent_at < $4::timestamptz - interval '1 minute')`,
      [message.id, message.version, externalId, now, chatId],
    );
  }

  async function requeue(messageId: string, afterMs: number, attempts: number): Promise<void> {
    const dueAt = afterMs > 0 ? new Date(clock.now().getTime() + afterMs) : null;
    await prisma.message.updateMany({
      where: { id: messageId, state: 'sending' },
      data: { state: 'queued', dueAt, claimedBy: null, attempts: { increment: attempts } },
    });
  }

  async function settle(
    messageId: string,
    state: 'sent' | 'failed' | 'skipped' | 'uncertain',
    reason: string | null,
  ): Promise<void> {
    await prisma.message.updateMany({
      where: { id: messageId, state: { in: ['sending', 'queued'] } },
      data: { state, reason, settledAt: clock.now(), claimedBy: null },
    });
  }

  return { sent, requeue, settle };
}
