/** A step of a case whose number is not said: "trả lời chị Hoa là mai tôi qua", "đóng việc ấy". */

import type { CaseStep } from '../../cases/steps.ts';
import { action } from '../../conversation/dialogs/choices.ts';
import type { Turn, Understood, WaitingItem } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { fold } from '../../text/fold.ts';
import { nameIn } from '../../text/said/name.ts';

/** As much as fits a button's memory and a card. */
const LONGEST = 1500;
/** Those among which it is chosen. */
const MOST = 6;

/**
 * Which of those that wait is meant: of whom the words name, else those that the officer has in hand, else all.
 */
export function meantBy(words: string, waiting: readonly WaitingItem[]): readonly WaitingItem[] {
  const name = nameIn(words, false);
  const named = waiting.filter(({ who }) => name !== undefined && ` ${fold(who ?? '')} `.includes(` ${fold(name)} `));
  if (named.length > 0) return named;
  const mine = waiting.filter((item) => item.mine);
  return mine.length > 0 ? mine : waiting;
}

/** What is to be said, behind "là" or a colon; empty where it is to be asked. */
export function wordsFor(step: CaseStep, words: string): string {
  if (step !== 'answer') return '';
  const colon = words.indexOf(':');
  if (colon >= 0)
    return words
      .slice(colon + 1)
      .trim()
      .slice(0, LONGEST);
  const typed = words.split(/\s+/u);
  const at = typed.findIndex(
    (word, index) => index > 1 && phrases('cases.that').some((one) => fold(one) === fold(word)),
  );
  return at < 0
    ? ''
    : typed
        .slice(at + 1)
        .join(' ')
        .slice(0, LONGEST);
}

/** Shows which is meant, with the words, and does it on a press: nothing goes to somebody by a guess. */
export async function askStep(
  turn: Turn,
  step: CaseStep,
  { words }: Pick<Understood, 'words'>,
  meant: readonly WaitingItem[],
): Promise<void> {
  const rest = wordsFor(step, words);
  const [only, more] = meant;
  const choices = meant
    .slice(0, MOST)
    .map(({ number }) => [
      action(turn.speak.label(`inbox-do-${step}`, { number }), 'inbox', 'step', [number, step, rest]),
    ]);
  const head = turn.speak.text(only && !more ? 'inbox-step-this' : 'inbox-step-which');
  const said = rest === '' ? [] : [turn.speak.text('inbox-step-words', { words: rest })];
  await turn.reply({ ...joinRich([head, ...meant.slice(0, MOST).map(({ line }) => line), ...said], '\n'), choices });
}
