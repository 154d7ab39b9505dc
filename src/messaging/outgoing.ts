import { z } from 'zod';
import { attachmentSchema } from './attachment.ts';
import { richTextSchema } from './rich-text.ts';

/**
 * What pressing, numbering or naming a choice does.
 * `answer`: the value goes to the dialog that asked, as long as that is still its latest question.
 * `action`: `feature.name` is run with `args`, however long after.
 * The channel never sees it: a button carries only the id of the message and the place of the choice.
 */
export const choiceEffectSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), value: z.string() }),
  z.object({ type: z.literal('action'), feature: z.string(), name: z.string(), args: z.array(z.string()) }),
]);
export type ChoiceEffect = z.infer<typeof choiceEffectSchema>;

export const choiceSchema = z.object({
  label: z.string(),
  /** Other words that mean this choice ("có", "đi được"); what follows them is handed on as the rest. */
  words: z.array(z.string()).default([]),
  /** Of a question of two ways: whatever says yes, or no, means this one. */
  means: z.enum(['yes', 'no']).optional(),
  effect: choiceEffectSchema,
});
export type Choice = z.infer<typeof choiceSchema>;
export type ChoiceInput = z.input<typeof choiceSchema>;

/**
 * Something that a group answers with yes or no in the platform's own way: a date with its acceptances, or a vote. It is
 * a message by itself; where the channel has nothing of the kind, the text alone is sent.
 */
export const cardSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), title: z.string(), at: z.iso.datetime() }),
  z.object({
    type: z.literal('poll'),
    question: z.string(),
    yes: z.string(),
    no: z.string(),
    /** When nobody votes any more. */
    until: z.iso.datetime(),
  }),
]);
export type Card = z.infer<typeof cardSchema>;

/** One message to one chat, before any channel has touched it; stored as JSON in `message.content`. */
export const contentSchema = richTextSchema.extend({
  /** Rows of choices as they stand on a screen; a channel without buttons numbers them through. */
  choices: z.array(z.array(choiceSchema)).default([]),
  attachments: z.array(attachmentSchema).default([]),
  card: cardSchema.optional(),
  /** The part of the chat in which it shall stand: a topic of a forum, see incoming.ts. */
  topic: z.string().optional(),
  /** An emoji put under the message that this one answers, in place of words. */
  reaction: z.string().optional(),
});
export type Content = z.infer<typeof contentSchema>;
export type ContentInput = z.input<typeof contentSchema>;

/** Why something is sent; the order in which what waits goes out. */
export type Lane = 'reply' | 'alert' | 'reminder' | 'broadcast';

/** A choice as a channel shows it. `token` is at most 32 ASCII characters and comes back when it is pressed. */
export interface ShownChoice {
  label: string;
  token: string;
}

/** What a channel adapter is given to send: already within its limits, choices numbered where it has no buttons. */
export interface Outgoing {
  text: string;
  entities: z.infer<typeof richTextSchema>['entities'];
  choices: ShownChoice[][];
  attachments: import('./attachment.ts').Attachment[];
  card?: Card;
  /** The platform's id of the message that this one answers. */
  replyTo?: string;
  topic?: string;
  /** `reply` unless said. */
  lane?: Lane;
  /** No sound on the phone: for messages that are not urgent. */
  silent?: boolean;
}
