/** The telephones' storage: the only code that touches the table `playground_message`. */
import { z } from 'zod';
import { attachmentSchema } from '../../messaging/attachment.ts';
import { entitySchema } from '../../messaging/rich-text.ts';
import type { Tx } from '../../runtime/database/database.ts';

/** The channel of LISTEN and NOTIFY; the payload is the id of the new row. */
export const notifyChannel = 'playground';

/** Any number that no other lock of the house has. */
const turnLock = 72_807_001;

const messageContentSchema = z.object({
  type: z.literal('message'),
  /** Of the person who wrote it; none for the bot. */
  name: z.string().optional(),
  text: z.string(),
  entities: z.array(entitySchema).default([]),
  choices: z.array(z.array(z.object({ label: z.string(), token: z.string() }))).default([]),
  attachments: z.array(attachmentSchema).default([]),
  replyTo: z.string().optional(),
  silent: z.boolean().optional(),
});
const rowContentSchema = z.discriminatedUnion('type', [
  messageContentSchema,
  z.object({ type: z.literal('pressed'), on: z.string(), token: z.string() }),
  z.object({ type: z.literal('blocked') }),
  z.object({ type: z.literal('unblocked') }),
]);
export type MessageContent = z.input<typeof messageContentSchema>;
export type RowContent = z.input<typeof rowContentSchema>;

/** A message as a telephone shows it, later changes folded in. */
export interface PhoneMessage extends Omit<z.output<typeof messageContentSchema>, 'type' | 'name'> {
  /** Rises in the order in which messages arrive, over all chats. */
  id: string;
  chat: string;
  /** Null: the bot. */
  writer: { externalId: string; name: string } | null;
  /** UTC. */
  at: Date;
  editedAt?: Date;
}

/** What telephones see live. `id` is where to go on after an interruption; a changed message comes again whole. */
export type PhoneEvent =
  | { id: string; type: 'message'; message: PhoneMessage }
  | { id: string; type: 'blocked' | 'unblocked'; chat: string };

interface Row {
  id: bigint;
  chat: string;
  edits: bigint | null;
  writer: string | null;
  content: unknown;
  at: Date;
}

/**
 * Adds a row and wakes all who listen, when the transaction commits. Writers take turns until then, so that ids
 * become visible in rising order: whoever has read up to an id has missed nothing below it.
 */
export async function addRow(
  tx: Tx,
  row: { chat: string; writer: string | null; edits?: bigint; content: RowContent; at: Date },
): Promise<bigint> {
  const content = JSON.stringify(row.content);
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(${turnLock}::bigint)),
    added AS (
      INSERT INTO playground_message (chat, edits, writer, content, at)
      SELECT ${row.chat}, ${row.edits ?? null}::bigint, ${row.writer}, ${content}::jsonb, ${row.at.toISOString()}::timestamptz
      FROM turn RETURNING id
    )
    SELECT id, pg_notify(${notifyChannel}, id::text)::text AS told FROM added`;
  return rows[0]!.id;
}

/** The message of the bot with this id in this chat as it was last sent or changed, or undefined. */
export async function findBotMessage(tx: Tx, chat: string, id: bigint): Promise<MessageContent | undefined> {
  const latest = await tx.playgroundMessage.findFirst({
    where: { chat, writer: null, OR: [{ id }, { edits: id }] },
    orderBy: { id: 'desc' },
  });
  return latest ? messageContentSchema.parse(latest.content) : undefined;
}

/** Has the person stopped the bot? */
export async function isBlocked(tx: Tx, chat: string): Promise<boolean> {
  const latest = await tx.playgroundMessage.findFirst({
    where: {
      chat,
      OR: [{ content: { path: ['type'], equals: 'blocked' } }, { content: { path: ['type'], equals: 'unblocked' } }],
    },
    orderBy: { id: 'desc' },
  });
  return latest !== null && rowContentSchema.parse(latest.content).type === 'blocked';
}

/**
 * Messages of a chat in the order of arrival, at most the latest `limit`.
 * @param after only what came or was changed after this row
 */
export async function messagesOf(tx: Tx, chat: string, after: bigint, limit: number): Promise<PhoneMessage[]> {
  const changed = after > 0n ? await editedSince(tx, chat, after) : [];
  const rows = await tx.playgroundMessage.findMany({
    where: {
      chat,
      edits: null,
      content: { path: ['type'], equals: 'message' },
      OR: [{ id: { gt: after } }, { id: { in: changed } }],
    },
    orderBy: { id: 'desc' },
    take: limit,
  });
  const edits = await tx.playgroundMessage.findMany({
    where: { chat, edits: { in: rows.map((row) => row.id) } },
    orderBy: { id: 'asc' },
  });
  const lastEdit = new Map(edits.map((edit) => [edit.edits, edit]));
  return rows.reverse().map((row) => toMessage(row, lastEdit.get(row.id)));
}

async function editedSince(tx: Tx, chat: string, after: bigint): Promise<bigint[]> {
  const rows = await tx.playgroundMessage.findMany({
    where: { chat, id: { gt: after }, edits: { not: null } },
    select: { edits: true },
  });
  return rows.flatMap((row) => row.edits ?? []);
}

/** What happened on all telephones after `after`, oldest first, and how far that goes. */
export async function eventsAfter(
  tx: Tx,
  after: bigint,
  limit: number,
): Promise<{ events: PhoneEvent[]; last: bigint; more: boolean }> {
  const rows = await tx.playgroundMessage.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
  });
  const originals = await tx.playgroundMessage.findMany({
    where: { id: { in: rows.flatMap((row) => row.edits ?? []) } },
  });
  const byId = new Map(originals.map((row) => [row.id, row]));
  const events = rows.flatMap((row): PhoneEvent[] => {
    const id = String(row.id);
    const { type } = rowContentSchema.parse(row.content);
    if (type === 'pressed') return [];
    if (type !== 'message') return [{ id, type, chat: row.chat }];
    const original = row.edits === null ? row : byId.get(row.edits);
    if (!original) return [];
    return [{ id, type, message: toMessage(original, original === row ? undefined : row) }];
  });
  return { events, last: rows.at(-1)?.id ?? after, more: rows.length === limit };
}

/** The id of the newest row, 0 when there is none. */
export async function latestId(tx: Tx): Promise<bigint> {
  const { _max } = await tx.playgroundMessage.aggregate({ _max: { id: true } });
  return _max.id ?? 0n;
}

function toMessage(row: Row, edit: Row | undefined): PhoneMessage {
  const { type, name, ...content } = messageContentSchema.parse((edit ?? row).content);
  return {
    id: String(row.id),
    chat: row.chat,
    writer: row.writer === null ? null : { externalId: row.writer, name: name ?? row.writer },
    at: row.at,
    ...(edit && { editedAt: edit.at }),
    ...content,
  };
}
