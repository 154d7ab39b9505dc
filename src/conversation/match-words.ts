import type { Choice } from '../messaging/outgoing.ts';
import { fold, samePhrase, startsWithPhrase } from '../text/fold.ts';

/**
 * Does the message say `word`? A word that ends in … takes what follows it, any other must be the whole message.
 * @returns what follows, without the punctuation before it; undefined when it does not
 */
export function matchWord(text: string, word: string): string | undefined {
  if (!word.endsWith('…')) return samePhrase(text, word) ? '' : undefined;
  const match = startsWithPhrase(text, word.slice(0, -1).trim());
  return match ? trimLead(match.rest) : undefined;
}

/** The choice that a typed message means: its number (where `numbers` count), its label, or one of its words. */
export function matchChoice(
  text: string,
  choices: readonly Choice[],
  numbers: boolean,
): { choice: Choice; rest: string } | undefined {
  const number = /^(?:so\s*)?[([]?(\d{1,3})[)\].]?$/.exec(fold(text))?.[1];
  if (number !== undefined) {
    const choice = numbers ? choices[Number(number) - 1] : undefined;
    return choice && { choice, rest: '' };
  }
  for (const choice of choices) {
    for (const word of [choice.label, ...choice.words]) {
      const rest = matchWord(text, word);
      if (rest !== undefined) return { choice, rest };
    }
  }
  return undefined;
}

export function trimLead(text: string): string {
  return text.replace(/^[\s,.;:–—-]+/u, '').trimEnd();
}
