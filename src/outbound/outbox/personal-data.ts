/** What a person wrote to us and was sent: for the file of `/dulieu`, and its removal. */
import { z } from 'zod';
import { attachmentSchema } from '../../messaging/attachment.ts';
import { dropFiles } from '../../runtime/file-store.ts';
import { type MessageId, openContent } from './sealed-content.ts';
import type { UnitOfWork } from './unit-of-work.ts';

type Stored = Pick<UnitOfWork, 'tx' | 'encryption'>;
type Sealed = MessageId & { content: unknown };

const filesSchema = z.object({ attachments: z.array(attachmentSchema).default([]) });

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
  const rows = await tx.$queryRaw<({ direction: 'in' | 'out'; at: Date; group: string | null } & Sealed)[]>`
    SELECT m.id, m.broadcast_id AS "broadcastId", m.direction::text, m.at, m.content, CASE WHEN c.kind = 'group' THEN coalesce(c.title, '?') END AS group
    FROM message m JOIN chat c ON c.id = m.chat_id LEFT JOIN account a ON a.id = c.account_id
    WHERE (m.direction = 'in' AND m.account_id IN (SELECT id FROM account WHERE person_id = ${personId}::uuid))
      OR (m.direction = 'out' AND a.person_id = ${personId}::uuid)
    ORDER BY m.id DESC LIMIT ${most}`;
  return rows.reverse().map(({ id, broadcastId, content, ...row }) => {
    const said = openContent(encryption, { id, broadcastId, content }) as { text?: string; attachments?: unknown[] };
    return { ...row, text: said.text ?? '', files: said.attachments?.length ?? 0 };
  });
}

/**
 * Removes what the person wrote anywhere and what we wrote to them, and stops what waits. A message of a broadcast stays as
 * the count that it is: its text went to many and is not the person's.
 */
export async function eraseMessages(
  { tx, now, encryption }: Stored & Pick<UnitOfWork, 'now'>,
  personId: string,
): Promise<void> {
  await dropFiles(tx, await filesOf({ tx, encryption }, personId));
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

/** Files that the person sent, and those with their own data that we made for them. Others may be in many hands. */
async function filesOf({ tx, encryption }: Stored, personId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<Sealed[]>`
    SELECT m.id, m.broadcast_id AS "broadcastId", m.content FROM message m JOIN chat c ON c.id = m.chat_id LEFT JOIN account a ON a.id = c.account_id
    WHERE (m.direction = 'in' AND m.account_id IN (SELECT id FROM account WHERE person_id = ${personId}::uuid))
      OR (m.direction = 'out' AND m.feature = 'privacy' AND a.person_id = ${personId}::uuid)`;
  return rows.flatMap((row) => {
    const { attachments } = filesSchema.parse(openContent(encryption, row));
    return attachments.flatMap(({ source }) => (source?.type === 'stored' ? [source.fileId] : []));
  });
}

/** Messages at a time: opened here, so not more than a moment's work. */
const BATCH = 1000;

/**
 * Removes our copies of what officers wrote and were shown in private of somebody: cards, lists, entries of the diary.
 * @param of.unitIds whose officers, with those above @param of.since when we first heard of the person
 * @param of.mentions is the person named in this text? @returns how many messages
 */
export async function eraseMentions(
  { tx, encryption }: Stored,
  of: { unitIds: readonly string[]; since: Date; mentions(text: string): boolean },
): Promise<number> {
  let last = '00000000-0000-0000-0000-000000000000';
  let removed = 0;
  for (;;) {
    const rows = await tx.$queryRaw<Sealed[]>`
      SELECT m.id, m.broadcast_id AS "broadcastId", m.content FROM message m WHERE m.id > ${last}::uuid AND m.at >= ${of.since} AND m.broadcast_id IS NULL
        AND m.state NOT IN ('received', 'sending') AND m.chat_id IN (
          SELECT c.id FROM chat c JOIN account a ON a.id = c.account_id JOIN role r ON r.person_id = a.person_id
          JOIN unit u ON r.unit_id = ANY (u.path) WHERE u.id = ANY (${[...of.unitIds]}::uuid[]))
      ORDER BY m.id LIMIT ${BATCH}`;
    const named = rows.filter((row) => of.mentions(JSON.stringify(openContent(encryption, row))));
    removed += (await tx.message.deleteMany({ where: { id: { in: named.map(({ id }) => id) } } })).count;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return removed;
  }
}
