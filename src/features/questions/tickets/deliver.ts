/** Brings an officer's words to the one who asked, with the officer's name and office. */
import type { Turn } from '../../../conversation/feature.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { dutyOf } from '../duty/duty.ts';
import { addWord, changeTicket, type Ticket, wordsOf } from '../store.ts';
import { notifyAsker, type Place, settleCards } from './notify.ts';
import { officeOf, takeTicket } from './take.ts';

const kinds = { answer: 'answered', back: 'asked', close: 'closed' } as const;

/** What a link to a private answer carries, with the number of the ticket. */
const ANSWER_LINK = 'hd-';

/**
 * @param place the group where it was asked, or a private chat
 * @returns false when no private chat reaches the asker: in the group stands only where the answer is to be had
 */
export async function deliver(
  context: OperationContext,
  ticket: Ticket,
  step: keyof typeof kinds,
  text: string,
  place: Place,
): Promise<boolean> {
  const { person } = context.actor;
  const taken = await takeTicket(context, ticket, true);
  const duty = await dutyOf(context, ticket.unitId, ticket.askerId);
  const args = { number: String(ticket.number), name: ticket.askerName, text, question: ticket.question };
  const told = await notifyAsker(context, taken, place, (speak) =>
    speak.text(`questions-told-${step}-${place}`, { ...args, officer: officeOf(context, speak, duty.all) }),
  );
  if (!told) await leaveInGroup(context, taken);
  await addWord(context, { ticketId: ticket.id, personId: person.id, kind: kinds[step], text });
  await changeTicket(context.tx, ticket.id, {
    state: ({ answer: 'answered', back: 'taken', close: 'closed' } as const)[step],
    asksBack: step === 'back',
    nextAt: null,
    ...(step === 'close' ? { closedAt: context.now } : {}),
    ...(step === 'answer' && ticket.firstAnswerAt === null ? { firstAnswerAt: context.now } : {}),
  });
  // A second answer in the same talk is no news to the other officers.
  if (ticket.state === 'open' || ticket.assigneeId !== person.id || step === 'close') {
    await settleCards(context, taken, person.id, (speak) =>
      speak.text(`questions-card-${step === 'back' ? 'taken' : kinds[step]}`, {
        number: args.number,
        name: person.fullName,
      }),
    );
  }
  return told;
}

/** The asker has never written to the bot: in the group stands only where the answer is to be had. */
async function leaveInGroup(context: OperationContext, ticket: Ticket): Promise<void> {
  const link = context.outbox.channels.of(ticket)?.inviteLink(`${ANSWER_LINK}${ticket.number}`);
  await notifyAsker(context, ticket, 'group', (speak) =>
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
