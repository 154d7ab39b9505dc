/** What of a meeting may still be changed, and who hears of it. */
import type { Translator } from '../../../i18n/translator.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { stopBroadcast } from '../../../outbound/broadcast/broadcast-control.ts';
import type { Reach } from '../../../outbound/outbox/reach.ts';
import { invitedIds } from '../invitee-store.ts';
import { meetingArgs } from '../letters.ts';
import { phaseOf } from '../rules.ts';
import { broadcastsUnderWay, lockMeeting, type Meeting } from '../store.ts';
import { tellInvited } from '../tell-invited.ts';

/** The meeting, held. @throws {Refusal} when it has begun, or another officer was faster */
export async function stillAhead(context: OperationContext, id: string): Promise<Meeting> {
  const meeting = await lockMeeting(context, id, 'update');
  if (!meeting) throw new Refusal('common-choice-old');
  const phase = phaseOf(meeting, context.now);
  if (phase !== 'ahead') throw new Refusal(`meetings-change-${phase}`, meetingArgs(context.actor, meeting));
  return meeting;
}

/** To everybody invited, the excused too, but for who changes it; what was still queued about it is outdated and not sent. */
export async function tellChange(
  context: OperationContext,
  meeting: Meeting,
  build: (speak: Translator) => ContentInput,
): Promise<Reach> {
  const { tx, outbox, now, actor } = context;
  for (const id of await broadcastsUnderWay(tx, meeting.id)) await stopBroadcast(tx, outbox, id, now);
  const others = (await invitedIds(tx, meeting.id)).filter((id) => id !== actor.person.id);
  return tellInvited(context, meeting, others, build, actor.person.id);
}
