/** Which matters the words of a message touch (lexicon/concepts.yaml): what was never seen in training may still be known so. */
import { phrasesOfFile } from '../../lexicon/lexicon.ts';
import { fold, spellingKey, words } from '../../text/fold.ts';

interface Phrase {
  concept: string;
  /** Keys of its syllables as we write them, and bare. */
  marked: readonly string[];
  bare: readonly string[];
}

export interface Touched {
  concept: string;
  /** Syllables of the longest phrase that was found. */
  length: number;
}

/** By their first syllable, bare. */
const byFirst = new Map<string, Phrase[]>();
for (const [concept, list] of phrasesOfFile('concepts')) {
  for (const phrase of list) {
    const marked = words(phrase.toLowerCase()).map((word) => spellingKey(word.text));
    const bare = marked.map(fold);
    const first = bare[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { concept, marked, bare }]);
  }
}

/**
 * The concepts that are touched, in the order of the words; where several begin at one word, in that of the file.
 * @param marked syllables as `spellingKey` has them @param bare the same, folded
 */
export function conceptsIn(marked: readonly string[], bare: readonly string[]): Touched[] {
  return bare.flatMap((first, at) => {
    const longest = new Map<string, number>();
    for (const phrase of byFirst.get(first) ?? []) {
      // Marks that were typed must agree; a syllable without any may be meant.
      const isThere = phrase.bare.every((syllable, index) => {
        const typed = marked[at + index];
        return typed === phrase.marked[index] || (typed === syllable && typed === bare[at + index]);
      });
      if (isThere) longest.set(phrase.concept, Math.max(longest.get(phrase.concept) ?? 0, phrase.bare.length));
    }
    return [...longest].map(([concept, length]) => ({ concept, length }));
  });
}
