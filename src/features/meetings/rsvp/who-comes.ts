/** "Ai đến": for officers who comes, who is excused and why, who has not answered; in a group only how many. */

import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor } from '../../../directory/access.ts';
import { openPhone } from '../../../directory/contact.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { countAnswers, type Invitee, inviteesOf } from '../invitee-store.ts';
import { meetingArgs, paragraphs } from '../messages.ts';
import { byGivenName } from '../rules.ts';
import { findMeeting, type Meeting } from '../store.ts';

const PAGE = 60;
const sections = ['coming', 'excused', 'silent'] as const;
type Section = (typeof sections)[number];

/** The meeting, for an officer of its unit. @throws {Refusal} the same for a meeting of others and for none */
export async function officersMeeting(turn: Turn, meetingId: string): Promise<Meeting> {
  const meeting = await findMeeting(turn, meetingId);
  if (!meeting || !mayFor(turn.access, 'officer', meeting.unit)) throw new Refusal('common-refused-unit');
  return meeting;
}

/** args: meeting; further a section and from which name on. */
export const who: Action = {
  level: 'officer',
  async run(turn, [meetingId, section, from]) {
    const meeting = await officersMeeting(turn, meetingId ?? '');
    const args = { ...meetingArgs(turn.speak, meeting), ...(await countAnswers(turn.tx, meeting.id)) };
    if (turn.chat.kind === 'group') {
      await turn.say('meetings-who-group', args);
      return;
    }
    const people = byGivenName(await inviteesOf(turn, meeting.id));
    const wanted = sections.filter((one) => section === undefined || one === section);
    const choices: ChoiceInput[][] = [];
    const parts = wanted.flatMap((one) => list(turn, meeting.id, people, one, Number(from ?? 0), choices));
    choices.push([action(turn.speak.label('meetings-choice-refresh'), 'meetings', 'who', [meeting.id])]);
    await turn.reply({ ...paragraphs(turn.speak.text('meetings-who-head', args), ...parts), choices });
  },
};

function list(
  turn: Turn,
  meetingId: string,
  everybody: Invitee[],
  section: Section,
  from: number,
  choices: ChoiceInput[][],
): RichText[] {
  const { speak } = turn;
  const people = everybody.filter((one) => (one.answer ?? 'silent') === section);
  if (people.length === 0) return [];
  const shown = people.slice(from, from + PAGE);
  if (people.length > from + PAGE) {
    const label = speak.label(`meetings-choice-more-${section}`, { left: people.length - from - PAGE });
    choices.push([action(label, 'meetings', 'who', [meetingId, section, String(from + PAGE)])]);
  }
  const lines = shown.map((one, index) => line(turn, one, from + index + 1)).join('\n');
  return [speak.text(`meetings-who-${section}`, { count: people.length, list: lines })];
}

function line({ speak, encryption }: Turn, one: Invitee, number: number): string {
  const phone = openPhone(encryption, one.personId, one.phoneSealed);
  const name = phone
    ? speak.label('meetings-who-name-phone', { number: String(number), name: one.fullName, phone })
    : speak.label('meetings-who-name', { number: String(number), name: one.fullName });
  if (one.answer === 'excused' && one.reason) return speak.label('meetings-who-because', { name, reason: one.reason });
  if (one.answer === 'coming' && one.guests > 0)
    return speak.label('meetings-who-guests', { name, guests: one.guests });
  return one.reached ? name : speak.label('meetings-who-unreached', { name });
}
