/** Stores what came in, once, before anything acts on it: only then may the platform be told that we have it. */
import { v7 as uuidv7 } from 'uuid';
import { openChat, seeChat, seeInGroup } from '../../directory/chats.ts';
import { cleanName, MOST_TITLE } from '../../directory/clean-name.ts';
import { seeAccount } from '../../directory/people.ts';
import type { Receive } from '../../messaging/channel.ts';
import { type Incoming, incomingSchema, LONGEST_MESSAGE } from '../../messaging/incoming.ts';
import { openContent, sealContent } from '../../outbound/outbox/sealed-content.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
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
    return (await storeKnown(incoming)) ?? storeNew(incoming);
  }

  /**
   * One statement for somebody who wrote here before, which is nearly every message: nobody is kept waiting by
   * another's flood. @returns undefined where anything about person or chat is to be noted first, or it came before
   */
  async function storeKnown(incoming: Incoming): Promise<string | undefined> {
    if (incoming.event) return undefined;
    const now = parts.clock.now();
    const id = uuidv7();
    const { rows } = await parts.database.pool.query<{ chat_id: string }>({
      name: 'store a message',
      text: `
       INSERT INTO message (id, direction, channel, bot_account, chat_id, account_id, person_id, update_id, sequence,
         external_id, reply_to, content, state, at, claimed_at)
       SELECT $1, 'in', c.channel, c.bot_account, c.id, a.id, a.person_id, $2, $3, $4, $5, to_jsonb($6::text), 'received', $7, $8
       FROM account a JOIN chat c USING (channel, bot_account)
       LEFT JOIN chat_member m ON m.chat_id = c.id AND m.account_id = a.id AND m.left_at IS NULL
       WHERE channel = $9 AND bot_account = $10 AND a.external_id = $11 AND c.external_id = $12
         AND a.name = $13 AND a.username IS NOT DISTINCT FROM $16 AND c.closed_at IS NULL
         AND NOT EXISTS (${spentSql('$9', '$15')})
         AND ($14::text IS NULL OR c.title = $14) AND (c.kind = 'private' OR m.seen_at IS NOT NULL)
       ON CONFLICT DO NOTHING RETURNING chat_id`,
      values: [
        id,
        incoming.updateId,
        incoming.sequence.toString(),
        incoming.messageId ?? null,
        incoming.replyTo ?? null,
        pack(incoming, id),
        incoming.at,
        now,
        incoming.channel,
        incoming.botAccount,
        incoming.from.externalId,
        incoming.chat.externalId,
        cleanName(incoming.from.name),
        incoming.chat.title === undefined ? null : cleanName(incoming.chat.title, MOST_TITLE),
        spentMark(parts.encryption, incoming),
        incoming.from.username ?? null,
      ],
    });
    return rows[0]?.chat_id;
  }

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
