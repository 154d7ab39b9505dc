/** Days without hours: as PostgreSQL keeps them, midnight UTC, and as JSON. */
import { z } from 'zod';
import { isDate, type LocalDate } from '../../../text/calendar.ts';

export const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);
export const dongSchema = z.string().regex(/^[1-9]\d{0,14}$/);

export const toDate = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));
export const toDay = (date: Date): LocalDate => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
/** "21/11/2026". */
export const dayText = ({ year, month, day }: LocalDate): string =>
  `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
export const dateText = (date: Date): string => dayText(toDay(date));
/** First day of its month. */
export const monthOf = ({ year, month }: LocalDate): LocalDate => ({ year, month, day: 1 });
/** Months from the one to the other, both counted; 0 where the last lies before the first. */
export const monthsFrom = (first: LocalDate, last: LocalDate): number =>
  Math.max(0, (last.year - first.year) * 12 + last.month - first.month + 1);
