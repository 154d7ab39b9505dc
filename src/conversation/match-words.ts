import { phrases } from '../lexicon/lexicon.ts';
import type { Choice } from '../messaging/outgoing.ts';
import { fold, samePhrase, sameWord, startsWithPhrase, words, wordsOfPhrase } from '../text/fold.ts';
import { readConfirmation } from '../text/polarity/read-confirmation.ts';
import { confirmationOf } from './dialogs/confirmation.ts';

/**
 * Does the message say `word`? A word that ends in … takes what follows it, any other must be the whole message.
 * @returns what follows, without the punctuation before it; undefined when it does not
 */
export function matchWord(text: string, word: string): string | undefined {
  if (!word.endsWith('…')) return samePhrase(text, word) ? '' : undefined;
  const match = startsWithPhrase(text, word.slice(0, -1).trim());
  return match ? trimLead(match.rest) : undefined;
}

/**
 * The choice that a typed message means: its label, or one of its words. Of the latest question also its number, the first
 * words of its label where no other begins so, and whatever says yes or no where one choice means that.
 * @param latest the choices are those of the latest question
 * @returns `isGuess`: by the first words of its label
 */
export function matchChoice(
  text: string,
  choices: readonly Choice[],
  latest: boolean,
): { choice: Choice; rest: string; isGuess?: boolean } | undefined {
  const number = /^(?:so\s*)?[([]?(\d{1,9})[)\].]?$/.exec(fold(text))?.[1];
  if (number !== undefined) {
    // Things that have a number of their own are meant by it, not by their place.
    const named = choices.filter(({ words: own }) => own.some((word) => /^\d+$/.test(word)));
    if (named.length > 0) {
      const choice = named.find(({ words: own }) => own.includes(number));
      return choice && { choice, rest: '' };
    }
    const choice = latest ? choices[Number(number) - 1] : undefined;
    return choice && { choice, rest: '' };
  }
  for (const choice of choices) {
    for (const word of [choice.label, ...choice.words]) {
      const rest = matchWord(text, word);
      if (rest !== undefined) return { choice, rest };
    }
  }
  if (!latest) return undefined;
  const begun = onlyOne(choices, (one) => begins(text, one));
  if (begun) return { choice: begun, rest: '', isGuess: true };
  const said = saidBy(text, choices);
  return said && { choice: said, rest: '' };
}

function begins(text: string, { label }: Choice): boolean {
  const typed = words(text);
  const ours = wordsOfPhrase(label);
  // "dung", typed without marks, says yes and is not the first word of "stop".
  const yes = phrases('common.yes').find((one) => samePhrase(text, one));
  if (yes !== undefined && !label.toLowerCase().startsWith(yes)) return false;
  return typed.length > 0 && typed.every((word, index) => sameWord(word.text, ours[index] ?? ''));
}

/** Beside other choices only what is nothing but a yes or a no; alone among the two also a whole sentence that says it. */
function saidBy(text: string, choices: readonly Choice[]): Choice | undefined {
  if (!choices.some((choice) => choice.means)) return undefined;
  const said = confirmationOf(text) ?? (choices.every((choice) => choice.means) ? readConfirmation(text) : undefined);
  return onlyOne(choices, ({ means }) => means !== undefined && means === (said === 'cancel' ? 'no' : said));
}

function onlyOne(choices: readonly Choice[], is: (choice: Choice) => boolean): Choice | undefined {
  const found = choices.filter(is);
  return found.length === 1 ? found[0] : undefined;
}

export function trimLead(text: string): string {
  return text.replace(/^[\s,.;:–—-]+/u, '').trimEnd();
}
