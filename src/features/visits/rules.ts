/** How a visit is written down in one line: "bà Trâm ốm, biếu 500.000đ và túi quà hôm qua". Pure. */
import { addDays, compareDates, isDate, type LocalDate } from '../../text/calendar.ts';
import { fold, samePhrase, sameWord, startsWithPhrase, type Word, words } from '../../text/fold.ts';
import { namesInText } from '../../text/names-in-text.ts';
import { asWritten } from '../../text/time/written.ts';

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
export const OLDEST_DAYS = 2 * 366;

export interface VisitWords {
  reasons: Readonly<Record<VisitReason, string[]>>;
  /** "biếu", "tặng": what was given follows. */
  giving: readonly string[];
  /** "ông", "gia đình": before a name. */
  titles: readonly string[];
  /** "cùng", "có": before who went along. */
  companions: readonly string[];
  afterName: readonly string[];
  /** "hôm nay", "hôm qua", "hôm kia", one list a day. */
  today: readonly string[];
  yesterday: readonly string[];
  before: readonly string[];
}

export interface VisitLine {
  /** As typed, without titles; empty: nobody is named. */
  name: string;
  reason: VisitReason | undefined;
  /** What follows "biếu" up to who went along, as typed; empty: nothing was said. */
  given: string;
  /** What else is told: what happened, who went along; empty where the reason says it all. */
  story: string;
  day: LocalDate | undefined;
}

/** Signs of the longest phrase that is looked for at each place. */
const LONGEST_PHRASE = 60;

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
  const day = readDay(text, marks, today);
  // Typed without marks, the word for a gift is the word for a funeral, and a part of "yesterday".
  const taken = (at: number) => [...reasons, ...(day ? [day] : [])].some((one) => at >= one.from && at < one.to);
  const giving = findAny(typed, marks.giving, taken);
  const comma = typed.findIndex((word, index) => /[,;:\n]/u.test(text.slice(word.end, typed[index + 1]?.start)));
  const digit = typed.findIndex((word) => /^\d/u.test(word.text));
  const ends = [
    ...[first?.from, giving?.from, day?.from, comma < 0 ? undefined : comma + 1, digit < 0 ? undefined : digit],
    afterName(typed, marks),
  ];
  const end = Math.min(typed.length, ...ends.filter((one) => one !== undefined));
  const places = {
    name: typed[end]?.start ?? text.length,
    giving: giving ? (typed[giving.from]?.start ?? text.length) : text.length,
    given: giving ? (typed[giving.to]?.start ?? text.length) : text.length,
  };
  const givenEnd = endOfGiven(text, places.given, marks.companions, day && typed[day.from]?.start);
  const told = [text.slice(places.name, places.giving), text.slice(givenEnd)];
  const dayWords = day ? text.slice(typed[day.from]?.start, typed[day.to - 1]?.end) : '';
  return {
    name: nameOf(typed.slice(0, end), marks.titles) || calledIn(text, marks.titles),
    reason: first?.reason,
    given: tidy(text.slice(places.given, givenEnd)),
    story: storyOf(told, dayWords, marks),
    day: day?.date,
  };
}

/** "bà Trâm bị tai biến": the word behind a name that tells of its bearer; written as a name it is one. */
function afterName(typed: readonly Word[], { afterName: list, titles }: VisitWords): number | undefined {
  const isCalled = titles.some((one) => phraseAt(typed, 0, one));
  const isName = (index: number) =>
    index > (isCalled ? 1 : 0) && (isCalled || /^\p{Lu}/u.test(typed[index - 1]?.text ?? ''));
  const at = typed.findIndex(
    ({ text }, index) => isName(index) && /^\p{Ll}/u.test(text) && list.some((one) => sameWord(text, one)),
  );
  return at < 0 ? undefined : at;
}

/** Where the gift ends: before who went along, and before the day where that is said after it. */
function endOfGiven(text: string, from: number, companions: readonly string[], day: number | undefined): number {
  const typed = words(text);
  const after = typed.filter(
    ({ start }, index) => start >= from && /[,;.\n]/u.test(text.slice(typed[index - 1]?.end ?? 0, start)),
  );
  const along = after.find(({ start }) =>
    companions.some((one) => startsWithPhrase(text.slice(start, start + LONGEST_PHRASE), one)),
  );
  return Math.min(text.length, along?.start ?? text.length, day !== undefined && day >= from ? day : text.length);
}

function storyOf(parts: readonly string[], day: string, marks: VisitWords): string {
  const said = Object.values(marks.reasons).flat();
  return parts
    .flatMap((part) => part.replace(day === '' ? /$^/u : day, ' ').split(/[,;\n]/u))
    .map(tidy)
    .filter((part) => part !== '' && !said.some((phrase) => samePhrase(part, phrase)))
    .join(', ');
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

/** "chiều qua ghé nhà bà Trâm ốm": whom it names where it does not begin with them. */
function calledIn(text: string, titles: readonly string[]): string {
  const [first] = namesInText(text, { titles, notAfter: [] });
  return first ? nameOf(words(first.text), titles) : '';
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

/** The line without what was given and the word of giving before it. @param given as it was read from this line */
export function withoutGiving(text: string, { giving }: VisitWords, given: string): string {
  const at = text.indexOf(given);
  const typed = words(text.slice(0, at));
  const found = giving
    .map((phrase) => typed.length - phrase.split(' ').length)
    .find((from, index) => from >= 0 && phraseAt(typed, from, giving[index] ?? ''));
  const before = text.slice(0, found === undefined ? at : typed[found]?.start);
  return [tidy(before), tidy(text.slice(at + given.length))].filter((part) => part !== '').join(', ');
}

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
  const match = /(?<![\d.,/])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?![\d/])/u.exec(asWritten(text));
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
