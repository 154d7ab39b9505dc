/**
 * Answering for somebody else who is invited to the same meeting: a wife, a neighbour. The person is told, and what they
 * said themselves stands.
 */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { findPerson } from '../../../directory/people.ts';
import { placesNamed } from '../attendance/read-ticks.ts';
import { type Answer, type Invitee, inviteesOf } from '../invitee-store.ts';
import { answerChoices, meetingArgs } from '../letters.ts';
import { LIMITS, phaseOf } from '../rules.ts';
import { type Meeting, meetingWithAnswer } from '../store.ts';
import { findKin, rememberKin } from './kin-store.ts';
import { answerMeeting } from './operations.ts';
import type { AnswerReading } from './read-answer.ts';

/** Names on offer; more are told apart by the full name. */
const MOST_NAMES = 8;

const forWhomSchema = z.object({
  meetingId: z.string(),
  wish: z.enum(['coming', 'excused']),
  reason: z.string().nullable(),
  /** Folded: "vo". */
  relation: z.string().optional(),
});
type ForWhom = z.infer<typeof forWhomSchema>;

/** @param said for whom, and what @param meeting to which the writer is invited */
export async function answerForOther(
  turn: Turn,
  meeting: Meeting,
  said: { wish: Answer; reason: string | null; whom: NonNullable<AnswerReading['whom']> },
): Promise<void> {
  if (turn.chat.kind === 'group') throw new Refusal('meetings-for-private');
  const reason = said.reason === null ? null : [...said.reason].slice(0, LIMITS.reason).join('');
  const data: ForWhom = { meetingId: meeting.id, wish: said.wish, reason };
  const { whom } = said;
  if ('name' in whom) return byName(turn, meeting, data, whom.name);
  const known = await findKin(turn.tx, turn.person.id, whom.relation);
  const invited = await inviteesOf(turn, meeting.id);
  const kin = invited.find((one) => one.personId === known);
  if (kin) return note(turn, meeting, data, kin);
  await ask(turn, { ...data, relation: whom.relation }, 'meetings-for-ask-name', { wish: data.wish });
}

async function byName(turn: Turn, meeting: Meeting, data: ForWhom, name: string): Promise<void> {
  const invited = await inviteesOf(turn, meeting.id);
  const places = placesNamed(name, invited);
  const people = places.flatMap((place) => invited[place] ?? []);
  const [only] = people;
  if (!only) return ask(turn, data, 'meetings-for-unknown', { name, unit: meeting.unit.name });
  if (people.length === 1) return note(turn, meeting, data, only);
  const choices = people.slice(0, MOST_NAMES).map((one) => [answer(`${one.fullName} (${one.unitName})`, one.personId)]);
  await turn.ask('forWhom', data, { ...turn.speak.text('meetings-for-several', { name }), choices });
}

async function ask(turn: Turn, data: ForWhom, key: string, args = {}): Promise<void> {
  await turn.ask('forWhom', data, turn.speak.text(key, args));
}

export const forWhomDialog = dialog(forWhomSchema, async (turn, data, input) => {
  const meeting = await meetingWithAnswer(turn, data.meetingId, turn.person.id);
  const phase = meeting && phaseOf(meeting, turn.now);
  if (!meeting?.mine || phase === 'cancelled' || phase === 'over') {
    await turn.endDialog();
    throw new Refusal('common-choice-old');
  }
  const chosen = (await inviteesOf(turn, meeting.id)).find((one) => one.personId === input.value);
  if (chosen) return note(turn, meeting, data, chosen);
  if (!/\p{L}/u.test(input.text)) return ask(turn, data, 'meetings-for-ask-name', { wish: data.wish });
  await byName(turn, meeting, data, input.text);
});

async function note(turn: Turn, meeting: Meeting, data: ForWhom, whose: Invitee): Promise<void> {
  const { tx, speak } = turn;
  await turn.endDialog();
  if (data.relation) await rememberKin(tx, turn.person.id, data.relation, whose.personId);
  const args = { ...meetingArgs(speak, meeting), name: whose.fullName, reason: data.reason ?? '' };
  const answered = { meetingId: meeting.id, personId: whose.personId, answer: data.wish, reason: data.reason };
  const { state } = await answerMeeting.do(turn.operations, answered);
  if (state === 'kept') return void (await turn.say(`meetings-for-answered-${whose.answer ?? data.wish}`, args));
  await turn.say(`meetings-for-noted-${data.wish}`, args);
  const isTheirs = whose.personId === turn.person.id || (whose.answer !== null && whose.answeredById === null);
  const person = isTheirs ? null : await findPerson(tx, whose.personId);
  if (!person) return;
  await turn.notify(
    person,
    (to) => ({
      ...to.text(`meetings-for-told-${data.wish}`, { ...meetingArgs(to, meeting), by: turn.person.fullName }),
      choices: [answerChoices(to, meeting.id)],
    }),
    { lane: 'reminder' },
  );
}
