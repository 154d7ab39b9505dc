import { compareDates, dayNumber, type LocalDate, toInstant, toLocal } from '../calendar.ts';
import { hoursOf, spanOfHours } from './clock/resolve-clock.ts';
import { atClock, contextOf, unclear } from './context.ts';
import { withoutOrdinals } from './day/ordinals.ts';
import { lex } from './lex.ts';
import { type Agreed, agree, type Moment, momentOf } from './moment.ts';
import { rangeOf, splitRange } from './range.ts';
import type { Span, TimeOptions, TimeReading } from './reading.ts';
import { boundsOf, ruleOf } from './repeat/repeat.ts';
import { choosePieces, type LinkedPiece, spansOf } from './scan.ts';
import { asWritten, LONGEST_TEXT } from './written.ts';

const MINUTE = 60_000;

/**
 * Reads the one time that a Vietnamese text speaks of: date, hour, range, duration or recurrence, solar or lunar, with or
 * without diacritics. A date without year is the next such date. Returns what was understood with its place in the text;
 * contradictions and open questions come back with the readings to offer. Instants are UTC, read in `zone`. Only
 * the first 4,000 characters are read. Never throws on any text.
 */
export function parseTime(text: string, options: TimeOptions): TimeReading {
  const lexemes = lex(withoutOrdinals(asWritten(text.slice(0, LONGEST_TEXT))));
  const pieces = choosePieces(lexemes);
  if (pieces.length === 0) return { kind: 'none', spans: [] };
  return read(pieces, spansOf(pieces, lexemes, text), options);
}

function read(pieces: LinkedPiece[], spans: Span[], options: TimeOptions): TimeReading {
  const { now } = options;
  const fromNow = pieces.find((piece) => piece.said.is === 'from-now')?.said;
  if (fromNow?.is === 'from-now') {
    const at = new Date(now.getTime() + fromNow.minutes * MINUTE);
    return { kind: 'datetime', at, readings: [at], past: false, spans };
  }
  if (pieces.some((piece) => piece.said.is === 'no-clock')) return readNoClock(momentOf(pieces), spans, options);
  const rule = ruleOf(pieces);
  if (rule !== null) return readRepeat(rule, pieces, spans, options);
  const halves = splitRange(pieces);
  if (halves) return rangeOf(momentOf(halves[0]), momentOf(halves[1]), halves[2], spans, options);
  return readMoment(momentOf(pieces), spans, options);
}

/** An hour that no clock shows: only the day, where one was said, is of use. */
function readNoClock(moment: Moment, spans: Span[], options: TimeOptions): TimeReading {
  const day = moment.days.length > 0 ? agree(moment.days, contextOf(moment, options)) : undefined;
  const readings = day?.found ? [toInstant(day.start, options.zone)] : [];
  return { kind: 'impossible', reason: 'hour', hasTime: false, readings, spans };
}

function readRepeat(rule: string, pieces: LinkedPiece[], spans: Span[], options: TimeOptions): TimeReading {
  const { usualHour } = options;
  const bounds = boundsOf(pieces, contextOf({ days: [] }, options));
  const clocks = pieces.flatMap(({ said }) => (said.is === 'clock' ? [said.clock] : []));
  const parts = pieces.flatMap(({ said }) => (said.is === 'part' ? [said.part] : []));
  const [first, second] = clocks;
  if (!first) return { kind: 'rrule', rule, ...bounds, spans };
  if (second) {
    const span = spanOfHours(
      { clock: first, part: parts.length > 1 ? parts[0] : undefined },
      { clock: second, part: parts.at(-1) },
    );
    return { kind: 'rrule', rule, clock: span.from, endClock: span.to, ...bounds, spans };
  }
  const hours = hoursOf(first, parts[0], usualHour);
  const doubt = hours.certainty === 'certain' ? {} : { doubt: 'hour' as const };
  return { kind: 'rrule', rule, clock: hours.clocks[0]!, ...doubt, ...bounds, spans };
}

function readMoment(moment: Moment, spans: Span[], options: TimeOptions): TimeReading {
  if (moment.days.length === 0) {
    if (!moment.clock) return { kind: 'duration', minutes: moment.minutes ?? 0, spans };
    return readTime(moment, moment.clock, spans, options);
  }
  const context = contextOf(moment, options);
  const day = agree(moment.days, context);
  if (!day.found) return unclear(day, moment, spans, options);
  if (day.also) return readSeveral([day.start, ...day.also], moment, spans, options);
  return moment.clock ? readDateTime(day, moment, spans, options) : readDate(day, moment, spans, options);
}

