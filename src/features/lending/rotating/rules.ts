/**
 * A rotating fund without interest: whose turn, what one opening comes to, when the commune is told (Decree 19/2019/ND-CP,
 * articles 14 and 18). Pure.
 */
import { addDays, type LocalDate } from '../../../text/calendar.ts';
import { monthsOn } from '../loans/rules.ts';

export const rotatingPeriods = ['week', 'fortnight', 'month', 'quarter', 'half_year', 'harvest'] as const;
export type RotatingPeriod = (typeof rotatingPeriods)[number];

/** From this sum of one opening on the organiser tells the commune in writing, whole đồng. */
export const NOTICE_DONG = 100_000_000n;
/** More than neighbours pay in at once: a slip of the keyboard. */
export const MOST_SHARE = 200_000_000n;
export const MOST_SHARES = 60;
export const LEAST_SHARES = 2;
export const NAME_LIMIT = 80;
export const MANNER_LIMIT = 300;

const MONTHS: Readonly<Record<Exclude<RotatingPeriod, 'week' | 'fortnight'>, number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  harvest: 6,
};

/** The day of an opening. @param opening from 1 */
export function openingOn(firstOn: LocalDate, period: RotatingPeriod, opening: number): LocalDate {
  if (period === 'week' || period === 'fortnight')
    return addDays(firstOn, (opening - 1) * (period === 'week' ? 7 : 14));
  return monthsOn(firstOn, (opening - 1) * MONTHS[period]);
}

/** All shares of one opening, whole đồng. */
export const potDong = (shareDong: bigint, shares: number): bigint => shareDong * BigInt(shares);

export type NoticeReason = 'sum' | 'second' | undefined;

/** Must the organiser tell the commune, and why? @param linesOfOrganiser that are not over, this one too */
export function noticeReason(shareDong: bigint, shares: number, linesOfOrganiser: number): NoticeReason {
  if (potDong(shareDong, shares) >= NOTICE_DONG) return 'sum';
  return linesOfOrganiser >= 2 ? 'second' : undefined;
}

/** Letters and digits that cannot be taken for one another, for what is read aloud at the drawing. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const LOT_LENGTH = 6;
/** @param bytes as many random ones as the lot is long */
export const lotOf = (bytes: Uint8Array): string => Array.from(bytes, (one) => SIGNS[one % SIGNS.length]).join('');

/**
 * The order that a lot gives: whoever has lot and names reckons the same.
 * @param keyOf of lot and share, as hash: what it gives is put in order
 */
export function drawOrder<S extends { id: string }>(shares: readonly S[], keyOf: (share: S) => string): S[] {
  return shares
    .map((share) => ({ share, key: keyOf(share) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ share }) => share);
}
