/** What an officer says to the one who asked: the answer, a question back, why there is no answer. */

import { z } from 'zod';
import { orLeave } from '../../../cases/chat/face.ts';
import { caseForStep } from '../../../cases/operation.ts';
import { answer, yes } from '../../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { formatPhone } from '../../../text/phone.ts';
import { hasPersonalNumber, limits } from '../asking/answer-rules.ts';
import { ticketBook } from '../book.ts';
import { ticketChoice } from '../messages.ts';
import { answerTicket, askAboutTicket, closeTicket } from '../operations.ts';
import type { Ticket } from '../store.ts';
import { isReachable } from './notify.ts';

const wordsSchema = z.object({
  number: z.string(),
  step: z.enum(['answer', 'back', 'close']),
  /** Waits for the officer's word on where it goes. */
  text: z.string().default(''),
});
export type OfficerWords = z.infer<typeof wordsSchema>;

/** Asks the officer for the words of this step, or whether to send those that were said with the number. */
export async function askForWords(turn: Turn, number: number, step: OfficerWords['step'], said = ''): Promise<void> {
  const ticket = await caseForStep(turn.operations, ticketBook, number, step);
  const words = { number: String(ticket.number), step, text: '' };
  if (said === '') return askOn(turn, words, ticket);
  const problem = problemOf(turn, said);
  await (problem ? askOn(turn, words, ticket, problem) : askWhere(turn, { ...words, text: said }, ticket));
}

function problemOf(turn: Turn, text: string): RichText | undefined {
  if (text.length > limits.answer)
    return turn.speak.text('questions-too-long', { length: text.length, limit: limits.answer });
  return /[\p{L}\p{N}]/u.test(text) ? undefined : turn.speak.text('questions-hint-words');
}

async function askOn(turn: Turn, words: OfficerWords, ticket: Ticket, note?: RichText): Promise<void> {
  const question = turn.speak.text(`questions-ask-${words.step}`, {
    number: words.number,
    name: ticket.askerName,
    question: ticket.question,
  });
  await turn.ask('words', { ...words, text: '' }, joinRich([note ?? '', question], '\n\n'));
}

/**
 * The officer has said it. What was asked privately is answered at once; what goes into a group, or holds a number of a
 * person, waits for a word on where to.
 */
export async function sayWords(turn: Turn, ticket: Ticket, step: OfficerWords['step'], said: string): Promise<void> {
  const text = said.trim();
  const words = { number: String(ticket.number), step, text: '' };
  const problem = problemOf(turn, text);
  if (problem) return askOn(turn, words, ticket, problem);
  // An end is not taken back: a wrong number must be seen before.
  if (ticket.chatKind === 'private' && step !== 'close') {
    await turn.endDialog();
    return send(turn, ticket, step, text, 'private');
  }
  await askWhere(turn, { ...words, text }, ticket);
}

async function askWhere(turn: Turn, words: OfficerWords, ticket: Ticket, note?: RichText): Promise<void> {
  const { speak } = turn;
  const isPrivate = ticket.chatKind === 'private';
  const isPersonal = hasPersonalNumber(words.text);
  const reachable = await isReachable(turn, ticket.askerId);
  const inGroup = answer(speak.label('questions-choice-in-group'), 'group', phrases('questions.group'));
  const alone = answer(speak.label('questions-choice-alone'), 'private', phrases('questions.private'));
  const key = isPrivate ? `questions-preview-${words.step}` : 'questions-preview';
  const text = speak.text(key, {
    number: words.number,
    name: ticket.askerName,
    group: ticket.chatTitle ?? '',
    text: words.text,
  });
  const warning = isPersonal && !isPrivate ? speak.text('questions-preview-personal') : '';
  const hint = reachable || isPrivate ? '' : speak.text('questions-preview-unreachable', { name: ticket.askerName });
  await turn.ask('words', words, {
    ...joinRich([note ?? '', text, warning, hint], '\n\n'),
    choices: [
      isPrivate
        ? [yes(speak.label('questions-choice-send'), 'private')]
        : isPersonal
          ? [alone, inGroup]
          : [inGroup, alone],
      [answer(speak.label('common-back'), 'again'), answer(speak.label('common-cancel'), 'cancel')],
    ],
  });
}

export const wordsDialog = dialog(wordsSchema, async (turn, words, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('questions-dropped', { number: words.number });
    return;
  }
  const ticket = await orLeave(turn, () => caseForStep(turn.operations, ticketBook, Number(words.number), words.step));
  if (!ticket) return;
  if (words.text === '') return sayWords(turn, ticket, words.step, input.text);
  if (input.value === 'again') return askOn(turn, words, ticket);
  if (input.value !== 'group' && input.value !== 'private') {
    return askWhere(
      turn,
      words,
      ticket,
      turn.speak.text(ticket.chatKind === 'private' ? 'questions-hint-send' : 'questions-hint-where'),
    );
  }
  await turn.endDialog();
  await send(turn, ticket, words.step, words.text, input.value);
});

const deeds = { answer: answerTicket, back: askAboutTicket, close: closeTicket } as const;

async function send(
  turn: Turn,
  ticket: Ticket,
  step: OfficerWords['step'],
  text: string,
  place: 'group' | 'private',
): Promise<void> {
  const { number, reached } = await deeds[step].do(turn.operations, { number: ticket.number, text, place });
  const isDraft = step === 'answer' && ticket.emergency === null && ticket.draftId === null;
  const contact = ticket.askerPhone === null ? '' : formatPhone(ticket.askerPhone);
  const args: Record<string, string> = reached
    ? { number: String(number), name: ticket.askerName }
    : { name: ticket.askerName, contact };
  const more = [
    ...(isDraft ? [ticketChoice(turn.speak, 'draft', number)] : []),
    ticketChoice(turn.speak, 'view', number),
  ];
  await turn.say(reached ? `questions-done-${step}` : 'questions-done-unreached', args, { choices: [more] });
}
