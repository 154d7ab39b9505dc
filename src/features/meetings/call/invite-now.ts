/** A meeting, those invited to it, its reminders and its invitations, at one stroke. */
import type { FeatureContext } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import type { CardKind } from '../cards/card-store.ts';
import { showCards } from '../cards/cards.ts';
import { inviteMembers } from '../invitee-store.ts';
import { invitation } from '../messages.ts';
import { remindersOf } from '../reminders/reminder-plan.ts';
import { createMeeting, type NewMeeting } from '../store.ts';

/** @param askedById whose progress it is; null for what comes by itself @returns how many people are invited: nobody is told of a meeting without any */
export async function inviteNow(
  context: FeatureContext,
  meeting: NewMeeting,
  at: { unit: UnitRef; zone: string },
  card: CardKind,
  askedById: string | null,
): Promise<{ meetingId: string; people: number }> {
  const { tx, now } = context;
  const reminders = await remindersOf(context, { ...meeting, ...at });
  const meetingId = await createMeeting(tx, meeting, reminders, now);
  const personIds = await inviteMembers(tx, meetingId, at.unit.id);
  if (personIds.length === 0) return { meetingId, people: 0 };
  const shown = { ...meeting, ...at, id: meetingId };
  await startBroadcast(
    tx,
    context.outbox,
    {
      feature: 'meetings',
      subjectId: meetingId,
      lane: 'reminder',
      createdById: askedById,
      audience: { unitIds: [at.unit.id], personIds, through: 'people', evenMuted: false },
      contents: context.inEachLanguage((speak) => invitation(speak, shown, meetingId)),
      fallback: context.defaults.locale,
    },
    now,
  );
  await showCards(context, shown, card);
  return { meetingId, people: personIds.length };
}
