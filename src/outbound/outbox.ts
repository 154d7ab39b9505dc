/** The one door out: every reply, reminder and broadcast begins as a row here, inside the transaction that causes it. */
import { v7 as uuidv7 } from 'uuid';
import { privateChatOf } from '../directory/chats.ts';
import type { ChannelAbilities } from '../messaging/channel.ts';
import { type Content, type ContentInput, contentSchema } from '../messaging/outgoing.ts';
import type { Channels } from '../messaging/registry.ts';
import type { Prisma, Tx } from '../runtime/database.ts';
import type { AccountAddress } from './account.ts';
import { fitChannel } from './fit-channel.ts';

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
}

/** What has to be woken once the transaction is committed. */
export interface Wakes {
  /** Chat id to the account that sends there. */
  chats: Map<string, AccountAddress>;
  broadcasts: Set<string>;
}

export interface Outbox {
  readonly channels: Channels;
  readonly wakes: Wakes;
  /** IANA zone where a unit has none of its own. */
  readonly zone: string;
  /** Queues a message. @returns the id of its row; of the last one, which carries the choices, where it had to be split */
  toChat(chatId: string, content: ContentInput, options: SendOptions): Promise<string>;
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

export function createOutbox(tx: Tx, channels: Channels, now: Date, zone: string): Outbox {
  const wakes: Wakes = { chats: new Map(), broadcasts: new Set() };

  async function toChat(chatId: string, input: ContentInput, options: SendOptions): Promise<string> {
    const chat = await tx.chat.findUniqueOrThrow({
      where: { id: chatId },
      select: { channel: true, botAccount: true, kind: true, account: { select: { personId: true } } },
    });
    const parts = fitChannel(contentSchema.parse(input), abilitiesOf(channels, chat));
    let id = '';
    for (const part of parts) {
      id = uuidv7();
      await tx.message.create({
        data: {
          id,
          direction: 'out',
          channel: chat.channel,
          botAccount: chat.botAccount,
          chatId,
          personId: options.personId ?? chat.account?.personId ?? null,
          replyTo: options.replyTo ?? null,
          text: part.text,
          content: toJson(part),
          feature: options.feature,
          lane: options.lane ?? 'reply',
          state: 'queued',
          at: now,
          dueAt: options.dueAt ?? null,
        },
        select: { id: true },
      });
    }
    wakes.chats.set(chatId, { channel: chat.channel, botAccount: chat.botAccount });
    return id;
  }

  async function accountOf(messageId: string): Promise<AccountAddress & { chatId: string }> {
    const select = { chatId: true, channel: true, botAccount: true } as const;
    return tx.message.findUniqueOrThrow({ where: { id: messageId }, select });
  }

  return {
    channels,
    wakes,
    zone,
    toChat,
    async toPerson(personId, content, options) {
      const chat = await privateChatOf(tx, personId, channels.all());
      return chat ? toChat(chat.id, content, { ...options, personId }) : undefined;
    },
    async edit(messageId, input) {
      const row = await accountOf(messageId);
      const [content, more] = fitChannel(contentSchema.parse(input), abilitiesOf(channels, row));
      if (!content || more) throw new Error('an edit must fit one message');
      await tx.$executeRaw`
        UPDATE message SET text = ${content.text}, content = ${JSON.stringify(content)}::jsonb, version = version + 1,
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

export function toJson(content: Content): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(content));
}
