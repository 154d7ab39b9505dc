import { compareDates, type LocalDate } from '../calendar.ts';
import type { Doubt } from './reading.ts';

/** A said day as dates: `end` for several days, `others` for what it might mean instead. */
export type Dated =
  | {
      found: true;
      start: LocalDate;
      end?: LocalDate;
      others: LocalDate[];
      doubt?: Doubt;
      /** Further days that were named beside it and do not follow on it. */
      also?: LocalDate[];
    }
  | { found: false; reason: 'no-such-day' | 'lunar-day'; near: LocalDate[] };

/** A date without year that was at most so many days ago may be meant as this year's, in error. */
export const RECENT_DAYS = 14;

/** A day that was found, with what else is known of it. */
export const dated = (
  start: LocalDate,
  more: { end?: LocalDate; others?: LocalDate[]; doubt?: Doubt; also?: LocalDate[] } = {},
): Dated => ({
  found: true,
  start,
  others: [],
  ...more,
});

/** Adds this year's date as a second reading where it has only just passed. */
export function withRecent(date: LocalDate, before: LocalDate | null, today: LocalDate): Dated {
  const ago = before && compareDates(before, date) !== 0 ? compareDates(today, before) : -1;
  return ago > 0 && ago <= RECENT_DAYS ? dated(date, { others: [before!], doubt: 'recent' }) : dated(date);
}
