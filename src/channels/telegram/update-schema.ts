/** The part of a Bot API `Update` that we use (https://core.telegram.org/bots/api#update); the rest is dropped. */
import { z } from 'zod';

const userSchema = z.object({
  id: z.number().int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
export type User = z.infer<typeof userSchema>;

const chatSchema = z.object({
  id: z.number().int(),
  /** private, group, supergroup or channel today; others are left alone. */
  type: z.string(),
  title: z.string().optional(),
});
export type Chat = z.infer<typeof chatSchema>;

const entitySchema = z.object({
  type: z.string(),
  offset: z.number().int().nonnegative(),
  length: z.number().int().positive(),
  user: userSchema.optional(),
  /** Of a text_link: where it leads. */
  url: z.string().optional(),
});

const fileSchema = z.object({
  file_id: z.string(),
  file_size: z.number().int().nonnegative().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
});
export type TelegramFile = z.infer<typeof fileSchema>;

const locationSchema = z.object({ latitude: z.number(), longitude: z.number() });
const present = z.unknown().optional();

const messageSchema = z.object({
  message_id: z.number().int(),
  date: z.number().int(),
  chat: chatSchema,
  from: userSchema.optional(),
  /** Of a topic only with `is_topic_message`: the comments under a post of a channel are a thread as well. */
  message_thread_id: z.number().int().optional(),
  is_topic_message: z.boolean().optional(),
  /** A chat that speaks instead of a person: an anonymous administrator or a linked channel. */
  sender_chat: z.object({ id: z.number().int(), title: z.string().optional() }).optional(),
  /** A post of the linked channel, which Telegram puts into the group by itself. */
  is_automatic_forward: z.boolean().optional(),
  forward_origin: present,
  reply_to_message: z
    .object({ message_id: z.number().int(), from: userSchema.optional(), forum_topic_created: present })
    .optional(),

  /** Several photos, films or files sent as one. */
  media_group_id: z.string().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entitySchema).optional(),
  caption_entities: z.array(entitySchema).optional(),

  photo: z.array(fileSchema.extend({ width: z.number(), height: z.number() })).optional(),
  document: fileSchema.optional(),
  voice: fileSchema.optional(),
  video: fileSchema.optional(),
  video_note: fileSchema.optional(),
  animation: fileSchema.optional(),
  audio: fileSchema.optional(),
  sticker: fileSchema.optional(),
  location: locationSchema.optional(),
  contact: z
    .object({
      phone_number: z.string(),
      first_name: z.string(),
      last_name: z.string().optional(),
      /** Missing where the number is of nobody on Telegram. */
      user_id: z.number().int().optional(),
    })
    .optional(),
  rich_message: present,
  live_photo: present,
  paid_media: present,
  story: present,
  dice: present,
  game: present,
  poll: present,
  checklist: present,
  invoice: present,
  gift: present,
  unique_gift: present,
  giveaway: present,

  new_chat_members: z.array(userSchema).optional(),
  left_chat_member: userSchema.optional(),
  migrate_to_chat_id: z.number().int().optional(),
});
export type Message = z.infer<typeof messageSchema>;

const callbackQuerySchema = z.object({
  id: z.string(),
  from: userSchema,
  /** Missing where the button was on a message sent inline: never ours. */
  message: z
    .object({
      message_id: z.number().int(),
      chat: chatSchema,
      message_thread_id: z.number().int().optional(),
      is_topic_message: z.boolean().optional(),
    })
    .optional(),
  data: z.string().optional(),
});
export type CallbackQuery = z.infer<typeof callbackQuerySchema>;

const membershipSchema = z.object({
  user: userSchema,
  status: z.string(),
  /** Only with status "restricted", which alone does not tell. */
  is_member: z.boolean().optional(),
});
export type Membership = z.infer<typeof membershipSchema>;

const chatMemberUpdatedSchema = z.object({
  chat: chatSchema,
  from: userSchema,
  date: z.number().int(),
  old_chat_member: membershipSchema,
  new_chat_member: membershipSchema,
});
export type ChatMemberUpdated = z.infer<typeof chatMemberUpdatedSchema>;

const reactionSchema = z.object({ type: z.string(), emoji: z.string().optional() });

const messageReactionSchema = z.object({
  chat: chatSchema,
  message_id: z.number().int(),
  /** Missing where the reaction is anonymous. */
  user: userSchema.optional(),
  date: z.number().int(),
  old_reaction: z.array(reactionSchema),
  new_reaction: z.array(reactionSchema),
});
export type MessageReaction = z.infer<typeof messageReactionSchema>;

/** What we ask for; Telegram leaves out `chat_member` and `message_reaction` unless they are named. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'chat_member',
  'message_reaction',
] as const;

export const updateSchema = z.object({
  update_id: z.number().int().nonnegative(),
  message: messageSchema.optional(),
  edited_message: messageSchema.optional(),
  callback_query: callbackQuerySchema.optional(),
  my_chat_member: chatMemberUpdatedSchema.optional(),
  chat_member: chatMemberUpdatedSchema.optional(),
  message_reaction: messageReactionSchema.optional(),
});
export type Update = z.infer<typeof updateSchema>;
