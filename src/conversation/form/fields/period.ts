/** From a day to a day, both included. */
import { z } from 'zod';
import { todayAt } from '../../../operations/actor.ts';
import { compareDates, type LocalDate, toInstant, toLocal } from '../../../text/calendar.ts';
import { parseTime } from '../../../text/time/parse-time.ts';
import { withoutSpans } from '../../../text/time/reading.ts';
import type { Field, FieldContext } from '../field.ts';
import { daySchema, dayText } from './date.ts';

export const periodSchema = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => compareDates(from, to) <= 0, 'ends before it begins');
export type Period = z.infer<typeof periodSchema>;

export function periodField({ optional }: { optional?: Field['optional'] } = {}): Field<Period> {
  const find = async (text: string, context: FieldContext) => periodIn(text, await todayAt(context, context.unitId));
  return {
    kind: 'period',
    schema: periodSchema,
    ...(optional && { optional }),
    read: async ({ text }, context) => (await find(text, context)) ?? { problem: 'common-form-period' },
    find,
    show: async ({ from, to }, { speak }) => `${dayText(from, speak.locale)} – ${dayText(to, speak.locale)}`,
  };
}

/** "từ 1/12 đến 15/12", "tháng này"; one day is a period of one day. Pure. */
export function periodIn(text: string, today: LocalDate): { value: Period; rest: string } | undefined {
  const read = parseTime(text, { now: toInstant({ ...today, hour: 12, minute: 0 }, 'UTC'), zone: 'UTC' });
  const day = (at: Date): LocalDate => {
    const { year, month, day: one } = toLocal(at, 'UTC');
    return { year, month, day: one };
  };
  const rest = withoutSpans(text, read.spans);
  if (read.kind === 'range') return { value: { from: day(read.start), to: day(read.end) }, rest };
  if (read.kind === 'date') return { value: { from: read.date, to: read.date }, rest };
  return undefined;
}
