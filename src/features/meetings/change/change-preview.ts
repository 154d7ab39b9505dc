/** What an officer sees before a meeting is cancelled or moved. */

import { answer, yes } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { toLocal } from '../../../text/calendar.ts';
import { warningsFor } from '../call/call-preview.ts';
import { countAnswers } from '../invitee-store.ts';
import { daysAhead, meetingArgs, paragraphs, whenText } from '../letters.ts';
import { answersStay } from '../rules.ts';
import { seriesArgs } from '../series/series-messages.ts';
import { findSeries, type Series, seriesOfMeeting } from '../series/series-store.ts';
import { shiftOf } from '../series/shift-rule.ts';
import type { Meeting } from '../store.ts';
import type { ChangeDraft } from './draft.ts';

/** The meeting as it will be. */
export function changed(draft: ChangeDraft, meeting: Meeting): Meeting {
  return {
    ...meeting,
    place: draft.place ?? meeting.place,
    title: draft.title ?? meeting.title,
    startsAt: draft.startsAt ? new Date(draft.startsAt) : meeting.startsAt,
    endsAt: draft.startsAt ? (draft.endsAt ? new Date(draft.endsAt) : null) : meeting.endsAt,
  };
}

export async function changePreview(
  turn: Turn,
  draft: ChangeDraft,
  meeting: Meeting,
  notice?: RichText,
): Promise<ContentInput> {
  const { speak } = turn;
  const choice = (name: string) => answer(speak.label(`meetings-choice-${name}`), name);
  const last = [answer(speak.label('common-cancel'), 'cancel')];
  const confirm = (label: string) => [
    yes(speak.label(`meetings-choice-${label}`), 'confirm', phrases('meetings.agree')),
  ];
  const { invited } = await countAnswers(turn.tx, meeting.id);
  const of = await seriesOfMeeting(turn.tx, meeting.id);
  const goesOn = of !== null;
  const onward = (name: string) => (goesOn ? [[answer(speak.label(`meetings-choice-onward-${name}`), 'onward')]] : []);
  if (draft.what === 'cancel') {
    const key = draft.reason ? 'meetings-cancel-preview-because' : 'meetings-cancel-preview';
    const text = speak.text(key, { ...meetingArgs(speak, meeting), invited, reason: draft.reason ?? '' });
    return {
      ...paragraphs(notice, text),
      choices: [confirm('confirm-cancel'), ...onward('cancel'), [choice('reason')], last],
    };
  }
  const next = changed(draft, meeting);
  const isMoved = next.startsAt.getTime() !== meeting.startsAt.getTime();
  const again = !answersStay(meeting.startsAt, next.startsAt, meeting.zone);
  const text = speak.text('meetings-move-preview', {
    ...meetingArgs(speak, next),
    before: whenText(speak, meeting, meeting.zone),
    from: meeting.place,
    invited,
    days: daysAhead(next.startsAt, turn.now, next.zone),
  });
  const warnings = isMoved ? await warningsFor(turn, meeting.unit, next.startsAt, meeting.zone, meeting.id) : [];
  const anew = isMoved ? speak.text(again ? 'meetings-move-anew' : 'meetings-move-kept') : undefined;
  const series = of && (await findSeries(turn, of.id));
  const onwards = series ? onwardText(turn, series, meeting, next) : undefined;
  return {
    ...paragraphs(notice, text, anew, onwards, ...warnings, speak.text('meetings-move-preview-ask')),
    choices: [confirm('confirm-move'), ...onward('move'), [choice('time'), choice('place')], [choice('title')], last],
  };
}

/** How the series goes on where the change holds for all that follow. */
function onwardText({ speak }: Turn, series: Series, before: Meeting, next: Meeting): RichText {
  const { hour, minute, ...day } = toLocal(next.startsAt, next.zone);
  const length = next.endsAt ? Math.round((next.endsAt.getTime() - next.startsAt.getTime()) / 60_000) : null;
  const plan = { ...series, ...shiftOf(series, before, day), startMinute: hour * 60 + minute, length };
  return speak.text('meetings-move-onward', { ...seriesArgs(speak, plan), place: next.place });
}
