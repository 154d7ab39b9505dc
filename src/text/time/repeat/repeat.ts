import type { LocalDate } from '../../calendar.ts';
import { type DayContext, resolveDay } from '../day/resolve-day.ts';
import type { Day, Piece } from '../pieces.ts';
import type { LinkedPiece } from '../scan.ts';

const FREQUENCY = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Weekdays said as a list or as "từ thứ 2 đến thứ 6". */
function weekdaysOf(pieces: readonly LinkedPiece[]): number[] {
  const days: number[] = [];
  for (const { said, link } of pieces) {
    if (said.is !== 'day' || said.day.type !== 'weekday') continue;
    const last = days.at(-1);
    const [first = 1] = said.day.days;
    const isSpan = (link === 'to' || link === 'dash') && last !== undefined && first > last;
    if (isSpan) for (let day = last + 1; day < first; day += 1) days.push(day);
    days.push(...said.day.days);
  }
  return days;
}

/** Whether a day bounds a recurrence and is no part of it: "từ tháng 1", "đến hết năm 2027", "đến 30/6". */
function isBound({ said, link }: LinkedPiece): boolean {
  if (said.is !== 'day' || (link !== 'to' && link !== 'from')) return false;
  const { day } = said;
  if (day.type === 'whole' || day.type === 'edge') return true;
  return day.type === 'date' && (day.month !== undefined || day.monthOffset !== undefined);
}

/** The first and the last day that were said of a recurrence, as far as they were. */
export function boundsOf(pieces: readonly LinkedPiece[], context: DayContext): { from?: LocalDate; until?: LocalDate } {
  const bounds: { from?: LocalDate; until?: LocalDate } = {};
  for (const piece of pieces) {
    if (!isBound(piece) || piece.said.is !== 'day') continue;
    const found = resolveDay(piece.said.day, { ...context, today: bounds.from ?? context.today });
    if (!found.found) continue;
    if (piece.link === 'to') bounds.until = found.end ?? found.start;
    else bounds.from = found.start;
  }
  return bounds;
}

/**
 * The recurrence that pieces with an "every" among them describe, in the notation of RFC 5545: FREQ, INTERVAL when not
 * 1, and BYDAY, BYMONTH or BYMONTHDAY. Recurrence by the lunar calendar, which that standard lacks, is written
 * "LUNAR;BYMONTHDAY=15" (monthly) or "LUNAR;BYMONTH=3;BYMONTHDAY=10" (yearly).
 */
export function ruleOf(pieces: readonly LinkedPiece[]): string | null {
  const every = pieces.map((piece: Piece) => piece.said).find((said) => said.is === 'every');
  if (every?.is !== 'every') return null;
  const days = pieces.flatMap((piece) => (piece.said.is === 'day' && !isBound(piece) ? [piece.said.day] : []));
  const dates = days.filter((day): day is Extract<Day, { type: 'date' }> => day.type === 'date');
  const nth = days.filter((day): day is Extract<Day, { type: 'nth' }> => day.type === 'nth');
  const monthly = dates
    .flatMap((date) => date.days)
    .concat(days.flatMap((day) => (day.type === 'edge' && day.unit === 'month' ? [edgeDay(day.edge)] : [])));
  const weekdays = weekdaysOf(pieces);
  const interval = every.interval === 1 ? [] : [`INTERVAL=${every.interval}`];
  const by = (name: string, values: readonly (string | number)[]) =>
    values.length > 0 ? [`${name}=${values.join(',')}`] : [];
  const months = every.unit === 'year' ? dates.flatMap((date) => (date.month === undefined ? [] : [date.month])) : [];
  if (dates.some((date) => date.calendar === 'lunar')) {
    return ['LUNAR', ...interval, ...by('BYMONTH', months), ...by('BYMONTHDAY', monthly)].join(';');
  }
  const unit = every.unit === 'day' && weekdays.length > 0 ? 'week' : every.unit;
  const byDay =
    nth.length > 0 ? nth.map((day) => `${day.nth}${WEEKDAYS[day.weekday - 1]}`) : weekdays.map((d) => WEEKDAYS[d - 1]!);
  const isByDate = unit === 'month' || (unit === 'year' && months.length > 0);
  return [
    `FREQ=${FREQUENCY[unit]}`,
    ...interval,
    ...by('BYDAY', unit === 'day' ? [] : byDay),
    ...by('BYMONTH', months),
    ...by('BYMONTHDAY', isByDate ? monthly : []),
  ].join(';');
}

function edgeDay(edge: 'start' | 'middle' | 'end'): number {
  return { start: 1, middle: 15, end: -1 }[edge];
}
