/** The one door out: every reply, reminder and broadcast begins as a row here, inside the transaction that causes it. */
import { v7 as uuidv7 } from 'uuid';
import { privateChatOf } from '../../directory/chats.ts';
import type { ChannelAbilities } from '../../messaging/channel.ts';
import { type ContentInput, contentSchema } from '../../messaging/outgoing.ts';
import type { Channels } from '../../messaging/registry.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import type { AccountAddress } from './account.ts';
import { fitChannel } from './fit-channel.ts';
import type { PutOff } from './put-off.ts';
import { sealContent } from './sealed-content.ts';

export type Lane = 'reply' | 'alert' | 'reminder' | 'broadcast';

export interface SendOptions {
  feature: string;
  /** Default `reply`. */
  lane?: Lane;
  /** For whom it is, where that is one person. */
  personId?: string | null;
  /** The platform's id of the message that it answers. */
  replyTo?: string | null;
  /** Not before. */
  dueAt?: Date;
  /** The row is removed once it was sent and answered, and does not name the feature. */
  untraced?: boolean;
}

/** What has to be woken once the transaction is committed. */
export interface Wakes {
  /** Chat id to the account that sends there. */
  chats: Map<string, AccountAddress>;
  broadcasts: Set<string>;
}

/** A chat, with whose it is where it is one person's: for them the message is unless the options say otherwise. */
export type KnownChat = AccountAddress & {
  id: string;
  personId?: string | null;
  /** The part of it in which the message stands that is being answered. */
  here?: string | undefined;
};

export interface Outbox {
  readonly channels: Channels;
  readonly wakes: Wakes;
  readonly encryption: Encryption;
  /** IANA zone where a unit has none of its own. */
  readonly zone: string;
  /**
   * Queues a message.
   * @param chat its id; or the chat, where the caller has it: each answer to each message passes here
   * @returns the id of its row; of the last one, which carries the choices, where it had to be split
   */
  toChat(chat: string | KnownChat, content: ContentInput, options: SendOptions): Promise<string>;
  /** The same to the chat in which the person is best reached. @returns undefined where there is none */
  toPerson(personId: string, content: ContentInput, options: SendOptions): Promise<string | undefined>;
  /** Changes a message that was queued or sent: the channel edits it, or sends nothing where it cannot edit. */
  edit(messageId: string, content: ContentInput): Promise<void>;
  /** Takes a message back: what waits is not sent, what was sent is deleted where the channel can. */
  remove(messageId: string): Promise<void>;
}

/** What is assumed of a channel that is off: its messages wait, whole, until it is on. */
const unknownChannel: ChannelAbilities = {
  buttons: true,
  edits: false,
  oneListener: true,
  sendsWhereItListens: false,
  textLimit: 2000,
  captionLimit: 1000,
  pace: { perSecond: 1, perChatPerSecond: 1, perGroupPerMinute: 20 },
};

export function abilitiesOf(channels: Channels, address: { channel: string; botAccount: string }): ChannelAbilities {
  return channels.of(address)?.abilities ?? unknownChannel;
}

/** A message that is to be a row. */
interface Row {
  id: string;
  chat: KnownChat;
  sealed: string;
  hasChoices: boolean;
  options: SendOptions;
}

