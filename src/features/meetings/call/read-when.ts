/** When a meeting is to be, as an officer says it: one moment, or what has to be asked. Pure. */
import { addDays, type LocalDate, toInstant, toLocal } from '../../../text/calendar.ts';
import { formatDate } from '../../../text/format-time.ts';
import { hoursOfPart } from '../../../text/time/clock/part-hours.ts';
import { parseTime } from '../../../text/time/parse-time.ts';
import type { Clock, Span, TimeReading } from '../../../text/time/reading.ts';

export interface Moment {
  at: Date;
  end?: Date | undefined;
}

export type When =
  /** `spans`: the parts of the text that say so. */
  | { kind: 'exact'; moment: Moment }
  /** Several readings; the officer chooses. `clash`: weekday and date, or a date that does not exist. */
  | { kind: 'which'; why: 'hour' | 'day' | 'clash'; moments: Moment[] }
  /** The day is known (or one of several), the hour is missing. `said`: the words that name it. */
  | { kind: 'no-hour'; said: string; days: Date[]; clash: boolean }
  /** The hour is known, the day is missing. `next`: when the clock shows it next. */
  | { kind: 'no-day'; said: string; next: Moment[] }
  /** It has gone by. `moments`: readings that have not. */
  | { kind: 'past'; at: Date; hasTime: boolean; moments: Moment[] }
  /** It comes again; `clock` where an hour was said, `others` what else that hour may be. */
  | { kind: 'series'; said: SaidSeries }
  | { kind: 'none' };

/** A recurrence as it was said: the rule as src/text/time/repeat/repeat.ts writes it. */
export interface SaidSeries {
  rule: string;
  clock?: Clock;
  endClock?: Clock;
  /** The hour may be of the evening too. */
  unsure: boolean;
  from?: LocalDate;
  until?: LocalDate;
}

export interface WhenOptions {
  now: Date;
  zone: string;
}

const DAY = 86_400_000;
const HALF_DAY = 12 * 3600_000;
/** Nobody calls a meeting for these hours without saying that it is evening or night. */
const [TOO_LATE, TOO_EARLY] = [21, 5];

/** @returns what the text says of time, and where */
export function readWhen(text: string, options: WhenOptions): { when: When; spans: Span[] } {
  const reading = parseTime(text, options);
  const part = namesHour(reading) ? undefined : hoursOfPart(text);
  if (part) return readEither(text, part, options);
  const said = reading.spans.map(([from, to]) => text.slice(from, to)).join(' ');
  const when = judge(reading, said, options);
  return { when, spans: when.kind === 'none' ? [] : reading.spans };
}

const namesHour = (reading: TimeReading) =>
  !(reading.kind === 'none' || reading.kind === 'date' || (reading.kind === 'rrule' && !reading.clock));

/** "đầu giờ chiều thứ sáu": either of two hours. */
function readEither(
  text: string,
  { texts, span }: NonNullable<ReturnType<typeof hoursOfPart>>,
  options: WhenOptions,
): { when: When; spans: Span[] } {
  const [one, other] = texts.map((each) => readWhen(each, options)) as [
    ReturnType<typeof readWhen>,
    ReturnType<typeof readWhen>,
  ];
  const spans = merged([...one.spans, span]);
  const [first, second] = [one.when, other.when];
  if (first.kind === 'exact' && second.kind === 'exact')
    return { when: { kind: 'which', why: 'hour', moments: [first.moment, second.moment] }, spans };
  if (first.kind === 'no-day' && second.kind === 'no-day')
    return {
      when: {
        kind: 'no-day',
        said: text.slice(...span),
        next: [...first.next.slice(0, 1), ...second.next.slice(0, 1)],
      },
      spans,
    };
  if (first.kind === 'series') {
    const { clock: _, endClock: __, ...said } = first.said;
    return { when: { kind: 'series', said: { ...said, unsure: false } }, spans };
  }
  return { when: first.kind === 'past' ? second : first, spans };
}

