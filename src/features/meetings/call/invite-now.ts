/** A meeting, those invited to it, its reminders and its invitations, at one stroke. */
import type { UnitRef } from '../../../directory/units.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import { nobody, type Reach } from '../../../outbound/outbox/reach.ts';
import { toLocal } from '../../../text/calendar.ts';
import type { CardKind } from '../cards/card-store.ts';
import { showCards } from '../cards/cards.ts';
import { inviteMembers, inviteOfficers, organiserComes } from '../invitee-store.ts';
import { invitation } from '../letters.ts';
import { remindersOf } from '../reminders/reminder-plan.ts';
import { createMeeting, type NewMeeting } from '../store.ts';
import { tellInvited } from '../tell-invited.ts';
import { isEverybody, type Who } from './who.ts';
import { audienceOfCall } from './who-store.ts';

/**
 * @param askedById who calls it now, and comes without being asked; null for what comes by itself
 * @returns whom the invitations reach; nobody is told of a meeting to which nobody is invited
 */
export async function inviteNow(
  context: WorkContext,
  meeting: NewMeeting,
  at: { unit: UnitRef; zone: string },
  how: { who?: Who; card?: CardKind },
  askedById: string | null,
): Promise<{ meetingId: string; invited: number; reach: Reach }> {
  const { tx, now } = context;
  const { who = {}, card = 'event' } = how;
  const invitedOnly = !isEverybody(who);
  const reminders = await remindersOf(context, { ...meeting, ...at });
  const meetingId = await createMeeting(tx, { ...meeting, invitedOnly }, reminders, now);
  const { personIds } = await audienceOfCall(context, who, at.unit.id, toLocal(now, at.zone).year);
  const invited = who.officers
    ? await inviteOfficers(tx, meetingId, at.unit.id, now)
    : await inviteMembers(tx, meetingId, at.unit.id, personIds);
  if (invited.length === 0) return { meetingId, invited: 0, reach: nobody };
  const shown = { ...meeting, ...at, id: meetingId, invitedOnly };
  const comes = askedById !== null && (await organiserComes(tx, meetingId, askedById, now));
  const asked = comes ? invited.filter((id) => id !== askedById) : invited;
  const reach = await tellInvited(context, shown, asked, (speak) => invitation(speak, shown, meetingId), askedById);
  if (!invitedOnly) await showCards(context, shown, card);
  return { meetingId, invited: invited.length, reach };
}
