/** How often a message was tried: one that ends its process, or whose failing cannot be settled, is put aside in the end. */
import type { Database } from '../../runtime/database/database.ts';

/** Tries that a message has: a third one that leads to nothing is not followed by a fourth. */
export const MOST_ATTEMPTS = 3;

/** `message.reason` of what was put aside. */
export const GIVEN_UP = 'given-up';

/** Thrown in the place of another try: the sender is told a number to quote, the log tells the operator. */
export class GivenUp extends Error {
  constructor() {
    super(`it was put aside: tried ${MOST_ATTEMPTS} times, and each time the process ended or could not settle it`);
  }
}

/**
 * Counts a try of the message that is next in a chat, in a transaction of its own, before anything is done with it: what
 * ends the process takes back all that was written in the turn. Only asked of chats that the sweep found, so that an
 * ordinary message costs nothing. One that cannot even be put aside with a word to its sender is settled here; where what
 * was open is to leave no trace, it is removed.
 * @returns its id; undefined where another process is busy in the chat, or nothing waits
 */
export async function countAttempt({ prisma }: Database, chatId: string, now: Date): Promise<string | undefined> {
  const [row] = await prisma.$queryRaw<{ id: string }[]>`
    WITH free AS MATERIALIZED (SELECT id FROM chat WHERE id = ${chatId}::uuid FOR NO KEY UPDATE SKIP LOCKED),
    next AS MATERIALIZED (
      SELECT m.id, m.attempts >= ${MOST_ATTEMPTS} AND EXISTS (
          SELECT FROM dialog d JOIN message o ON o.id = d.prompt_id
          WHERE d.chat_id = m.chat_id AND d.account_id = m.account_id AND d.slot = 'open' AND o.untraced) AS secret
      FROM message m JOIN free f ON f.id = m.chat_id
      WHERE m.direction = 'in' AND m.state = 'received' ORDER BY m.sequence, m.id LIMIT 1
    ), gone AS (DELETE FROM message WHERE id IN (SELECT id FROM next WHERE secret))
    UPDATE message SET attempts = attempts + 1,
      state = CASE WHEN attempts >= ${MOST_ATTEMPTS} THEN 'failed' ELSE state END,
      reason = CASE WHEN attempts >= ${MOST_ATTEMPTS} THEN ${GIVEN_UP} ELSE reason END,
      settled_at = CASE WHEN attempts >= ${MOST_ATTEMPTS} THEN ${now} ELSE settled_at END
    WHERE id IN (SELECT id FROM next WHERE NOT secret)
    RETURNING id`;
  return row?.id;
}

/** The database went away under it: that was no try of the message. */
export async function uncountAttempt({ prisma }: Database, messageId: string): Promise<void> {
  await prisma.$executeRaw`UPDATE message SET attempts = attempts - 1 WHERE id = ${messageId}::uuid AND attempts > 0`;
}
