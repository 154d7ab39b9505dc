/** One of a few things. */
import { z } from 'zod';
import type { Translator } from '../../../i18n/translator.ts';
import { sameWord, words } from '../../../text/fold.ts';
import { answer } from '../../dialogs/choices.ts';
import { cut, type Field } from '../field.ts';

interface Options<V extends string> {
  of: readonly V[];
  /** What may be said for each, beside its label. */
  phrases(value: V): readonly string[];
  label(speak: Translator, value: V): string;
  /** Those that are found in a line; all unless said. */
  found?: readonly V[];
  /** What is said to anything else: a key. */
  problem?: string;
  optional?: Field['optional'];
}

export function choiceField<V extends string>(options: Options<V>): Field<V> {
  const find = (text: string) => firstSaid(text, options.of, options.phrases);
  return {
    kind: 'choice',
    schema: z.enum(options.of) as unknown as z.ZodType<V>,
    ...(options.optional && { optional: options.optional }),
    async read({ text, value }) {
      const chosen = options.of.find((one) => one === value) ?? find(text)?.value;
      return chosen === undefined ? { problem: options.problem ?? 'common-form-choose' } : { value: chosen };
    },
    async find(text) {
      const found = firstSaid(text, options.found ?? options.of, options.phrases);
      return found && { value: found.value, rest: cut(text, found.start, found.end) };
    },
    choices: async ({ speak }) => options.of.map((one) => [answer(options.label(speak, one), one)]),
    show: async (value, { speak }) => options.label(speak, value),
  };
}

/** Signs; no phrase that stands behind a number is longer. */
const LONGEST = 80;

/** Where the phrase ends that stands right at `at`; how much follows costs nothing. @returns undefined where none stands there */
export function endOfPhraseAt(text: string, at: number, phrases: readonly string[]): number | undefined {
  const found = firstSaid(text.slice(at, at + LONGEST), ['it'], () => phrases);
  return found?.start === 0 ? at + found.end : undefined;
}

/** The value whose phrase stands first in the text; of two at one place the longer. Pure. */
export function firstSaid<V extends string>(
  text: string,
  of: readonly V[],
  phrases: (value: V) => readonly string[],
): { value: V; start: number; end: number } | undefined {
  const typed = words(text);
  const all = of
    .flatMap((value) => phrases(value).map((phrase) => ({ value, parts: phrase.split(' ') })))
    .sort((a, b) => b.parts.length - a.parts.length);
  for (const [from, word] of typed.entries()) {
    const found = all.find(({ parts }) =>
      parts.every((part, index) => sameWord(typed[from + index]?.text ?? '', part)),
    );
    if (found)
      return { value: found.value, start: word.start, end: typed[from + found.parts.length - 1]?.end ?? word.end };
  }
  return undefined;
}
