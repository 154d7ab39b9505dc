/** A lunar day of the year, as people say it: "mùng 3 tháng 5", "rằm tháng bảy", "30/2". Pure. */
import { toLocal } from '../../text/calendar.ts';
import { toLunar } from '../../text/lunar.ts';
import { parseTime } from '../../text/time/parse-time.ts';
import { type TimeReading, withoutSpans } from '../../text/time/reading.ts';

export interface LunarDay {
  lunarDay: number;
  lunarMonth: number;
}

/** Said or not: days of mourning are by the moon. */
const LUNAR = ' am lich';

/** @returns the day, and what else the text says; null where it says no such day */
export function readLunarDay(text: string, options: { now: Date; zone: string }): (LunarDay & { rest: string }) | null {
  const typed = text.trim();
  const reading = parseTime(`${typed}${LUNAR}`, options);
  const at = dayOf(reading);
  // A lunar month has at most thirty days: a 31st is a slip of the finger, to be asked about.
  if (!at || /(?<!\d)31(?!\d)/u.test(typed)) return null;
  const { day, month } = toLunar(toLocal(at.day, options.zone));
  const spans = reading.spans.map(([from, to]) => [from, Math.min(to, typed.length)] as const);
  const rest = withoutSpans(
    typed,
    spans.filter(([from, to]) => from < to),
  );
  return { lunarDay: at.isThirtieth ? 30 : day, lunarMonth: month, rest };
}

/** A 30th that the month lacks this year is offered as the 29th: it is kept as the 30th all the same. */
function dayOf(reading: TimeReading): { day: Date; isThirtieth: boolean } | null {
  if (reading.kind === 'date') return { day: reading.at, isThirtieth: false };
  const [near] = reading.kind === 'conflict' && reading.reason === 'lunar-day' ? reading.readings : [];
  return near ? { day: near, isThirtieth: true } : null;
}
