/** What a person wrote to us and was sent: for the file of `/dulieu`, and its removal. */

import { openContent } from './sealed-content.ts';
import type { Work } from './work.ts';

type Stored = Pick<Work, 'tx' | 'encryption'>;

export interface Said {
  direction: 'in' | 'out';
  at: Date;
  text: string;
  files: number;
  /** Title of the group; null: privately. */
  group: string | null;
}

/** What the person wrote anywhere, and what we wrote to them privately, oldest first; the latest where there are more. */
export async function messagesOfPerson({ tx, encryption }: Stored, personId: string, most: number): Promise<Said[]> {
  const rows = await tx.$queryRaw<{ direction: 'in' | 'out'; at: Date; content: unknown; group: string | null }[]>`
    SELECT m.direction::text, m.at, m.content, CASE WHEN c.kind = 'group' THEN coalesce(c.title, '?') END AS group
    FROM message m JOIN chat c ON c.id = m.chat_id LEFT JOIN account a ON a.id = c.account_id
    WHERE (m.direction = 'in' AND m.account_id IN (SELECT id FROM account WHERE person_id = ${personId}::uuid))
      OR (m.direction = 'out' AND a.person_id = ${personId}::uuid)
    ORDER BY m.id DESC LIMIT ${most}`;
  return rows.reverse().map(({ content, ...row }) => {
    const said = openContent(encryption, content) as { text?: string; attachments?: unknown[] };
    return { ...row, text: said.text ?? '', files: said.attachments?.length ?? 0 };
  });
}

/**
 * Removes what the person wrote anywhere and what we wrote to them, and stops what waits. A message of a broadcast stays as
 * the count that it is: its text went to many and is not the person's.
 */
export async function eraseMessages({ tx, now }: Pick<Work, 'tx' | 'now'>, personId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM dialog WHERE account_id IN (SELECT id FROM account WHERE person_id = ${personId}::uuid)`;
  await tx.$executeRaw`
    UPDATE message SET state = 'skipped', reason = 'erased', settled_at = ${now}
    WHERE broadcast_id IS NOT NULL AND state = 'queued'
      AND chat_id IN (SELECT c.id FROM chat c JOIN account a ON a.id = c.account_id WHERE a.person_id = ${personId}::uuid)`;
  await tx.$executeRaw`
    DELETE FROM message WHERE broadcast_id IS NULL AND (
      account_id IN (SELECT id FROM account WHERE person_id = ${personId}::uuid)
      OR person_id = ${personId}::uuid
      OR chat_id IN (SELECT c.id FROM chat c JOIN account a ON a.id = c.account_id WHERE a.person_id = ${personId}::uuid))`;
  await tx.$executeRaw`
    UPDATE message SET external_id = NULL, reply_to = NULL
    WHERE chat_id IN (SELECT c.id FROM chat c JOIN account a ON a.id = c.account_id WHERE a.person_id = ${personId}::uuid)`;
}
