/** What an officer says about a meeting that comes again. Pure. */
import { type LocalDate, toLocal } from '../../../text/calendar.ts';
import { parseTime } from '../../../text/time/parse-time.ts';
import { readWhen, type SaidSeries, type When, type WhenOptions } from '../call/read-when.ts';

/** Minutes after midnight; `either` where the hour may be of the morning or of the evening. */
export type HourReading = { startMinute: number; length: number | null } | { either: number[] } | undefined;

const HALF_DAY = 720;

/** The hour of a recurrence, where one was said with it. */
export function hourOfSeries({ clock, endClock, unsure }: SaidSeries): HourReading {
  if (!clock) return undefined;
  const startMinute = clock.hour * 60 + clock.minute;
  if (unsure && !endClock) return { either: [startMinute, startMinute + HALF_DAY] };
  const end = endClock && endClock.hour * 60 + endClock.minute;
  return { startMinute, length: end === undefined ? null : end - startMinute };
}

/** An answer to "at what time?": "14h", "14", "7 giờ tối", "8h đến 10h". */
export function readHour(text: string, { now, zone }: WhenOptions): HourReading {
  const typed = /^\d{1,2}$/.test(text.trim()) ? `${text.trim()}h` : text;
  const reading = parseTime(typed, { now, zone });
  switch (reading.kind) {
    case 'time':
      if (reading.doubt === 'hour') return { either: reading.readings.map((at) => minuteOf(at, zone)) };
      return { startMinute: minuteOf(reading.at, zone), length: reading.minutes ?? null };
    case 'ambiguous':
      return reading.reason === 'hour' ? { either: reading.readings.map((at) => minuteOf(at, zone)) } : undefined;
    case 'range': {
      if (reading.allDay) return undefined;
      const length = Math.round((reading.end.getTime() - reading.start.getTime()) / 60_000);
      return { startMinute: minuteOf(reading.start, zone), length };
    }
    default:
      return undefined;
  }
}

/** The hour that was named under a preview; the day is that of the rule. */
export function hourOfWhen(when: When, zone: string): HourReading {
  const said =
    when.kind === 'exact'
      ? [when.moment]
      : when.kind === 'no-day'
        ? when.next
        : when.kind === 'which'
          ? when.moments
          : [];
  const [first] = said;
  if (!first) return undefined;
  const minutes = [...new Set(said.map(({ at }) => minuteOf(at, zone)))];
  if (minutes.length > 1) return { either: minutes };
  const length = first.end ? Math.round((first.end.getTime() - first.at.getTime()) / 60_000) : null;
  return { startMinute: minuteOf(first.at, zone), length };
}

function minuteOf(at: Date, zone: string): number {
  const { hour, minute } = toLocal(at, zone);
  return hour * 60 + minute;
}

/** An answer to "the first one on which day?"; with the hour where it was said too. */
export function readFirst(text: string, options: WhenOptions): { day: LocalDate; startMinute?: number } | undefined {
  const { when } = readWhen(text, options);
  if (when.kind === 'exact') {
    const { hour, minute, ...day } = toLocal(when.moment.at, options.zone);
    return { day, startMinute: hour * 60 + minute };
  }
  const [day, more] = when.kind === 'no-hour' && !when.clash ? when.days : [];
  return day && !more ? { day: dayOf(day, options.zone) } : undefined;
}

/** An answer to "until when?": a day, or the end of the month or year that was named. */
export function readUntil(text: string, { now, zone }: WhenOptions): LocalDate | undefined {
  const reading = parseTime(text, { now, zone });
  const at = reading.kind === 'date' ? reading.at : reading.kind === 'range' ? reading.end : undefined;
  return at && at > now ? dayOf(at, zone) : undefined;
}

function dayOf(at: Date, zone: string): LocalDate {
  const { year, month, day } = toLocal(at, zone);
  return { year, month, day };
}
