/** A change of a meeting that an officer is about to make: what is known of it, and what was asked last. */
import { z } from 'zod';

export const changeSchema = z.object({
  /** Of this change: a second press of the last button does nothing twice. */
  key: z.string().default(''),
  asking: z.enum(['meeting', 'what', 'reason', 'time', 'place', 'title', 'preview']),
  meetingId: z.string().optional(),
  what: z.enum(['cancel', 'time', 'place', 'title']).optional(),
  /** Empty: none is to be given. */
  reason: z.string().optional(),
  startsAt: z.iso.datetime().optional(),
  endsAt: z.iso.datetime().optional(),
  known: z.string().optional(),
  place: z.string().optional(),
  title: z.string().optional(),
  /** The new time as typed with the command, until it is known which meeting is meant. */
  said: z.string().optional(),
});
export type ChangeDraft = z.infer<typeof changeSchema>;
