/** When an announcement is to be sent, as an officer says it: one moment, or again and again. Pure. */
import { addDays, type LocalDate, toInstant, toLocal } from '../../../text/calendar.ts';
import { startsWithPhrase } from '../../../text/fold.ts';
import { nextOccurrence } from '../../../text/recurrence.ts';
import { parseTime } from '../../../text/time/parse-time.ts';
import { type PartOfDay, type TimeReading, withoutSpans } from '../../../text/time/reading.ts';

/** `rule`: in the notation of text/recurrence.ts; `at` is then the first time. */
export interface When {
  at: Date;
  rule?: string | undefined;
}

export type WhenReading =
  | ({ kind: 'at' } & When)
  /** It may be one of these. */
  | { kind: 'which'; moments: Date[] }
  | { kind: 'past' }
  | { kind: 'none' };

export interface WhenOptions {
  now: Date;
  zone: string;
  /** What was said before: an hour alone belongs to its days. */
  known?: When | undefined;
}

/** Offices write at eight; where only the day or a part of it is said, it is read back for confirmation. */
const USUAL_HOUR = 8;
const HOURS: Record<PartOfDay, number> = { morning: USUAL_HOUR, noon: 11, afternoon: 14, evening: 19, night: 20 };
/** Longer than any way to say a time; what stands before a colon further on is the text itself. */
const LONGEST_LEAD = 100;

/** @returns what the text says of time; its other words do not matter */
export function readWhen(text: string, options: WhenOptions): WhenReading {
  return judge(parseTime(text, { ...options, usualHour: USUAL_HOUR }), options);
}

/** Is the text about time and nothing else? */
export function saysOnlyWhen(text: string, options: WhenOptions): boolean {
  const reading = parseTime(text, { ...options, usualHour: USUAL_HOUR });
  return reading.kind !== 'none' && reading.kind !== 'duration' && withoutSpans(text, reading.spans) === '';
}

/**
 * "gửi 8 giờ sáng mai: nội dung": the time that leads in a text. Only after one of `leads`, and with a colon or a new line
 * behind it: many an announcement begins with the hour of a meeting.
 */
export function splitWhen(
  text: string,
  leads: readonly string[],
  options: WhenOptions,
): { when: WhenReading; rest: string } | undefined {
  const match = new RegExp(`^([^\\n]{3,${LONGEST_LEAD}}?)(?::(?!\\d)\\s*|\\n+)(\\S[\\s\\S]*)$`, 'u').exec(text);
  const [, head = '', rest = ''] = match ?? [];
  return afterLead(head, leads, rest, options);
}

/** "nội dung, gửi lúc 8 giờ sáng mai": the time that ends a text, after one of `leads`, as a sentence or a clause of its own. */
export function splitWhenAtEnd(
  text: string,
  leads: readonly string[],
  options: WhenOptions,
): { when: WhenReading; rest: string } | undefined {
  const match = new RegExp(`^([\\s\\S]*[,.;(\\n–-])\\s*([^\\n,.;)]{6,${LONGEST_LEAD}})[.)\\s]*$`, 'u').exec(text);
  const [, before = '', tail = ''] = match ?? [];
  const rest = before.replace(/[\s,;(–-]+$/u, '');
  return rest === '' ? undefined : afterLead(tail, leads, rest, options);
}

/** @returns the time that stands after one of the leads, and nothing else there */
function afterLead(clause: string, leads: readonly string[], rest: string, options: WhenOptions) {
  for (const lead of leads) {
    const said = startsWithPhrase(clause, lead.replace('…', ''))?.rest;
    if (said && saysOnlyWhen(said, options)) return { when: readWhen(said, options), rest };
  }
  return undefined;
}

function judge(reading: TimeReading, options: WhenOptions): WhenReading {
  const { now, zone } = options;
  switch (reading.kind) {
    case 'none':
    case 'duration':
      return { kind: 'none' };
    case 'rrule': {
      const at = firstTime(reading.rule, reading.clock ?? { hour: USUAL_HOUR, minute: 0 }, { now, zone });
      return at ? { kind: 'at', at, rule: reading.rule } : { kind: 'none' };
    }
    case 'range':
      return reading.allDay ? { kind: 'none' } : choose([reading.start], now);
    case 'datetime':
      return reading.past ? { kind: 'past' } : choose(reading.doubt === 'hour' ? [reading.at] : reading.readings, now);
    case 'time':
      return onKnownDays(reading.clock, options) ?? choose([reading.at], now);
    case 'date': {
      const hour = HOURS[reading.part ?? 'morning'];
      return reading.past ? { kind: 'past' } : choose(atHour(reading.readings, hour, zone), now);
    }
    case 'ambiguous':
      return choose(reading.readings, now);
    case 'conflict':
    case 'impossible':
      return choose(reading.hasTime ? reading.readings : atHour(reading.readings, USUAL_HOUR, zone), now);
  }
}

function onKnownDays(clock: ClockTime, { known, now, zone }: WhenOptions): WhenReading | undefined {
  if (!known) return undefined;
  const { rule } = known;
  const at = rule ? firstTime(rule, clock, { now, zone }) : toInstant({ ...toLocal(known.at, zone), ...clock }, zone);
  return at && at > now ? { kind: 'at', at, rule } : undefined;
}

const atHour = (days: readonly Date[], hour: number, zone: string) =>
  days.map((day) => toInstant({ ...toLocal(day, zone), hour, minute: 0 }, zone));

function choose(moments: readonly Date[], now: Date): WhenReading {
  const ahead = moments.filter((at) => at > now);
  const [only] = ahead;
  if (!only) return { kind: 'past' };
  return ahead.length === 1 ? { kind: 'at', at: only } : { kind: 'which', moments: ahead };
}

type ClockTime = { hour: number; minute: number };

function firstTime(rule: string, clock: ClockTime, { now, zone }: WhenOptions): Date | null {
  const today = toLocal(now, zone);
  return timeAfter(rule, clock, today, now, zone);
}

/**
 * The next time of a recurrence strictly after an instant, at the hour that `at` shows in the zone.
 * @param at any time of the recurrence @param startsOn the day from which its intervals count
 */
export function timeFollowing(rule: string, at: Date, startsOn: LocalDate, after: Date, zone: string): Date | null {
  return timeAfter(rule, toLocal(at, zone), startsOn, after, zone);
}

function timeAfter(rule: string, clock: ClockTime, anchor: LocalDate, after: Date, zone: string): Date | null {
  const today = toLocal(after, zone);
  const onDay = (from: LocalDate) => {
    const date = nextOccurrence(rule, from, anchor);
    return date && { date, at: toInstant({ ...date, hour: clock.hour, minute: clock.minute }, zone) };
  };
  const first = onDay(today);
  if (!first || first.at > after) return first?.at ?? null;
  return onDay(addDays(first.date, 1))?.at ?? null;
}
