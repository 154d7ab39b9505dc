/** The rule of a series once its meeting was moved "from this one on": Friday becomes Saturday, the 15th the 16th. Pure. */
import { addDays, compareDates, daysInMonth, type LocalDate, toLocal, weekday } from '../../../text/calendar.ts';
import { toLunar } from '../../../text/lunar.ts';
import { fixesDays, readRule } from '../../../text/recurrence.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** @returns undefined where the rule has several days, of which it is not known which is meant */
export function shiftRule(rule: string, to: LocalDate): string | undefined {
  const parts = readRule(rule);
  if (!parts || parts.weekdays.length > 1 || parts.days.length > 1 || parts.months.length > 1) return undefined;
  if (parts.every === 'day') return undefined;
  const put = (name: string, value: string | number, into: string) =>
    into.replace(new RegExp(`\\b${name}=[^;]*`), `${name}=${value}`);
  const [named] = parts.weekdays;
  if (named) {
    const day = WEEKDAYS[weekday(to) - 1] ?? '';
    return put('BYDAY', named.nth === undefined ? day : `${nthOf(named.nth, to)}${day}`, rule);
  }
  const [day] = parts.days;
  const { month, day: date } = parts.lunar ? toLunar(to) : to;
  const isLast = !parts.lunar && to.day === daysInMonth(to.year, to.month);
  const moved = day === undefined ? rule : put('BYMONTHDAY', day === -1 && isLast ? -1 : date, rule);
  return parts.months.length > 0 ? put('BYMONTH', month, moved) : moved;
}

/** What changes of a series whose meeting is moved to another day, with all that follow; nothing where the day stays. */
export function shiftOf(
  series: { rule: string },
  before: { startsAt: Date; zone: string },
  day: LocalDate,
): { rule?: string; anchorOn?: LocalDate } {
  const { year, month, day: date } = toLocal(before.startsAt, before.zone);
  if (compareDates({ year, month, day: date }, day) === 0) return {};
  const rule = shiftRule(series.rule, day);
  if (rule === undefined) return {};
  // Intervals are counted from the new day on: every second week begins anew with it.
  const counted = !fixesDays(rule) || (readRule(rule)?.interval ?? 1) > 1;
  return counted ? { rule, anchorOn: day } : { rule };
}

/** The last of the month stays the last where it is; a fifth one is the last, as few months have one. */
function nthOf(before: number, to: LocalDate): number {
  const isLast = addDays(to, 7).month !== to.month;
  const nth = Math.ceil(to.day / 7);
  return (before < 0 && isLast) || nth === 5 ? -1 : nth;
}
