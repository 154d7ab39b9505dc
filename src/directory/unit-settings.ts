import { z } from 'zod';

/** What may be set per unit; kept as JSON in `unit.settings`, a missing field means the default. */
export const unitSettingsSchema = z.object({
  /** Reminders this many minutes before a meeting: three days, one day, two hours. */
  reminderMinutes: z.array(z.number().int().positive()).default([3 * 1440, 1440, 120]),
});
export type UnitSettings = z.infer<typeof unitSettingsSchema>;
