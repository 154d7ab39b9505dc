import { z } from 'zod';
import { quietHoursSchema } from './quiet-hours.ts';

/** What may be set per unit; kept as JSON in `unit.settings`, a missing field means the default. */
export const unitSettingsSchema = z.object({
  /** Reminders this many minutes before a meeting: three days, one day, two hours. */
  reminderMinutes: z.array(z.number().int().positive()).default([3 * 1440, 1440, 120]),
  /** Nobody is written to in these hours but with a reply or an urgent alert; in the unit's zone. */
  quietHours: quietHoursSchema.omit({ zone: true }).default({ from: '21:00', to: '06:30' }),
});
export type UnitSettings = z.infer<typeof unitSettingsSchema>;
