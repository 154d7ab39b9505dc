import { v4 as uuidv4 } from 'uuid';
import type { ChannelName } from '../messaging/attachment.ts';
import { Prisma, type Tx } from '../runtime/database/database.ts';
import { cleanName, MOST_TITLE } from './clean-name.ts';

export interface ChatRef {
  id: string;
  channel: string;
  botAccount: string;
  externalId: string;
  kind: 'private' | 'group';
  title: string | null;
  unitId: string | null;
  accountId: string | null;
  closedAt: Date | null;
  /** The topic of a forum in which what answers nothing stands: announcements, reminders. */
  topic: string | null;
}

/** SQL: a ChatRef, of the row `c` of `chat`. */
export const chatColumns = Prisma.sql`c.id, c.channel, c.bot_account AS "botAccount", c.external_id AS "externalId", c.kind::text, c.title,
  c.unit_id AS "unitId", c.account_id AS "accountId", c.closed_at AS "closedAt", c.topic`;

/** The chat behind an address; made when something comes from it for the first time. */
export async function seeChat(
  tx: Tx,
  chat: {
    channel: ChannelName;
    botAccount: string;
    externalId: string;
    kind: 'private' | 'group';
    title?: string | undefined;
  },
  accountId: string,
  now: Date,
): Promise<ChatRef> {
  const key = { channel: chat.channel, botAccount: chat.botAccount, externalId: chat.externalId };
  const title = chat.title === undefined ? null : cleanName(chat.title, MOST_TITLE);
  const known = await tx.chat.findUnique({ where: { channel_botAccount_externalId: key } });
  if (known) {
    if (known.title !== title && title !== null) await tx.chat.update({ where: { id: known.id }, data: { title } });
    return known;
  }
  const isPrivate = chat.kind === 'private';
  return tx.chat.create({
    data: {
      // Of groups the older is told by the id (isOlder); that of a private chat carries no time, as its account's.
      ...(isPrivate && { id: uuidv4() }),
      ...key,
      kind: chat.kind,
      title,
      accountId: isPrivate ? accountId : null,
      createdAt: now,
    },
  });
}

/** Notes that somebody was seen in a group, or left it. */
export async function seeInGroup(tx: Tx, chatId: string, accountId: string, now: Date, left = false): Promise<void> {
  await tx.chatMember.upsert({
    where: { chatId_accountId: { chatId, accountId } },
    create: { chatId, accountId, seenAt: now, leftAt: left ? now : null },
    update: { seenAt: now, leftAt: left ? now : null },
  });
}

/** Nothing can be sent here any more, until it is opened again. */
export async function closeChat(tx: Tx, chatId: string, reason: string, now: Date): Promise<void> {
  await tx.chat.update({ where: { id: chatId }, data: { closedAt: now, closedFor: reason } });
}

export async function openChat(tx: Tx, chatId: string): Promise<void> {
  await tx.chat.updateMany({
    where: { id: chatId, closedAt: { not: null } },
    data: { closedAt: null, closedFor: null },
  });
}

/** The platform gave the chat another id. Where that id has come in by itself already, the newer row gives way to the older. */
export async function moveChat(tx: Tx, chatId: string, externalId: string): Promise<void> {
  const chat = await tx.chat.findUniqueOrThrow({ where: { id: chatId } });
  const key = { channel: chat.channel, botAccount: chat.botAccount, externalId };
  const other = await tx.chat.findUnique({ where: { channel_botAccount_externalId: key } });
  if (other && other.id !== chatId) {
    await tx.message.updateMany({ where: { chatId: other.id }, data: { chatId } });
    await tx.dialog.deleteMany({ where: { chatId: other.id } });
    await tx.chat.delete({ where: { id: other.id } });
  }
  await tx.chat.update({ where: { id: chatId }, data: { externalId, closedAt: null, closedFor: null } });
}

/** @param topic of a forum, in which what is sent to the unit shall stand */
/** To which unit a group is bound now. */
export async function boundChat(
  tx: Tx,
  chatId: string,
): Promise<{ unitId: string | null; title: string | null } | null> {
  return tx.chat.findUnique({ where: { id: chatId }, select: { unitId: true, title: true } });
}

