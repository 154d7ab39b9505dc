import type { LocalDate } from '../calendar.ts';

/** `usualHour` (0 to 23): when those who ask usually meet; settles an hour said without part of day. */
export type TimeOptions = { now: Date; zone: string; usualHour?: number };

/** A piece of the original text as [start, end): `text.slice(start, end)`. */
export type Span = readonly [start: number, end: number];

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/**
 * Why a proposed value deserves a second choice beside it: `hour`, an hour up to 11 without part of day; `recent`, a date
 * without year that was a few days ago and is read as next year's; `today`, a weekday that is today; `calendar`, a date
 * that may be solar or lunar.
 */
export type Doubt = 'hour' | 'recent' | 'today' | 'calendar';

/** Why there is no proposal: the reader must be asked. */
export type Clash = 'weekday' | 'dates' | 'part-of-day' | 'lunar-day';

/** A time of day; hour 0 to 24 (24 is the midnight that ends the day). */
export type Clock = { hour: number; minute: number };

type Understood = {
  /** The understood parts of the text in order, not overlapping; title and place are what remains. */
  spans: Span[];
};

type Proposal = Understood & {
  /** `at` first; a second one when there is a doubt: offer it as a choice beside the proposal. */
  readings: Date[];
  doubt?: Doubt;
  /** The proposal lies before now. */
  past: boolean;
};

/**
 * What was understood of a text about time.
 * - `none`: nothing about time.
 * - `datetime`: a day and an hour; `minutes` is a duration said beside it.
 * - `date`: a day without an hour, perhaps with a part of day; `at` is its midnight.
 * - `time`: an hour without a day; `at` is the next time the clock shows it.
 * - `range`: from `start` to `end`; whole days (both inclusive, as midnights) when `allDay`.
 * - `rrule`: a recurrence; `rule` in RFC 5545 notation, or `LUNAR;…` for the lunar calendar.
 * - `duration`: a length of time by itself.
 * - `conflict`: the text contradicts itself (weekday and date, hour and part of day, 30 Tết in a year without it).
 * - `ambiguous`: an hour that may be either half of the day and has no usual reading (`hour`), or several separate days
 *   (`days`), of which `readings` has each.
 * - `impossible`: a date that does not exist (31/11), `readings` are days near it; or an hour that no clock shows (25h),
 *   `readings` has the day where one was said.
 */
export type TimeReading =
  | { kind: 'none'; spans: Span[] }
  | (Proposal & { kind: 'datetime'; at: Date; minutes?: number })
  | (Proposal & { kind: 'date'; at: Date; date: LocalDate; part?: PartOfDay })
  | (Proposal & { kind: 'time'; at: Date; clock: Clock; minutes?: number })
  | (Understood & { kind: 'range'; start: Date; end: Date; allDay: boolean; doubt?: Doubt; past: boolean })
  | (Understood & {
      kind: 'rrule';
      rule: string;
      clock?: Clock;
      endClock?: Clock;
      doubt?: Doubt;
      /** The first and the last day on which it may fall, where that was said. */
      from?: LocalDate;
      until?: LocalDate;
    })
  | (Understood & { kind: 'duration'; minutes: number })
  | (Understood & { kind: 'conflict'; reason: Clash; hasTime: boolean; readings: Date[] })
  | (Understood & { kind: 'ambiguous'; reason: 'hour' | 'days'; hasTime: boolean; readings: Date[] })
  | (Understood & { kind: 'impossible'; reason: 'day' | 'hour'; hasTime: boolean; readings: Date[] });

/**
 * What remains of a text without the understood parts: white space collapsed, separators left hanging at the ends or
 * beside a cut removed.
 */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let out = '';
  let done = 0;
  for (const [start, end] of spans) {
    out += `${text.slice(done, start)} `;
    done = end;
  }
  return (out + text.slice(done))
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,.;:])/gu, '')
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/gu, '');
}
