/** What an officer sees before a meeting is cancelled or moved. */
import { answer } from '../../conversation/choices.ts';
import type { Turn } from '../../conversation/feature.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import { warningsFor } from './call-preview.ts';
import type { ChangeDraft } from './change.ts';
import { countAnswers } from './invitee-store.ts';
import { daysAhead, meetingArgs, paragraphs, whenText } from './messages.ts';
import type { Meeting } from './store.ts';

/** The meeting as it will be. */
export function changed(draft: ChangeDraft, meeting: Meeting): Meeting {
  return {
    ...meeting,
    place: draft.place ?? meeting.place,
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
  const { speak, i18n } = turn;
  const choice = (name: string) => answer(speak.label(`meetings-choice-${name}`), name);
  const last = [answer(speak.label('common-cancel'), 'cancel')];
  const confirm = (label: string) => [
    answer(speak.label(`meetings-choice-${label}`), 'confirm', i18n.words('meetings-marks-agree')),
  ];
  const { invited } = await countAnswers(turn.tx, meeting.id);
  if (draft.what === 'cancel') {
    const key = draft.reason ? 'meetings-cancel-preview-because' : 'meetings-cancel-preview';
    const text = speak.text(key, { ...meetingArgs(speak, meeting), invited, reason: draft.reason ?? '' });
    return {
      ...paragraphs(notice, text),
      choices: [confirm('confirm-cancel'), [choice('reason')], last],
    };
  }
  const next = changed(draft, meeting);
  const again = next.startsAt.getTime() !== meeting.startsAt.getTime();
  const text = speak.text('meetings-move-preview', {
    ...meetingArgs(speak, next),
    before: whenText(speak, meeting, meeting.zone),
    from: meeting.place,
    invited,
    days: daysAhead(next.startsAt, turn.now, next.zone),
  });
  const warnings = again ? await warningsFor(turn, meeting.unit, next.startsAt, meeting.zone, meeting.id) : [];
  const anew = again ? speak.text('meetings-move-anew') : undefined;
  return {
    ...paragraphs(notice, text, anew, ...warnings, speak.text('meetings-move-preview-ask')),
    choices: [confirm('confirm-move'), [choice('time'), choice('place')], last],
  };
}
