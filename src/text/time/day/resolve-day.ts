import { addDays, addMonths, compareDates, daysInMonth, isDate, type LocalDate, weekday } from '../../calendar.ts';
import { type Dated, dated, withRecent } from '../dated.ts';
import type { Day } from '../pieces.ts';
import { resolveLunar } from './resolve-lunar.ts';

/** From where days are counted; `isOver` tells whether the hour said with the day has passed today. */
export type DayContext = { today: LocalDate; isOver: boolean; hasClock: boolean };

/** The longest gap between two 29 February (1896 to 1904), the rarest date. */
const RAREST_YEARS = 8;

const monday = (date: LocalDate, weeks: number) => addDays(date, 1 - weekday(date) + 7 * weeks);

/** The date or dates of a day as said, seen from `today`; "the next such day" where nothing else was said. */
export function resolveDay(day: Day, context: DayContext): Dated {
  const { today } = context;
  switch (day.type) {
    case 'offset':
      return dated(addDays(today, day.days));
    case 'ahead':
      return dated(ahead(today, day));
    case 'weekday':
      return resolveWeekday(day, context);
    case 'nth':
      return dated(resolveNth(day, today));
    case 'edge':
      return resolveEdge(day, today);
    case 'whole':
      return resolveWhole(day, today);
    case 'shift':
      return shift(day, context);
    case 'date':
      if (day.days.length > 1) return resolveList(day, context);
      return day.calendar === 'lunar' ? resolveLunar(day, today, resolveSolar) : resolveSolar(day, today);
  }
}

function ahead(today: LocalDate, { unit, count }: Extract<Day, { type: 'ahead' }>): LocalDate {
  if (unit === 'month' || unit === 'year') return addMonths(today, unit === 'year' ? 12 * count : count);
  return addDays(today, unit === 'week' ? 7 * count : count);
}

/** Counted from the feast that is next once the shift has been taken off: a week after Tết is also said on the third day. */
function shift(day: Extract<Day, { type: 'shift' }>, context: DayContext): Dated {
  const back = ahead(context.today, { type: 'ahead', unit: day.unit, count: -day.count });
  const base = resolveDay(day.of, { ...context, today: back });
  return base.found ? dated(ahead(base.start, { type: 'ahead', unit: day.unit, count: day.count })) : base;
}

/** Days of one month in order: those that follow on one another are a span. */
function resolveList(day: Extract<Day, { type: 'date' }>, context: DayContext): Dated {
  const [first, ...more] = day.days;
  const start = resolveDay({ ...day, days: [first ?? 1] }, context);
  if (!start.found) return start;
  const rest = more.map((number) => addDays(start.start, number - (first ?? 1)));
  const last = rest.at(-1)!;
  const inMonth = last.month === start.start.month || day.calendar === 'lunar';
  if (!inMonth) return { found: false, reason: 'no-such-day', near: [start.start] };
  const follows = day.days.every((number, i) => number === (first ?? 1) + i);
  return follows ? dated(start.start, { end: last }) : dated(start.start, { also: rest });
}

function resolveWeekday(day: Extract<Day, { type: 'weekday' }>, context: DayContext): Dated {
  const { today } = context;
  const [target = 1] = day.days;
  const next = addDays(today, (target - weekday(today) + 7) % 7);
  const isToday = compareDates(next, today) === 0;
  if (day.mod === 'past') return dated(addDays(next, -7));
  if (day.week !== undefined) return dated(addDays(monday(today, day.week), target - 1));
  if (day.mod === 'following') return dated(addDays(monday(today, 1), target - 1));
  if (day.mod === 'this' || !isToday) return dated(next);
  if (day.mod === 'coming' || context.isOver) return dated(addDays(next, 7));
  return context.hasClock ? dated(next) : dated(next, { others: [addDays(next, 7)], doubt: 'today' });
}

