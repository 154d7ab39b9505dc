// The days of a recurrence, in the notation that `parseTime` gives: RFC 5545, or "LUNAR;…" for the lunar calendar.

import { addDays, compareDates, dayNumber, daysInMonth, type LocalDate, weekday } from './calendar.ts';
import { lunarMonths, toLunar } from './lunar.ts';

/** The rarest that can be said is a 29 February or a leap day every few years; beyond this there is none. */
const MOST_DAYS = 366 * 12;
const SYNODIC_MONTH = 29.530588853;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The parts of a rule. `days`: of the month, -1 is the last. `weekdays`: 1 is Monday; `nth` of the month where it was said. */
export interface RuleParts {
  every: 'day' | 'week' | 'month' | 'year';
  lunar: boolean;
  interval: number;
  weekdays: { weekday: number; nth: number | undefined }[];
  months: number[];
  days: number[];
}

/** @returns null for what is no such rule */
export function readRule(rule: string): RuleParts | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string | undefined]));
  const numbers = (name: string) => (parts.get(name) ?? '').split(',').filter(Boolean).map(Number);
  const lunar = parts.has('LUNAR');
  const months = numbers('BYMONTH');
  const named = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
  const every = lunar ? (months.length > 0 ? 'year' : 'month') : named[parts.get('FREQ') as keyof typeof named];
  if (every === undefined) return null;
  const weekdays = (parts.get('BYDAY') ?? '')
    .split(',')
    .filter(Boolean)
    .map((day) => ({ weekday: WEEKDAYS.indexOf(day.slice(-2)) + 1, nth: Number(day.slice(0, -2)) || undefined }));
  return { every, lunar, interval: numbers('INTERVAL')[0] ?? 1, weekdays, months, days: numbers('BYMONTHDAY') };
}

/**
 * The first day of a recurrence on or after `from`. What the rule leaves open (which day of "every six months") and where
 * its intervals begin is taken from `anchor`. A day that a month lacks (31, lunar 30) is its last; a yearly lunar day is
 * kept in the first of two months of one number.
 * @returns null when there is none within twelve years
 */
export function nextOccurrence(rule: string, from: LocalDate, anchor: LocalDate): LocalDate | null {
  const parts = readRule(rule);
  if (!parts) return null;
  const first = compareDates(from, anchor) < 0 ? anchor : from;
  for (let passed = 0; passed < MOST_DAYS; passed += 1) {
    const date = addDays(first, passed);
    if (parts.lunar ? isLunarDay(parts, date, anchor) : isSolarDay(parts, date, anchor)) return date;
  }
  return null;
}

function isSolarDay(parts: RuleParts, date: LocalDate, anchor: LocalDate): boolean {
  const { every, interval } = parts;
  if (stepsBetween(every, anchor, date) % interval !== 0) return false;
  if (every === 'day') return true;
  if (every === 'week') {
    const days = parts.weekdays.map((day) => day.weekday);
    return (days.length > 0 ? days : [weekday(anchor)]).includes(weekday(date));
  }
  const months = parts.months.length > 0 ? parts.months : [anchor.month];
  if (every === 'year' && !months.includes(date.month)) return false;
  const length = daysInMonth(date.year, date.month);
  if (parts.weekdays.length > 0) return parts.weekdays.some((day) => isNth(day, date, length));
  return isDayOf(parts.days.length > 0 ? parts.days : [anchor.day], date.day, length);
}

function isNth({ weekday: day, nth }: RuleParts['weekdays'][number], date: LocalDate, length: number): boolean {
  if (weekday(date) !== day) return false;
  if (nth === undefined) return true;
  return nth > 0 ? Math.ceil(date.day / 7) === nth : Math.ceil((length - date.day + 1) / 7) === -nth;
}

const isDayOf = (days: readonly number[], day: number, length: number) =>
  days.some((one) => day === (one === -1 ? length : Math.min(one, length)));

function isLunarDay(parts: RuleParts, date: LocalDate, anchor: LocalDate): boolean {
  const lunar = toLunar(date);
  if (parts.every === 'year' && (lunar.leap || !parts.months.includes(lunar.month))) return false;
  const start = toLunar(anchor);
  const passed =
    parts.every === 'year'
      ? lunar.year - start.year
      : Math.round((dayNumber(date) - lunar.day - (dayNumber(anchor) - start.day)) / SYNODIC_MONTH);
  if (passed % parts.interval !== 0) return false;
  const days = parts.days.length > 0 ? parts.days : [start.day];
  // Most days are not meant: only for a month's end its length has to be found out.
  if (lunar.day < 29) return days.includes(lunar.day);
  const month = lunarMonths(lunar.year).find((one) => one.month === lunar.month && one.leap === lunar.leap);
  return isDayOf(days, lunar.day, month?.days ?? 30);
}

function stepsBetween(every: RuleParts['every'], from: LocalDate, to: LocalDate): number {
  switch (every) {
    case 'day':
      return dayNumber(to) - dayNumber(from);
    case 'week':
      return Math.floor((dayNumber(to) + 3) / 7) - Math.floor((dayNumber(from) + 3) / 7);
    case 'month':
      return (to.year - from.year) * 12 + to.month - from.month;
    case 'year':
      return to.year - from.year;
  }
}

/** The first `count` days of a recurrence on or after `from`, in order; fewer where there are no more. */
export function nextOccurrences(rule: string, from: LocalDate, anchor: LocalDate, count: number): LocalDate[] {
  const found: LocalDate[] = [];
  for (let next = from; found.length < count; next = addDays(found.at(-1)!, 1)) {
    const date = nextOccurrence(rule, next, anchor);
    if (!date) break;
    found.push(date);
  }
  return found;
}

/** Whether the rule alone says on which days; "every six months" has to be told the first one. */
export function fixesDays(rule: string): boolean {
  const parts = readRule(rule);
  return parts !== null && (parts.every === 'day' || parts.weekdays.length > 0 || parts.days.length > 0);
}
