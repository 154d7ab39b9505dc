/** A meeting that an officer is calling: what is known of it, and what was asked last. */
import { z } from 'zod';
import { meetingKinds } from '../kinds.ts';
import { whoSchema } from './who.ts';

export const draftSchema = z.object({
  /** Of this call: a second press of the last button calls nothing twice. */
  key: z.string(),
  asking: z.enum(['unit', 'time', 'place', 'title', 'kind', 'preview']),
  unitId: z.string().optional(),
  /** What was typed with the command, until it has been read in the zone of the unit. */
  said: z.string().optional(),
  startsAt: z.iso.datetime().optional(),
  endsAt: z.iso.datetime().optional(),
  /** The time before it is changed: a new hour alone keeps the day. */
  was: z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime().optional() }).optional(),
  /** Words that named the day or the hour, while the other is asked for. */
  known: z.string().optional(),
  place: z.string().optional(),
  title: z.string().optional(),
  /** Where the officer chose another than the title names. */
  kind: z.enum(meetingKinds).optional(),
  /** How the unit's groups are shown it, where they can be; as an event unless said. */
  card: z.enum(['event', 'poll']).optional(),
  /** Whom alone it is for, or nobody's but all: where that was said otherwise than by the title. */
  who: whoSchema.optional(),
});
export type CallDraft = z.infer<typeof draftSchema>;
