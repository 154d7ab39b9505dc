/** A meeting, those invited to it, its reminders and its invitations, at one stroke. */
import type { FeatureContext } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import { nobody, previewReach, type Reach } from '../../../outbound/outbox/reach.ts';
import type { CardKind } from '../cards/card-store.ts';
import { showCards } from '../cards/cards.ts';
import { inviteMembers, inviteOfficers } from '../invitee-store.ts';
import { invitation } from '../messages.ts';
import { remindersOf } from '../reminders/reminder-plan.ts';
import { createMeeting, type NewMeeting } from '../store.ts';
import { audienceOf } from './who.ts';

/** @param askedById whose progress it is; null for what comes by itself @returns whom the invitations reach; nobody is told of a meeting to which nobody is invited */
export async function inviteNow(
  context: FeatureContext,
  meeting: NewMeeting,
  at: { unit: UnitRef; zone: string },
  card: CardKind,
  askedById: string | null,
): Promise<{ meetingId: string; reach: Reach }> {
  const { tx, now } = context;
  const reminders = await remindersOf(context, { ...meeting, ...at });
  const meetingId = await createMeeting(tx, meeting, reminders, now);
  const officersOnly = meeting.officersOnly ?? false;
  const personIds = officersOnly
    ? await inviteOfficers(tx, meetingId, at.unit.id, now)
    : await inviteMembers(tx, meetingId, at.unit.id);
  if (personIds.length === 0) return { meetingId, reach: nobody };
  const shown = { ...meeting, ...at, id: meetingId };
  const audience = audienceOf({ officersOnly }, [at.unit.id], personIds);
  await startBroadcast(
    tx,
    context.outbox,
    {
      feature: 'meetings',
      subjectId: meetingId,
      lane: 'reminder',
      createdById: askedById,
      audience,
      contents: context.inEachLanguage((speak) => invitation(speak, shown, meetingId)),
      fallback: context.defaults.locale,
    },
    now,
  );
  if (!officersOnly) await showCards(context, shown, card);
  return { meetingId, reach: await previewReach(tx, context.outbox, audience) };
}