export async function bindChat(tx: Tx, chatId: string, unitId: string | null, topic?: string): Promise<void> {
  await tx.chat.update({ where: { id: chatId }, data: { unitId, topic: topic ?? null } });
}

/**
 * The open groups bound to these units and all below, on these accounts. One in which several of our accounts are is
 * there once, as the chat that we have known longest (see `isTwin`).
 * @returns ids of chats
 */
export async function groupsOf(
  tx: Tx,
  unitIds: readonly string[],
  live: readonly { channel: string; botAccount: string }[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH live AS (
      SELECT * FROM unnest(${live.map((one) => one.channel)}::text[], ${live.map((one) => one.botAccount)}::text[])
        AS live(channel, bot_account)
    ), bound AS (
      SELECT c.* FROM chat c JOIN unit u ON u.id = c.unit_id JOIN live USING (channel, bot_account)
      WHERE c.kind = 'group' AND c.closed_at IS NULL AND u.path && ${[...unitIds]}::uuid[]
    )
    SELECT c.id FROM bound c
    WHERE NOT EXISTS (SELECT 1 FROM bound o WHERE ${isTwin('c', 'o')} AND ${isOlder('o', 'c')}) ORDER BY c.id`;
  return rows.map((row) => row.id);
}

/** Our other accounts in this group that stand for it before this one does, see `groupsOf`. */
export async function olderTwins(tx: Tx, chatId: string): Promise<{ channel: string; botAccount: string }[]> {
  return tx.$queryRaw`
    SELECT o.channel, o.bot_account AS "botAccount" FROM chat c JOIN chat o ON ${isTwin('c', 'o')} AND ${isOlder('o', 'c')}
    WHERE c.id = ${chatId}::uuid AND o.closed_at IS NULL`;
}

/**
 * SQL: two rows of `chat` are the same group, seen by two accounts of ours. Ids are good for one account only, so it is
 * told by the unit that both are bound to and by the title.
 * @param one, other aliases
 */
export function isTwin(one: string, other: string): Prisma.Sql {
  return Prisma.raw(
    `(${one}.kind = 'group' AND ${other}.kind = 'group' AND ${one}.channel = ${other}.channel` +
      ` AND ${one}.bot_account <> ${other}.bot_account AND ${one}.unit_id = ${other}.unit_id AND ${one}.title = ${other}.title)`,
  );
}

/** SQL: which of two twins stands for both. */
export function isOlder(one: string, other: string): Prisma.Sql {
  return Prisma.raw(`((${one}.created_at, ${one}.id) < (${other}.created_at, ${other}.id))`);
}

/** The private chat in which a person is best reached: open, on a bot account that is on, the one that last worked. */
export async function privateChatOf(
  tx: Tx,
  personId: string,
  live: readonly { channel: string; botAccount: string }[],
): Promise<ChatRef | null> {
  const channels = live.map((account) => account.channel);
  const accounts = live.map((account) => account.botAccount);
  const [row] = await tx.$queryRaw<ChatRef[]>`
    SELECT ${chatColumns}
    FROM chat c JOIN account a ON a.id = c.account_id
    JOIN unnest(${channels}::text[], ${accounts}::text[]) AS live(channel, bot) ON c.channel = live.channel AND c.bot_account = live.bot
    WHERE a.person_id = ${personId}::uuid AND c.kind = 'private' AND c.closed_at IS NULL
    ORDER BY greatest(c.last_sent_at, a.last_seen_at) DESC, c.id LIMIT 1`;
  return row ?? null;
}

/** The open private chats of a person, of one account after the other. @param activeSince only of accounts seen since then */
export async function privateChatsOf(
  tx: Tx,
  personId: string,
  activeSince?: Date,
): Promise<{ id: string; accountId: string }[]> {
  const rows = await tx.chat.findMany({
    where: {
      kind: 'private',
      closedAt: null,
      account: { personId, ...(activeSince && { lastSeenAt: { gte: activeSince } }) },
    },
    select: { id: true, accountId: true },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, accountId }) => (accountId ? [{ id, accountId }] : []));
}
