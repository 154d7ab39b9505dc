import { z } from 'zod';
import { attachmentSchema } from '../../../messaging/attachment.ts';
import { kinds } from '../rules.ts';

const seenSchema = z.object({
  reach: z.object({
    people: z.number(),
    privateMessages: z.number(),
    groupMessages: z.number(),
    unreachable: z.number(),
  }),
  at: z.coerce.date(),
});
export type Seen = z.infer<typeof seenSchema>;

/** An announcement that an officer is writing: what is known of it, and what was asked last. */
export const draftSchema = z.object({
  kind: z.enum(kinds),
  step: z.enum(['text', 'more', 'too-long', 'source', 'units', 'when', 'confirm', 'again', 'sure', 'alone']),
  text: z.string().optional(),
  /** The text was cut by the app at its longest message, perhaps in a word. */
  cutAnywhere: z.boolean().default(false),
  source: z.string().optional(),
  unitIds: z.array(z.string()).default([]),
  /** For the officers of the units and below, not for their members. */
  officersOnly: z.boolean().default(false),
  attachments: z.array(attachmentSchema).default([]),
  /** When it is to be sent; at once where nothing is said. */
  when: z.object({ at: z.coerce.date(), rule: z.string().optional() }).optional(),
  /** The plan that is being changed, or sent at once. */
  planId: z.string().optional(),
  /** The words were prepared for this case and stand in the preview as they are: they need no second "are you sure". */
  prepared: z.boolean().default(false),
  /** The audience that the preview named, and when it was counted: another one is previewed anew. */
  seen: seenSchema.optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** The name of the dialog. */
export const COMPOSE = 'compose';
