/** Names of people in a sentence: by the word of address before them and by their capitals. Pure. */
import { hasMarks, sameWord, type Word, words } from './fold.ts';

export interface NameInText {
  /** With the word before it: "chị Hoa". */
  text: string;
  start: number;
  end: number;
}

interface Telling {
  /** Words of address: a name follows. */
  titles: readonly string[];
  /** Words after which capitals are no person's: "tổ Hoa Sen". */
  notAfter: readonly string[];
}

/** Words of a name at most, its address aside. */
const LONGEST = 5;

/**
 * The names in the order in which they stand. One word needs a word of address before it; of two and more with capitals none, but
 * not at the beginning of a sentence that goes on in capitals alone.
 */
export function namesInText(text: string, { titles, notAfter }: Telling): NameInText[] {
  const typed = words(text);
  const isAll = text === text.toUpperCase();
  const found: NameInText[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const run = isAll ? 0 : runFrom(text, typed, at);
    if (run === 0) continue;
    const title = lengthBefore(typed, at, titles);
    const isOther = lengthBefore(typed, at, notAfter) > 0;
    const first = typed[at - title] ?? typed[at];
    const last = typed[at + run - 1];
    if (!isOther && first && last && (title > 0 || (run > 1 && looksLikeName(typed, at, run))))
      found.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
    at += run - 1;
  }
  return found;
}

/** How many words with capitals stand together from here; a word that is all capitals is short for something else. */
function runFrom(text: string, typed: readonly Word[], at: number): number {
  let length = 0;
  while (length < LONGEST) {
    const word = typed[at + length];
    const before = typed[at + length - 1];
    if (!word || !/^\p{Lu}(?:$|\p{Ll}|\p{M})/u.test(word.text)) break;
    if (length > 0 && before && !/^[\s'’]+$/u.test(text.slice(before.end, word.start))) break;
    length += 1;
  }
  return length;
}

/** How many of the words just before this one are one of the phrases. */
function lengthBefore(typed: readonly Word[], at: number, phrases: readonly string[]): number {
  const lengths = phrases.map((phrase) => {
    const parts = phrase.split(/[\s/]+/u);
    return parts.every((part, index) => isWord(typed[at - parts.length + index]?.text ?? '', part)) ? parts.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** A short word without marks is what it says: "ba" may be "bà", "ông" is never "Ong". */
const isWord = (typed: string, ours: string) => typed !== '' && sameWord(typed, ours);

/** Two words at the beginning may be a sentence: three, or marks of a family name, are a name. */
const looksLikeName = (typed: readonly Word[], at: number, run: number) =>
  at > 0 || run > 2 || typed.slice(at, at + run).every((word) => hasMarks(word.text));
