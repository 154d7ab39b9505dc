/** Members by what they have in common, from a sentence: age, sex, category, the year of joining, birthdays, ages that are celebrated. */
import { z } from 'zod';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { fold, hasMarks } from '../../../text/fold.ts';
import { type Spoken, says, spoken } from '../../../text/phrases.ts';

/** All of it holds of each who is listed. */
export const criteriaSchema = z.object({
  /** Years of age in this year by the calendar. */
  fromAge: z.int().min(1).max(120).optional(),
  toAge: z.int().min(1).max(120).optional(),
  /** Ages at which the old are wished a long life: 70, 75, 80 … (Circular 96/2018/TT-BTC, article 3; from 70 by custom). */
  isJubilee: z.boolean().optional(),
  sex: z.enum(['female', 'male']).optional(),
  categories: z.array(z.string()).optional(),
  /** Calendar month, 1 to 12. */
  birthMonth: z.int().min(1).max(12).optional(),
  joinedYear: z.int().min(1900).max(2100).optional(),
  /** The first and the last year of joining. */
  joinedFrom: z.int().min(1900).max(2101).optional(),
  joinedTo: z.int().min(1899).max(2100).optional(),
  /** Of whom the day or the year of birth, whether man or woman, or when they joined, is not known. */
  lacks: z.enum(['day', 'year', 'sex', 'joined']).optional(),
});
export type Criteria = z.infer<typeof criteriaSchema>;

const named = (said: Spoken, name: string) => says(said, phrases(`roster.${name}`));

/**
 * @param text as typed, what stands after "danh sách hội viên" or all of a sentence
 * @param categories those in use where it is asked
 * @returns undefined where it names nothing that people have in common
 */
export function readCriteria(text: string, categories: readonly string[], today: LocalDate): Criteria | undefined {
  // Typed without marks, "nam nay" is this year and nobody's sex.
  const said = spoken(hasMarks(text) ? text : text.replace(/\bnam\s+(?=nay|ngoai|sau|toi|truoc|\d)/giu, ''));
  const criteria: Criteria = {
    ...agesIn(said, text),
    ...birthMonthIn(said, text, today),
    ...joinedIn(said, text, today),
  };
  if (named(said, 'jubilee')) criteria.isJubilee = true;
  if (named(said, 'female')) criteria.sex = 'female';
  else if (named(said, 'male')) criteria.sex = 'male';
  const own = categories.filter((one) => says(said, [one]));
  if (own.length > 0) criteria.categories = own;
  return Object.keys(criteria).length > 0 ? criteria : undefined;
}

/** "trên 80 tuổi" and "từ 80 tuổi" begin there, as people mean it; "dưới 35 tuổi" ends before. */
function agesIn(said: Spoken, text: string): Pick<Criteria, 'fromAge' | 'toAge'> {
  const plain = fold(text);
  const isOfAge = named(said, 'of-age') || named(said, 'old');
  const [, first, last] = /(?<!\d)(\d{2,3})\s*(?:den|toi|-|–)\s*(\d{2,3})(?!\d)/u.exec(plain) ?? [];
  if (isOfAge && first && last) return { fromAge: Number(first), toAge: Number(last) };
  const one = Number(/(?<!\d)(\d{2,3})(?!\d|\/)/u.exec(plain)?.[1] ?? 0);
  const isBounded = named(said, 'from-age') || named(said, 'younger');
  if (one < 10 || one > 120 || !(isOfAge || (isBounded && named(said, 'people')))) return {};
  if (named(said, 'younger')) return { toAge: one - 1 };
  return named(said, 'from-age') || named(said, 'old') ? { fromAge: one } : { fromAge: one, toAge: one };
}

function birthMonthIn(said: Spoken, text: string, today: LocalDate): Pick<Criteria, 'birthMonth'> {
  if (!named(said, 'birthdays')) return {};
  const typed = Number(/thang\s*(\d{1,2})(?!\d)/u.exec(fold(text))?.[1] ?? 0);
  if (typed >= 1 && typed <= 12) return { birthMonth: typed };
  return { birthMonth: named(said, 'next') ? (today.month % 12) + 1 : today.month };
}

/** "trước 2000" ends before, "sau 2015" begins after, "từ 2010 đến 2015" takes both in. */
function joinedIn(
  said: Spoken,
  text: string,
  today: LocalDate,
): Pick<Criteria, 'joinedYear' | 'joinedFrom' | 'joinedTo'> {
  if (!named(said, 'joined')) return {};
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map(([year]) => Number(year));
  const [typed, last] = years;
  if (typed === undefined) return { joinedYear: named(said, 'last-year') ? today.year - 1 : today.year };
  if (last !== undefined && last >= typed) return { joinedFrom: typed, joinedTo: last };
  if (named(said, 'before')) return { joinedTo: typed - 1 };
  if (named(said, 'after')) return { joinedFrom: typed + 1 };
  return named(said, 'since') ? { joinedFrom: typed } : { joinedYear: typed };
}