/** @param parts.aside for statements that look at no message: the messages of this unit of work may still wait to be written */
export function createOutbox(parts: {
  tx: Tx;
  aside: Tx;
  putOff: PutOff;
  channels: Channels;
  now: Date;
  zone: string;
  encryption: Encryption;
}): Outbox {
  const { tx, aside, putOff, channels, now, zone, encryption } = parts;
  const rows: Row[] = [];
  const wakes: Wakes = { chats: new Map(), broadcasts: new Set() };

  async function knownChat(chatId: string): Promise<KnownChat> {
    const [chat] = await aside.$queryRaw<KnownChat[]>`
      SELECT c.id, c.channel, c.bot_account AS "botAccount", a.person_id AS "personId"
      FROM chat c LEFT JOIN account a ON a.id = c.account_id WHERE c.id = ${chatId}::uuid`;
    if (!chat) throw new Error(`no chat ${chatId}`);
    return chat;
  }

  async function toChat(where: string | KnownChat, input: ContentInput, options: SendOptions): Promise<string> {
    const chat = typeof where === 'string' ? await knownChat(where) : where;
    const content = contentSchema.parse(input);
    const topic = content.topic ?? chat.here;
    let id = '';
    const whole = { ...content, ...(topic !== undefined && { topic }) };
    for (const part of fitChannel(whole, abilitiesOf(channels, chat))) {
      id = uuidv7();
      if (rows.length === 0) putOff.add(() => written(rows.splice(0), now));
      const sealed = sealContent(encryption, part, { id, broadcastId: null });
      rows.push({ id, chat, options, sealed, hasChoices: part.choices.length > 0 });
    }
    wakes.chats.set(chat.id, { channel: chat.channel, botAccount: chat.botAccount });
    return id;
  }

  async function accountOf(
    messageId: string,
  ): Promise<AccountAddress & { chatId: string; broadcastId: string | null }> {
    const select = { chatId: true, channel: true, botAccount: true, broadcastId: true } as const;
    return tx.message.findUniqueOrThrow({ where: { id: messageId }, select });
  }

  return {
    channels,
    wakes,
    encryption,
    zone,
    toChat,
    async toPerson(personId, content, options) {
      const chat = await privateChatOf(aside, personId, channels.all());
      return chat ? toChat(chat, content, { ...options, personId }) : undefined;
    },
    async edit(messageId, input) {
      const row = await accountOf(messageId);
      const [content, more] = fitChannel(contentSchema.parse(input), abilitiesOf(channels, row));
      if (!content || more) throw new Error('an edit must fit one message');
      await tx.$executeRaw`
        UPDATE message SET content = to_jsonb(${sealContent(encryption, content, { id: messageId, broadcastId: row.broadcastId })}::text),
          has_choices = ${content.choices.length > 0}::boolean, version = version + 1,
          state = CASE WHEN state = 'sending' THEN state ELSE 'queued' END, attempts = 0, due_at = NULL
        WHERE id = ${messageId}::uuid AND state IN ('queued', 'sending', 'sent')`;
      wakes.chats.set(row.chatId, { channel: row.channel, botAccount: row.botAccount });
    },
    async remove(messageId) {
      const row = await accountOf(messageId);
      // One on its way is taken back once it has arrived.
      await tx.$executeRaw`
        UPDATE message SET removal = true, version = version + 1,
          state = CASE WHEN state = 'sending' THEN state ELSE 'queued' END, attempts = 0, due_at = NULL
        WHERE id = ${messageId}::uuid AND state IN ('queued', 'sending', 'sent')`;
      wakes.chats.set(row.chatId, { channel: row.channel, botAccount: row.botAccount });
    },
  };
}

/** The database counts `sequence` up as the rows come: in a chat they are sent in their order. */
function written(rows: readonly Row[], now: Date): Prisma.Sql {
  const list = (value: (row: Row) => unknown) => rows.map((row) => value(row) ?? null);
  return Prisma.sql`
    INSERT INTO message (id, direction, channel, bot_account, chat_id, person_id, reply_to, content, has_choices, feature,
      lane, state, at, due_at, untraced)
    SELECT r.id, 'out', r.channel, r.bot_account, r.chat_id, r.person_id, r.reply_to, to_jsonb(r.content), r.has_choices, r.feature,
      r.lane::lane, 'queued', ${now}::timestamptz, r.due_at, r.untraced
    FROM unnest(${list(({ id }) => id)}::uuid[], ${list(({ chat }) => chat.channel)}::text[],
      ${list(({ chat }) => chat.botAccount)}::text[], ${list(({ chat }) => chat.id)}::uuid[],
      ${list(({ chat, options }) => options.personId ?? chat.personId)}::uuid[], ${list(({ options }) => options.replyTo)}::text[],
      ${list(({ sealed }) => sealed)}::text[], ${list(({ hasChoices }) => hasChoices)}::boolean[],
      ${list(({ options }) => (options.untraced ? null : options.feature))}::text[],
      ${list(({ options }) => options.lane ?? 'reply')}::text[], ${list(({ options }) => options.dueAt)}::timestamptz[],
      ${list(({ options }) => options.untraced ?? false)}::boolean[]) WITH ORDINALITY
      AS r(id, channel, bot_account, chat_id, person_id, reply_to, content, has_choices, feature, lane, due_at, untraced, place)
    ORDER BY r.place`;
}
