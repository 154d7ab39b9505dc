import { type LocalDate, toInstant, toLocal } from '../calendar.ts';
import { hoursOf } from './clock/resolve-clock.ts';
import type { DayContext } from './day/resolve-day.ts';
import type { Agreed, Moment } from './moment.ts';
import type { Clock, Span, TimeOptions, TimeReading } from './reading.ts';

/** The hours of a moment, and what day resolution must know of them. */
export function contextOf(moment: Moment, { now, zone, usualHour }: TimeOptions): DayContext {
  const today = toLocal(now, zone);
  const clock = moment.clock && hoursOf(moment.clock, moment.part, usualHour).clocks[0];
  const isOver = clock !== undefined && clock.hour * 60 + clock.minute < today.hour * 60 + today.minute;
  return { today, isOver, hasClock: clock !== undefined };
}

export function atClock(date: LocalDate, clock: Clock, zone: string): Date {
  return toInstant({ year: date.year, month: date.month, day: date.day, ...clock }, zone);
}

/** A contradiction or a missing day, with the days near it at the hour that was said. */
export function unclear(
  day: Extract<Agreed, { found: false }>,
  moment: Moment,
  spans: Span[],
  options: TimeOptions,
): TimeReading {
  const clock = moment.clock && hoursOf(moment.clock, moment.part, options.usualHour).clocks[0];
  const readings = day.near.map((date) => atClock(date, clock ?? { hour: 0, minute: 0 }, options.zone));
  const hasTime = clock !== undefined;
  if (day.reason === 'no-such-day') return { kind: 'impossible', reason: 'day', hasTime, readings, spans };
  return { kind: 'conflict', reason: day.reason, hasTime, readings, spans };
}
