import { z } from 'zod';
import { attachmentSchema } from '../../messaging/attachment.ts';
import { kinds } from './rules.ts';

/** An announcement that an officer is writing: what is known of it, and what was asked last. */
export const draftSchema = z.object({
  kind: z.enum(kinds),
  step: z.enum(['text', 'more', 'too-long', 'source', 'units', 'confirm', 'sure']),
  text: z.string().optional(),
  /** The text was cut by the app at its longest message, perhaps in a word. */
  cutAnywhere: z.boolean().default(false),
  source: z.string().optional(),
  unitIds: z.array(z.string()).default([]),
  attachments: z.array(attachmentSchema).default([]),
  /** The audience that the preview named: another one is previewed anew. */
  seen: z.object({ people: z.number(), groupMessages: z.number() }).optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** The name of the dialog. */
export const COMPOSE = 'compose';
