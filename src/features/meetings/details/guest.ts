/** A guest with a telephone that we know is invited like everybody else, in private. */
import { phoneMark } from '../../../directory/contact.ts';
import { quietUntil } from '../../../directory/settings/quiet-hours.ts';
import { quietHoursOf } from '../../../directory/units.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import { invitation } from '../letters.ts';
import { phaseOf } from '../rules.ts';
import type { Meeting } from '../store.ts';
import { addInvitee, personWithPhone } from './guest-store.ts';

/** @param phone canonical @returns the person where they are invited now; null where nobody has that phone, or they were invited before */
export async function inviteKnownGuest(
  context: WorkContext,
  meeting: Meeting,
  phone: string | null,
): Promise<string | null> {
  const { tx, now, encryption, outbox } = context;
  if (!phone || phaseOf(meeting, now) !== 'ahead') return null;
  const person = await personWithPhone(tx, phoneMark(encryption, phone));
  if (!person || person.mutedAt) return null;
  const of = { meetingId: meeting.id, personId: person.id, unitId: meeting.unitId };
  if (!(await addInvitee(tx, of))) return null;
  const dueAt = quietUntil(await quietHoursOf(tx, meeting.unitId, outbox.zone), now);
  await context.notify(person, (speak) => invitation(speak, meeting, meeting.id), {
    lane: 'reminder',
    ...(dueAt ? { dueAt } : {}),
  });
  return person.id;
}
