/** The attendance list as it is read, and its sums. */
import type { Translator } from '../../../conversation/feature.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { UnitOfWork } from '../../../outbound/outbox/unit-of-work.ts';
import { type Invitee, inviteesOf } from '../invitee-store.ts';
import { meetingArgs, paragraphs } from '../letters.ts';
import { byGivenName, piecesOf } from '../rules.ts';
import type { Meeting } from '../store.ts';
import { type Marked, presenceOf } from './presence.ts';

/** Names in a message; a phone shows these without much scrolling, and the shortest limit of a channel bears them. */
const NAMES = 60;
const CHARACTERS = 1500;
/** What stands around a name: number, mark, "xin vắng". */
const AROUND = 20;

/** @param ids the order of an open list; new people come at its end and are not shown there */
export async function peopleInOrder(
  work: Pick<UnitOfWork, 'tx' | 'encryption'>,
  meetingId: string,
  ids?: readonly string[],
): Promise<Invitee[]> {
  const people = byGivenName(await inviteesOf(work, meetingId));
  if (!ids) return people;
  const byId = new Map(people.map((one) => [one.personId, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function splitList(people: readonly Invitee[]): [from: number, to: number][] {
  return piecesOf(
    people.map((one) => one.fullName.padEnd(one.fullName.length + AROUND)),
    NAMES,
    CHARACTERS,
  );
}

export function listContent(
  speak: Translator,
  meeting: Meeting,
  people: readonly Invitee[],
  from: number,
  to: number,
): ContentInput {
  const lines = people.slice(from, to).map((one, index) => {
    const presence = presenceOf(one);
    const late = one.answer === 'excused' && one.answeredAt !== null && one.answeredAt > meeting.startsAt;
    const ticked = one.attended === false ? 'excused-absent' : 'excused';
    const state = presence !== 'excused' ? presence : late ? 'late' : ticked;
    return speak.label(`meetings-list-${state}`, { number: String(from + index + 1), name: one.fullName });
  });
  const args = { ...meetingArgs(speak, meeting), from: from + 1, to, total: people.length };
  return speak.text('meetings-list', { ...args, list: lines.join('\n') });
}

export interface Tally {
  present: number;
  excused: number;
  absent: number;
  /** Neither ticked nor excused. */
  open: number;
}

export function tallyOf(people: readonly Marked[]): Tally {
  const tally: Tally = { present: 0, excused: 0, absent: 0, open: 0 };
  for (const one of people) {
    tally[presenceOf(one)] += 1;
  }
  return tally;
}

/** How many were counted, and how that stands to the list. */
const countedText = (speak: Translator, { headCount: count }: Meeting, present: number) =>
  count === null ? undefined : speak.text('meetings-attendance-counted-in', { count, left: count - present });

/** The sums, and by name who was missing. */
export function finish(speak: Translator, meeting: Meeting, people: readonly Invitee[]): ContentInput {
  const missing = people.filter((one) => !one.attended);
  const names = (list: readonly Invitee[]) => list.map((one) => one.fullName).join(', ');
  const excused = missing.filter((one) => presenceOf(one) === 'excused');
  const absent = missing.filter((one) => presenceOf(one) === 'absent');
  const args = { ...meetingArgs(speak, meeting), ...tallyOf(people), total: people.length };
  return paragraphs(
    speak.text('meetings-attendance-done', args),
    excused.length > 0 ? speak.text('meetings-attendance-excused', { names: names(excused) }) : undefined,
    absent.length > 0 ? speak.text('meetings-attendance-absent', { names: names(absent) }) : undefined,
    countedText(speak, meeting, args.present),
    speak.text('meetings-attendance-again'),
  );
}
