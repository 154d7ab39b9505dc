/** The period of a report as people name it: "6 tháng đầu năm 2024", "quý 3", "năm ngoái", "từ 16/12 đến 15/6". Pure. */
import { addDays, compareDates, dayNumber, isDate, type LocalDate } from '../../text/calendar.ts';
import { fold, foldInPlace } from '../../text/fold.ts';

export interface Period {
  from: LocalDate;
  /** Included: the day on which the counting ends. */
  to: LocalDate;
}

/** The name of a period; `second`: of two halves the second. */
export type PeriodName =
  | { kind: 'half'; second: boolean; year: number }
  | { kind: 'year'; year: number }
  | { kind: 'quarter'; quarter: number; year: number }
  | { kind: 'month'; month: number; year: number }
  | { kind: 'span' };

/** Phrases, folded when they are looked for. */
export interface PeriodWords {
  half: readonly string[];
  second: readonly string[];
  first: readonly string[];
  quarter: readonly string[];
  month: readonly string[];
  year: readonly string[];
  /** "trước", "ngoái": the one before this. */
  last: readonly string[];
  /** "này": this one, though it is not over. */
  current: readonly string[];
  /** "đến", "chốt": before the day on which the counting ends. */
  until: readonly string[];
}

const has = (text: string, phrases: readonly string[]) =>
  phrases.some((phrase) => new RegExp(`(?<![a-z0-9])${escaped(fold(phrase))}(?![a-z0-9])`, 'u').test(text));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const either = (phrases: readonly string[]) =>
  [...phrases]
    .map((one) => escaped(fold(one)))
    .sort((a, b) => b.length - a.length)
    .join('|');

const NUMERALS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4 };

/**
 * @param text what was said; whatever else stands in it is passed over @param today in the zone of the unit
 * @returns undefined where no period is named
 */
export function readReportPeriod(text: string, words: PeriodWords, today: LocalDate): Period | undefined {
  const folded = fold(text);
  const named = readNamed(folded, words, today);
  const until = untilDay(folded, words, named?.to.year ?? today.year);
  if (named && until && compareDates(named.from, until) <= 0) return { from: named.from, to: until };
  return named;
}

function readNamed(folded: string, words: PeriodWords, today: LocalDate): Period | undefined {
  const said = /(?<![\d/])(20\d\d)(?!\d)/u.exec(folded)?.[1];
  const last = has(folded, words.last);
  const year = said ? Number(said) : undefined;
  if (has(folded, words.half))
    return half(folded, words, today, year ?? (last && has(folded, words.year) ? today.year - 1 : undefined));
  const quarter = new RegExp(
    `(?<![a-z])(?:${either(words.quarter)})\\s*(\\d|iv|i{1,3}|mot|hai|ba|bon|tu)?(?![a-z\\d])`,
    'u',
  ).exec(folded);
  if (quarter) {
    const number = quarter[1] ? (NUMERALS[quarter[1]] ?? Number(quarter[1])) : undefined;
    return quarterPeriod(number, year, today, has(folded, words.current));
  }
  const month = new RegExp(
    `(?<![a-z\\d])(?:${either(words.month)})\\s*(\\d{1,2})(?:\\s*[/-]\\s*(20\\d\\d))?(?!\\d)`,
    'u',
  ).exec(folded);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    const number = Number(month[1]);
    const of = month[2] ? Number(month[2]) : (year ?? (number > today.month ? today.year - 1 : today.year));
    return monthPeriod(of, number);
  }
  if (has(folded, words.month) && !has(folded, words.year)) {
    // In its first days somebody reports on the month before.
    const before = last || (!has(folded, words.current) && today.day <= 15);
    const index = today.year * 12 + today.month - 1 - (before ? 1 : 0);
    return monthPeriod(Math.floor(index / 12), (index % 12) + 1);
  }
  if (year !== undefined || has(folded, words.year)) {
    const current = has(folded, words.current) || today.month >= 10;
    return yearPeriod(year ?? (last || !current ? today.year - 1 : today.year));
  }
  return undefined;
}

