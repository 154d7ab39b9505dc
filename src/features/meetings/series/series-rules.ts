/** What holds for meetings that come again, without a database. Days are those of the unit's zone. */
import { addDays, compareDates, type LocalDate, toInstant } from '../../../text/calendar.ts';
import { lunarMonths, toLunar } from '../../../text/lunar.ts';
import { nextOccurrence } from '../../../text/recurrence.ts';

export const holidayRules = ['keep', 'skip', 'next_day'] as const;
export type HolidayRule = (typeof holidayRules)[number];

/** Days before a meeting when its invitations go out: unless said, and within which an officer may set it. */
export const INVITE = { usual: 7, least: 1, most: 60 } as const;

export interface SeriesPlan {
  rule: string;
  /** Minutes after midnight. */
  startMinute: number;
  /** Minutes; null where no end was said. */
  length: number | null;
  holidays: HolidayRule;
  daysAhead: number;
  anchorOn: LocalDate;
  untilOn: LocalDate | null;
  zone: string;
}

/** A day of a series: by its rule, and on which it is held. */
export interface Planned {
  nominal: LocalDate;
  day: LocalDate;
}

/** So many holidays one after another end a search: the lunar new year and the days about it are fewer. */
const LONGEST_HOLIDAY = 14;
/** So many days by the rule are looked at for the next that is held. */
const MOST_SKIPPED = 60;

/**
 * The public holidays of the Labour Code (2019, article 112): 1/1, the lunar new year (the last day of the old
 * year to the fourth of the new), 10/3 lunar, 30/4, 1/5, 2/9.
 */
export function isHoliday(date: LocalDate): boolean {
  if ([101, 430, 501, 902].includes(date.month * 100 + date.day)) return true;
  const lunar = toLunar(date);
  if (lunar.leap) return false;
  if (lunar.month === 3) return lunar.day === 10;
  if (lunar.month === 1) return lunar.day <= 4;
  if (lunar.month !== 12) return false;
  return lunarMonths(lunar.year).find((one) => one.month === 12 && !one.leap)?.days === lunar.day;
}

/** The day on which the meeting of a day by the rule is held; null where it is left out. */
export function heldOn(nominal: LocalDate, holidays: HolidayRule): LocalDate | null {
  if (holidays === 'keep' || !isHoliday(nominal)) return nominal;
  if (holidays === 'skip') return null;
  for (let more = 1; more <= LONGEST_HOLIDAY; more += 1) {
    const day = addDays(nominal, more);
    if (!isHoliday(day)) return day;
  }
  return null;
}

export type SeriesDays = Pick<SeriesPlan, 'rule' | 'holidays' | 'anchorOn' | 'untilOn'>;

/** The next meeting by the rule on or after a day; null once there are no more. */
export function nextPlanned(plan: SeriesDays, from: LocalDate): Planned | null {
  let start = from;
  for (let tried = 0; tried < MOST_SKIPPED; tried += 1) {
    const nominal = nextOccurrence(plan.rule, start, plan.anchorOn);
    if (!nominal || (plan.untilOn && compareDates(nominal, plan.untilOn) > 0)) return null;
    const day = heldOn(nominal, plan.holidays);
    if (day) return { nominal, day };
    start = addDays(nominal, 1);
  }
  return null;
}

/** The next meetings by the rule from a day on, at most `count`. */
export function plannedFrom(plan: SeriesDays, from: LocalDate, count: number): Planned[] {
  const found: Planned[] = [];
  for (let next = nextPlanned(plan, from); next && found.length < count; ) {
    found.push(next);
    next = nextPlanned(plan, addDays(next.nominal, 1));
  }
  return found;
}

/** Holidays further ahead than a year need not be asked about now. */
const HOLIDAYS_WITHIN_DAYS = 400;

/** Does one fall on a holiday within the next year or so? Otherwise nobody need be asked about them. */
export function meetsHoliday(plan: SeriesDays, from: LocalDate): boolean {
  const last = addDays(from, HOLIDAYS_WITHIN_DAYS);
  let next = nextPlanned({ ...plan, holidays: 'keep' }, from);
  while (next && compareDates(next.nominal, last) <= 0) {
    if (isHoliday(next.nominal)) return true;
    next = nextPlanned({ ...plan, holidays: 'keep' }, addDays(next.nominal, 1));
  }
  return false;
}

export function timesOf(plan: SeriesPlan, day: LocalDate): { startsAt: Date; endsAt: Date | null } {
  const startsAt = toInstant({ ...day, hour: 0, minute: plan.startMinute }, plan.zone);
  return { startsAt, endsAt: plan.length === null ? null : new Date(startsAt.getTime() + plan.length * 60_000) };
}

/** When a meeting is made and its invitations go out. @param after the one before it has begun by then: only one is ever out */
export function inviteAt(plan: SeriesPlan, day: LocalDate, after?: Date): Date {
  const at = toInstant({ ...addDays(day, -plan.daysAhead), hour: 0, minute: plan.startMinute }, plan.zone);
  return after && after > at ? after : at;
}

/** A day as PostgreSQL's `date` comes and goes through Prisma: midnight UTC. */
export const toColumn = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));
export const fromColumn = (date: Date): LocalDate => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
