/** "Ai đến": for officers who comes, who is excused and why, who has not answered, who was not reached; in a group only how many. */

import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor } from '../../../directory/access.ts';
import { openPhone } from '../../../directory/contact.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { fold } from '../../../text/fold.ts';
import { countAnswers, type Invitee, inviteesOf } from '../invitee-store.ts';
import { meetingArgs, paragraphs } from '../letters.ts';
import { reachedText } from '../messages.ts';
import { remindSilent } from '../reminders/operations.ts';
import { byGivenName, phaseOf } from '../rules.ts';
import { findMeeting, type Meeting } from '../store.ts';

/** What is read at once without scrolling far; the rest is a press away. */
const PAGE = 10;
const sections = ['coming', 'excused', 'silent', 'unreached'] as const;
type Section = (typeof sections)[number];

const sectionOf = (one: Invitee): Section => one.answer ?? (one.reached ? 'silent' : 'unreached');

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
    const choice = (label: string, name: string) =>
      action(turn.speak.label(`meetings-choice-${label}`), 'meetings', name, [meeting.id]);
    const asks = phaseOf(meeting, turn.now) === 'ahead' && people.some((one) => sectionOf(one) === 'silent');
    if (asks) choices.push([choice('remind-silent', 'remind')]);
    choices.push([
      choice('refresh', 'who'),
      ...(phaseOf(meeting, turn.now) === 'ahead' ? [choice('sheet', 'sheet')] : []),
    ]);
    await turn.reply({ ...paragraphs(turn.speak.text('meetings-who-head', args), ...parts), choices });
  },
};

/** args: meeting. Asks those once more who have not answered. */
export const remindAction: Action = {
  level: 'officer',
  async run(turn, [meetingId = '']) {
    const meeting = await officersMeeting(turn, meetingId);
    const reach = await remindSilent.do(turn.operations, { meetingId });
    const people = reachedText(turn.speak, reach);
    await turn.say('meetings-reminded', { ...meetingArgs(turn.speak, meeting), people });
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
  const people = everybody.filter((one) => sectionOf(one) === section);
  if (people.length === 0) return [];
  const shown = people.slice(from, from + PAGE);
  if (people.length > from + PAGE) {
    const label = speak.label(`meetings-choice-more-${section}`, { left: people.length - from - PAGE });
    choices.push([action(label, 'meetings', 'who', [meetingId, section, String(from + PAGE)])]);
  }
  const isJoint = new Set(everybody.map((one) => one.unitId)).size > 1;
  const hasTwin = (one: Invitee) =>
    everybody.some((other) => other.personId !== one.personId && fold(other.fullName) === fold(one.fullName));
  const lines = shown.map((one, index) => line(turn, one, from + index + 1, { isJoint, hasTwin: hasTwin(one) }));
  return [speak.text(`meetings-who-${section}`, { count: people.length, list: lines.join('\n') })];
}

/** @param told what tells people apart: of several units theirs, of one name the year of birth */
function line(
  { speak, encryption }: Turn,
  one: Invitee,
  number: number,
  told: { isJoint: boolean; hasTwin: boolean },
): string {
  const parts = [
    one.fullName,
    told.hasTwin && one.birthYear ? speak.label('common-form-born', { year: String(one.birthYear) }) : '',
    told.isJoint ? one.unitName : '',
    openPhone(encryption, one.personId, one.phoneSealed) ?? '',
  ];
  const name = speak.label('meetings-who-name', {
    number: String(number),
    name: parts.filter((part) => part !== '').join(', '),
  });
  if (one.answer === 'excused' && one.reason) return speak.label('meetings-who-because', { name, reason: one.reason });
  if (one.answer === 'coming' && one.guests > 0)
    return speak.label('meetings-who-guests', { name, guests: one.guests });
  return name;
}
