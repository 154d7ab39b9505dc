/** Requests for help in chat: what people type, and what the buttons under a request do. */
import { caseFace } from '../../cases/chat/face.ts';
import { officersCase } from '../../cases/operation.ts';
import { action } from '../../conversation/dialogs/choices.ts';
import type { Action, Command, Turn } from '../../conversation/feature.ts';
import { addToStory } from '../../conversation/form/fields/story.ts';
import { aidBook } from './book.ts';
import { eventsOf } from './event-store.ts';
import { askerView, filesMessage, listLine, officerView, requestChoice } from './messages.ts';
import { zoneOf } from './notify.ts';
import { aidWaiting, myAid, reopenAid, takeAid, withdrawAid } from './operations.ts';
import { beginRequest } from './request-form.ts';
import { limits } from './rules.ts';
import { askForm, beginAddition, beginStep, closingForm, decideForm, noteForm, passForm } from './step-forms.ts';
import { askedOf, toldBy } from './store.ts';

export const hotro: Command = { name: 'hotro', level: 'all', where: 'anywhere', run: beginRequest };

/** For how long a message that says nothing else is taken for the answer to a question. */
const ANSWER_DAYS = 14;

const take = async (turn: Turn, number: number) => {
  await takeAid.do(turn.operations, { number });
  await face.view(turn, number);
};

const face = caseFace({
  book: aidBook,
  waiting: aidWaiting,
  mine: myAid,
  looked: 'aid.viewed',
  privateOnly: 'aid-private-only',
  viewAction: 'view',
  line: listLine,
  async view(turn, request) {
    const events = await eventsOf(turn, request.id, true);
    const may = aidBook.stepsFor(request, turn.operations.actor);
    return officerView(turn.speak, request, events, may, await zoneOf(turn, request));
  },
  ownView: async (turn, request) =>
    askerView(turn.speak, request, await eventsOf(turn, request.id, false), await zoneOf(turn, request)),
  steps: {
    take,
    answer: (turn, number, rest) => beginStep(turn, decideForm, 'decide', number, rest),
    pass: (turn, number, rest) => beginStep(turn, passForm, 'pass', number, rest),
    close: (turn, number, rest) => beginStep(turn, closingForm, 'close', number, rest),
  },
});
export const { inbox, mine } = face;

async function files(turn: Turn, number: number): Promise<void> {
  const request = await officersCase(turn.operations, aidBook, number);
  const events = await eventsOf(turn, request.id, true);
  const all = [...request.files, ...events.flatMap((event) => event.files)];
  const choices = [[requestChoice(turn.speak, 'view', number)]];
  await turn.reply({ ...filesMessage(turn.speak, request, all), choices });
}

/** Withdrawing is asked twice: a button is pressed by accident more easily than a word is typed. */
async function withdraw(turn: Turn, number: number): Promise<void> {
  const args = { number: String(number) };
  await turn.say('aid-ask-withdraw', args, {
    choices: [
      [action(turn.speak.label('aid-choice-withdraw-now', args), 'aid', 'withdraw-now', [args.number])],
      [action(turn.speak.label('aid-choice-keep'), 'aid', 'mine', [args.number])],
    ],
  });
}

const { ofOfficer, ofAsker } = face;

export const actions: Record<string, Action> = {
  begin: { level: 'all', run: (turn) => beginRequest(turn, '') },
  mine: ofAsker(face.ownView),
  add: ofAsker((turn, number) => beginAddition(turn, number)),
  /** What is typed after "trả lời" is the answer. */
  answer: ofAsker(beginAddition),
  withdraw: ofAsker(withdraw),
  'withdraw-now': ofAsker(async (turn, number) => {
    await withdrawAid.do(turn.operations, { number });
    await turn.say('aid-withdrawn', { number: String(number) });
  }),
  view: ofOfficer(face.view),
  files: ofOfficer(files),
  take: ofOfficer(take),
  reopen: ofOfficer(async (turn, number) => {
    await reopenAid.do(turn.operations, { number });
    await face.view(turn, number);
  }),
  pass: ofOfficer((turn, number) => beginStep(turn, passForm, 'pass', number)),
  ask: ofOfficer((turn, number) => beginStep(turn, askForm, 'ask', number)),
  note: ofOfficer((turn, number) => beginStep(turn, noteForm, 'note', number)),
  decide: ofOfficer((turn, number) => beginStep(turn, decideForm, 'decide', number)),
  close: ofOfficer((turn, number) => beginStep(turn, closingForm, 'close', number)),
};

/**
 * A message that names no command: it is an answer where it replies to our message about a request, or where an
 * officer's question to this person stands open. It is sent only when confirmed.
 * @returns false when it is not for a request
 */
export async function takeAnswer(turn: Turn): Promise<boolean> {
  const { replyTo, text, attachments } = turn.incoming;
  if (turn.chat.kind !== 'private') return false;
  const since = new Date(turn.now.getTime() - ANSWER_DAYS * 86_400_000);
  const replied = replyTo === undefined ? undefined : await toldBy(turn.tx, turn.person.id, turn.chat.id, replyTo);
  const number = replied ?? (await askedOf(turn.tx, turn.person.id, since));
  const most = { text: limits.story, files: limits.files };
  if (number === undefined || 'problem' in addToStory({ text: '', files: [] }, { text, attachments }, most))
    return false;
  await beginAddition(turn, number, text);
  return true;
}
