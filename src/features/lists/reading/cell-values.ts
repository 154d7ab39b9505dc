/** What stands in the cells of a list, as it is meant. Pure. */

import type { CellValue } from '../../../runtime/sheets/workbook.ts';
import { isDate } from '../../../text/calendar.ts';
import { normalizePhone } from '../../../text/phone.ts';
import type { RosterWords } from '../words.ts';
import { textOf } from './grid.ts';

/** Why a cell cannot be read. */
export type CellFault =
  | 'date'
  | 'date-order'
  | 'date-future'
  | 'birth-range'
  | 'phone'
  | 'phone-digits'
  | 'phone-exponent'
  | 'sex'
  | 'error-value'
  | 'too-long';

export interface Day {
  year: number;
  month?: number;
  day?: number;
}
export type Reading<T> = { value: T } | { fault: CellFault } | undefined;

/** Serial numbers of Excel for days from 1920 to 2050; as years they would make no sense. */
const SERIALS = { from: 7306, to: 55_153 };
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const isError = (text: string) => /^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM)[!?]?$/iu.test(text);

export function saysNothing(text: string, words: RosterWords): boolean {
  return /^[\s.…?_*–—-]*$/u.test(text) || words.is('none', text);
}

/** @param centuryUpTo two digits up to this are of this century, the others of the last */
export function readDay(value: CellValue, words: RosterWords, centuryUpTo: number): Reading<Day> {
  if (value instanceof Date)
    return { value: { year: value.getUTCFullYear(), month: value.getUTCMonth() + 1, day: value.getUTCDate() } };
  const whole = textOf(value).replace(/^'/u, '');
  if (isError(whole)) return { fault: 'error-value' };
  const text = whole.replace(/\([^)]*\)/gu, '').trim();
  if (saysNothing(text, words)) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= SERIALS.from && number <= SERIALS.to)
    return readDay(new Date(EXCEL_EPOCH + number * DAY_MS), words, centuryUpTo);
  const packed = /^(\d{1,2})(\d{2})(\d{4})$/u.exec(text);
  // "5.196": May 1960 as a number has lost its zero.
  const month = /^(\d{1,2})\.(19[2-9]|20[0-3])$/u.exec(text);
  const parts = month
    ? [month[1], `${month[2]}0`]
    : (packed?.slice(1) ??
      text
        .replace(/[^\d]+/gu, ' ')
        .trim()
        .split(' '));
  if (/\d\s*\p{L}{4,}|\d{5,}/u.test(text.replace(/\p{L}+\s*(?=\d)/gu, '')) && !packed) return { fault: 'date' };
  return dayOf(
    parts.map((part) => part ?? ''),
    centuryUpTo,
  );
}

function dayOf(parts: readonly string[], centuryUpTo: number): Reading<Day> {
  const [first = '', second = '', third = ''] = parts;
  if (parts.length > 3 || first === '') return { fault: 'date' };
  const isoOrder = first.length === 4 && parts.length > 1;
  const yearText = isoOrder ? first : (parts.at(-1) ?? '');
  const year = fullYear(yearText, centuryUpTo);
  if (year === undefined) return { fault: 'date' };
  if (parts.length === 1) return { value: { year } };
  const month = Number(parts.length === 2 ? (isoOrder ? second : first) : second);
  const day = parts.length === 2 ? 0 : Number(isoOrder ? third : first);
  // "00/00/1958", "0/5/1958": only the rest is known.
  if (month === 0) return day === 0 ? { value: { year } } : { fault: 'date' };
  if (day === 0) return month <= 12 ? { value: { year, month } } : { fault: 'date' };
  if (month > 12 && day <= 12 && isDate({ year, month: day, day: month })) return { fault: 'date-order' };
  return isDate({ year, month, day }) ? { value: { year, month, day } } : { fault: 'date' };
}

function fullYear(text: string, centuryUpTo: number): number | undefined {
  const number = Number(text);
  if (text.length === 4) return number >= 1850 && number <= 2100 ? number : undefined;
  if (text.length !== 2) return undefined;
  return number <= centuryUpTo ? 2000 + number : 1900 + number;
}

/** Eleven digits until 2018; each beginning became another one of ten (decision "798/QĐ-BTTTT"). */
const oldPrefixes: Readonly<Record<string, string>> = {
  '120': '70',
  '121': '79',
  '122': '77',
  '126': '76',
  '128': '78',
  '123': '83',
  '124': '84',
  '125': '85',
  '127': '81',
  '129': '82',
  '162': '32',
  '163': '33',
  '164': '34',
  '165': '35',
  '166': '36',
  '167': '37',
  '168': '38',
  '169': '39',
  '186': '56',
  '188': '58',
  '199': '59',
};

