/** Sends papers and conclusions of a meeting, once the officer has seen to how many. */

import { answer, no, yes } from '../../../conversation/dialogs/choices.ts';
import type { Translator, Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { Audience } from '../../../outbound/broadcast/audience.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import { nobody, previewReach, type Reach } from '../../../outbound/outbox/reach.ts';
import { invitedUnits } from '../call/partner-store.ts';
import { invitedIds } from '../invitee-store.ts';
import { meetingArgs, paragraphs, reachedText } from '../messages.ts';
import { phaseOf } from '../rules.ts';
import type { Meeting } from '../store.ts';
import { absentIds, detailsOf, papersOf } from './detail-store.ts';

export async function askWhoGetsPapers(turn: Turn, meeting: Meeting): Promise<void> {
  const { speak } = turn;
  const { papers } = await detailsOf(turn, meeting.id);
  const invited = (await invitedIds(turn.tx, meeting.id)).length;
  if (papers === 0 || invited === 0) {
    await turn.endDialog();
    await turn.say('meetings-papers-kept', { papers });
    return;
  }
  const later = phaseOf(meeting, turn.now) === 'ahead' ? 'later' : 'keep';
  await turn.ask(
    'detail',
    { meetingId: meeting.id, asking: 'send-papers' },
    {
      ...speak.text('meetings-papers-ask', { ...meetingArgs(speak, meeting), papers, people: invited }),
      choices: [
        [yes(speak.label('meetings-choice-papers-now'), 'now', phrases('meetings.agree'))],
        [no(speak.label(`meetings-choice-papers-${later}`), 'later')],
      ],
    },
  );
}

export async function sendPapers(turn: Turn, meeting: Meeting, value: string | undefined): Promise<void> {
  if (value === undefined) {
    await turn.say('meetings-press-a-button');
    return;
  }
  await turn.endDialog();
  const attachments = await papersOf(turn, meeting.id);
  if (value !== 'now') {
    await turn.say('meetings-papers-kept', { papers: attachments.length });
    return;
  }
  const people = await send(turn, meeting, await invitedIds(turn.tx, meeting.id), (speak) => ({
    ...speak.text('meetings-papers', meetingArgs(speak, meeting)),
    attachments,
  }));
  await turn.say('meetings-papers-sent', { people: reachedText(turn.speak, people) });
}

export async function askWhoGetsConclusion(turn: Turn, meeting: Meeting): Promise<void> {
  const { speak } = turn;
  const [absent, all] = [await absentIds(turn.tx, meeting.id), await invitedIds(turn.tx, meeting.id)];
  const preview = await conclusion(turn, meeting);
  const text = speak.text('meetings-conclusion-ask', { absent: absent.length, people: all.length });
  const choice = (name: string, args = {}) => [answer(speak.label(`meetings-choice-conclusion-${name}`, args), name)];
  const shown = preview(speak);
  await turn.ask(
    'detail',
    { meetingId: meeting.id, asking: 'send-conclusion' },
    {
      ...paragraphs({ text: shown.text, entities: [] }, text),
      choices: [
        ...(absent.length > 0 ? [choice('absent', { count: absent.length })] : []),
        ...(all.length > 0 ? [choice('all', { count: all.length })] : []),
        choice('keep'),
      ],
    },
  );
}

export async function sendConclusion(turn: Turn, meeting: Meeting, value: string | undefined): Promise<void> {
  if (value === undefined) {
    await turn.say('meetings-press-a-button');
    return;
  }
  await turn.endDialog();
  if (value === 'keep') {
    await turn.say('meetings-conclusion-kept');
    return;
  }
  const to = value === 'all' ? await invitedIds(turn.tx, meeting.id) : await absentIds(turn.tx, meeting.id);
  const people = await send(turn, meeting, to, await conclusion(turn, meeting));
  await turn.say('meetings-conclusion-sent', { people: reachedText(turn.speak, people) });
}

async function conclusion(turn: Turn, meeting: Meeting): Promise<(speak: Translator) => ContentInput> {
  const { conclusion: text } = await detailsOf(turn, meeting.id);
  return (speak) => speak.text('meetings-conclusion', { ...meetingArgs(speak, meeting), text: text ?? '' });
}

async function send(
  turn: Turn,
  meeting: Meeting,
  personIds: string[],
  build: (speak: Translator) => ContentInput,
): Promise<Reach> {
  if (personIds.length === 0) return nobody;
  const audience: Audience = {
    unitIds: await invitedUnits(turn.tx, meeting),
    personIds,
    through: 'people',
    evenMuted: false,
  };
  await startBroadcast(
    turn.tx,
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
    turn.now,
  );
  return previewReach(turn.tx, turn.outbox, audience);
}
