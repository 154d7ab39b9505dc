/** Other words in place of those that were sent. */
import { type ContentInput, contentSchema } from '../../messaging/outgoing.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { fitChannel } from '../outbox/fit-channel.ts';
import type { Outbox } from '../outbox/outbox.ts';

/**
 * Changes what waits, and what was sent where the channel can edit. Whoever stopped messages meanwhile keeps what they have.
 * @param contents the text in each language
 * @returns how many messages are changed, and how many that were sent stay as they are; undefined where it is more than one message
 */
export async function correctBroadcast(
  tx: Tx,
  outbox: Outbox,
  broadcastId: string,
  contents: Record<string, ContentInput>,
  { fallback }: { fallback: string },
): Promise<{ changed: number; kept: number } | undefined> {
  const languages = Object.keys(contents);
  const variants = outbox.channels.all().flatMap(({ channel, botAccount, abilities }) =>
    languages.map((language) => {
      const parts = fitChannel(contentSchema.parse(contents[language]), abilities);
      return { channel, account: botAccount, language, parts: parts.length, content: parts[0], edits: abilities.edits };
    }),
  );
  const [whole] = await tx.$queryRaw<[{ several: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM message WHERE broadcast_id = ${broadcastId}::uuid GROUP BY chat_id HAVING count(*) > 1) AS several`;
  if (whole.several || variants.some(({ parts }) => parts > 1)) return undefined;
  const [done] = await tx.$queryRaw<[{ changed: number; kept: number }]>`
    WITH variant AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(variants)}::jsonb)
        AS v(channel text, account text, language text, content jsonb, edits boolean)
    ), sent AS (
      SELECT m.id, m.state, v.content, v.edits AND p.muted_at IS NULL AS edits FROM message m JOIN chat c ON c.id = m.chat_id
      LEFT JOIN account a ON a.id = c.account_id LEFT JOIN person p ON p.id = a.person_id
      JOIN variant v ON v.channel = m.channel AND v.account = m.bot_account
        AND v.language = CASE WHEN p.locale = ANY(${languages}::text[]) THEN p.locale ELSE ${fallback} END
      WHERE m.broadcast_id = ${broadcastId}::uuid AND m.state IN ('queued', 'sending', 'sent') AND NOT m.removal
    ), changed AS (
      UPDATE message m SET content = sent.content, version = m.version + 1, attempts = 0,
        state = CASE WHEN m.state = 'sending' THEN m.state ELSE 'queued' END
      FROM sent WHERE m.id = sent.id AND (sent.edits OR m.external_id IS NULL) RETURNING m.id
    )
    SELECT (SELECT count(*)::int FROM changed) AS changed,
      (SELECT count(*)::int FROM sent WHERE id NOT IN (SELECT id FROM changed)) AS kept`;
  outbox.wakes.broadcasts.add(broadcastId);
  return done;
}
