// How times are printed, in one form each, which `parseTime` reads back. The one place outside locales/ with words that
// people read: names of days belong to the calendar, not to a sentence.

import { dayNumber, type LocalDate, type LocalDateTime, toLocal, weekday } from './calendar.ts';

export type TimeLocale = 'vi' | 'en';

const WEEKDAYS: Record<TimeLocale, readonly string[]> = {
  vi: ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** Names of the days from two days ago to two days ahead. */
const NEAR_DAYS: Record<TimeLocale, readonly (string | null)[]> = {
  vi: ['hôm kia', 'hôm qua', 'hôm nay', 'ngày mai', 'ngày kia'],
  en: [null, 'yesterday', 'today', 'tomorrow', null],
};

const pad = (value: number) => String(value).padStart(2, '0');

/** @param minutes also where there are none */
function clockText({ hour, minute }: { hour: number; minute: number }, locale: TimeLocale, minutes = false): string {
  if (locale === 'vi') return `${pad(hour)}:${pad(minute)}`;
  return `${hour % 12 || 12}${minute === 0 && !minutes ? '' : `:${pad(minute)}`} ${hour < 12 ? 'am' : 'pm'}`;
}

function dateText(date: LocalDate, locale: TimeLocale): string {
  const name = WEEKDAYS[locale][weekday(date) - 1];
  if (locale === 'vi') return `${name}, ${pad(date.day)}/${pad(date.month)}/${date.year}`;
  return `${name} ${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

function dateTimeText(local: LocalDateTime, locale: TimeLocale, minutes = false): string {
  return `${clockText(local, locale, minutes)}${locale === 'vi' ? '' : ','} ${dateText(local, locale)}`;
}

/** Time, weekday and date of an instant in a zone: "14:00 thứ sáu, 27/11/2026", "2 pm, Friday 27 November 2026". */
export function formatDateTime(at: Date, zone: string, locale: TimeLocale): string {
  return dateTimeText(toLocal(at, zone), locale);
}

/** Weekday and date of an instant in a zone: "thứ sáu, 27/11/2026". */
export function formatDate(at: Date, zone: string, locale: TimeLocale): string {
  return dateText(toLocal(at, zone), locale);
}

/** Time of day of an instant in a zone: "14:00", "2 pm". */
export function formatTime(at: Date, zone: string, locale: TimeLocale): string {
  return clockText(toLocal(at, zone), locale);
}

/** Name of a weekday; 1 is Monday. */
export function weekdayName(day: number, locale: TimeLocale): string {
  return WEEKDAYS[locale][day - 1]!;
}

/** Name of the weekday of an instant in a zone: "thứ sáu". */
export function formatWeekday(at: Date, zone: string, locale: TimeLocale): string {
  return WEEKDAYS[locale][weekday(toLocal(at, zone)) - 1]!;
}

/**
 * From one instant to another in a zone: hours of one day ("08:00 - 10:00 thứ ba, 24/11/2026"), moments of several, or
 * whole days, both inclusive, when `allDay`.
 */
export function formatRange(
  range: { start: Date; end: Date; allDay: boolean },
  zone: string,
  locale: TimeLocale,
): string {
  const [start, end] = [toLocal(range.start, zone), toLocal(range.end, zone)];
  const sameDay = dayNumber(start) === dayNumber(end);
  if (range.allDay) return sameDay ? dateText(start, locale) : `${dateText(start, locale)} - ${dateText(end, locale)}`;
  if (sameDay) return `${clockText(start, locale)} - ${dateTimeText(end, locale)}`;
  // "9 February 2026 - 8 am" would be read as of the 8th.
  return `${dateTimeText(start, locale, true)} - ${dateTimeText(end, locale, true)}`;
}

/** "hôm nay", "ngày mai" and the like for an instant near `now` by the calendar of a zone; null when it is further away. */
export function relativeDay(at: Date, now: Date, zone: string, locale: TimeLocale): string | null {
  const days = dayNumber(toLocal(at, zone)) - dayNumber(toLocal(now, zone));
  return NEAR_DAYS[locale][days + 2] ?? null;
}
