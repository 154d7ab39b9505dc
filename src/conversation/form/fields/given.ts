/** What was given, in money and in kind. */
import { z } from 'zod';
import type { Translator } from '../../../i18n/translator.ts';
import { type GivenReading, readGiven } from '../../../text/given.ts';
import { formatDong } from '../../../text/money.ts';
import { no } from '../../dialogs/choices.ts';
import { isNeverContent, saysSkip } from '../../dialogs/confirmation.ts';
import type { Field } from '../field.ts';

/** Whole đồng in digits: JSON has no numbers of that size. Both null: nothing was given. */
export const givenSchema = z.object({ dong: z.string().regex(/^\d+$/).nullable(), inKind: z.string().nullable() });
export type Given = z.infer<typeof givenSchema>;

const NOTHING: Given = { dong: null, inKind: null };

interface Options {
  /** Words between money and things. */
  joiners: () => readonly string[];
  /** What nothing is called, on the button and when it is said back. */
  nothing: { choice: string; said: string };
  /** The given in a line of the feature's own. */
  find?: Field<Given>['find'];
}

export function givenField({ joiners, nothing, find }: Options): Field<Given> {
  return {
    kind: 'given',
    schema: givenSchema,
    async read({ text, value }) {
      if (value === 'nothing' || saysSkip(text)) return { value: NOTHING };
      if (isNeverContent(text)) return { problem: 'common-form-given' };
      const read = asGiven(readGiven(text, joiners()));
      return read ? { value: read } : { problem: 'common-form-given' };
    },
    ...(find && { find }),
    choices: async ({ speak }) => [[no(speak.label(nothing.choice), 'nothing')]],
    show: async (value, { speak }) => givenText(speak, value, nothing.said),
  };
}

export function asGiven(read: GivenReading): Given | undefined {
  return 'problem' in read ? undefined : { dong: read.dong?.toString() ?? null, inKind: read.inKind };
}

/** "500.000đ, túi quà"; in the words of `nothing` where there was nothing. @param nothing a key */
export function givenText(speak: Translator, given: Given, nothing: string): string {
  const parts = [given.dong === null ? '' : formatDong(BigInt(given.dong)), given.inKind ?? ''];
  return parts.filter((part) => part !== '').join(', ') || speak.label(nothing);
}
