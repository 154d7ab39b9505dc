/** What was written while an officer has a question in hand, and to nobody in particular: it goes to them only on the writer's word. */
import { z } from 'zod';
import { caseOfAsker } from '../../../cases/case-store.ts';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { dialog, NOT_MINE, type Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { questionForm } from '../../../text/question-form.ts';
import { ticketBook } from '../book.ts';
import type { Ticket } from '../store.ts';
import { limits } from './answer-rules.ts';
import { askQuestion } from './ask.ts';
import { addToTicket } from './talk.ts';

/** As much of the words as shows which are meant. */
const SHOWN = 120;

/**
 * Asks whether the words of this message are for the officer who has the question. They may as well belong to a tip that was just
 * given without a name, of which nothing is known any more: so neither they nor the question stay unless they are sent on.
 */
export async function offerAddition(turn: Turn, ticket: Ticket): Promise<void> {
  turn.untraced();
  const text = turn.incoming.text.trim().slice(0, limits.question);
  const number = String(ticket.number);
  const { speak } = turn;
  const args = {
    number,
    name: ticket.assigneeName ?? '',
    text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  };
  const send = answer(speak.label('questions-choice-add-words', args), 'send', phrases('questions.add-words'));
  const keep = answer(speak.label('questions-choice-keep-words'), 'keep', phrases('questions.keep-words'));
  await turn.ask(
    'offer',
    { number, text },
    { ...speak.text('questions-offer-addition', args), choices: [[send], [keep]] },
  );
}

export const offerDialog = {
  ...dialog(z.object({ number: z.string(), text: z.string() }), async (turn, { number, text }, input) => {
    if (input.value === undefined) {
      // Something else was written: it is read for itself, and what was asked about was not sent.
      if (input.command) return NOT_MINE;
      if (questionForm(input.text) === 'clear') {
        await turn.endDialog();
        return askQuestion(turn, input.text, 'officer');
      }
      const ticket = await caseOfAsker(turn, ticketBook, turn.person.id, Number(number));
      if (ticket && /\p{L}/u.test(input.text)) return offerAddition(turn, ticket);
    }
    await turn.endDialog();
    const ticket =
      input.value === 'send' ? await caseOfAsker(turn, ticketBook, turn.person.id, Number(number)) : undefined;
    if (!ticket) return void (await turn.say('questions-not-added'));
    const reached = await addToTicket(turn.operations, ticket, text);
    await turn.say(reached ? 'questions-added' : 'questions-added-unreached', { number });
  }),
  untraced: true,
};
