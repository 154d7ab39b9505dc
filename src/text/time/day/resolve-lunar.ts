import { addDays, compareDates, type LocalDate } from '../../calendar.ts';
import { lunarMonths, toLunar, toSolar } from '../../lunar.ts';
import { type Dated, dated, withRecent } from '../dated.ts';
import type { Day } from '../pieces.ts';

type LunarDay = Extract<Day, { type: 'date' }>;
type Found = { date: LocalDate } | { last: LocalDate } | null;

/** A leap month of one number may be decades away (leap month 11: 2033, then after 2100). */
const LEAP_YEARS = 80;

/** The day in a lunar month, or the month's last day when it has no 30th, or null when there is no such month. */
function inMonth(year: number, month: number, day: number, leap: boolean): Found {
  const found = day > 0 ? toSolar({ year, month, day, leap }) : null;
  if (found) return { date: found };
  const of = lunarMonths(year).find((m) => m.month === month && m.leap === leap);
  if (!of) return null;
  const last = addDays(of.first, of.days - 1);
  return day === -1 ? { date: last } : { last };
}

/**
 * The next solar day of a lunar date from `today`. A 30th that the month lacks is reported with the 29th and the day after.
 * Where the calendar was not said, the solar reading stands beside it.
 */
export function resolveLunar(
  day: LunarDay,
  today: LocalDate,
  solar: (day: LunarDay, today: LocalDate) => Dated,
): Dated {
  const number = day.days[0] ?? 1;
  const all = candidates(day, number, today);
  const found = all.find(
    (candidate) =>
      candidate !== null &&
      (day.year !== undefined ||
        day.yearOffset !== undefined ||
        day.monthOffset !== undefined ||
        compareDates('date' in candidate ? candidate.date : candidate.last, today) >= 0),
  );
  if (!found) return { found: false, reason: 'no-such-day', near: [] };
  if ('last' in found) return { found: false, reason: 'lunar-day', near: [found.last, addDays(found.last, 1)] };
  if (day.unsure && day.month !== undefined) {
    const other = solar({ ...day, calendar: 'solar' }, today);
    if (other.found) return dated(found.date, { others: [other.start], doubt: 'calendar' });
  }
  const before = day.month === undefined ? null : all[0];
  return withRecent(found.date, before && 'date' in before ? before.date : null, today);
}

/** The days to consider in order of time. */
function candidates(day: LunarDay, number: number, today: LocalDate): Found[] {
  const now = toLunar(today);
  const leap = day.leap === true;
  if (day.month !== undefined) {
    const first = day.year ?? now.year + (day.yearOffset ?? 0);
    const years = day.year === undefined && day.yearOffset === undefined ? (leap ? LEAP_YEARS : 2) : 1;
    const out: Found[] = [];
    for (let year = first; year < first + years; year += 1) {
      const found = inMonth(year, day.month, number, leap);
      out.push(found);
      if (found && 'date' in found && compareDates(found.date, today) >= 0) break;
    }
    return out;
  }
  const months = [...lunarMonths(now.year), ...lunarMonths(now.year + 1)].map((m, i, all) => ({
    ...m,
    year: i < all.findIndex((x, j) => j > 0 && x.month === 1 && !x.leap) ? now.year : now.year + 1,
  }));
  const at = months.findIndex((m) => m.year === now.year && m.month === now.month && m.leap === now.leap);
  const steps = day.monthOffset === undefined ? [0, 1] : [day.monthOffset];
  return steps.map((step) => months[at + step]).map((m) => (m ? inMonth(m.year, m.month, number, m.leap) : null));
}