/** The n-th weekday of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, target: number, nth: number): LocalDate {
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekday(last) - target + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((target - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

function resolveNth(day: Extract<Day, { type: 'nth' }>, today: LocalDate): LocalDate {
  const of = (year: number, month: number) => nthWeekday(year, month, day.weekday, day.nth);
  if (day.month !== undefined) {
    const date = of(yearOf(day, today) ?? today.year, day.month);
    return yearOf(day, today) === undefined && compareDates(date, today) < 0 ? of(today.year + 1, day.month) : date;
  }
  const { year, month } = addMonths({ ...today, day: 1 }, day.monthOffset ?? 0);
  return of(year, month);
}

function yearOf(day: { year?: number; yearOffset?: number }, today: LocalDate): number | undefined {
  return day.year ?? (day.yearOffset === undefined ? undefined : today.year + day.yearOffset);
}

function resolveEdge(day: Extract<Day, { type: 'edge' }>, today: LocalDate): Dated {
  const step = { start: 0, middle: 1, end: 2 }[day.edge];
  if (day.unit === 'week') {
    const of = (weeks: number) => addDays(monday(today, weeks), [0, 2, 5][step]!);
    const isOver = day.offset === undefined && compareDates(addDays(of(0), step === 2 ? 1 : 0), today) < 0;
    const start = of(day.offset ?? (isOver ? 1 : 0));
    return step === 2 ? dated(start, { end: addDays(start, 1) }) : dated(start);
  }
  const inMonth = (first: LocalDate) => ({ ...first, day: [1, 15, daysInMonth(first.year, first.month)][step]! });
  const inYear = (year: number) => ({ year, month: [1, 6, 12][step]!, day: [1, 30, 31][step]! });
  const make = (turn: number): LocalDate => {
    if (day.unit === 'year') return inYear((day.year ?? today.year + (day.offset ?? 0)) + turn);
    if (day.month !== undefined) return inMonth({ year: today.year + turn, month: day.month, day: 1 });
    return inMonth(addMonths({ ...today, day: 1 }, (day.offset ?? 0) + turn));
  };
  const isFixed = day.offset !== undefined || day.year !== undefined;
  return dated(!isFixed && compareDates(make(0), today) < 0 ? make(1) : make(0));
}

function resolveWhole(day: Extract<Day, { type: 'whole' }>, today: LocalDate): Dated {
  if (day.unit === 'week') {
    const start = monday(today, day.offset ?? 0);
    return dated(start, { end: addDays(start, 6) });
  }
  const thisMonth = addMonths({ ...today, day: 1 }, day.offset ?? 0);
  const more = (day.months ?? 1) - 1;
  const year = yearOf(day, today) ?? today.year + (day.month !== undefined && day.month + more < today.month ? 1 : 0);
  const start = day.month === undefined ? thisMonth : { year, month: day.month, day: 1 };
  const last = addMonths(start, more);
  return dated(start, { end: { ...last, day: daysInMonth(last.year, last.month) } });
}

function resolveSolar(day: Extract<Day, { type: 'date' }>, today: LocalDate): Dated {
  const [number = 1] = day.days;
  const inMonth = (year: number, month: number): LocalDate => ({
    year,
    month,
    day: number === -1 ? daysInMonth(year, month) : number,
  });
  const year = yearOf(day, today);
  if (day.month === undefined) {
    const first = { ...today, day: 1 };
    const candidates = day.monthOffset === undefined ? [0, 1, 2] : [day.monthOffset];
    const dates = candidates.map((ahead) => addMonths(first, ahead)).map((month) => inMonth(month.year, month.month));
    const date = dates.find((d) => isDate(d) && (day.monthOffset !== undefined || compareDates(d, today) >= 0));
    return date ? dated(date) : missing(dates[0]!);
  }
  if (year !== undefined) {
    const date = inMonth(year, day.month);
    return isDate(date) ? dated(date) : missing(date);
  }
  const years = Array.from({ length: RAREST_YEARS + 1 }, (_, i) => inMonth(today.year + i, day.month!));
  const date = years.find((d) => isDate(d) && compareDates(d, today) >= 0);
  if (!date) return missing(years[0]!);
  return withRecent(date, years[0]!, today);
}

/** A day that its month lacks: the last day of the month and the day after stand near it. */
function missing(date: LocalDate): Dated {
  const last = { ...date, day: daysInMonth(date.year, date.month) };
  return { found: false, reason: 'no-such-day', near: [last, addDays(last, 1)] };
}
