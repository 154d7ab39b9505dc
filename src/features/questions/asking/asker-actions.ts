/** What the one who asked may do with their question, and what a reply to one of our messages about it means. */
import { z } from 'zod';
import { type Action, dialog, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { mayFor } from '../../../directory/access.ts';
import { findUnit } from '../../../directory/units.ts';
import { addWord, type Ticket, ticketById, ticketOfAsker } from '../store.ts';
import { ticketOfMessage } from '../tickets/card-store.ts';
import { seenByAsker, showToAsker } from '../tickets/find.ts';
import { officerCardsSettled } from '../tickets/ticket-end.ts';
import { sayWords } from '../tickets/words-dialog.ts';
import { steps, stepsFor } from './answer-rules.ts';
import { addToTicket } from './talk.ts';

const isUnderWay = (ticket: Ticket) =>
  ticket.state === 'open' || ticket.state === 'taken' || ticket.state === 'answered';

const mine = askerAction(async (turn, number) => {
  const ticket = await seenByAsker(turn, number);
  if (ticket) await showToAsker(turn, ticket);
});

const add = askerAction(async (turn, number) => {
  const ticket = await seenByAsker(turn, number);
  if (!ticket) return;
  if (!isUnderWay(ticket)) return showToAsker(turn, ticket);
  const args = { number: String(ticket.number) };
  await turn.ask('addition', args, turn.speak.text('questions-ask-addition', args));
});

export const additionDialog = dialog(z.object({ number: z.string() }), async (turn, { number }, input) => {
  const ticket = await seenByAsker(turn, number);
  if (!ticket || !isUnderWay(ticket)) return turn.endDialog();
  if (input.text === '') {
    await turn.ask('addition', { number }, turn.speak.text('questions-hint-words'));
    return;
  }
  await turn.endDialog();
  await confirmAdded(turn, ticket, input.text);
});

async function confirmAdded(turn: Turn, ticket: Ticket, text: string): Promise<void> {
  const reached = await addToTicket(turn, ticket, text);
  await turn.say(reached ? 'questions-added' : 'questions-added-unreached', { number: String(ticket.number) });
}

const withdraw = askerAction(async (turn, number) => {
  const ticket = await seenByAsker(turn, number);
  if (!ticket) return;
  if (!isUnderWay(ticket)) return showToAsker(turn, ticket);
  await addWord(turn, { ticketId: ticket.id, personId: turn.person.id, kind: 'withdrawn' });
  await officerCardsSettled(turn, ticket, 'withdrawn', 'questions-card-withdrawn');
  await turn.say('questions-withdrawn', { number: String(ticket.number) });
});

function askerAction(run: (turn: Turn, number: string | undefined) => Promise<void>): Action {
  return { level: 'all', run: (turn, args) => run(turn, args[0]) };
}

export const askerActions: Record<string, Action> = { mine, add, withdraw };

/**
 * A reply to a message of ours about a ticket: from an officer it is the answer, from the asker it belongs to the ticket.
 * A number or the words of a button under it are left to the buttons.
 */
export async function replied(turn: Turn): Promise<boolean> {
  const { replyTo, text } = turn.incoming;
  if (replyTo === undefined || turn.incoming.token !== undefined || /^\s*\d{0,2}\s*$/u.test(text)) return false;
  const card = await ticketOfMessage(turn.tx, turn.chat.id, replyTo);
  if (!card || card.personId !== turn.person.id) return false;
  const labels = [...steps, 'view', 'add', 'withdraw', 'mine'].map((name) =>
    turn.speak.label(`questions-choice-${name}`, { number: String(card.number) }),
  );
  if (labels.some((label) => matchWord(text, label) === '')) return false;
  if (card.forAsker) {
    const ticket = await ticketOfAsker(turn, turn.person.id, card.number);
    if (!ticket || !isUnderWay(ticket)) return false;
    const reached = await addToTicket(turn, ticket, text);
    if (!reached) await turn.say('questions-added-unreached', { number: String(card.number) });
    else if (turn.chat.kind === 'private') await turn.say('questions-added', { number: String(card.number) });
    return true;
  }
  const ticket = await ticketById(turn, card.ticketId);
  const unit = ticket && (await findUnit(turn.tx, ticket.unitId));
  if (!ticket || !unit || turn.chat.kind !== 'private' || !mayFor(turn.access, 'officer', unit)) return false;
  if (!stepsFor(ticket, turn.person.id).includes('answer')) {
    await turn.say('questions-other-has-it', { number: String(card.number), name: ticket.assigneeName ?? '' });
    return true;
  }
  await sayWords(turn, ticket, 'answer', text);
  return true;
}

/** The asker's ticket of a link. */
export function ticketOfLink(turn: Turn, number: string): Promise<Ticket | undefined> {
  return /^\d{1,9}$/u.test(number) ? ticketOfAsker(turn, turn.person.id, Number(number)) : Promise.resolve(undefined);
}
