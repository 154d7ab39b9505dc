/** What was decided, for those who were invited and ask for it: "kết luận họp", or the button under /lich. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor, unitsAt } from '../../../directory/access.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { meetingArgs } from '../letters.ts';
import { meetingLabel } from '../messages.ts';
import { findMeetings, type Meeting, meetingWithAnswer } from '../store.ts';
import { concludedFor, toConclude } from './conclusion-store.ts';
import { detailsOf } from './detail-store.ts';

const MOST = 6;
/** Held, and not concluded yet. */
const MOST_OPEN = 3;

const inChargeOf = (turn: Turn) => unitsAt(turn.access, 'officer').map((unit) => unit.id);

async function concluded(turn: Turn): Promise<Meeting[]> {
  const who = { personId: turn.person.id, inCharge: inChargeOf(turn) };
  return (await findMeetings(turn, await concludedFor(turn.tx, who, turn.now, MOST))).toReversed();
}

/** Nothing where there is no conclusion that the person may read. */
export async function conclusionsChoice(turn: Turn): Promise<ChoiceInput[][]> {
  const who = { personId: turn.person.id, inCharge: inChargeOf(turn) };
  const [any] = await concludedFor(turn.tx, who, turn.now, 1);
  return any ? [[action(turn.speak.label('meetings-choice-conclusions'), 'meetings', 'conclusions')]] : [];
}

async function list(turn: Turn): Promise<void> {
  if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
  const meetings = await concluded(turn);
  // What an officer has to write down comes before what was written.
  const open = await findMeetings(turn, await toConclude(turn.tx, inChargeOf(turn), turn.now, MOST_OPEN));
  const [only] = meetings;
  if (only && meetings.length === 1 && open.length === 0) return show(turn, only);
  const choices = [
    ...open.map((one) => [
      action(
        turn.speak.label('meetings-choice-conclude', { meeting: meetingLabel(turn.speak, one) }),
        'meetings',
        'details',
        [one.id, 'conclusion'],
      ),
    ]),
    ...meetings.map((one) => [action(meetingLabel(turn.speak, one), 'meetings', 'conclusion', [one.id])]),
  ];
  const key = open.length > 0 ? 'which-or-write' : only ? 'which' : 'none';
  await turn.say(`meetings-conclusions-${key}`, {}, { choices });
}

async function show(turn: Turn, meeting: Meeting): Promise<void> {
  const { conclusion } = await detailsOf(turn, meeting.id);
  await turn.say('meetings-conclusion', { ...meetingArgs(turn.speak, meeting), text: conclusion ?? '' });
}

export const ketluan: Command = { name: 'ketluan', level: 'all', where: 'private', run: (turn) => list(turn) };

export const conclusions: Action = { level: 'all', run: (turn) => list(turn) };

/** args: meeting. */
export const conclusion: Action = {
  level: 'all',
  async run(turn, [meetingId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const meeting = await meetingWithAnswer(turn, meetingId, turn.person.id);
    if (!meeting || (!meeting.mine && !mayFor(turn.access, 'officer', meeting.unit)))
      throw new Refusal('common-choice-old');
    await show(turn, meeting);
  },
};
