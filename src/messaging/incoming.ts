/** One thing that happened in a chat, as every channel tells it. Parsed by the channel's `parse-*.ts`, once. */
import { z } from 'zod';
import { attachmentSchema, channelNameSchema } from './attachment.ts';

export const chatKindSchema = z.enum(['private', 'group']);
export type ChatKind = z.infer<typeof chatKindSchema>;

/**
 * How a message in a group speaks to the bot: `mention`, `reply` (to one of its messages), `command` (a slash command),
 * `choice` (its own button) or not at all. In a private chat everything is addressed to it.
 */
export const addressedSchema = z.enum(['private', 'mention', 'reply', 'command', 'choice', 'none']);

export const chatEventSchema = z.discriminatedUnion('type', [
  /** The person stopped or deleted the bot: nothing can be sent to this chat. */
  z.object({ type: z.literal('blocked') }),
  z.object({ type: z.literal('unblocked') }),
  z.object({ type: z.literal('bot-added') }),
  z.object({ type: z.literal('bot-removed') }),
  /** The chat goes on under another id (a Telegram group that became a supergroup). */
  z.object({ type: z.literal('chat-moved'), to: z.string() }),
  z.object({ type: z.literal('member-joined'), user: z.object({ externalId: z.string(), name: z.string() }) }),
  z.object({ type: z.literal('member-left'), user: z.object({ externalId: z.string(), name: z.string() }) }),
  /** The person asked to be our friend on the platform, and now is. */
  z.object({ type: z.literal('friend-request') }),
  /** Somebody spoke to us in the name of the group itself or of a channel: who it was cannot be seen. */
  z.object({ type: z.literal('unseen-sender'), as: z.enum(['group', 'channel']) }),
  /** Somebody took back a message of their own. Telegram does not tell bots of it. */
  z.object({ type: z.literal('message-deleted'), message: z.string() }),
  /** A light acknowledgement under one of our messages. */
  z.object({ type: z.literal('reaction'), on: z.string(), emoji: z.string() }),
  /** The answer to a card of ours (outgoing.ts), as it stands now. */
  z.object({ type: z.literal('card-answer'), on: z.string(), answer: z.enum(['yes', 'no']) }),
]);
export type ChatEvent = z.infer<typeof chatEventSchema>;

export const incomingSchema = z.object({
  channel: channelNameSchema,
  /** Which of our accounts on the channel it came to. */
  botAccount: z.string(),
  /** Unique for this bot account: a second copy of the same update is dropped by it. */
  updateId: z.string(),
  /** Order within the chat: the update id on Telegram, the time stamp on Zalo. */
  sequence: z.bigint(),
  chat: z.object({ externalId: z.string(), kind: chatKindSchema, title: z.string().optional() }),
  from: z.object({
    externalId: z.string(),
    name: z.string(),
    username: z.string().optional(),
    language: z.string().optional(),
  }),
  /** When it was written, by the platform's clock. */
  at: z.date(),
  /** The platform's id of the message, for replies and reactions to it. */
  messageId: z.string().optional(),
  /** As typed, but for a mention of the bot, which is taken out. Empty where there is none. At most `LONGEST_MESSAGE`. */
  text: z.string(),
  /** It was longer: the rest was not taken in. */
  isCut: z.boolean().optional(),
  attachments: z.array(attachmentSchema),
  forwarded: z.boolean(),
  addressed: addressedSchema,
  /** The platform's id of the message that it answers, and of the one whose button was pressed. */
  replyTo: z.string().optional(),
  /** The platform's id of the part of the chat in which it stands (a topic of a Telegram forum); none: the chat itself. */
  topic: z.string().optional(),
  /** Several pictures or files that were sent at once come as a message each, all with this: together they are one message. */
  album: z.string().optional(),
  /** `ShownChoice.token` of the button that was pressed. */
  token: z.string().optional(),
  event: chatEventSchema.optional(),
  /** True where a message was changed afterwards: kept, but it does not act again. */
  edited: z.boolean().default(false),
});
/** Signs of a message that any rule sees: what Telegram brings at most; of other channels the rest is left and the sender told. */
export const LONGEST_MESSAGE = 4096;

export type Incoming = z.infer<typeof incomingSchema>;
