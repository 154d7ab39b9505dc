/** How people write who somebody is, in answers and in one line. Pure. */
import { isDate, type LocalDate } from '../../text/calendar.ts';
import { fold, samePhrase, startsWithPhrase } from '../../text/fold.ts';
import { normalizePhone } from '../../text/phone.ts';

export const NAME_LIMIT = 80;
export const TEXT_LIMIT = 300;
/** An application or two may go wrong; more in a day is somebody playing. */
export const APPLICATIONS_A_DAY = 3;
const OLDEST = 1900;
const YOUNGEST_AGE = 10;

/** "1958" or "1958-05-12". */
export type Birth = string;

const pad = (value: number) => String(value).padStart(2, '0');
export const isoDay = ({ year, month, day }: LocalDate) => `${year}-${pad(month)}-${pad(day)}`;
/** Midnight UTC of "2026-11-21". */
export const dayOf = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** "1960", "12/5/1958", "5/1958", "12-05-58", "66 tuoi", with words around. @returns undefined where it cannot be */
export function readBirth(text: string, today: LocalDate): Birth | undefined {
  const said = fold(text);
  const age = /\b(\d{2,3}) tuoi\b/u.exec(said);
  if (age) return yearFrom(today.year - Number(age[1]), today);
  const parts =
    /(\d{1,2})(?:\s*[/.-]\s*|\s+(?:thang\s+)?)(\d{1,2})(?:\s*[/.-]\s*|\s+(?:nam\s+)?)(\d{4}|\d{2})(?!\d)/u.exec(said);
  if (parts) {
    const date = { day: Number(parts[1]), month: Number(parts[2]), year: fullYear(parts[3] ?? '', today) };
    return isDate(date) && yearFrom(date.year, today) ? isoDay(date) : undefined;
  }
  const year = /(?<!\d)(\d{4})(?!\d)/u.exec(said) ?? /^(?:sinh |nam |sinh nam |nam sinh )?(\d{2})$/u.exec(said);
  return year ? yearFrom(fullYear(year[1] ?? '', today), today) : undefined;
}

function fullYear(digits: string, today: LocalDate): number {
  if (digits.length === 4) return Number(digits);
  const century = Math.floor(today.year / 100) * 100;
  const year = century + Number(digits);
  return year > today.year - YOUNGEST_AGE ? year - 100 : year;
}

const yearFrom = (year: number, today: LocalDate): Birth | undefined =>
  year >= OLDEST && year <= today.year - YOUNGEST_AGE ? String(year) : undefined;

/** A day that was: "20/11/2026", "20/11" (of this year). @returns undefined for one to come, or none */
export function readDay(text: string, today: LocalDate): string | undefined {
  const match = /(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/])/u.exec(text);
  if (!match) return undefined;
  const date = { day: Number(match[1]), month: Number(match[2]), year: match[3] ? Number(match[3]) : today.year };
  return isDate(date) && date.year >= OLDEST && isoDay(date) <= isoDay(today) ? isoDay(date) : undefined;
}

/**
 * "15/QD-HCCB ngay 20/11/2026": number and day of a decision. Without a day: today.
 * @param words what may stand before the number and before the day
 */
export function readDecision(
  text: string,
  words: { decision: readonly string[]; day: readonly string[] },
  today: LocalDate,
): { number: string; day: string } | undefined {
  const dated = /(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[\s.]*$/u.exec(text);
  const day = dated ? readDay(dated[1] ?? '', today) : isoDay(today);
  let number = tidy(dated ? text.slice(0, dated.index) : text);
  for (const word of words.decision) number = startsWithPhrase(number, word)?.rest ?? number;
  for (const word of words.day) {
    const last = number.split(' ').slice(-word.split(' ').length).join(' ');
    if (samePhrase(last, word)) number = tidy(number.slice(0, number.length - last.length));
  }
  return day && /\d/u.test(number) && number.length <= 60 ? { number, day } : undefined;
}

/** "700 nam 2027 Chi hoi A": how many to admit, in which year (this one where none is said), and the unit as typed. */
export function readTarget(
  text: string,
  yearWords: readonly string[],
  today: LocalDate,
): { target: number; year: number; unit: string } | undefined {
  const match = /^\s*(\d[\d.]*)\s*([\s\S]*)$/u.exec(text);
  const target = Number(match?.[1]?.replaceAll('.', ''));
  if (!match || !Number.isInteger(target) || target > 1_000_000) return undefined;
  let rest = match[2] ?? '';
  let year = today.year;
  const said = /(?<!\d)(20\d\d)(?!\d)/u.exec(rest);
  if (said) {
    year = Number(said[1]);
    const before = yearWords.find((word) => samePhrase(rest.slice(0, said.index).split(/\s+/u).at(-2) ?? '', word));
    const from = before ? rest.slice(0, said.index).trimEnd().length - before.length : said.index;
    rest = `${rest.slice(0, from)} ${rest.slice(said.index + 4)}`;
  }
  return { target, year, unit: tidy(rest) };
}

/** One line, single spaces, no punctuation around it. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^[\s,.;:"'“”–—-]+|[\s,;:"'“”–—-]+$/gu, '')
    .normalize('NFC');
}

/** A name as it is written: capitals at the beginning of each word where it was typed all in one case. */
export function readName(text: string): string | undefined {
  const name = tidy(text);
  if (!/\p{L}/u.test(name) || /\d/u.test(name) || [...name].length > NAME_LIMIT) return undefined;
  const oneCase = name === name.toLowerCase() || name === name.toUpperCase();
  return oneCase ? name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) : name;
}

