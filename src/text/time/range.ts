import { compareDates, dayNumber, type LocalDate, toInstant, toLocal } from '../calendar.ts';
import { hoursOf, spanOfHours } from './clock/resolve-clock.ts';
import { atClock, contextOf, unclear } from './context.ts';
import { agree, type Moment, momentOf } from './moment.ts';
import type { Day, Piece } from './pieces.ts';
import type { Clock, Span, TimeOptions, TimeReading } from './reading.ts';
import type { Link, LinkedPiece } from './scan.ts';

const MINUTES_A_DAY = 24 * 60;

const hasClock = (pieces: readonly Piece[]) => pieces.some((piece) => piece.said.is === 'clock');
const hasDay = (pieces: readonly Piece[]) => pieces.some((piece) => piece.said.is === 'day');

/**
 * Cuts pieces in two at "đến", a dash or "và" where both sides say the same kind of thing (hours, or days); null where
 * the link only sets a weekday, a date and an hour side by side ("thứ sáu - 27/11 - 14h").
 */
export function splitRange(pieces: readonly LinkedPiece[]): [LinkedPiece[], LinkedPiece[], Link] | null {
  for (const [at, { link }] of pieces.entries()) {
    if (link === 'near' || link === 'from') continue;
    const left = pieces.slice(0, at);
    const right = pieces.slice(at);
    const apart = link === 'and' || link === 'or';
    if (hasClock(left) && hasClock(right) && link !== 'and') return [left, right, link];
    if (!hasDay(left) || !hasDay(right) || (hasClock(right) && !apart)) continue;
    const types = new Set(momentOf(left).days.map((day) => day.type));
    if (link === 'to' || momentOf(right).days.some((day) => types.has(day.type))) return [left, right, link];
  }
  return null;
}

/** Fills the month, year, week or calendar that only the end of a range says: "từ ngày 1 đến ngày 5 tháng 12". */
function inherit(from: Day, to: Day | undefined): Day {
  if (!to) return from;
  if (from.type === 'weekday' && to.type === 'weekday') {
    const near = to.week === undefined ? (to.mod === undefined ? {} : { mod: to.mod }) : { week: to.week };
    return from.week === undefined && from.mod === undefined ? { ...from, ...near } : from;
  }
  if (from.type !== 'date' || to.type !== 'date') return from;
  const { month, monthOffset, year, yearOffset, calendar } = to;
  if (from.month !== undefined || from.monthOffset !== undefined) {
    return from.year === undefined && year !== undefined ? { ...from, year } : from;
  }
  return { ...from, month, monthOffset, year, yearOffset, calendar: calendar === 'lunar' ? calendar : from.calendar };
}

/** Whether the end is "the next such day" after the beginning, not one that is counted from today ("tuần sau"). */
function countsFromStart(days: readonly Day[]): boolean {
  return days.every((day) =>
    day.type === 'date'
      ? day.monthOffset === undefined && day.yearOffset === undefined
      : day.type === 'weekday' && day.week === undefined && day.mod === undefined,
  );
}

/** A range from one moment to another, each filled from the other with what it leaves unsaid. */
export function rangeOf(from: Moment, to: Moment, link: Link, spans: Span[], options: TimeOptions): TimeReading {
  const { now, zone } = options;
  const context = contextOf(from, options);
  const clocks =
    from.clock && to.clock && link !== 'and' && link !== 'or'
      ? spanOfHours({ clock: from.clock, part: from.part }, { clock: to.clock, part: to.part }, options.usualHour)
      : null;
  const fromDays = from.days.map((day) =>
    inherit(
      day,
      to.days.find((other) => other.type === day.type),
    ),
  );
  const days = fromDays.length > 0 ? fromDays : to.days;
  if (days.length === 0) {
    const today = toLocal(now, zone);
    if (!clocks) return link === 'or' ? either(today, from, to, spans, options) : { kind: 'none', spans: [] };
    const start = atClock(today, clocks.from, zone);
    return timed(start < now ? { ...today, day: today.day + 1 } : today, null, clocks, spans, options);
  }
  const start = agree(days, context);
  if (!start.found) return unclear(start, from, spans, options);
  const end =
    fromDays.length > 0 && to.days.length > 0
      ? agree(to.days, { ...context, today: countsFromStart(to.days) ? start.start : context.today, isOver: false })
      : null;
  if (end && !end.found) return unclear(end, to, spans, options);
  if (clocks) return timed(start.start, end?.start ?? null, clocks, spans, options);
  const last = end?.end ?? end?.start ?? start.start;
  // "thứ bảy và chủ nhật" is a range, "thứ ba và thứ sáu" is two days, and so are two days with hours.
  const hour = (moment: Moment) => clockIn(moment, [from, to], options);
  const hasTime = hour(from) !== undefined;
  const apart = hasTime || dayNumber(last) - dayNumber(start.start) !== 1;
  if (link === 'or' || (link === 'and' && apart)) {
    const at = (date: LocalDate, moment: Moment) => atClock(date, hour(moment) ?? { hour: 0, minute: 0 }, zone);
    const readings = [at(start.start, from), at(last, to)];
    if (compareDates(start.start, last) === 0) return either(last, from, to, spans, options);
    return { kind: 'ambiguous', reason: 'days', hasTime, readings, spans };
  }
  const past = compareDates(last, toLocal(now, zone)) < 0;
  return {
    kind: 'range',
    start: toInstant(start.start, zone),
    end: toInstant(last, zone),
    allDay: true,
    past,
    spans,
  };
}

/** The hour of one of two moments; what it leaves unsaid stands with the other. */
function clockIn(moment: Moment, both: Moment[], { usualHour }: TimeOptions): Clock | undefined {
  const clock = moment.clock ?? both.find((one) => one.clock)?.clock;
  const part = moment.part ?? both.find((one) => one.part)?.part;
  return clock && hoursOf(clock, part, usualHour).clocks[0];
}

/** "8h hoặc 14h": the reader has to say which. */
function either(date: LocalDate, from: Moment, to: Moment, spans: Span[], options: TimeOptions): TimeReading {
  const clocks = [from, to].flatMap((moment) => clockIn({ ...moment }, [moment], options) ?? []);
  const readings = clocks.map((clock) => atClock(date, clock, options.zone));
  return { kind: 'ambiguous', reason: 'hour', hasTime: true, readings, spans };
}

function timed(
  date: Parameters<typeof atClock>[0],
  endDate: Parameters<typeof atClock>[0] | null,
  clocks: ReturnType<typeof spanOfHours>,
  spans: Span[],
  { now, zone }: TimeOptions,
): TimeReading {
  const minutes = (clock: { hour: number; minute: number }) => clock.hour * 60 + clock.minute;
  const overnight = endDate === null && minutes(clocks.to) <= minutes(clocks.from) ? MINUTES_A_DAY : 0;
  const start = atClock(date, clocks.from, zone);
  const end = atClock(endDate ?? date, { hour: clocks.to.hour, minute: clocks.to.minute + overnight }, zone);
  return {
    kind: 'range',
    start,
    end,
    allDay: false,
    ...(clocks.sure ? {} : { doubt: 'hour' }),
    past: end < now,
    spans,
  };
}
