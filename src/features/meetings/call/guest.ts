/** A guest with a telephone that we know is invited like everybody else, in private. */
import type { Turn } from '../../../conversation/feature.ts';
import { phoneMark } from '../../../directory/contact.ts';
import { quietUntil } from '../../../directory/settings/quiet-hours.ts';
import { quietHoursOf } from '../../../directory/units.ts';
import { invitation } from '../messages.ts';
import { phaseOf } from '../rules.ts';
import type { Meeting } from '../store.ts';
import { inviteGuest, personWithPhone } from './guest-store.ts';

/** @param phone canonical @returns the person where they are invited now; null where nobody has that phone, or they were invited before */
export async function inviteKnownGuest(turn: Turn, meeting: Meeting, phone: string | null): Promise<string | null> {
  if (!phone || phaseOf(meeting, turn.now) !== 'ahead') return null;
  const person = await personWithPhone(turn.tx, phoneMark(turn.encryption, phone));
  if (!person || person.mutedAt) return null;
  const of = { meetingId: meeting.id, personId: person.id, unitId: meeting.unitId };
  if (!(await inviteGuest(turn.tx, of))) return null;
  const dueAt = quietUntil(await quietHoursOf(turn.tx, meeting.unitId, turn.outbox.zone), turn.now);
  await turn.notify(person, (speak) => invitation(speak, meeting, meeting.id), {
    lane: 'reminder',
    ...(dueAt ? { dueAt } : {}),
  });
  return person.id;
}
