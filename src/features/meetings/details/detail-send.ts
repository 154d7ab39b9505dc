/** Papers and conclusions of a meeting go out once the officer has seen to how many. */
import { answer, no, yes } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { invitedIds } from '../invitee-store.ts';
import { meetingArgs, paragraphs } from '../letters.ts';
import { reachedText } from '../messages.ts';
import { phaseOf } from '../rules.ts';
import type { Meeting } from '../store.ts';
import { conclusionLetter } from './detail-letters.ts';
import { absentIds, detailsOf } from './detail-store.ts';
import { sendConclusion, sendPapers } from './operations.ts';

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

export async function answerPapers(turn: Turn, meeting: Meeting, value: string | undefined): Promise<void> {
  if (value === undefined) return void (await turn.say('meetings-press-a-button'));
  await turn.endDialog();
  if (value !== 'now') {
    const { papers } = await detailsOf(turn, meeting.id);
    return void (await turn.say('meetings-papers-kept', { papers }));
  }
  const reach = await sendPapers.do(turn.operations, { meetingId: meeting.id });
  await turn.say('meetings-papers-sent', { people: reachedText(turn.speak, reach) });
}

export async function askWhoGetsConclusion(turn: Turn, meeting: Meeting): Promise<void> {
  const { speak } = turn;
  const [absent, all] = [await absentIds(turn.tx, meeting.id), await invitedIds(turn.tx, meeting.id)];
  const shown = (await conclusionLetter(turn, meeting))(speak);
  const text = speak.text('meetings-conclusion-ask', { absent: absent.length, people: all.length });
  const choice = (name: string, args = {}) => [answer(speak.label(`meetings-choice-conclusion-${name}`, args), name)];
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

export async function answerConclusion(turn: Turn, meeting: Meeting, value: string | undefined): Promise<void> {
  if (value === undefined) return void (await turn.say('meetings-press-a-button'));
  await turn.endDialog();
  if (value === 'keep') return void (await turn.say('meetings-conclusion-kept'));
  const to = value === 'all' ? 'all' : 'absent';
  const reach = await sendConclusion.do(turn.operations, { meetingId: meeting.id, to });
  await turn.say('meetings-conclusion-sent', { people: reachedText(turn.speak, reach) });
}
