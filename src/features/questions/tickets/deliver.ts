/** Brings an officer's words to the one who asked, with the officer's name and office. */
import type { Turn } from '../../../conversation/feature.ts';
import { formatPhone } from '../../../text/phone.ts';
import { dutyOf } from '../duty/duty.ts';
import { ticketChoice } from '../messages.ts';
import { addWord, changeTicket, type Ticket, wordsOf } from '../store.ts';
import { notifyAsker, type Place, settleCards } from './notify.ts';
import { officeOf, takeTicket } from './take.ts';

const kinds = { answer: 'answered', back: 'asked', close: 'closed' } as const;

/** What a link to a private answer carries, with the number of the ticket. */
const ANSWER_LINK = 'hd-';

/** @param place the group where it was asked, or a private chat */
export async function deliver(
  turn: Turn,
  ticket: Ticket,
  step: keyof typeof kinds,
  text: string,
  place: Place,
): Promise<void> {
  const taken = await takeTicket(turn, ticket, true);
  const duty = await dutyOf(turn, ticket.unitId, ticket.askerId);
  const args = {
    number: String(ticket.number),
    officer: officeOf(turn, duty.all),
    name: ticket.askerName,
    text,
    question: ticket.question,
  };
  const told = await notifyAsker(turn, taken, place, (speak) => speak.text(`questions-told-${step}-${place}`, args));
  if (!told) await leaveInGroup(turn, taken);
  await addWord(turn, { ticketId: ticket.id, personId: turn.person.id, kind: kinds[step], text });
  await changeTicket(turn.tx, ticket.id, {
    state: ({ answer: 'answered', back: 'taken', close: 'closed' } as const)[step],
    asksBack: step === 'back',
    nextAt: null,
    ...(step === 'close' ? { closedAt: turn.now } : {}),
    ...(step === 'answer' && ticket.firstAnswerAt === null ? { firstAnswerAt: turn.now } : {}),
  });
  // A second answer in the same talk is no news to the other officers.
  if (ticket.state === 'open' || ticket.assigneeId !== turn.person.id || step === 'close') {
    await settleCards(turn, taken, turn.person.id, (speak) =>
      speak.text(`questions-card-${step === 'back' ? 'taken' : kinds[step]}`, {
        number: args.number,
        name: turn.person.fullName,
      }),
    );
  }
  const draft = step === 'answer' && ticket.emergency === null && ticket.draftId === null;
  const key = told ? `questions-done-${step}` : 'questions-done-unreached';
  const contact = ticket.askerPhone === null ? '' : formatPhone(ticket.askerPhone);
  await turn.say(key, told ? { number: args.number, name: ticket.askerName } : { name: ticket.askerName, contact }, {
    choices: [
      [
        ...(draft ? [ticketChoice(turn.speak, 'draft', ticket.number)] : []),
        ticketChoice(turn.speak, 'view', ticket.number),
      ],
    ],
  });
}

/** The asker has never written to the bot: in the group stands only where the answer is to be had. */
async function leaveInGroup(turn: Turn, ticket: Ticket): Promise<void> {
  const chat = turn.outbox.channels.all();
  const adapter = chat.find((one) => one.channel === turn.chat.channel && one.botAccount === turn.chat.botAccount);
  const link = adapter?.inviteLink(`${ANSWER_LINK}${ticket.number}`);
  await notifyAsker(turn, ticket, 'group', (speak) =>
    link
      ? speak.text('questions-told-link', { name: ticket.askerName, link })
      : speak.text('questions-told-write', { name: ticket.askerName }),
  );
}

/** The asker pressed the link in the group. @returns false for another payload, and where the ticket is not theirs */
export async function openAnswer(
  turn: Turn,
  payload: string,
  find: (turn: Turn, number: string) => Promise<Ticket | undefined>,
): Promise<boolean> {
  if (!payload.startsWith(ANSWER_LINK) || turn.chat.kind !== 'private') return false;
  const ticket = await find(turn, payload.slice(ANSWER_LINK.length));
  const answers = ticket
    ? (await wordsOf(turn, ticket.id)).filter(({ kind }) => kind !== 'added' && kind !== 'passed')
    : [];
  const last = answers.findLast(({ text }) => text !== null);
  if (ticket && last) {
    const args = {
      number: String(ticket.number),
      officer: last.name,
      text: last.text ?? '',
      question: ticket.question,
    };
    await notifyAsker(turn, ticket, 'private', (speak) =>
      speak.text('questions-told-answer-private', { ...args, name: ticket.askerName }),
    );
  }
  return true;
}
