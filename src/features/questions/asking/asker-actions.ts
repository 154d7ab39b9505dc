/** What the one who asked may do with their question, and what a reply to one of our messages about it means. */
import { caseById, caseOfAsker } from '../../../cases/case-store.ts';
import { askersCase } from '../../../cases/operation.ts';
import type { Action, Turn } from '../../../conversation/feature.ts';
import { textField } from '../../../conversation/form/fields/text.ts';
import { form } from '../../../conversation/form/form.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { mayFor } from '../../../directory/access.ts';
import { findUnit } from '../../../directory/units.ts';
import { ticketBook } from '../book.ts';
import { addToQuestion, withdrawQuestion } from '../operations.ts';
import type { Ticket } from '../store.ts';
import { ticketOfMessage } from '../tickets/card-store.ts';
import { face } from '../tickets/chat.ts';
import { sayWords } from '../tickets/words-dialog.ts';
import { limits, steps, stepsFor } from './answer-rules.ts';
import { addToTicket } from './talk.ts';

const { ofAsker, ownView } = face;

export const additionForm = form({
  name: 'addition',
  feature: 'questions',
  fields: { addition: textField({ limit: limits.question }) },
  async submit(turn, { addition }, { key, about }) {
    const input = { number: Number(about.number), text: addition ?? '' };
    const { number, reached } = await addToQuestion.do(turn.operations, input, key);
    await turn.say(reached ? 'questions-added' : 'questions-added-unreached', { number: String(number) });
  },
});

export const askerActions: Record<string, Action> = {
  mine: ofAsker(ownView),
  add: ofAsker(async (turn, number) => {
    const ticket = await askersCase(turn.operations, ticketBook, number);
    if (!ticketBook.isUnderWay(ticket)) return ownView(turn, number);
    return additionForm.begin(turn, '', {}, { number: String(number) });
  }),
  withdraw: ofAsker(async (turn, number) => {
    const ticket = await askersCase(turn.operations, ticketBook, number);
    if (!ticketBook.isUnderWay(ticket)) return ownView(turn, number);
    await withdrawQuestion.do(turn.operations, { number });
    return turn.say('questions-withdrawn', { number: String(number) });
  }),
};

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
    const ticket = await caseOfAsker(turn, ticketBook, turn.person.id, card.number);
    if (!ticket || !ticketBook.isUnderWay(ticket)) return false;
    const reached = await addToTicket(turn.operations, ticket, text);
    if (!reached) await turn.say('questions-added-unreached', { number: String(card.number) });
    else if (turn.chat.kind === 'private') await turn.say('questions-added', { number: String(card.number) });
    return true;
  }
  const ticket = await caseById(turn, ticketBook, card.ticketId);
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
  return /^\d{1,9}$/u.test(number)
    ? caseOfAsker(turn, ticketBook, turn.person.id, Number(number))
    : Promise.resolve(undefined);
}
