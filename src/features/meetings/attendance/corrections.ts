/** What was corrected on an attendance list, by whom and when. */
import { type Action, Refusal } from '../../../conversation/feature.ts';
import { plain } from '../../../messaging/rich-text.ts';
import { meetingArgs, paragraphs, shortWhen } from '../letters.ts';
import { officersMeeting } from '../rsvp/who-comes.ts';
import { correctionsOf } from './mark-store.ts';
import { presenceOf } from './presence.ts';

const MOST = 30;

/** args: meeting. */
export const corrections: Action = {
  level: 'officer',
  async run(turn, [meetingId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const meeting = await officersMeeting(turn, meetingId);
    const { speak } = turn;
    const list = await correctionsOf(turn.tx, meeting.id, MOST);
    if (list.length === 0) {
      await turn.say('meetings-corrections-none');
      return;
    }
    const state = ({ attended, excused }: { attended: boolean | null; excused: boolean | null }) =>
      speak.label(`meetings-presence-${presenceOf({ attended, absenceExcused: excused, answer: null })}`);
    const lines = list.map((one) =>
      speak.label('meetings-correction', {
        at: shortWhen(speak, one.at, meeting.zone),
        by: one.byName,
        name: one.personName,
        before: state(one.before),
        after: state(one.after),
      }),
    );
    await turn.reply(
      paragraphs(speak.text('meetings-corrections', meetingArgs(speak, meeting)), plain(lines.join('\n'))),
    );
  },
};
