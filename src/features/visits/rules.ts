/** How a visit is written down in one line: "bà Trâm ốm, biếu 500.000đ và túi quà hôm qua". Pure. */
import { addDays, compareDates, isDate, type LocalDate } from '../../text/calendar.ts';
import { fold, sameWord, type Word, words } from '../../text/fold.ts';

export const visitReasons = [
  'sick',
  'bereavement',
  'hardship',
  'absent',
  'holiday',
  'birthday',
  'policy',
  'other',
] as const;
export type VisitReason = (typeof visitReasons)[number];

/** Characters that an officer may type as a note. */
export const NOTE_LIMIT = 1000;
/** A visit longer ago is a slip of the keyboard. */
const OLDEST_DAYS = 2 * 366;

export interface VisitWords {
  reasons: Readonly<Record<VisitReason, string[]>>;
  /** "biếu", "tặng": what was given follows. */
  giving: readonly string[];
  /** "ông", "gia đình": before a name. */
  titles: readonly string[];
  /** "hôm nay", "hôm qua", "hôm kia", one list a day. */
  today: readonly string[];
  yesterday: readonly string[];
  before: readonly string[];
}

export interface VisitLine {
  /** As typed, without titles; empty: nobody is named. */
  name: string;
  reason: VisitReason | undefined;
  /** What follows "biếu", as typed; empty: nothing was said. */
  given: string;
  day: LocalDate | undefined;
}

interface Found {
  from: number;
  to: number;
}

/** @param today in the zone of the unit */
export function readVisitLine(text: string, marks: VisitWords, today: LocalDate): VisitLine {
  const typed = words(text);
  const reasons = visitReasons.flatMap((reason) => {
    const found = findAny(typed, marks.reasons[reason]);
    return found ? [{ reason, ...found }] : [];
  });
  const [first] = reasons.sort((a, b) => a.from - b.from || b.to - a.to);
  // Typed without marks, the word for a gift is the word for a funeral.
  const giving = findAny(typed, marks.giving, (at) => reasons.some((one) => at >= one.from && at < one.to));
  const day = readDay(text, marks, today);
  const comma = typed.findIndex((word, index) => /[,;:\n]/u.test(text.slice(word.end, typed[index + 1]?.start)));
  const digit = typed.findIndex((word) => /^\d/u.test(word.text));
  const ends = [first?.from, giving?.from, day?.from, comma < 0 ? undefined : comma + 1, digit < 0 ? undefined : digit];
  const end = Math.min(typed.length, ...ends.filter((one) => one !== undefined));
  const givenEnd = day && giving && day.from >= giving.to ? typed[day.from]?.start : text.length;
  return {
    name: nameOf(typed.slice(0, end), marks.titles),
    reason: first?.reason,
    given: giving ? tidy(text.slice(typed[giving.to]?.start ?? text.length, givenEnd)) : '',
    day: day?.date,
  };
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:–—-]+|[\s,;:–—-]+$/gu, '');

function nameOf(typed: readonly Word[], titles: readonly string[]): string {
  let from = 0;
  for (;;) {
    const title = titles.find((one) => phraseAt(typed, from, one));
    if (!title || from + title.split(' ').length >= typed.length) break;
    from += title.split(' ').length;
  }
  return typed
    .slice(from)
    .map((word) => word.text)
    .join(' ');
}

function findAny(
  typed: readonly Word[],
  phrases: readonly string[],
  taken: (at: number) => boolean = () => false,
): Found | undefined {
  const sorted = [...phrases].sort((a, b) => b.split(' ').length - a.split(' ').length);
  for (let from = 0; from < typed.length; from += 1) {
    const phrase = taken(from) ? undefined : sorted.find((one) => phraseAt(typed, from, one));
    if (phrase) return { from, to: from + phrase.split(' ').length };
  }
  return undefined;
}

const phraseAt = (typed: readonly Word[], from: number, phrase: string) =>
  phrase.split(' ').every((word, index) => sameWord(typed[from + index]?.text ?? '', word));

/** The day of a visit that was made: never to come. @returns undefined where none is named, or one that cannot be */
export function readPastDay(text: string, marks: VisitWords, today: LocalDate): LocalDate | undefined {
  return readDay(text, marks, today)?.date;
}

function readDay(text: string, marks: VisitWords, today: LocalDate): (Found & { date: LocalDate }) | undefined {
  const typed = words(text);
  for (const [days, phrases] of [marks.today, marks.yesterday, marks.before].entries()) {
    const found = findAny(typed, phrases);
    if (found) return { ...found, date: addDays(today, -days) };
  }
  const match = /(?<![\d.,/])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?![\d/])/u.exec(text);
  if (!match) return undefined;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const year = match[3] ? Number(match[3]) : today.year;
  const dated = { year, month, day };
  const past = !match[3] && isDate(dated) && compareDates(dated, today) > 0 ? { ...dated, year: year - 1 } : dated;
  if (!isDate(past) || compareDates(past, today) > 0 || compareDates(today, past) > OLDEST_DAYS) return undefined;
  const from = typed.findIndex((word) => word.start >= match.index);
  return { from, to: from + 2, date: past };
}

/** "12", "số 12": the number of a visit to make. */
export function readNumber(text: string): number | undefined {
  const match = /^(?:so |no )?#?(\d{1,9})$/u.exec(fold(text));
  return match ? Number(match[1]) : undefined;
}
