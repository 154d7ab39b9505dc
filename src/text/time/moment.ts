import { addDays, compareDates, type LocalDate, weekday } from '../calendar.ts';
import { type Dated, dated } from './dated.ts';
import { type DayContext, resolveDay } from './day/resolve-day.ts';
import type { Day, Piece, SaidClock } from './pieces.ts';
import type { Clash, PartOfDay } from './reading.ts';

/** What was said of one moment. */
export type Moment = { clock?: SaidClock; part?: PartOfDay; days: Day[]; minutes?: number };

/** The days of a moment as one date, or why they are none. */
export type Agreed = Dated | { found: false; reason: Clash; near: LocalDate[] };

/** Gathers the pieces of one moment; a second hour or part of day is left out. */
export function momentOf(pieces: readonly Piece[]): Moment {
  const moment: Moment = { days: [] };
  for (const { said } of pieces) {
    if (said.is === 'clock') moment.clock ??= said.clock;
    if (said.is === 'part') moment.part ??= said.part;
    if (said.is === 'duration') moment.minutes ??= said.minutes;
    if (said.is === 'day') moment.days.push(said.day);
  }
  moment.days = joinWeeks(moment.days);
  return moment;
}

/** "thứ 6 lúc 8h tuần sau": the week belongs to the weekday; beside a date it says nothing new. */
function joinWeeks(days: Day[]): Day[] {
  const precise = days.filter((day) => day.type !== 'whole');
  if (precise.length === 0) return days.slice(0, 1);
  const week = days.find((day) => day.type === 'whole' && day.unit === 'week');
  if (week?.type !== 'whole') return precise;
  return precise.map((day) =>
    day.type === 'weekday' && !day.mod ? { ...day, week: day.week ?? week.offset ?? 0 } : day,
  );
}

/**
 * The one date that several mentions of a day agree on ("thứ sáu 27/11", "27/11 nhằm ngày 19 tháng 10 âm lịch"). Where a
 * date has a second reading that the weekday confirms, that one is taken.
 */
export function agree(days: readonly Day[], context: DayContext): Agreed {
  const isPlain = (day: Day) => day.type === 'weekday' && day.week === undefined && day.mod === undefined;
  const main = days.find((day) => !isPlain(day)) ?? days[0]!;
  const first = resolveDay(main, context);
  if (!first.found) return first;
  let current = first;
  for (const day of days) {
    if (day === main) continue;
    if (day.type === 'weekday') {
      const target = day.days[0]!;
      if (weekday(current.start) === target) continue;
      const other = current.others.find((date) => weekday(date) === target);
      if (!other)
        return { found: false, reason: 'weekday', near: [current.start, nearest(current.start, target, context)] };
      current = { ...current, start: other, others: [], doubt: undefined };
    } else {
      const other = resolveDay(day, context);
      if (!other.found) return other;
      const same = [other.start, ...other.others].find((date) => compareDates(date, current.start) === 0);
      if (!same) return { found: false, reason: 'dates', near: allOf(days, context) };
      current = dated(current.start) as typeof current;
    }
  }
  return current;
}

/** Each of the days that were named, once. */
function allOf(days: readonly Day[], context: DayContext): LocalDate[] {
  const found = days.map((day) => resolveDay(day, context)).flatMap((one) => (one.found ? [one.start] : []));
  return found.filter((date, at) => found.findIndex((other) => compareDates(other, date) === 0) === at);
}

/** The day of that weekday nearest to a date, not before today. */
function nearest(date: LocalDate, target: number, { today }: DayContext): LocalDate {
  const ahead = (target - weekday(date) + 7) % 7;
  const closest = addDays(date, ahead > 3 ? ahead - 7 : ahead);
  return compareDates(closest, today) < 0 ? addDays(closest, 7) : closest;
}
