/** Carries out what an officer has confirmed: the change and the word of it in one transaction. */

import type { Translator, Turn } from '../../../conversation/feature.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import { stopBroadcast } from '../../../outbound/broadcast/broadcast-control.ts';
import { previewReach, type Reach } from '../../../outbound/outbox/reach.ts';
import { countAskAt } from '../attendance/head-count.ts';
import { invitedUnits } from '../call/partner-store.ts';
import { audienceOf } from '../call/who.ts';
import { changeCards, takeAwayCards } from '../cards/cards.ts';
import { detailsOf } from '../details/detail-store.ts';
import { forgetAnswers, invitedElsewhere, invitedIds } from '../invitee-store.ts';
import { cancellation, change, meetingArgs, reachedText } from '../messages.ts';
import { remindersOf } from '../reminders/reminder-plan.ts';
import { phaseOf } from '../rules.ts';
import { broadcastsUnderWay, cancelMeeting, lockMeeting, type Meeting, moveMeeting } from '../store.ts';
import { changed } from './change-preview.ts';
import type { ChangeDraft } from './draft.ts';

/** @returns false: it was too late */
export async function cancelNow(turn: Turn, meeting: Meeting, reason: string | null): Promise<boolean> {
  await turn.endDialog();
  const current = await stillAhead(turn, meeting.id);
  if (!current) return false;
  await cancelMeeting(turn.tx, current.id, turn.now);
  await takeAwayCards(turn, current.id);
  const people = await notifyInvited(turn, current, (speak) => cancellation(speak, current, reason));
  await turn.say('meetings-cancel-done', {
    ...meetingArgs(turn.speak, current),
    people: reachedText(turn.speak, people),
  });
  return true;
}

/** @returns false: it was too late */
export async function moveNow(turn: Turn, draft: ChangeDraft, meeting: Meeting): Promise<boolean> {
  const { tx, now } = turn;
  await turn.endDialog();
  const current = await stillAhead(turn, meeting.id);
  if (!current) return false;
  const next = changed(draft, current);
  if (next.startsAt <= now) {
    await turn.say('meetings-move-past');
    return false;
  }
  const again = next.startsAt.getTime() !== current.startsAt.getTime();
  const { startsAt, endsAt, place } = next;
  const { byName } = await detailsOf(turn, current.id);
  const counted = byName ? {} : { countDueAt: countAskAt(next, next.zone) };
  const reminders = byName ? await remindersOf(turn, next) : [];
  await moveMeeting(tx, current.id, { startsAt, endsAt, place, ...counted }, reminders);
  if (again) await forgetAnswers(tx, current.id);
  await changeCards(turn, next, again);
  const people = await notifyInvited(turn, current, (speak) => change(speak, next, current, again));
  await turn.say('meetings-move-done', { ...meetingArgs(turn.speak, next), people: reachedText(turn.speak, people) });
  return true;
}

/** The meeting, held, unless another officer was faster or it has begun: then that is said. */
async function stillAhead(turn: Turn, id: string): Promise<Meeting | undefined> {
  const meeting = await lockMeeting(turn, id, 'update');
  if (!meeting) return undefined;
  const phase = phaseOf(meeting, turn.now);
  if (phase === 'ahead') return meeting;
  await turn.say(`meetings-change-${phase}`, meetingArgs(turn.speak, meeting));
  return undefined;
}

/** Once to everybody invited, the excused too; what was still queued about the meeting is outdated and not sent. @returns whom it reaches */
async function notifyInvited(turn: Turn, meeting: Meeting, build: (speak: Translator) => ContentInput): Promise<Reach> {
  const { tx, now } = turn;
  for (const id of await broadcastsUnderWay(tx, meeting.id)) await stopBroadcast(tx, turn.outbox, id, now);
  const personIds = await invitedIds(tx, meeting.id);
  const unitIds = await invitedUnits(tx, meeting);
  const audience = audienceOf(meeting, unitIds, personIds);
  await startBroadcast(
    tx,
    turn.outbox,
    {
      feature: 'meetings',
      subjectId: meeting.id,
      lane: 'reminder',
      createdById: turn.person.id,
      audience,
      contents: turn.inEachLanguage(build),
      fallback: turn.defaults.locale,
    },
    now,
  );
  const reach = { ...(await previewReach(tx, turn.outbox, audience)) };
  for (const person of await invitedElsewhere(tx, meeting.id, unitIds)) {
    const isReached = await turn.notify(person, build, { lane: 'reminder' });
    if (!isReached) reach.unreachable += 1;
  }
  // Guests and whoever has moved on are invited as well.
  return { ...reach, people: Math.max(reach.people, personIds.length) };
}
