/** Stores what came in, once, before anything acts on it: only then may the platform be told that we have it. */
import { v7 as uuidv7 } from 'uuid';
import { openChat, seeChat, seeInGroup } from '../../directory/chats.ts';
import { cleanName, MOST_TITLE } from '../../directory/clean-name.ts';
import { seeAccount } from '../../directory/people.ts';
import type { Receive } from '../../messaging/channel.ts';
import { type Incoming, incomingSchema, LONGEST_MESSAGE } from '../../messaging/incoming.ts';
import { openContent, sealContent } from '../../outbound/outbox/sealed-content.ts';
import { batched } from '../../runtime/batched.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { inOrder } from '../../runtime/in-order.ts';
import { oneStroke } from '../../text/fold.ts';
import { isSpent, spentMark, spentSql } from '../untraced.ts';

/** @param parts.stored is called with the chat once there is something to do in it */
export function createReceive(parts: {
  database: Database;
  encryption: Encryption;
  clock: Clock;
  stored: (chatId: string) => void;
}): Receive {
  const { prisma } = parts.database;
  const pack = (incoming: Incoming, id: string) =>
    sealContent(parts.encryption, { ...incoming, sequence: incoming.sequence.toString() }, { id, broadcastId: null });

  async function store(incoming: Incoming): Promise<string> {
    const known = incoming.event ? undefined : await storeKnown(incoming);
    return known ?? storeNew(incoming);
  }

  /**
   * One statement for all that come at once from people who wrote here before, which is nearly every message: nobody is kept
   * waiting by another's flood. Gives undefined where anything about person or chat is to be noted first, or it came before.
   */
  async function storeAll(all: Incoming[]): Promise<(string | undefined)[]> {
    const now = parts.clock.now();
    const ids = all.map(() => uuidv7());
    const list = (value: (incoming: Incoming, index: number) => unknown) =>
      all.map((one, index) => value(one, index) ?? null);
    const { rows } = await parts.database.pool.query<{ id: string; chat_id: string }>({
      name: 'store messages',
      text: `
       INSERT INTO message (id, direction, channel, bot_account, chat_id, account_id, person_id, update_id, sequence,
         external_id, reply_to, content, state, at, claimed_at)
       SELECT i.id, 'in', c.channel, c.bot_account, c.id, a.id, a.person_id, i.update_id, i.sequence, i.message_id, i.reply_to,
         to_jsonb(i.content), 'received', i.at, $1
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[],
           $11::timestamptz[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[]) WITH ORDINALITY
         AS i(id, channel, bot_account, writer, chat, sequence, update_id, message_id, reply_to, at, content, name, username, title, mark, place)
       JOIN account a ON (a.channel, a.bot_account, a.external_id) = (i.channel, i.bot_account, i.writer)
       JOIN chat c ON (c.channel, c.bot_account, c.external_id) = (i.channel, i.bot_account, i.chat)
       LEFT JOIN chat_member m ON m.chat_id = c.id AND m.account_id = a.id AND m.left_at IS NULL
       WHERE NOT EXISTS (${spentSql('i.channel', 'i.mark')}) AND a.name = i.name AND a.username IS NOT DISTINCT FROM i.username AND c.closed_at IS NULL
         AND (i.title IS NULL OR c.title = i.title) AND (c.kind = 'private' OR m.seen_at IS NOT NULL)
       ORDER BY i.place
       ON CONFLICT DO NOTHING RETURNING id, chat_id`,
      values: [
        now,
        ids,
        list(({ channel }) => channel),
        list(({ botAccount }) => botAccount),
        list(({ from }) => from.externalId),
        list(({ chat }) => chat.externalId),
        list(({ sequence }) => sequence.toString()),
        list(({ updateId }) => updateId),
        list(({ messageId }) => messageId),
        list(({ replyTo }) => replyTo),
        list(({ at }) => at),
        list((incoming, index) => pack(incoming, ids[index] ?? '')),
        list(({ from }) => cleanName(from.name)),
        list(({ from }) => from.username),
        list(({ chat }) => (chat.title === undefined ? null : cleanName(chat.title, MOST_TITLE))),
        list((incoming) => spentMark(parts.encryption, incoming)),
      ],
    });
    const chats = new Map(rows.map((row) => [row.id, row.chat_id]));
    return ids.map((id) => chats.get(id));
  }

  const storeKnown = batched(async (all: Incoming[]): Promise<(string | undefined)[]> => {
    try {
      return await storeAll(all);
    } catch (error) {
      if (all.length === 1) throw error;
      // One of them cannot be stored so: that one goes the longer way, and the others are stored.
      return inOrder(all, async (one) => (await storeAll([one]).catch(() => []))[0]);
    }
  });

  async function storeNew(incoming: Incoming): Promise<string> {
    return prisma.$transaction(async (tx) => {
      const now = parts.clock.now();
      const { channel, botAccount } = incoming;
      const account = await seeAccount(
        { tx, encryption: parts.encryption },
        { channel, botAccount, ...incoming.from },
        now,
      );
      const chat = await seeChat(tx, { channel, botAccount, ...incoming.chat }, account.id, now);
      // Who writes to us can be written to.
      if (chat.closedAt && !incoming.event) await openChat(tx, chat.id);
      const isSeen = incoming.event?.type !== 'member-left' && incoming.event?.type !== 'unseen-sender';
      if (chat.kind === 'group' && isSeen) await seeInGroup(tx, chat.id, account.id, now);
      if (await isSpent(tx, parts.encryption, incoming)) return chat.id;
      const id = uuidv7();
      await tx.message.createMany({
        data: [
          {
            id,
            direction: 'in',
            channel,
            botAccount,
            chatId: chat.id,
            accountId: account.id,
            personId: account.person.id,
            updateId: incoming.updateId,
            sequence: incoming.sequence,
            externalId: incoming.messageId ?? null,
            replyTo: incoming.replyTo ?? null,
            content: pack(incoming, id),
            state: 'received',
            at: incoming.at,
            claimedAt: now,
          },
        ],
        skipDuplicates: true,
      });
      return chat.id;
    });
  }

  return async (input) => {
    const incoming = storable(bounded(incomingSchema.parse(input)));
    let chatId: string;
    try {
      chatId = await store(incoming);
    } catch (error) {
      // Two first messages of one person or chat at once: the second finds what the first has made. Or the chat was
      // forgotten at this moment (forgetStrangers): it is made anew.
      if (!['P2002', 'P2003', '23503'].includes((error as { code?: string }).code ?? '')) throw error;
      chatId = await store(incoming);
    }
    parts.stored(chatId);
  };
}

/** No rule sees more than the longest message; and one letter is one letter, however it was typed. */
function bounded(incoming: Incoming): Incoming {
  const { text, from } = incoming;
  return {
    ...incoming,
    text: oneStroke(text.slice(0, LONGEST_MESSAGE)),
    isCut: text.length > LONGEST_MESSAGE,
    from: { ...from, name: oneStroke(from.name) },
  };
}

/** PostgreSQL takes neither NUL nor half a surrogate pair, and a message that cannot be stored would block its account. */
function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed() as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storable(one)])) as T;
}

/** The stored form of a message that came in, parsed again. @throws {EncryptionError} under another key */
export function unpack(encryption: Encryption, stored: { id: string; content: unknown }): Incoming {
  const raw = openContent(encryption, { ...stored, broadcastId: null }) as { sequence: string; at: string };
  return incomingSchema.parse({ ...raw, sequence: BigInt(raw.sequence), at: new Date(raw.at) });
}
