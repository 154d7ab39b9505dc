import { z } from 'zod';
import { profileNames } from '../../runtime/documents/profile.ts';
import { quietHoursSchema } from './quiet-hours.ts';

/** Of the papers of a unit, each empty: as its name and the unit above say (documents/letterhead.ts). */
export const paperSettingsSchema = z.object({
  /** The two lines of the head: the body above, and the unit itself. */
  superior: z.string().max(150).default(''),
  issuer: z.string().max(150).default(''),
  /** Where it signs. */
  place: z.string().max(60).default(''),
  /** Its letters in the number of a paper: "CCB". */
  letters: z.string().max(20).default(''),
  /** After which form they look; left out: as those of the unit above. */
  form: z.enum(profileNames).optional(),
});
export type PaperSettings = z.infer<typeof paperSettingsSchema>;

/** What may be set per unit; kept as JSON in `unit.settings`, a missing field means the default. */
export const unitSettingsSchema = z.object({
  /** Reminders this many minutes before a meeting: three days, one day, two hours. */
  reminderMinutes: z.array(z.number().int().positive()).default([3 * 1440, 1440, 120]),
  /** The same for one kind of meeting, by its name; null: as for all others. */
  reminderMinutesOf: z.record(z.string(), z.array(z.number().int().positive()).nullable()).default({}),
  /** On Mondays its officers are told whom to call on. */
  turnoutNote: z.boolean().default(true),
  /** Nobody is written to in these hours but with a reply or an urgent alert; in the unit's zone. */
  quietHours: quietHoursSchema.omit({ zone: true }).default({ from: '21:00', to: '06:30' }),
  /** An announcement to more people than this needs the word of a second officer; 0: none does. */
  confirmAbove: z.number().int().nonnegative().default(200),
  /** Whoever is officer for fewer days needs it for more than 20 people; 0: as all others. */
  newOfficerDays: z.number().int().nonnegative().default(14),
  /** A question that nobody takes: after so many minutes of duty its officers are reminded, others asked, the head told. */
  questionNudgeMinutes: z.number().int().positive().default(30),
  questionOthersMinutes: z.number().int().positive().default(120),
  questionHeadMinutes: z.number().int().positive().default(1440),
  /** Days for which a kind of data is kept, where not as usual (features/privacy/retention-rules.ts). */
  retentionDays: z.record(z.string(), z.number().int().positive()).default({}),
  /** What we say in a group of the unit in an hour, emergencies aside. */
  groupMessagesPerHour: z.number().int().nonnegative().default(20),
  /** How often an officer may look into the roster in an hour: names, lists, records. */
  lookUpsPerHour: z.number().int().positive().default(100),
  /** Kinds of members, in the association's own words; none: those of `locales/`, roster-categories. */
  categories: z.array(z.string()).default([]),
  paper: paperSettingsSchema.partial().default({}),
});
export type UnitSettings = z.infer<typeof unitSettingsSchema>;
