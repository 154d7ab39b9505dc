/** What was decided, for those who were invited and ask for it: "kết luận họp", or the button under /lich. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor, unitsAt } from '../../../directory/access.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { answerOf } from '../invitee-store.ts';
import { meetingArgs, meetingLabel } from '../messages.ts';
import { findMeeting, type Meeting } from '../store.ts';
import { concludedFor } from './conclusion-store.ts';
import { detailsOf } from './detail-store.ts';

const MOST = 6;

async function concluded(turn: Turn): Promise<Meeting[]> {
  const inCharge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const meetings: Meeting[] = [];
  for (const id of await concludedFor(turn.tx, { personId: turn.person.id, inCharge }, turn.now, MOST)) {
    const meeting = await findMeeting(turn, id);
    if (meeting) meetings.push(meeting);
  }
  return meetings;
}

/** Nothing where there is no conclusion that the person may read. */
export async function conclusionsChoice(turn: Turn): Promise<ChoiceInput[][]> {
  const inCharge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const [any] = await concludedFor(turn.tx, { personId: turn.person.id, inCharge }, turn.now, 1);
  return any ? [[action(turn.speak.label('meetings-choice-conclusions'), 'meetings', 'conclusions')]] : [];
}

async function list(turn: Turn): Promise<void> {
  if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
  const meetings = await concluded(turn);
  const [only] = meetings;
  if (!only) {
    await turn.say('meetings-conclusions-none');
    return;
  }
  if (meetings.length === 1) return show(turn, only);
  const choices = meetings.map((one) => [action(meetingLabel(turn.speak, one), 'meetings', 'conclusion', [one.id])]);
  await turn.say('meetings-conclusions-which', {}, { choices });
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
    const meeting = await findMeeting(turn, meetingId);
    const mine = meeting && (await answerOf(turn, meeting.id, turn.person.id));
    if (!meeting || (!mine && !mayFor(turn.access, 'officer', meeting.unit))) throw new Refusal('common-choice-old');
    await show(turn, meeting);
  },
};
