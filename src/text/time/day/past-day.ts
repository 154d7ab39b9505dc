/** The day on which something was done: what the reader of days takes for the next such day is the last one. Pure. */
import { addDays, addMonths, compareDates, isDate, type LocalDate, toInstant, toLocal } from '../../calendar.ts';
import { parseTime } from '../parse-time.ts';
import type { Span } from '../reading.ts';

/** @param isPast "thứ sáu" is the last one, "25/12" in November that of the year before @returns undefined where no one day is named */
export function readDay(
  text: string,
  today: LocalDate,
  isPast: boolean,
): { day: LocalDate; spans: Span[] } | undefined {
  const read = parseTime(text, { now: toInstant({ ...today, hour: 12, minute: 0 }, 'UTC'), zone: 'UTC' });
  if (read.kind !== 'date' && read.kind !== 'datetime') return undefined;
  const { year, month, day } = toLocal(read.at, 'UTC');
  const found = { year, month, day };
  const said = read.spans.map(([start, end]) => text.slice(start, end)).join(' ');
  if (!isPast || compareDates(found, today) <= 0 || /(?<!\d)\d{4}(?!\d)/u.test(said))
    return { day: found, spans: read.spans };
  const earlier = before(found, said, today);
  return earlier && { day: earlier, spans: read.spans };
}

const WEEKDAY = /thứ|(?<!\p{L})thu|chủ|(?<!\p{L})chu|day(?!\p{L})/iu;

/** One year, month or week earlier, by what was named of the day; "mai" has no day before it that was meant. */
function before(day: LocalDate, said: string, today: LocalDate): LocalDate | undefined {
  if (WEEKDAY.test(said)) return addDays(day, -7);
  if (
    /\d\s*[/.-]\s*\d|tháng|thang|\d\s*\p{L}{3,}|\p{L}{3,}\s\d{1,2}$/iu.test(said) &&
    !/^(?:ngày|ngay|hôm|hom)\s*\d+$/iu.test(said)
  )
    return { ...day, year: day.year - 1 };
  const earlier = /\d/u.test(said) ? addMonths(day, -1) : undefined;
  return earlier && isDate(earlier) && compareDates(earlier, today) <= 0 ? earlier : undefined;
}
