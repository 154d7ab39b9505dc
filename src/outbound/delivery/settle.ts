/**
 * What a row says after a send: each change holds only where the row is still as the sender left it, or where a sweep took the
 * sender for dead meanwhile, as it may when the clock is set forward: who has had an answer knows better.
 */

import { batched } from '../../runtime/batched.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';

interface SentMessage {
  id: string;
  version: number;
  chatId: string;
  externalId: string;
}

export function createSettle(database: Database, clock: Clock) {
  const { prisma } = database;

  /** Changed while it was on its way: it goes out once more, as an edit. */
  async function writeSent(all: SentMessage[]): Promise<undefined[]> {
    await database.pool.query({
      name: 'settle what was sent',
      text: `
       WITH came AS (
         SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[]) AS came(id, version, external_id, chat_id)
       ), done AS (
         UPDATE message m SET state = CASE WHEN m.version = came.version THEN 'sent'::message_state ELSE 'queued' END,
           external_id = came.external_id, settled_at = $5, reason = NULL, claimed_by = NULL
         FROM came WHERE m.id = came.id AND m.state IN ('sending', 'uncertain', 'queued')
         RETURNING m.chat_id, m.untraced
       ), noted AS (
         -- Not where somebody is just being answered: the others of this statement must not wait for that.
         SELECT c.id FROM chat c JOIN done ON done.chat_id = c.id AND NOT done.untraced
         WHERE c.last_sent_at IS NULL OR c.last_sent_at < ($5::timestamptz AT TIME ZONE 'UTC')::date
         FOR NO KEY UPDATE OF c SKIP LOCKED
       )
       UPDATE chat SET last_sent_at = ($5::timestamptz AT TIME ZONE 'UTC')::date FROM noted WHERE chat.id = noted.id`,
      values: [
        all.map(({ id }) => id),
        all.map(({ version }) => version),
        all.map(({ externalId }) => externalId),
        all.map(({ chatId }) => chatId),
        clock.now(),
      ],
    });
    return all.map(() => undefined);
  }

  const sent = batched(writeSent);

  async function requeue(messageId: string, afterMs: number, attempts: number, reason?: string): Promise<void> {
    const dueAt = afterMs > 0 ? new Date(clock.now().getTime() + afterMs) : null;
    await prisma.message.updateMany({
      where: { id: messageId, state: { in: ['sending', 'uncertain'] } },
      data: { state: 'queued', dueAt, claimedBy: null, attempts: { increment: attempts }, reason },
    });
  }

  async function settle(
    messageId: string,
    state: 'sent' | 'failed' | 'skipped' | 'uncertain',
    reason: string | null,
  ): Promise<void> {
    await prisma.message.updateMany({
      where: { id: messageId, state: { in: ['sending', 'queued', 'uncertain'] } },
      data: { state, reason, settledAt: clock.now(), claimedBy: null },
    });
  }

  return { sent, requeue, settle };
}
