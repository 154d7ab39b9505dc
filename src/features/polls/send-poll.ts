/** The question on its way to all who are asked, or to those who have not answered. */
import type { OperationContext } from '../../operations/actor.ts';
import type { Audience } from '../../outbound/broadcast/audience.ts';
import { type NewBroadcast, startBroadcast } from '../../outbound/broadcast/broadcast.ts';
import { askText } from './messages.ts';
import type { Poll } from './store.ts';

/** @param personIds left out: every member of the unit and below */
export async function sendPoll(context: OperationContext, poll: Poll, personIds?: string[]): Promise<void> {
  const audience: Audience = {
    unitIds: [poll.unitId],
    ...(personIds && { personIds }),
    through: 'people',
    evenMuted: false,
  };
  const broadcast: NewBroadcast = {
    feature: 'polls',
    subjectId: poll.id,
    lane: 'reminder',
    createdById: context.actor.person.id,
    audience,
    contents: context.inEachLanguage((speak) => askText(speak, poll)),
    fallback: context.defaults.locale,
  };
  await startBroadcast(context.tx, context.outbox, broadcast, context.now);
}