export interface LineWords {
  /** Before a name. */
  titles: readonly string[];
  /** Before the name of a place. */
  places: readonly string[];
  categories: readonly string[];
  male: readonly string[];
  female: readonly string[];
  /** "born", "phone": before what says itself what it is. */
  labels: readonly string[];
}

export interface PersonLine {
  fullName: string | undefined;
  birth: Birth | null;
  sex: 'male' | 'female' | null;
  category: string | null;
  phone: string | null;
  /** What may be a unit or an address, as typed; `place` without the word for a place before it. */
  others: { text: string; place: string }[];
}

/** "Nguyen Van An, 1960, cuu cong an xa, xom Lien Son, 0912 345 678": with or without commas. */
export function readPersonLine(text: string, words: LineWords, today: LocalDate): PersonLine {
  const line: PersonLine = { fullName: undefined, birth: null, sex: null, category: null, phone: null, others: [] };
  // A phone and a year part what stands around them.
  const parted = text
    .replace(/(?<![\d/.-])(?:\+?84|0)(?:[\s.-]?\d){9,10}(?!\d)/gu, (phone) => `,${phone},`)
    .replace(/(?<![\d/.-])(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d(?![\d/])/gu, (year) => `,${year},`);
  const pieces = parted.split(/[,;\n]/u).map(tidy);
  const [first = '', ...rest] = pieces.filter((piece) => piece !== '');
  line.fullName = readName(titleless(first, words.titles));
  const queue = [...rest];
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    const phone = normalizePhone(piece.replace(/^[^\d+]+/u, ''));
    const category = words.categories.find((one) => startsWithPhrase(piece as string, one));
    if (phone) line.phone ??= phone;
    else if (words.male.some((word) => samePhrase(piece as string, word))) line.sex = 'male';
    else if (words.female.some((word) => samePhrase(piece as string, word))) line.sex = 'female';
    else if (line.birth === null && readBirth(piece, today)) line.birth = readBirth(piece, today) ?? null;
    else if (words.labels.some((word) => samePhrase(piece as string, word))) continue;
    else if (category && line.category === null) {
      line.category = category;
      const more = tidy(startsWithPhrase(piece, category)?.rest ?? '');
      if (more !== '') queue.unshift(more);
    } else if (/\p{L}/u.test(piece)) line.others.push({ text: piece, place: titleless(piece, words.places) });
  }
  line.sex ??= guessSex(line.fullName ?? '');
  return line;
}

function titleless(text: string, titles: readonly string[]): string {
  for (const title of titles) {
    const rest = startsWithPhrase(text, title)?.rest;
    if (rest) return titleless(rest, titles);
  }
  return text;
}

/** By the middle name that nearly all of one sex bear; shown before it is kept. */
export function guessSex(fullName: string): 'male' | 'female' | null {
  const middle = fold(fullName).split(' ').slice(1, -1);
  return middle.includes('thi') ? 'female' : middle.includes('van') ? 'male' : null;
}

/** Birth as the fields of a person. */
export function birthFields(birth: Birth | null): { birthYear: number | null; birthDate: Date | null } {
  if (birth === null) return { birthYear: null, birthDate: null };
  return { birthYear: Number(birth.slice(0, 4)), birthDate: birth.length > 4 ? dayOf(birth) : null };
}

/** "12", "so 12". */
export function readNumber(text: string): number | undefined {
  const match = /^(?:so |no )?#?(\d{1,9})$/u.exec(fold(text));
  return match ? Number(match[1]) : undefined;
}
