/** What a field of a form is: how a value is read from words or a press, asked for, offered and said back. No chat in it. */
import type { z } from 'zod';
import type { TextArgs } from '../../i18n/i18n.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { OperationContext } from '../../operations/actor.ts';

/** What a field is asked in: the unit of work, who fills in the form, and what is known of it so far. */
export interface FieldContext extends OperationContext {
  readonly speak: Translator;
  /** The unit that the form is about, once it is known: whose clock counts, and who belongs to it. */
  readonly unitId: string | undefined;
  /** What the form is about, as the number of a case. */
  readonly about: Readonly<Record<string, string>>;
}

/** An answer: the value of the choice that was pressed, or words, or files. */
export interface Said {
  readonly text: string;
  readonly value?: string | undefined;
  readonly attachments?: readonly Attachment[];
}

/**
 * A value, with what the words say besides, and the key of what is said to it; or why it is none, in words for the person, perhaps with what may be meant.
 * Undefined: these words are nothing of this kind.
 */
export type Reading<V> =
  | { value: V; rest?: string; note?: string }
  | { problem: string; args?: TextArgs; choices?: ChoiceInput[][] }
  | undefined;

export const kinds = [
  'unit',
  'person',
  'people',
  'date',
  'time',
  'period',
  'money',
  'given',
  'labour',
  'number',
  'choice',
  'text',
  'phone',
  'files',
  'source',
] as const;

export interface Field<V = unknown> {
  /** Tells a page what to draw. */
  readonly kind: (typeof kinds)[number];
  /** Parses what was kept between two messages: JSON. */
  readonly schema: z.ZodType<V>;
  /** May stay empty. `asked`: it is asked for all the same; `offered`: it may be added when all is shown. */
  readonly optional?: 'asked' | 'offered';
  /** Takes any words: what is certain for another field is looked for only where a correction begins the line. */
  readonly isFree?: boolean;
  /** The whole answer to its own question. */
  read(said: Said, context: FieldContext): Promise<Reading<V>>;
  /** Is told in several messages: each is added to what is there, also while something else is asked. */
  readonly gathers?: {
    add(value: V | undefined, said: Said, context: FieldContext): Reading<V>;
    /** Asked on until "that is all"; what is said of it so far. False: one message is enough. */
    readonly inRounds: boolean;
    more(value: V): TextArgs;
  };
  /** Its value somewhere in a line, where there is no doubt; what is left of the line. */
  find?(text: string, context: FieldContext): Promise<{ value: V; rest: string } | undefined>;
  /** What there is to choose. */
  choices?(context: FieldContext): Promise<ChoiceInput[][]>;
  /** What holds where nothing is said: it is not asked for, but shown. */
  initial?(context: FieldContext): Promise<V | undefined>;
  /** As it stands in the preview. */
  show(value: V, context: FieldContext): Promise<string>;
}

export type ValueOf<F> = F extends Field<infer V> ? V : never;

/** @returns the text without its part from `start` to `end`, and without what joined them */
export function cut(text: string, start: number, end: number): string {
  const tidy = (part: string) => part.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '');
  return [tidy(text.slice(0, start)), tidy(text.slice(end))].filter((part) => part !== '').join(', ');
}
