/** How a loan comes back: read as people say it, offered as they mostly agree on it. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Translator } from '../../../conversation/feature.ts';
import type { Field } from '../../../conversation/form/field.ts';
import { cut } from '../../../conversation/form/field.ts';
import { formatDong } from '../../../text/money.ts';
import { MOST_MONTHS, type Term } from './rules.ts';
import { findTerm } from './term.ts';

const months = z.int().min(1).max(MOST_MONTHS);
const schema: z.ZodType<Term> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('months'), months }),
  z.object({ kind: z.literal('sum'), dong: z.string().regex(/^[1-9]\d*$/) }),
  z.object({ kind: z.literal('once'), months }),
]);

const offered: readonly Term[] = [
  { kind: 'months', months: 10 },
  { kind: 'months', months: 12 },
  { kind: 'once', months: 6 },
  { kind: 'once', months: 12 },
];

export function termText(speak: Translator, term: Term): string {
  if (term.kind === 'sum') return speak.label('lending-term-sum', { sum: formatDong(BigInt(term.dong)) });
  return speak.label(`lending-term-${term.kind}`, { months: term.months });
}

export const termField: Field<Term> = {
  kind: 'choice',
  schema,
  async read({ text, value }) {
    const chosen = offered.find((one) => JSON.stringify(one) === value) ?? findTerm(text.normalize('NFC'))?.term;
    const parsed = schema.safeParse(chosen);
    return parsed.success ? { value: parsed.data } : { problem: 'lending-term-wrong', args: { most: MOST_MONTHS } };
  },
  async find(text) {
    const found = findTerm(text.normalize('NFC'));
    return found && schema.safeParse(found.term).success
      ? { value: found.term, rest: cut(text.normalize('NFC'), found.start, found.end) }
      : undefined;
  },
  choices: async ({ speak }) => offered.map((one) => [answer(termText(speak, one), JSON.stringify(one))]),
  show: async (value, { speak }) => termText(speak, value),
};
