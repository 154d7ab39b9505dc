/** The part of Zalo's events that we use, as zca-js names it; the rest is dropped. */
import { z } from 'zod';
import { parseJson } from './frames.ts';

/** Now text, now a number. */
const id = z.union([z.string(), z.number()]).transform(String);

const jsonInText = z.string().transform((text, context) => {
  try {
    return parseJson(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: `not JSON: ${(error as Error).name}` });
    return z.NEVER;
  }
});

/** A content that is no text. `params` is JSON within a text. */
const attachmentContentSchema = z.object({
  title: z.string().catch(''),
  description: z.string().catch(''),
  href: z.string().catch(''),
  action: z.string().catch(''),
  params: z.unknown().optional(),
});
export type AttachmentContent = z.infer<typeof attachmentContentSchema>;

export const messageSchema = z.object({
  msgId: id,
  cliMsgId: id.catch('0'),
  msgType: z.string().catch(''),
  /** "0": we ourselves. */
  uidFrom: id,
  /** "0": we ourselves; in a group its id. */
  idTo: id,
  dName: z.string().catch(''),
  /** Milliseconds since 1970. */
  ts: id.pipe(z.string().regex(/^\d+$/)),
  ttl: z.coerce.number().catch(0),
  content: z.union([z.string(), attachmentContentSchema]).catch(''),
  propertyExt: z.unknown().optional(),
  quote: z.object({ ownerId: id, globalMsgId: id }).nullish().catch(undefined),
  mentions: z
    .array(z.object({ uid: id, pos: z.number().int().nonnegative(), len: z.number().int().positive() }))
    .nullish()
    .catch(undefined),
});
export type ZaloMessage = z.infer<typeof messageSchema>;

/** What stands in the place of a message that was taken back. */
export const undoSchema = z.object({ content: z.object({ deleteMsg: z.unknown().refine((it) => it !== undefined) }) });

/** The same, whole. */
export const undoneSchema = messageSchema
  .pick({ msgId: true, uidFrom: true, idTo: true, dName: true, ts: true })
  .extend({ content: z.object({ globalMsgId: id }) });
export type ZaloUndo = z.infer<typeof undoneSchema>;

export const reactionSchema = z.object({
  msgId: id,
  uidFrom: id,
  idTo: id,
  dName: z.string().catch(''),
  ts: id.pipe(z.string().regex(/^\d+$/)),
  content: z
    .union([jsonInText, z.unknown()])
    .pipe(z.object({ rMsg: z.array(z.object({ gMsgID: id })).min(1), rIcon: z.string() })),
});
export type ZaloReaction = z.infer<typeof reactionSchema>;

/** `data` is now an object, now JSON in a text. */
export const controlSchema = z.object({
  content: z.object({ act_type: z.string(), act: z.string(), data: z.unknown().optional() }),
});

export const groupActSchema = z.union([jsonInText, z.unknown()]).pipe(
  z.object({
    groupId: id,
    groupName: z.string().catch(''),
    sourceId: id.catch('0'),
    updateMembers: z.array(z.object({ id, dName: z.string().catch('') })).catch([]),
    time: id.pipe(z.string().regex(/^\d+$/)).catch('0'),
  }),
);
export type GroupAct = z.infer<typeof groupActSchema>;

export const reminderAnswerSchema = z
  .union([jsonInText, z.unknown()])
  .pipe(z.object({ topicId: id, updateMembers: z.array(id), time: id.catch('0') }));

export const friendIdSchema = id;
export const friendRequestSchema = z
  .union([jsonInText, z.unknown()])
  .pipe(z.object({ toUid: id, fromUid: id, message: z.string().catch('') }));

/** What a frame may bring; any of these may be there, whatever its number. */
export const eventSchema = z.object({
  msgs: z.array(z.unknown()).catch([]),
  groupMsgs: z.array(z.unknown()).catch([]),
  reacts: z.array(z.unknown()).catch([]),
  reactGroups: z.array(z.unknown()).catch([]),
  controls: z.array(z.unknown()).catch([]),
});
