/** What may be done about a question in officers' hands, and what may be read of them. */
import { z } from 'zod';
import { aboutCase, caseOperations, passTo } from '../../cases/operation.ts';
import { findUnit } from '../../directory/units.ts';
import { requireUnit } from '../../operations/actor.ts';
import { Refusal } from '../../operations/refusal.ts';
import { limits } from './asking/answer-rules.ts';
import { addToTicket } from './asking/talk.ts';
import { ticketBook } from './book.ts';
import { draftArticle } from './knowledge/find-articles.ts';
import { addWord, changeTicket, wordsOf } from './store.ts';
import { deliver } from './tickets/deliver.ts';
import { mayHave, toOfficer, toUnit } from './tickets/pass.ts';
import { takeTicket as take } from './tickets/take.ts';
import { officerCardsSettled } from './tickets/ticket-end.ts';

const { step, own, waiting, mine } = caseOperations(ticketBook);
/** What waits for the officer, and what the person asked. */
export const questionsWaiting = waiting;
export const myQuestions = mine;

const words = z
  .string()
  .trim()
  .max(limits.answer)
  .regex(/[\p{L}\p{N}]/u);
/** Where the words go: into the group where it was asked, or privately. */
const saying = aboutCase.extend({ text: words, place: z.enum(['group', 'private']) });

export const takeTicket = step('questions.take', 'take', aboutCase, async (context, ticket) => {
  await take(context, ticket, false);
  return true;
});

export const answerTicket = step('questions.answer', 'answer', saying, (context, ticket, { text, place }) =>
  deliver(context, ticket, 'answer', text, place),
);

export const askAboutTicket = step('questions.ask-back', 'back', saying, (context, ticket, { text, place }) =>
  deliver(context, ticket, 'back', text, place),
);

/** With the words that the one who asked reads. */
export const closeTicket = step('questions.close', 'close', saying, (context, ticket, { text, place }) =>
  deliver(context, ticket, 'close', text, place),
);

export const passTicket = step(
  'questions.pass',
  'pass',
  aboutCase.extend({ to: passTo }),
  async (context, ticket, { to }) => {
    if ('unitId' in to) {
      const unit = await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', to.unitId);
      return toUnit(context, ticket, unit);
    }
    const officer = (await mayHave(context, ticket)).find(({ id }) => id === to.officerId);
    if (!officer) throw new Refusal('common-choice-old');
    return toOfficer(context, ticket, officer);
  },
);

/** The answer becomes an article, as a draft: it is served once it has been confirmed. */
export const draftFromTicket = step('questions.draft', 'draft', aboutCase, async (context, ticket) => {
  const last = (await wordsOf(context, ticket.id)).filter(({ kind }) => kind === 'answered').at(-1)?.text;
  const unit = await findUnit(context.tx, ticket.unitId);
  if (!last || !unit) throw new Refusal('common-choice-old');
  const { question } = ticket;
  const said = { unit, question, answer: last, byId: context.actor.person.id, at: context.now };
  await changeTicket(context.tx, ticket.id, { draftId: await draftArticle(context.tx, said) });
  return true;
});

export const addToQuestion = own(
  'questions.add',
  aboutCase.extend({ text: z.string().trim().min(1).max(limits.question) }),
  (context, ticket, { text }) => addToTicket(context, ticket, text),
);

export const withdrawQuestion = own('questions.withdraw', aboutCase, async (context, ticket) => {
  await addWord(context, { ticketId: ticket.id, personId: context.actor.person.id, kind: 'withdrawn' });
  await officerCardsSettled(context, ticket, 'withdrawn', 'questions-card-withdrawn');
  return true;
});
