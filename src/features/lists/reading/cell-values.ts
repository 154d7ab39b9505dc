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

/** What a spreadsheet writes where a formula failed or was never computed, or a column is too narrow for a day. */
export const isError = (text: string): boolean => /^(?:#[\p{Lu}\p{M}/_\d]{1,20}[!?]?|#\?|#{3,}|Err:\d{3})$/u.test(text);

/** "1950.0": a whole number as programs write it that know no others. */
const wholeNumber = (text: string) => (/^\d{1,14}[.,]0{1,6}$/u.test(text) ? text.replace(/[.,]0+$/u, '') : text);

export function saysNothing(text: string, words: RosterWords): boolean {
  return /^[\s.…?_*–—-]*$/u.test(text) || words.is('none', text);
}

/** "19-May-1960", as an English machine writes a day. */
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?(?:\s?(?:AM|PM|SA|CH)(?!\p{L}))?Z?/giu;

/** @param centuryUpTo two digits up to this are of this century, the others of the last */
export function readDay(value: CellValue, words: RosterWords, centuryUpTo: number): Reading<Day> {
  if (value instanceof Date)
    return { value: { year: value.getUTCFullYear(), month: value.getUTCMonth() + 1, day: value.getUTCDate() } };
  const whole = wholeNumber(textOf(value).replace(/^'/u, ''));
  if (isError(whole)) return { fault: 'error-value' };
  const outside = whole.replace(/\([^)(]*\)?/gu, '').trim();
  // "(1960)": in brackets stands all there is.
  const text = (/\d/u.test(outside) || !/\d/u.test(whole) ? outside : whole.replace(/[()]/gu, ' '))
    .replace(CLOCK, ' ')
    .trim();
  if (saysNothing(text, words)) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= SERIALS.from && number <= SERIALS.to)
    return readDay(new Date(EXCEL_EPOCH + number * DAY_MS), words, centuryUpTo);
  const packed = /^(\d{1,2})(\d{2})(\d{4})$/u.exec(text);
  // "5.196": May 1960 as a number has lost its zero.
  const month = /^(\d{1,2})\.(19[2-9]|20[0-3])$/u.exec(text);
  if (packed) return dayOf(packed.slice(1), centuryUpTo);
  if (month) return dayOf([month[1] ?? '', `${month[2]}0`], centuryUpTo);
  const parts = partsOf(text);
  return parts ? dayOf(parts, centuryUpTo) : { fault: 'date' };
}

/** The numbers of a day in their order; undefined where something else is said: more digits than a year, a word behind. */
function partsOf(text: string): string[] | undefined {
  const tokens = Array.from(text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*/gu), ({ 0: token, index }) => ({
    token,
    end: index + token.length,
    index,
  }));
  const parts: string[] = [];
  for (const [at, { token, index }] of tokens.entries()) {
    const before = tokens[at - 1];
    if (/^\d/u.test(token)) {
      if (token.length >= 5) return undefined;
      parts.push(token);
      continue;
    }
    const english = parts.length === 1 ? ENGLISH_MONTHS.indexOf(token.slice(0, 3).toLowerCase()) : -1;
    if (english >= 0 && /^\p{ASCII}+$/u.test(token)) {
      parts.push(String(english + 1));
      continue;
    }
    const isBehind = before && /^\d/u.test(before.token) && text.slice(before.end, index).trim() === '';
    const isBefore = tokens[at + 1] && /^\d/u.test(tokens[at + 1]?.token ?? '');
    if (isBehind && !isBefore && token.length >= 4) return undefined;
  }
  return parts.length > 0 ? parts : undefined;
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

const isMobile = (phone: string) => !phone.startsWith('02');

/** The number to call somebody on: a mobile one before a fixed line. */
export const bestPhone = (phones: readonly string[]): string | undefined => phones.find(isMobile) ?? phones[0];

/** What parts two numbers: "0912.000.941/0912.000.942", "0912000941-0912000942", a line end (a space by now) does not. */
const PHONE_ENDS = /[/;,|&\n]|\s[-–]\s|(?<=\d{9})[-–.](?=0\d{8})/u;
const MOST_PHONE_SIGNS = 20;

/** The numbers of a cell are the member's, unless they are said to be a relative's: from that word on. */
export function readPhones(value: CellValue, words: RosterWords): Reading<Phones> {
  const text = wholeNumber(textOf(typeof value === 'number' ? value.toFixed(0) : value).replace(/^'/u, ''));
  if (isError(text)) return { fault: 'error-value' };
  if (saysNothing(text, words)) return undefined;
  if (/^\d(?:[.,]\d+)?e\+?\d+$/iu.test(text)) return { fault: 'phone-exponent' };
  const own: string[] = [];
  const kin: string[] = [];
  let bad = false;
  let isKin = false;
  for (const piece of text.split(PHONE_ENDS)) {
    isKin ||= /\p{L}/u.test(piece) && words.list.kin.some((word) => holdsWord(piece, word));
    const found = phonesIn(piece);
    bad ||= found.rest;
    if (isKin) kin.push(piece.trim());
    for (const phone of found.phones) if (!isKin && !own.includes(phone)) own.push(phone);
  }
  const family = kin.filter((piece) => piece !== '').join(', ') || null;
  const phone = bestPhone(own);
  if (bad || (!phone && !/\d/u.test(family ?? ''))) return { fault: /\d/u.test(text) ? 'phone-digits' : 'phone' };
  return {
    value: {
      phone: phone ?? null,
      others: own.filter((one) => one !== phone),
      family: own.length === 0 ? text : family,
    },
  };
}

const holdsWord = (text: string, word: string) =>
  ` ${text.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ')} `.includes(` ${word} `);

/** @returns `rest`: digits that are part of no number */
function phonesIn(piece: string): { phones: string[]; rest: boolean } {
  const phones: string[] = [];
  let rest = false;
  let gathered = '';
  for (const token of piece.replace(/[^\d+().\-\s]/gu, ' ').split(/\s+/u)) {
    gathered += token;
    const phone = gathered.length <= MOST_PHONE_SIGNS ? onePhone(wholeNumber(gathered)) : null;
    if (phone) phones.push(phone);
    else if (gathered.length <= MOST_PHONE_SIGNS) continue;
    else rest = true;
    gathered = '';
  }
  return { phones, rest: rest || /\d/u.test(gathered) };
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
}
export type NameFault = 'name-missing' | 'name-form' | 'name-short' | 'name-long' | 'error-value';

const LONGEST_NAME = 60;

export function readName(text: string, words: RosterWords): NameReading | { fault: NameFault } {
  if (text === '') return { fault: 'name-missing' };
  if (isError(text)) return { fault: 'error-value' };
  const asides = [...text.matchAll(/\(([^)(]*)\)/gu)].map(([, aside]) => aside?.trim() ?? '').filter(Boolean);
  let bareName = text.replace(/\([^)(]*\)?/gu, ' ').replace(/^\s*\d+\s*[.)]\s*/u, '');
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
    const rest = after(bareName, title).replace(/^[\s.:]+/u, '');
    if (isSurname(title, rest, words)) break;
    bareName = rest;
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
  return { name: capitalized(name), sex, aside };
}

/** "Ông Ích Khiêm", "Bà Huyện Thanh Quan": no surname follows, so that the word is the surname or part of the name. */
function isSurname(title: string, rest: string, words: RosterWords): boolean {
  if (!words.is('titles-or-surnames', title)) return false;
  const [first = '', ...others] = rest.split(/\s+/u);
  // "Ông Văn Huyên": a middle name that is a surname as well.
  if (words.is('middle-names', first)) return others.length === 1;
  return !words.is('surnames', first) && !words.is('middle-names', others[0] ?? '');
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