/** In order, and one where two touch. */
function merged(spans: readonly Span[]): Span[] {
  const whole: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

/**
 * The answer to a question about time, with what was known before: "14h" after "thứ sáu 27/11", or the reverse.
 * @param known words of an earlier message that named the day or the hour
 */
export function readWhenAnswer(text: string, known: string | undefined, options: WhenOptions): When {
  // Asked for the hour, people type "14".
  const typed = known !== undefined && /^\d{1,2}$/.test(text.trim()) ? `${text.trim()}h` : text;
  const alone = parseTime(typed, options);
  const hasDay = alone.kind === 'date' || (alone.kind === 'conflict' && !alone.hasTime);
  const hasHour =
    (!namesHour(alone) && hoursOfPart(typed) !== undefined && alone.kind !== 'date') ||
    alone.kind === 'time' ||
    (alone.kind === 'ambiguous' && alone.reason === 'hour');
  const ranged = alone.kind === 'range' && !alone.allDay;
  if (known !== undefined && (hasDay || hasHour || ranged)) {
    const joined = readWhen(hasDay ? `${known} ${typed}` : `${typed} ${known}`, options).when;
    if (joined.kind !== 'none' && joined.kind !== 'no-day') return joined;
  }
  return readWhen(typed, options).when;
}

function judge(reading: TimeReading, said: string, { now, zone }: WhenOptions): When {
  switch (reading.kind) {
    case 'none':
    case 'duration':
      return { kind: 'none' };
    case 'rrule':
      return { kind: 'series', said: seriesOf(reading) };
    case 'date': {
      const days = reading.readings.filter((day) => day.getTime() > now.getTime() - DAY);
      if (reading.past || reading.doubt === 'recent' || days.length === 0) {
        const at = reading.readings.find((day) => day < now) ?? reading.at;
        return { kind: 'past', at, hasTime: false, moments: [] };
      }
      return { kind: 'no-hour', said, days, clash: false };
    }
    case 'time': {
      const next = sensible(moments(reading.readings, reading.minutes), zone);
      const [first] = next;
      const after = first && next.length === 1 ? [shift(first, DAY)] : [];
      return { kind: 'no-day', said, next: [...next, ...after] };
    }
    case 'range': {
      if (reading.allDay) return ofDays(daysBetween(reading.start, reading.end, zone), said, now);
      const moment = { at: reading.start, end: reading.end };
      if (reading.past) return { kind: 'past', at: reading.start, hasTime: true, moments: [] };
      if (reading.doubt !== 'hour') return { kind: 'exact', moment };
      return choose('hour', [moment, shift(moment, HALF_DAY)], now, zone);
    }
    case 'datetime': {
      const all = moments(reading.readings, reading.minutes);
      const ahead = all.filter((one) => one.at > now);
      const gone = all.find((one) => one.at <= now);
      if (reading.past || reading.doubt === 'recent')
        return { kind: 'past', at: gone?.at ?? reading.at, hasTime: true, moments: sensible(ahead, zone) };
      return choose(reading.doubt === 'hour' ? 'hour' : 'day', all, now, zone);
    }
    case 'ambiguous':
      if (reading.reason === 'days')
        return reading.hasTime
          ? choose('day', moments(reading.readings), now, zone)
          : ofDays(reading.readings, said, now);
      if (!namesDay(said, { now, zone })) return { kind: 'no-day', said, next: moments(reading.readings) };
      return choose('hour', moments(reading.readings), now, zone);
    case 'conflict':
    case 'impossible': {
      if (reading.hasTime) return choose('clash', moments(reading.readings), now, zone);
      // The words hold an hour that there is not: the day is kept as we would write it.
      if (reading.kind === 'impossible' && reading.reason === 'hour')
        return ofDays(reading.readings, reading.readings.map((day) => formatDate(day, zone, 'vi')).join(' '), now);
      const days = reading.readings.filter((day) => day.getTime() > now.getTime() - DAY);
      return days.length > 0 ? { kind: 'no-hour', said, days, clash: true } : { kind: 'none' };
    }
  }
}

function seriesOf(reading: Extract<TimeReading, { kind: 'rrule' }>): SaidSeries {
  const { rule, clock, endClock, from, until } = reading;
  return {
    rule,
    unsure: reading.doubt === 'hour',
    ...(clock ? { clock } : {}),
    ...(endClock ? { endClock } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}

/** More days than these are no choice any more. */
const MOST_DAYS = 7;

function daysBetween(start: Date, end: Date, zone: string): Date[] {
  const count = Math.min(Math.round((end.getTime() - start.getTime()) / DAY) + 1, MOST_DAYS + 1);
  return Array.from({ length: count }, (_, more) => addDays(toLocal(start, zone), more)).map((day) =>
    toInstant(day, zone),
  );
}

/** Days of which one is meant; the hour is still to be said. */
function ofDays(all: readonly Date[], said: string, now: Date): When {
  const days = all.filter((day) => day.getTime() > now.getTime() - DAY);
  const [first] = all;
  if (!first || all.length > MOST_DAYS) return { kind: 'none' };
  return days.length > 0
    ? { kind: 'no-hour', said, days, clash: false }
    : { kind: 'past', at: first, hasTime: false, moments: [] };
}

/** Do these words name a day? Then they contradict a day that is surely not meant. */
export const namesDay = (said: string, options: WhenOptions) =>
  parseTime(`${said} 1/1/2001`, options).kind === 'conflict';

function choose(why: 'hour' | 'day' | 'clash', all: Moment[], now: Date, zone: string): When {
  const ahead = sensible(
    all.filter((one) => one.at > now),
    zone,
  );
  const [only] = ahead;
  if (!only) return { kind: 'past', at: all[0]?.at ?? now, hasTime: true, moments: [] };
  if (ahead.length === 1 && why !== 'clash') return { kind: 'exact', moment: only };
  return { kind: 'which', why, moments: ahead };
}

/** Without readings in the dead of night, as long as another remains. */
function sensible(all: Moment[], zone: string): Moment[] {
  const fit = all.filter(({ at }) => {
    const { hour } = toLocal(at, zone);
    return hour >= TOO_EARLY && hour < TOO_LATE;
  });
  return fit.length > 0 ? fit : all;
}

const moments = (readings: readonly Date[], minutes?: number): Moment[] =>
  readings.map((at) => ({ at, end: minutes === undefined ? undefined : new Date(at.getTime() + minutes * 60_000) }));

const shift = ({ at, end }: Moment, ms: number): Moment => ({
  at: new Date(at.getTime() + ms),
  end: end && new Date(end.getTime() + ms),
});

/** A moment or a day as the value of a choice, and back. */
export const momentValue = ({ at, end }: Moment): string =>
  `at ${at.toISOString()}${end ? ` ${end.toISOString()}` : ''}`;
export const dayValue = (day: Date, zone: string): string => `day ${formatDate(day, zone, 'vi')}`;

export function readWhenValue(value: string, options: WhenOptions): When {
  const [kind, ...rest] = value.split(' ');
  if (kind === 'day') return readWhen(rest.join(' '), options).when;
  const [at, end] = rest.map((one) => new Date(one));
  if (kind !== 'at' || !at || Number.isNaN(at.getTime())) return { kind: 'none' };
  if (at <= options.now) return { kind: 'past', at, hasTime: true, moments: [] };
  return { kind: 'exact', moment: { at, end } };
}
