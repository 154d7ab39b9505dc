/** What a savings group holds and who has put in: reckoned from the book, nobody ticks it off. Pure. */
import { compareDates, type LocalDate } from '../../../text/calendar.ts';
import { monthOf, monthsFrom } from '../common/days.ts';

export const settlePeriods = ['quarter', 'year'] as const;
export type SettlePeriod = (typeof settlePeriods)[number];

/** Whole đồng a member a month at most; more is a slip of the keyboard. */
export const MOST_MONTHLY = 20_000_000n;
/** Months that somebody puts in at once at most. */
const MOST_AHEAD = 60n;
export const NAME_LIMIT = 80;

/**
 * What a member should have put in by this month, whole đồng.
 * @param countsFrom the first month since the savings were paid back last
 */
export function expectedDong(
  monthlyDong: bigint,
  countsFrom: LocalDate,
  joinedOn: LocalDate,
  today: LocalDate,
): bigint {
  const joined = monthOf(joinedOn);
  const first = compareDates(joined, countsFrom) > 0 ? joined : countsFrom;
  return monthlyDong * BigInt(monthsFrom(first, today));
}

export const isTooMuch = (dong: bigint, monthlyDong: bigint): boolean => dong > monthlyDong * MOST_AHEAD;
