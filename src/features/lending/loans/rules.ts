/** What a loan without interest comes to: its instalments, what is repaid of them, what is overdue. Pure; days without hours. */
import { addDays, addMonths, compareDates, daysInMonth, type LocalDate } from '../../../text/calendar.ts';

export const standings = ['ordinary', 'poor', 'near_poor', 'risen'] as const;
export type Standing = (typeof standings)[number];
/** Counted as near poor households in reports. */
export const NEAR_POOR: Standing = 'near_poor';

/** More than any group of neighbours lends: a slip of the keyboard. Whole đồng. */
export const MOST_LENT = 500_000_000n;
export const MOST_MONTHS = 120;
/** Days back a loan or a repayment may be noted. */
export const OLDEST_DAYS = 3 * 366;
export const NOTE_LIMIT = 300;
/** Days before an instalment on which the borrower is told of it. */
export const SOON_DAYS = 3;
/** Instalments are whole notes: the last one takes the rest. */
const NOTE = 1000n;

/** How it comes back: in so many months, in sums of so much a month, or at once after so many months. */
export type Term =
  | { kind: 'months'; months: number }
  | { kind: 'sum'; dong: string }
  | { kind: 'once'; months: number };

export interface Due {
  dueOn: LocalDate;
  dueDong: bigint;
}

/** The same day some months on; the last of the month where there is no such day. */
export function monthsOn(day: LocalDate, months: number): LocalDate {
  const first = addMonths({ ...day, day: 1 }, months);
  return { ...first, day: Math.min(day.day, daysInMonth(first.year, first.month)) };
}

/** @returns what is due when; the last instalment takes the rest. Undefined for a term that cannot be: none, or over ten years */
export function instalments(principalDong: bigint, term: Term, lentOn: LocalDate): Due[] | undefined {
  if (principalDong <= 0n) return undefined;
  if (term.kind === 'once')
    return isTerm(term.months) ? [{ dueOn: monthsOn(lentOn, term.months), dueDong: principalDong }] : undefined;
  const each = term.kind === 'sum' ? BigInt(term.dong) : (principalDong / BigInt(term.months || 1) / NOTE) * NOTE;
  if (each <= 0n) return undefined;
  const count = term.kind === 'sum' ? Number((principalDong + each - 1n) / each) : term.months;
  if (!isTerm(count)) return undefined;
  return Array.from({ length: count }, (_, index) => ({
    dueOn: monthsOn(lentOn, index + 1),
    dueDong: index === count - 1 ? principalDong - each * BigInt(count - 1) : each,
  }));
}

const isTerm = (months: number) => Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS;

export interface Progress {
  outstandingDong: bigint;
  /** Due before today and not repaid. */
  overdueDong: bigint;
  /** Since when the oldest part of it is overdue. */
  overdueSince: LocalDate | undefined;
  /** What comes next, less what was repaid ahead. */
  next: Due | undefined;
}

/** Math.min takes no sums. */
function least(one: bigint, other: bigint): bigint {
  if (one < other) return one;
  return other;
}

/** Repayments count for the oldest instalment first. */
export function progressOf(
  dues: readonly Due[],
  principalDong: bigint,
  repaidDong: bigint,
  today: LocalDate,
): Progress {
  let left = repaidDong;
  let overdueDong = 0n;
  let overdueSince: LocalDate | undefined;
  let next: Due | undefined;
  for (const { dueOn, dueDong } of dues) {
    const paid = least(left, dueDong);
    left -= paid;
    const open = dueDong - paid;
    if (open === 0n) continue;
    if (compareDates(dueOn, today) < 0) {
      overdueDong += open;
      overdueSince ??= dueOn;
    } else next ??= { dueOn, dueDong: open };
  }
  return { outstandingDong: principalDong - repaidDong, overdueDong, overdueSince, next };
}

/**
 * What is still due moves by some months, each part keeping its sum.
 * @returns the instalments that hold from now on, in place of those that are not repaid
 */
export function putOff(dues: readonly Due[], repaidDong: bigint, months: number): Due[] {
  let left = repaidDong;
  return dues.flatMap(({ dueOn, dueDong }) => {
    const paid = least(left, dueDong);
    left -= paid;
    const open = dueDong - paid;
    const kept = paid > 0n ? [{ dueOn, dueDong: paid }] : [];
    return open > 0n ? [...kept, { dueOn: monthsOn(dueOn, months), dueDong: open }] : kept;
  });
}

export const isSoon = (dueOn: LocalDate, today: LocalDate): boolean =>
  compareDates(dueOn, today) > 0 && compareDates(dueOn, addDays(today, SOON_DAYS)) <= 0;
