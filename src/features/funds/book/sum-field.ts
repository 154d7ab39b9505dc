/** Sums of the book: said back in figures and in words, with a word of warning where one is far from the usual. */
import { z } from 'zod';
import { isNeverContent } from '../../../conversation/dialogs/confirmation.ts';
import type { Field, FieldContext, Reading } from '../../../conversation/form/field.ts';
import { moneyField } from '../../../conversation/form/fields/money.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { formatDong } from '../../../text/money.ts';
import { dongInWords } from '../../../text/money-words.ts';
import { usualDong } from '../usual-store.ts';
import { unitIdsOfFunds } from './fund-field.ts';
import { type Given, givenIn, type LineWords, problemIn } from './read-line.ts';

/** More is a slip of the keyboard. */
export const MOST_DONG = 100_000_000_000n;
/** So many times the usual is asked about. */
const FAR = 100n;
const MOST_HALF_DAYS = 20_000;

export const lineWords = (): LineWords => ({
  lead: phrases('funds.lead'),
  from: phrases('funds.from'),
  give: phrases('funds.give'),
  to: phrases('funds.to'),
  valued: phrases('funds.valued'),
  notCash: phrases('funds.not-cash'),
  half: phrases('funds.half'),
  labour: phrases('common.labour'),
  titles: phrases('common.titles'),
});

/** "200.000đ (hai trăm nghìn đồng)" */
export const sumText = (dong: bigint): string => `${formatDong(dong)} (${dongInWords(dong)})`;

/** The same, and whether it is a hundred times what the unit's funds usually write. */
export async function sumWarned(dong: bigint, context: FieldContext): Promise<string> {
  const [unitId] = await unitIdsOfFunds(context);
  const usual = unitId ? await usualDong(context.tx, unitId) : null;
  const isFar = usual !== null && usual > 0n && dong >= usual * FAR;
  return isFar && usual
    ? `${sumText(dong)}. ${context.speak.label('funds-sum-far', { usual: formatDong(usual) })}`
    : sumText(dong);
}

/** As moneyField, with a sentence of its own for a number that is written as no number is. */
export function sumField(): Field<string> {
  const money = moneyField({ limit: MOST_DONG });
  return {
    ...money,
    async read(said, context) {
      const problem = said.value === undefined ? problemIn(said.text) : undefined;
      return problem ? { problem: `funds-sum-${problem}` } : money.read(said, context);
    },
    show: (value, context) => sumWarned(BigInt(value), context),
  };
}

export const givingSchema = z.object({
  /** Digits: JSON has no numbers of that size. */
  dong: z.string().regex(/^\d+$/).nullable(),
  halfDays: z.int().min(0).max(MOST_HALF_DAYS),
  goods: z.string().max(500).nullable(),
  valuedDong: z.string().regex(/^\d+$/).nullable(),
});
export type Giving = z.infer<typeof givingSchema>;

export const givingOf = (given: Given): Giving => ({
  dong: given.dong?.toString() ?? null,
  halfDays: given.halfDays,
  goods: given.goods?.slice(0, 500) ?? null,
  valuedDong: given.valuedDong?.toString() ?? null,
});

/** Money, days of labour and goods, in one answer. */
export function givingField(): Field<Giving> {
  const money = moneyField({ limit: MOST_DONG });
  return {
    kind: 'given',
    schema: givingSchema,
    async read(said, context): Promise<Reading<Giving>> {
      const { text, value } = said;
      if (value !== undefined) return valued(await money.read(said, context));
      if (isNeverContent(text)) return { problem: 'common-form-money' };
      const problem = problemIn(text);
      if (problem) return { problem: `funds-sum-${problem}` };
      const given = givenIn(text, lineWords());
      if (given.dong === null && given.halfDays === 0 && !/\p{L}/u.test(text))
        return valued(await money.read(said, context));
      if (given.dong === null && given.halfDays === 0 && given.goods === null) return { problem: 'common-form-money' };
      if ((given.dong ?? 0n) > MOST_DONG)
        return { problem: 'common-form-money-much', args: { sum: formatDong(given.dong ?? 0n) } };
      return { value: givingOf(given) };
    },
    async find(text) {
      if (problemIn(text)) return undefined;
      const given = givenIn(text, lineWords());
      return given.dong === null && given.halfDays === 0 ? undefined : { value: givingOf(given), rest: text };
    },
    async show(value, context) {
      const parts = [
        value.dong === null ? '' : await sumWarned(BigInt(value.dong), context),
        value.halfDays === 0 ? '' : context.speak.label('common-form-labour', { days: value.halfDays / 2 }),
        value.goods ?? '',
        value.valuedDong === null
          ? ''
          : context.speak.label('funds-valued', { sum: formatDong(BigInt(value.valuedDong)) }),
      ];
      return parts.filter((part) => part !== '').join('; ');
    },
  };
}

function valued(reading: Reading<string>): Reading<Giving> {
  if (!reading || 'value' in reading)
    return reading && { value: { dong: reading.value, halfDays: 0, goods: null, valuedDong: null } };
  const { problem, args = {}, choices = [] } = reading;
  return { problem, args, ...(choices.length > 0 && { choices }) };
}
