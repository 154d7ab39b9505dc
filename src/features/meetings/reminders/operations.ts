/** When the members of a unit are reminded of its meetings is set; those who have not answered are asked once more. */
import { z } from 'zod';
import { changeReminderMinutesOf, changeUnitSettings } from '../../../directory/units.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { reachedSchema } from '../call/operations.ts';
import { stillAhead } from '../change/still-ahead.ts';
import { invitedIds } from '../invitee-store.ts';
import { namedKinds } from '../kinds.ts';
import { reminder } from '../letters.ts';
import { REMINDER_BOUNDS } from '../rules.ts';
import { unitOfMeeting } from '../store.ts';
import { tellInvited } from '../tell-invited.ts';

const { most, least, longest } = REMINDER_BOUNDS;

/** Minutes before the beginning; of one kind of meetings, or of all that have none of their own. */
export const setReminderTimes = operation({
  name: 'meetings.reminders',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    kind: z.enum(namedKinds).optional(),
    /** null, of a kind: as of all others. */
    minutes: z.array(z.int().min(least).max(longest)).max(most).nullable(),
  }),
  output: z.object({ unitId: z.string() }),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, kind, minutes }) {
    if (kind) await changeReminderMinutesOf(context.tx, unitId, kind, minutes);
    else await changeUnitSettings(context.tx, unitId, { reminderMinutes: minutes ?? [] });
    return { unitId };
  },
});

/** Asks those who have not answered, and nobody else. @throws {Refusal} when all have */
export const remindSilent = operation({
  name: 'meetings.remind',
  level: 'officer',
  input: z.object({ meetingId: z.uuid() }),
  output: reachedSchema,
  unit: unitOfMeeting,
  details: (_, { people }) => ({ people }),
  async run(context, { meetingId }) {
    const meeting = await stillAhead(context, meetingId);
    const silent = await invitedIds(context.tx, meeting.id, null);
    if (silent.length === 0) throw new Refusal('meetings-remind-nobody', { title: meeting.title });
    const letter = (speak: Parameters<typeof reminder>[0], at: Date) => reminder(speak, meeting, at, true);
    const { people, unreachable } = await tellInvited(context, meeting, silent, letter, context.actor.person.id);
    return { people, unreachable };
  },
});
