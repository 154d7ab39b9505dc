import { z } from 'zod';
import { addDays, type LocalDate, toInstant, toLocal } from '../../text/calendar.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Hours of a day, in the unit's zone, in which nobody is written to but with a reply or an urgent alert. */
export const quietHoursSchema = z.object({
  /** "21:00": from then on it is quiet … */
  from: clock,
  /** "06:30": … until then. The same as `from`: never quiet. */
  to: clock,
  /** IANA zone. */
  zone: z.string(),
});
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** Those of several units: of most of them, and by the id of a unit where they are others. */
export const quietOfUnitsSchema = quietHoursSchema.extend({
  others: z.record(z.string(), quietHoursSchema).default({}),
});
export type QuietOfUnits = z.infer<typeof quietOfUnitsSchema>;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When the quiet in which `at` falls began; undefined outside quiet hours. */
export function quietSince(hours: QuietHours, at: Date): Date | undefined {
  const until = quietUntil(hours, at);
  if (!until) return undefined;
  const length = (minutesOf(hours.to) - minutesOf(hours.from) + 1440) % 1440;
  return new Date(until.getTime() - length * 60_000);
}

/** When the quiet in which `at` falls ends; undefined outside quiet hours. */
export function quietUntil(hours: QuietHours, at: Date): Date | undefined {
  const local = toLocal(at, hours.zone);
  const now = local.hour * 60 + local.minute;
  const from = minutesOf(hours.from);
  const to = minutesOf(hours.to);
  const overNight = from > to;
  const quiet = overNight ? now >= from || now < to : now >= from && now < to;
  if (!quiet) return undefined;
  const day: LocalDate = overNight && now >= from ? addDays(local, 1) : local;
  const { year, month, day: dayOfMonth } = day;
  return toInstant({ year, month, day: dayOfMonth, hour: Math.floor(to / 60), minute: to % 60 }, hours.zone);
}

/** When the first of these units may be written to again; undefined while one of them may. */
export function allQuietUntil({ others, ...most }: QuietOfUnits, at: Date): Date | undefined {
  const ends = [most, ...Object.values(others)].map((hours) => quietUntil(hours, at)?.getTime() ?? 0);
  const first = Math.min(...ends);
  return first > 0 ? new Date(first) : undefined;
}
