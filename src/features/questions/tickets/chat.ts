/** Questions in officers' hands in chat: shown, listed, and what their buttons do. */
import { caseFace } from '../../../cases/chat/face.ts';
import { passField } from '../../../cases/chat/pass.ts';
import { caseForStep } from '../../../cases/operation.ts';
import type { Action, Turn } from '../../../conversation/feature.ts';
import { form } from '../../../conversation/form/form.ts';
import { findUnit } from '../../../directory/units.ts';
import { ticketBook } from '../book.ts';
import { onShelf } from '../knowledge/messages.ts';
import { askerView, listLine, officerView, ticketChoice } from '../messages.ts';
import { draftFromTicket, myQuestions, passTicket, questionsWaiting, takeTicket } from '../operations.ts';
import { ticketOfNumber, wordsOf } from '../store.ts';
import { zoneOf } from './notify.ts';
import { mayHave } from './pass.ts';
import { askForWords, sayWords } from './words-dialog.ts';

const take = async (turn: Turn, number: number) => {
  await takeTicket.do(turn.operations, { number });
  await face.view(turn, number);
};

export const passForm = form({
  name: 'pass',
  feature: 'questions',
  fields: {
    to: passField({
      async find(context) {
        const one = await caseForStep(context, ticketBook, Number(context.about.number), 'pass');
        return { one, officers: await mayHave(context, one) };
      },
    }),
  },
  async submit(turn, { to }, { key, about }) {
    if (!to) return;
    const { number, reached } = await passTicket.do(turn.operations, { number: Number(about.number), to }, key);
    const name =
      'unitId' in to ? (await findUnit(turn.tx, to.unitId))?.name : (await ticketOfNumber(turn, number))?.assigneeName;
    const args = { number: String(number), name: name ?? '' };
    await turn.say(reached ? 'questions-done-pass' : 'questions-done-pass-unreached', args, {
      choices: [[ticketChoice(turn.speak, 'view', number)]],
    });
  },
});

async function pass(turn: Turn, number: number, line = ''): Promise<void> {
  await caseForStep(turn.operations, ticketBook, number, 'pass');
  await passForm.begin(turn, line, {}, { number: String(number) });
}

export const face = caseFace({
  book: ticketBook,
  waiting: questionsWaiting,
  mine: myQuestions,
  looked: 'ticket.viewed',
  privateOnly: 'common-private-only',
  viewAction: 'view-number',
  line: listLine,
  async view(turn, ticket) {
    const may = ticketBook.stepsFor(ticket, turn.operations.actor) as Parameters<typeof officerView>[3];
    return officerView(turn.speak, ticket, await wordsOf(turn, ticket.id), may, await zoneOf(turn, ticket));
  },
  ownView: async (turn, ticket) =>
    askerView(turn.speak, ticket, await wordsOf(turn, ticket.id), await zoneOf(turn, ticket)),
  isUrgent: ({ emergency }) => emergency !== null,
  steps: {
    take,
    answer: (turn, number, rest) => askForWords(turn, number, 'answer', rest),
    pass,
    close: (turn, number, rest) => askForWords(turn, number, 'close', rest),
  },
});

async function draft(turn: Turn, number: number): Promise<void> {
  await draftFromTicket.do(turn.operations, { number });
  const ticket = await ticketOfNumber(turn, number);
  const unit = ticket && (await findUnit(turn.tx, ticket.unitId));
  if (!unit || !ticket?.draftId) return;
  const look = [onShelf(turn.speak, unit, 'view', ticket.draftId), onShelf(turn.speak, unit, 'edit', ticket.draftId)];
  await turn.say('questions-drafted', { number: String(number) }, { choices: [look] });
}

const { ofOfficer } = face;

export const officerActions: Record<string, Action> = {
  view: ofOfficer(face.view),
  'view-number': ofOfficer(face.view),
  take: ofOfficer(take),
  draft: ofOfficer(draft),
  answer: ofOfficer((turn, number) => askForWords(turn, number, 'answer')),
  back: ofOfficer((turn, number) => askForWords(turn, number, 'back')),
  close: ofOfficer((turn, number) => askForWords(turn, number, 'close')),
  pass: ofOfficer((turn, number) => pass(turn, number)),
  'send-held': {
    level: 'officer',
    async run(turn, [number, text]) {
      if (!text) return;
      await sayWords(turn, await caseForStep(turn.operations, ticketBook, Number(number), 'answer'), 'answer', text);
    },
  },
};
