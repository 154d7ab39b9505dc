// Dates and instants without a library: an instant is a Date (UTC), a local time names the wall clock of a zone.

/** A day of the solar calendar; month and day count from 1. */
export type LocalDate = { year: number; month: number; day: number };
/** A wall-clock time in some zone; hour 0 to 23. */
export type LocalDateTime = LocalDate & { hour: number; minute: number };

const MINUTE = 60_000;
const DAY = 86_400_000;

// Zones without daylight saving, as minutes east of UTC, with the first instant for which that holds (IANA tzdata).
// Making an Intl formatter costs a tenth of a millisecond, more than reading a whole sentence.
const FIXED_ZONES: Record<string, { offset: number; since: number }> = {
  'Asia/Ho_Chi_Minh': { offset: 420, since: Date.UTC(1975, 5, 13) },
  UTC: { offset: 0, since: Number.NEGATIVE_INFINITY },
};

/** Minutes east of UTC in a zone at an instant. Throws RangeError for an unknown zone. */
export function offsetMinutes(at: Date, zone: string): number {
  const fixed = FIXED_ZONES[zone];
  if (fixed && at.getTime() >= fixed.since) return fixed.offset;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return Math.round((wall - at.getTime()) / MINUTE);
}

/** The wall clock of a zone at an instant, to the minute. */
export function toLocal(at: Date, zone: string): LocalDateTime {
  const wall = new Date(at.getTime() + offsetMinutes(at, zone) * MINUTE);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/**
 * The instant of a wall-clock time in a zone; without hour and minute, midnight. Fields past their end carry over (hour
 * 24 is the next midnight). A time skipped by daylight saving is read as if the clock had not been moved forward.
 */
export function toInstant(local: LocalDate & Partial<LocalDateTime>, zone: string): Date {
  const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour ?? 0, local.minute ?? 0);
  const guess = new Date(wall - offsetMinutes(new Date(wall), zone) * MINUTE);
  return new Date(wall - offsetMinutes(guess, zone) * MINUTE);
}

/** Days since 1970-01-01 of a solar date. */
export function dayNumber(date: LocalDate): number {
  return Math.floor(Date.UTC(date.year, date.month - 1, date.day) / DAY);
}

/** The date so many days (negative: before) after another. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** The date so many months later; a day that the month lacks becomes its last (31 January and one month: 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const first = new Date(Date.UTC(date.year, date.month - 1 + months, 1));
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth() + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether such a day exists. */
export function isDate(date: LocalDate): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

/** ISO weekday of a date: 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return ((dayNumber(date) + 3) % 7) + 1;
}

/** Negative, zero or positive as `a` is before, equal to or after `b`. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return dayNumber(a) - dayNumber(b);
}