function onePhone(text: string): string | null {
  const digits = text.replace(/\D/gu, '').replace(/^(?:0084|84)(?=1\d{9}$)/u, '0');
  const [, prefix = '', rest = ''] = /^0?(1\d{2})(\d{7})$/u.exec(digits) ?? [];
  const renewed = oldPrefixes[prefix];
  return renewed ? `0${renewed}${rest}` : normalizePhone(text);
}

export interface Phones {
  phone: string | null;
  /** Beyond the first; as they were written where somebody else's. */
  others: string[];
  /** Whose number it is, where not the member's own: "0912345678 (con trai)". */
  family: string | null;
}

/** The first number of a cell is the member's, unless it is said to be a relative's. */
export function readPhones(value: CellValue, words: RosterWords): Reading<Phones> {
  const text = textOf(typeof value === 'number' ? value.toFixed(0) : value).replace(/^'/u, '');
  if (isError(text)) return { fault: 'error-value' };
  if (saysNothing(text, words)) return undefined;
  if (/^\d(?:[.,]\d+)?e\+?\d+$/iu.test(text)) return { fault: 'phone-exponent' };
  const found: string[] = [];
  let bad = false;
  for (const piece of text.split(/[/;,|&\n]|\s-\s/u)) {
    let gathered = '';
    for (const token of piece.replace(/[^\d+().\-\s]/gu, ' ').split(/\s+/u)) {
      gathered += token;
      const phone = onePhone(gathered);
      if (!phone) continue;
      if (!found.includes(phone)) found.push(phone);
      gathered = '';
    }
    bad ||= /\d/u.test(gathered);
  }
  const letters = text.replace(/[^\p{L}\p{M}\s]/gu, ' ').trim();
  const isKin = letters.split(/\s+/u).some((word) => words.is('kin', word));
  const [phone, ...others] = found;
  if (!phone) return { fault: /\d/u.test(text) ? 'phone-digits' : 'phone' };
  if (bad) return { fault: 'phone-digits' };
  return { value: isKin ? { phone: null, others: [], family: text } : { phone, others, family: null } };
}

export function readSex(value: CellValue, words: RosterWords): Reading<'male' | 'female'> {
  const text = textOf(value);
  if (saysNothing(text, words)) return undefined;
  if (words.is('male', text)) return { value: 'male' };
  return words.is('female', text) ? { value: 'female' } : { fault: 'sex' };
}

export const isTick = (value: CellValue, words: RosterWords): boolean =>
  value === true || words.is('ticks', textOf(value));

export interface NameReading {
  name: string;
  sex: 'male' | 'female' | null;
  /** What stood in brackets behind it. */
  aside: string | null;
  /** It is said there that the person died, left or moved away. */
  isGone: boolean;
}
export type NameFault = 'name-missing' | 'name-form' | 'name-short' | 'name-long' | 'error-value';

const LONGEST_NAME = 60;

export function readName(text: string, words: RosterWords): NameReading | { fault: NameFault } {
  if (text === '') return { fault: 'name-missing' };
  if (isError(text)) return { fault: 'error-value' };
  const asides = [...text.matchAll(/\(([^)]*)\)/gu)].map(([, aside]) => aside?.trim() ?? '').filter(Boolean);
  let bareName = text.replace(/\([^)]*\)?/gu, ' ').replace(/^\s*\d+\s*[.)]\s*/u, '');
  let sex: NameReading['sex'] = null;
  const lists = [
    ['male', words.list['titles-male']],
    ['female', words.list['titles-female']],
    [null, words.list['titles-other']],
  ] as const;
  for (const [ofSex, titles] of lists) {
    // Spelt as it is: "Chu Văn An" has no title.
    const title = titles.find((one) => /^[\s.:]+\S+\s+\S/u.test(after(bareName, one)));
    if (title === undefined) continue;
    bareName = after(bareName, title).replace(/^[\s.:]+/u, '');
    sex ??= ofSex;
  }
  const name = bareName
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:.-]+$/u, '')
    .trim();
  if (name === '') return { fault: 'name-missing' };
  if (!/^[\p{L}\p{M}'’.\s-]+$/u.test(name)) return { fault: 'name-form' };
  if (name.length > LONGEST_NAME) return { fault: 'name-long' };
  if (!name.includes(' ')) return { fault: 'name-short' };
  const aside = asides.join(', ') || null;
  const isGone = aside !== null && words.begins('gone', aside) !== undefined;
  return { name: capitalized(name), sex, aside, isGone };
}

/** What follows `beginning`; empty where the text does not begin so. */
const after = (text: string, beginning: string) =>
  text.toLowerCase().startsWith(beginning) ? text.slice(beginning.length) : '';

/** "NGUYỄN VĂN AN", "nguyễn văn an": each word with a capital; what is written in both cases stays. */
export function capitalized(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
