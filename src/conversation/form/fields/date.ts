/** A day. */
import { z } from 'zod';
import { todayAt } from '../../../operations/actor.ts';
import { compareDates, dayNumber, isDate, type LocalDate } from '../../../text/calendar.ts';
import { formatDate } from '../../../text/format-time.ts';
import { readDay } from '../../../text/time/day/past-day.ts';
import { withoutSpans } from '../../../text/time/reading.ts';
import type { Field, FieldContext } from '../field.ts';

export const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate, 'no such day');

interface Options {
  /** `past`: today or before. `coming`: today or after. What cannot be is refused. */
  when: 'past' | 'coming';
  /** How far from today, in days. */
  within: number;
  /** Today, where nothing is said. */
  isToday?: boolean;
  optional?: Field['optional'];
}

export function dateField({ when, within, isToday, optional }: Options): Field<LocalDate> {
  const find = async (text: string, context: FieldContext) => {
    const today = await todayAt(context, context.unitId);
    const found = readDay(text, today, when === 'past');
    if (!found || !isWithin(found.day, today, when, within)) return undefined;
    return { value: found.day, rest: withoutSpans(text, found.spans) };
  };
  return {
    kind: 'date',
    schema: daySchema,
    ...(optional && { optional }),
    read: async ({ text }, context) =>
      (await find(text, context)) ?? { problem: when === 'past' ? 'common-form-day-past' : 'common-form-day' },
    find,
    ...(isToday && { initial: (context: FieldContext) => todayAt(context, context.unitId) }),
    show: async (value, { speak }) => dayText(value, speak.locale),
  };
}

function isWithin(day: LocalDate, today: LocalDate, when: 'past' | 'coming', within: number): boolean {
  const ahead = dayNumber(day) - dayNumber(today);
  return when === 'past' ? ahead <= 0 && ahead >= -within : compareDates(day, today) >= 0 && ahead <= within;
}

/** "thứ sáu, 20/11/2026". */
export const dayText = ({ year, month, day }: LocalDate, locale: 'vi' | 'en') =>
  formatDate(new Date(Date.UTC(year, month - 1, day)), 'UTC', locale);
