/** Until when a child is supported, what of a promise is due and what is late. Pure; days without hours. */
import { compareDates, daysInMonth, type LocalDate } from '../../text/calendar.ts';

export const causes = ['covid', 'other'] as const;
export type Cause = (typeof causes)[number];
export const ends = ['grown', 'moved', 'adopted', 'died', 'improved', 'other'] as const;
export type End = (typeof ends)[number];
export const sponsorKinds = ['person', 'unit', 'bank', 'association', 'outside'] as const;
export const periods = ['month', 'quarter', 'year', 'once'] as const;
export type Period = (typeof periods)[number];

/** BHYT, and insurance against accidents. */
export const insuranceKinds = ['health', 'accident'] as const;
export type InsuranceKind = (typeof insuranceKinds)[number];

/** Support ends on this birthday. */
export const ADULT = 18;
/** From this age on a child is asked about pictures too: Law on Children, articles 6 and 36. */
export const ASKED_FROM = 7;
/** Whole đồng a year that the programme "Tình thương cho em" asks of a sponsor at least; others have their own. */
export const LEAST_A_YEAR = 3_000_000n;
/** More is a slip of the keyboard. */
export const MOST_PROMISED = 500_000_000n;
export const TEXT_LIMIT = 300;
export const NAME_LIMIT = 80;

/** The birthday in a year; of 29 February the last of the month. */
export function birthdayAt(birth: LocalDate, age: number): LocalDate {
  const year = birth.year + age;
  return { year, month: birth.month, day: Math.min(birth.day, daysInMonth(year, birth.month)) };
}

/** Whole years on a day; negative: not born yet. */
export function ageOn(birth: LocalDate, today: LocalDate): number {
  const years = today.year - birth.year;
  return compareDates(birthdayAt(birth, years), today) > 0 ? years - 1 : years;
}

const MONTHS: Readonly<Record<Exclude<Period, 'once'>, number>> = { month: 1, quarter: 3, year: 12 };

/** How often a promise was due from its first day up to a day, both counted. */
export function timesDue(period: Period, beganOn: LocalDate, upTo: LocalDate): number {
  if (compareDates(upTo, beganOn) < 0) return 0;
  if (period === 'once') return 1;
  const months = (upTo.year - beganOn.year) * 12 + upTo.month - beganOn.month;
  const day = Math.min(beganOn.day, daysInMonth(upTo.year, upTo.month));
  return Math.floor((upTo.day < day ? months - 1 : months) / MONTHS[period]) + 1;
}

/** Whole đồng a year; undefined for what is given once. */
export const yearlyDong = (dong: bigint, period: Period): bigint | undefined =>
  period === 'once' ? undefined : dong * BigInt(12 / MONTHS[period]);

/** The earliest of some days. */
export const earliest = (first: LocalDate, ...others: (LocalDate | null)[]): LocalDate =>
  others.reduce<LocalDate>((least, one) => (one && compareDates(one, least) < 0 ? one : least), first);