/** Separate days: a meeting is on one of them. */
function readSeveral(days: LocalDate[], moment: Moment, spans: Span[], { zone, usualHour }: TimeOptions): TimeReading {
  const clock = moment.clock && hoursOf(moment.clock, moment.part, usualHour).clocks[0];
  const readings = days.map((day) => atClock(day, clock ?? { hour: 0, minute: 0 }, zone));
  return { kind: 'ambiguous', reason: 'days', hasTime: clock !== undefined, readings, spans };
}

type FoundDay = Extract<Agreed, { found: true }>;

function readDate(day: FoundDay, moment: Moment, spans: Span[], { now, zone }: TimeOptions): TimeReading {
  const at = toInstant(day.start, zone);
  const today = toLocal(now, zone);
  if (day.end) {
    const past = compareDates(day.end, today) < 0;
    return { kind: 'range', start: at, end: toInstant(day.end, zone), allDay: true, past, spans };
  }
  const readings = [at, ...day.others.map((date) => toInstant(date, zone))];
  return {
    kind: 'date',
    at,
    date: { year: day.start.year, month: day.start.month, day: day.start.day },
    ...(moment.part ? { part: moment.part } : {}),
    readings,
    ...(day.doubt ? { doubt: day.doubt } : {}),
    past: dayNumber(day.start) < dayNumber(today),
    spans,
  };
}

function readDateTime(
  day: FoundDay,
  moment: Moment,
  spans: Span[],
  { now, zone, usualHour }: TimeOptions,
): TimeReading {
  const hours = hoursOf(moment.clock!, moment.part, usualHour);
  const instants = hours.clocks.map((clock) => atClock(day.start, clock, zone));
  const coming = instants.filter((at) => at >= now);
  if (hours.certainty === 'clash')
    return { kind: 'conflict', reason: 'part-of-day', hasTime: true, readings: instants, spans };
  const isToday = compareDates(day.start, toLocal(now, zone)) === 0;
  if (hours.certainty === 'open' && coming.length !== 1) {
    return { kind: 'ambiguous', reason: 'hour', hasTime: true, readings: instants, spans };
  }
  // "hôm nay 8h" said at nine: this evening or tomorrow morning, but not an hour ago.
  if (hours.certainty === 'likely' && isToday && coming.length === 1) {
    const tomorrow = atClock({ ...day.start, day: day.start.day + 1 }, hours.clocks[0]!, zone);
    return { kind: 'ambiguous', reason: 'hour', hasTime: true, readings: [coming[0]!, tomorrow], spans };
  }
  const at = hours.certainty === 'open' ? coming[0]! : instants[0]!;
  const otherDays = day.others.map((date) => atClock(date, hours.clocks[0]!, zone));
  const doubt = day.doubt ?? (hours.certainty === 'likely' ? 'hour' : undefined);
  const readings = [at, ...otherDays, ...(hours.certainty === 'likely' ? instants.slice(1) : [])];
  return {
    kind: 'datetime',
    at,
    readings,
    ...(doubt ? { doubt } : {}),
    ...(moment.minutes === undefined ? {} : { minutes: moment.minutes }),
    past: at < now,
    spans,
  };
}

function readTime(
  moment: Moment,
  clock: NonNullable<Moment['clock']>,
  spans: Span[],
  options: TimeOptions,
): TimeReading {
  const { now, zone, usualHour } = options;
  const hours = hoursOf(clock, moment.part, usualHour);
  const today = toLocal(now, zone);
  const readings = hours.clocks.map((candidate) => {
    const at = atClock(today, candidate, zone);
    return at >= now ? at : atClock({ ...today, day: today.day + 1 }, candidate, zone);
  });
  if (hours.certainty === 'clash') return { kind: 'conflict', reason: 'part-of-day', hasTime: true, readings, spans };
  if (hours.certainty === 'open') return { kind: 'ambiguous', reason: 'hour', hasTime: true, readings, spans };
  return {
    kind: 'time',
    at: readings[0]!,
    clock: hours.clocks[0]!,
    readings,
    ...(hours.certainty === 'likely' ? { doubt: 'hour' } : {}),
    ...(moment.minutes === undefined ? {} : { minutes: moment.minutes }),
    past: false,
    spans,
  };
}
