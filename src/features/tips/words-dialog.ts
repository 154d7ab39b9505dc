/** What an officer says in words: a question to the teller, a note for officers, the result. */

import { z } from 'zod';
import { answer, yes } from '../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { forStep } from './find.ts';
import { tipChoice } from './messages.ts';
import { askTeller, closeTip, noteOnTip } from './operations.ts';
import { limits } from './rules.ts';

const wordsSchema = z.object({
  number: z.string(),
  step: z.enum(['ask', 'note', 'close']),
  /** Words to the teller that wait for the officer's word. */
  text: z.string().default(''),
});
type Words = z.infer<typeof wordsSchema>;

const acts = { ask: askTeller, note: noteOnTip, close: closeTip } as const;

export async function askForWords(turn: Turn, number: string | undefined, step: Words['step']): Promise<void> {
  const tip = await forStep(turn, number, step);
  if (tip) await askOn(turn, { number: String(tip.number), step, text: '' });
}

async function askOn(turn: Turn, words: Words, note?: RichText): Promise<void> {
  const { speak } = turn;
  const { number, step, text } = words;
  const content = speak.text(text === '' ? `tips-ask-words-${step}` : `tips-preview-words-${step}`, { number, text });
  const cancel = answer(speak.label('common-cancel'), 'cancel');
  const choices =
    text === ''
      ? [[cancel]]
      : [
          [yes(speak.label('tips-choice-send'), 'send', phrases('tips.send'))],
          [answer(speak.label('common-back'), 'back'), cancel],
        ];
  await turn.ask('words', words, { ...joinRich([note ?? '', content], '\n\n'), choices });
}

export const wordsDialog = dialog(wordsSchema, async (turn, words, input) => {
  const { number, step } = words;
  if (input.value === 'cancel') {
    await turn.endDialog();
    return void (await turn.say('tips-step-dropped', { number }));
  }
  const tip = await forStep(turn, number, step);
  if (!tip) return turn.endDialog();
  if (input.value === 'back') return askOn(turn, { ...words, text: '' });
  if (words.text !== '' && input.value !== 'send') return askOn(turn, words, turn.speak.text('tips-hint-choose'));
  const said = words.text === '' ? input.text : words.text;
  if (!/[\p{L}\p{N}]/u.test(said)) return askOn(turn, words, turn.speak.text('tips-hint-words'));
  if (said.length > limits.words) {
    return askOn(turn, words, turn.speak.text('tips-too-long', { length: said.length, limit: limits.words }));
  }
  if (step !== 'note' && words.text === '') return askOn(turn, { ...words, text: said });

  await turn.endDialog();
  const { reached } = await acts[step].do(turn.operations, { number: tip.number, text: said });
  const key = reached === false ? `tips-done-${step}-waits` : `tips-done-${step}`;
  await turn.say(key, { number }, { choices: [[tipChoice(turn.speak, 'view', tip.number)]] });
});