function half(folded: string, words: PeriodWords, today: LocalDate, said: number | undefined): Period {
  const second = has(folded, words.second) || (!has(folded, words.first) && (today.month <= 3 || today.month >= 11));
  const year = said ?? (second && today.month <= 6 ? today.year - 1 : today.year);
  return second
    ? { from: { year, month: 7, day: 1 }, to: { year, month: 12, day: 31 } }
    : { from: { year, month: 1, day: 1 }, to: { year, month: 6, day: 30 } };
}

function quarterPeriod(said: number | undefined, year: number | undefined, today: LocalDate, current: boolean): Period {
  const now = Math.ceil(today.month / 3);
  // In its last month the quarter that runs, else the one before.
  const before = today.month % 3 !== 0 && !current;
  const index = said
    ? (year ?? (said > now ? today.year - 1 : today.year)) * 4 + said - 1
    : today.year * 4 + now - 1 - (before ? 1 : 0);
  const month = (index % 4) * 3 + 1;
  const of = Math.floor(index / 4);
  return { from: { year: of, month, day: 1 }, to: lastDay(of, month + 2) };
}

const monthPeriod = (year: number, month: number): Period => ({
  from: { year, month, day: 1 },
  to: lastDay(year, month),
});
const yearPeriod = (year: number): Period => ({ from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } });
const lastDay = (year: number, month: number): LocalDate =>
  addDays(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }, -1);

/** "đến 15/6", "chốt ngày 15/6/2024". */
function untilDay(folded: string, words: PeriodWords, year: number): LocalDate | undefined {
  const pattern = new RegExp(
    `(?<![a-z])(?:${either(words.until)})\\s+(?:het\\s+)?(?:ngay\\s+)?(\\d{1,2})[/-](\\d{1,2})(?:[/-](20\\d\\d))?`,
    'u',
  );
  const match = pattern.exec(folded);
  if (!match) return undefined;
  const day = { year: match[3] ? Number(match[3]) : year, month: Number(match[2]), day: Number(match[1]) };
  return isDate(day) ? day : undefined;
}

/** A line parted before the word that leads to a last day ("trước 25/12"), else before the day with which it ends. @param leads phrases */
export function readDueLine(text: string, leads: readonly string[]): { before: string; behind: string } {
  const composed = text.normalize('NFC');
  const folded = foldInPlace(composed);
  const lead = [...folded.matchAll(new RegExp(`(?<![a-z0-9])(?:${either(leads)})(?![a-z0-9])`, 'gu'))].at(-1);
  const at = lead?.index ?? /(?<!\d)\d{1,2}\s*[/-]\s*\d{1,2}(?:\s*[/-]\s*\d{4})?\s*$/u.exec(folded)?.index ?? -1;
  return at < 0 ? { before: text, behind: text } : { before: composed.slice(0, at), behind: composed.slice(at) };
}

/** What a period is called, by its length and its middle: one that ends on 15 June is a first half too. */
export function nameOfPeriod({ from, to }: Period): PeriodName {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const { year, month } = addDays(from, Math.floor(days / 2));
  if (days >= 320 && days <= 380) return { kind: 'year', year };
  if (days >= 155 && days <= 200) return { kind: 'half', second: month > 6, year };
  if (days >= 80 && days <= 100) return { kind: 'quarter', quarter: Math.ceil(month / 3), year };
  if (days >= 25 && days <= 33) return { kind: 'month', month, year };
  return { kind: 'span' };
}

/** The same days a year before. */
export function yearBefore({ from, to }: Period): Period {
  const before = ({ year, month, day }: LocalDate): LocalDate => {
    const same = { year: year - 1, month, day };
    return isDate(same) ? same : { year: year - 1, month, day: day - 1 };
  };
  return { from: before(from), to: before(to) };
}

/** From the first of January to the end of the period. */
export const sinceNewYear = ({ to }: Period): Period => ({ from: { year: to.year, month: 1, day: 1 }, to });

/** Each month that lies in the period as a whole. */
export function monthsOf({ from, to }: Period): Period[] {
  const months: Period[] = [];
  for (let index = from.year * 12 + from.month - 1; index <= to.year * 12 + to.month - 1; index += 1) {
    const one = monthPeriod(Math.floor(index / 12), (index % 12) + 1);
    if (compareDates(one.from, from) >= 0 && compareDates(one.to, to) <= 0) months.push(one);
  }
  return months;
}

/** "2024-01-01": as it stands in choices. */
export function parseDay(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(day) ? day : undefined;
}
