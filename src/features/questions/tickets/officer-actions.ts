/** What the buttons of officers do at once; those that need words begin a dialog. */
import type { Action, Turn } from '../../../conversation/feature.ts';
import { findUnit } from '../../../directory/units.ts';
import { draftArticle } from '../knowledge/find-articles.ts';
import { onShelf } from '../knowledge/messages.ts';
import { changeTicket, wordsOf } from '../store.ts';
import { forStep, seenByOfficer, showToOfficer } from './find.ts';
import { askForPerson } from './pass-dialog.ts';
import { takeTicket } from './take.ts';
import { askForWords, sayWords } from './words-dialog.ts';

const view = officerAction(async (turn, number) => {
  const ticket = await seenByOfficer(turn, number);
  if (ticket) await showToOfficer(turn, ticket);
});

const take = officerAction(async (turn, number) => {
  const ticket = await forStep(turn, number, 'take');
  if (ticket) await showToOfficer(turn, await takeTicket(turn, ticket, false));
});

/** The answer becomes an article, as a draft: it is served once it has been confirmed. */
const draft = officerAction(async (turn, number) => {
  const ticket = await forStep(turn, number, 'draft');
  const answers = ticket ? (await wordsOf(turn, ticket.id)).filter(({ kind }) => kind === 'answered') : [];
  const last = answers.at(-1)?.text;
  const unit = ticket && (await findUnit(turn.tx, ticket.unitId));
  if (!ticket || !unit || !last) return;
  const draftId = await draftArticle(turn.tx, {
    unit,
    question: ticket.question,
    answer: last,
    byId: turn.person.id,
    at: turn.now,
  });
  await changeTicket(turn.tx, ticket.id, { draftId });
  const look = [onShelf(turn.speak, unit, 'view', draftId), onShelf(turn.speak, unit, 'edit', draftId)];
  await turn.say('questions-drafted', { number: String(ticket.number) }, { choices: [look] });
});

function officerAction(run: (turn: Turn, number: string | undefined) => Promise<void>): Action {
  return { level: 'officer', run: (turn, args) => run(turn, args[0]) };
}

export const officerActions: Record<string, Action> = {
  view,
  take,
  draft,
  answer: officerAction((turn, number) => askForWords(turn, number, 'answer')),
  back: officerAction((turn, number) => askForWords(turn, number, 'back')),
  close: officerAction((turn, number) => askForWords(turn, number, 'close')),
  pass: officerAction(askForPerson),
  'send-held': {
    level: 'officer',
    async run(turn, [number, text]) {
      const ticket = text ? await forStep(turn, number, 'answer') : undefined;
      if (ticket && text) await sayWords(turn, ticket, 'answer', text);
    },
  },
};
