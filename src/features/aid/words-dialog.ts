/** What an officer says in words: a question to the asker, a note for officers, a decision. */

import { z } from 'zod';
import { answer, yes } from '../../conversation/dialogs/choices.ts';
import { type DialogInput, dialog, type Turn } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { Attachment } from '../../messaging/attachment.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { answerOfficer } from './answer-officer.ts';
import { addEvent } from './event-store.ts';
import { forStep } from './find.ts';
import { requestChoice } from './messages.ts';
import { notifyAsker } from './notify.ts';
import { limits } from './rules.ts';
import { changeRequest } from './store.ts';

const wordsSchema = z.object({
  number: z.string(),
  step: z.enum(['ask', 'note', 'decide']),
  /** Words to the asker that wait for their confirmation. */
  text: z.string().default(''),
});
type Words = z.infer<typeof wordsSchema>;

/** Asks the officer for the words of this step, or whether to send those that were said already. */
export async function askForWords(
  turn: Turn,
  number: string | undefined,
  step: Words['step'],
  said = '',
): Promise<void> {
  const request = await forStep(turn, number, step);
  if (!request) return;
  const problem = said === '' ? undefined : problemOf(turn, said, 0);
  await askOn(turn, { number: String(request.number), step, text: problem ? '' : said }, request.askerName, problem);
}

async function askOn(turn: Turn, words: Words, name: string, note?: RichText): Promise<void> {
  const { speak } = turn;
  const question = speak.text(`aid-ask-${words.step}-words`, { number: words.number, name });
  const content =
    words.text === ''
      ? question
      : speak.text(`aid-preview-${words.step}`, { name, text: words.text, number: words.number });
  const choices =
    words.text === ''
      ? []
      : [
          [yes(speak.label('aid-choice-send'), 'send', phrases('aid.send'))],
          [answer(speak.label('common-back'), 'back'), answer(speak.label('common-cancel'), 'cancel')],
        ];
  await turn.ask('words', words, { ...joinRich([note ?? '', content], '\n\n'), choices });
}

export const wordsDialog = dialog(wordsSchema, async (turn, words, input) => {
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('aid-step-dropped', { number: words.number });
    return;
  }
  const request = await forStep(turn, words.number, words.step);
  if (!request) return turn.endDialog();
  if (input.value === 'back') return askOn(turn, { ...words, text: '' }, request.askerName);
  if (words.text !== '' && input.value !== 'send') {
    return askOn(turn, words, request.askerName, turn.speak.text('aid-hint-choose'));
  }
  const said = words.text === '' ? input.text : words.text;
  const files = filesOf(words, input);
  const problem = problemOf(turn, said, files.length);
  if (problem) return askOn(turn, words, request.askerName, problem);
  // Who was called away meanwhile must not send words meant for another.
  if (words.step !== 'note' && words.text === '') return askOn(turn, { ...words, text: said }, request.askerName);

  await turn.endDialog();
  const kind = ({ ask: 'asked', note: 'noted', decide: 'decided' } as const)[words.step];
  if (words.step === 'decide') await changeRequest(turn, request.id, { state: 'decided' });
  const told =
    words.step === 'note'
      ? undefined
      : await notifyAsker(turn, request, turn.person.id, (speak) => ({
          ...speak.text(`aid-told-${kind}`, { number: words.number, name: turn.person.fullName, text: said }),
          choices:
            words.step === 'ask'
              ? [[requestChoice(speak, 'answer', request.number, phrases('aid.answer'))]]
              : [[requestChoice(speak, 'mine', request.number)]],
        }));
  const event = { requestId: request.id, actorId: turn.person.id, kind, text: said, files, ...(told && { told }) };
  await addEvent(turn, event, turn.now);
  await answerOfficer(turn, request, turn.speak.text(`aid-done-${kind}`, { number: words.number }), told);
});

/** Only a note may carry photos: what goes to the asker is words. */
function filesOf(words: Words, input: DialogInput): Attachment[] {
  return words.step === 'note' ? input.attachments.filter((one) => one.source && one.kind !== 'sticker') : [];
}

function problemOf(turn: Turn, text: string, files: number): RichText | undefined {
  if (text.length > limits.words) {
    return turn.speak.text('aid-too-long', { length: text.length, limit: limits.words });
  }
  return files === 0 && !/[\p{L}\p{N}]/u.test(text) ? turn.speak.text('aid-hint-words') : undefined;
}
