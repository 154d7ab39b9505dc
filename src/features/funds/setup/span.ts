/** The months that a sentence about a fund's rules names: "quý 2", "năm 2026", "cả năm nay", "tháng trước". Pure. */
import { type Period, periodIn } from '../../../conversation/form/fields/period.ts';
import { compareDates, type LocalDate } from '../../../text/calendar.ts';
import { words } from '../../../text/fold.ts';
import { placeOf } from '../book/read-line.ts';
import { lastQuarter } from '../publish/publish.ts';

export interface SpanWords {
  year: readonly string[];
  thisYear: readonly string[];
  lastYear: readonly string[];
  nextYear: readonly string[];
  lastQuarter: readonly string[];
}

export interface Span {
  value: Period;
  /** What the line says besides. */
  rest: string;
}

const wholeYear = (year: number): Period => ({ from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } });

/** @param isPast a period without a year is the last one that is over: "quý 2" said in December is that of this year */
export function spanIn(text: string, today: LocalDate, lists: SpanWords, isPast: boolean): Span | undefined {
  const found = periodIn(text, today);
  if (found) return isPast && !/\d{4}/u.test(text) ? { ...found, value: before(found.value, today) } : found;
  const named: [readonly string[], Period][] = [
    [lists.lastQuarter, lastQuarter(today)],
    [lists.thisYear, wholeYear(today.year)],
    [lists.lastYear, wholeYear(today.year - 1)],
    [lists.nextYear, wholeYear(today.year + 1)],
  ];
  for (const [phrases, value] of named) {
    const place = placeOf(text, phrases);
    if (place) return { value, rest: without(text, place.start, place.end) };
  }
  return yearIn(text, lists.year);
}

/** "năm 2026" */
function yearIn(text: string, names: readonly string[]): Span | undefined {
  for (const [at, word] of words(text).entries()) {
    const year = /^(?:19|20)\d{2}$/u.test(word.text) ? Number(word.text) : undefined;
    if (year === undefined) continue;
    const lead = words(text)[at - 1];
    const start = lead && placeOf(lead.text, names) ? lead.start : word.start;
    return { value: wholeYear(year), rest: without(text, start, word.end) };
  }
  return undefined;
}

function before({ from, to }: Period, today: LocalDate): Period {
  const back = compareDates(to, today) < 0 ? 0 : to.year - today.year + 1;
  // Once back at most to the same months of this year, or of the year before where those are not over.
  for (const years of [back - 1, back]) {
    const moved = { from: yearsBack(from, years), to: yearsBack(to, years) };
    if (years >= 0 && compareDates(moved.to, today) < 0) return moved;
  }
  return { from, to };
}

function yearsBack({ year, month, day }: LocalDate, years: number): LocalDate {
  const last = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  return { year: year - years, month, day: Math.min(day, last) };
}

const without = (text: string, start: number, end: number) =>
  `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
