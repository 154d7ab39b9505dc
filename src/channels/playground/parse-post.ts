import { z } from 'zod';

/** 5 MB a file: what a photo of a telephone weighs, and small enough to travel as base64 in one request. */
export const attachmentLimit = 5 * 1024 * 1024;
const attachmentsPerPost = 5;
/** Far above the limit of any channel, so that what a bot does with much too long a text can be tried. */
const textLimit = 50_000;
/** Groups have ids of their own kind, so that no person can be taken for one. */
const groupPrefix = 'group:';

const externalIdSchema = z.string().regex(/^[\w.:-]{1,80}$/, 'an id is 1 to 80 letters, digits, "_", ".", ":" or "-"');
const messageIdSchema = z.string().regex(/^\d{1,18}$/, 'a message id is a number');

const postSchema = z
  .object({
    /** Who writes: the person's id on this channel, which is also the id of their private chat with the bot. */
    as: externalIdSchema.refine(
      (id) => !id.startsWith(groupPrefix),
      `a person's id cannot begin with "${groupPrefix}"`,
    ),
    name: z.string().trim().min(1).max(120),
    chat: externalIdSchema,
    chatKind: z.enum(['private', 'group']),
    chatTitle: z.string().trim().min(1).max(200).optional(),
    text: z.string().max(textLimit, `a text has at most ${textLimit} characters`).default(''),
    /** `ShownChoice.token` of a button, pressed on the message `pressedMessageId`. */
    token: z.string().min(1).max(64).optional(),
    pressedMessageId: messageIdSchema.optional(),
    replyTo: messageIdSchema.optional(),
    forwarded: z.boolean().default(false),
    /** The person stops the bot (nothing reaches them any more) or lets it in again; private chats only. */
    event: z.enum(['blocked', 'unblocked']).optional(),
    attachments: z
      .array(
        z.object({
          kind: z.enum(['photo', 'file', 'voice', 'video', 'sticker', 'location', 'contact', 'other']),
          name: z.string().min(1).max(200).default('file'),
          mime: z.string().min(1).max(120).default('application/octet-stream'),
          /** None for what has no bytes: a location, a contact, a sticker. */
          bytes: z
            .instanceof(Uint8Array)
            .refine((bytes) => bytes.byteLength <= attachmentLimit, 'a file can have 5 MB at most')
            .optional(),
        }),
      )
      .max(attachmentsPerPost, `a message can have ${attachmentsPerPost} files at most`)
      .default([]),
    /** Hands the same update over a second time, as a platform does whose acknowledgement was lost. */
    repeat: z.boolean().default(false),
  })
  .superRefine((post, context) => {
    const fault = faultOf(post);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

/** What a telephone hands over: see the fields of the schema. */
export type PostInput = z.input<typeof postSchema>;
export type Post = z.output<typeof postSchema>;

/** @throws {z.ZodError} naming each fault */
export function parsePost(input: unknown): Post {
  return postSchema.parse(input);
}

function faultOf(post: {
  as: string;
  chat: string;
  chatKind: 'private' | 'group';
  text: string;
  token?: string | undefined;
  pressedMessageId?: string | undefined;
  event?: string | undefined;
  attachments: unknown[];
}): string | undefined {
  const isGroup = post.chatKind === 'group';
  if (isGroup !== post.chat.startsWith(groupPrefix))
    return `the id of a group, and only of a group, begins with "${groupPrefix}"`;
  if (!isGroup && post.chat !== post.as) return 'the private chat of a person has the id of that person';
  if ((post.token === undefined) !== (post.pressedMessageId === undefined))
    return '"token" and "pressedMessageId" come together';
  if (post.event && isGroup) return 'only a private chat can be blocked';
  if (post.text.trim() === '' && post.token === undefined && !post.event && post.attachments.length === 0)
    return 'a message has a text, a file, a pressed button or an event';
  return undefined;
}
