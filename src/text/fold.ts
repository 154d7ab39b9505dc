// How Vietnamese words are compared. Members type with or without diacritics, composed or decomposed, and place the
// tone on either vowel (hoà, hòa): everything that reads people's words goes through here.

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const COMBINING = /\p{M}/gu;
const TONE = new RegExp(`[${TONES}]`, 'gu');
const PLAIN = /^[\p{ASCII}]*$/u;
const WORD = /(?:[\p{L}\p{N}]\p{M}*)+/gu;

/** A word with its place in the text that it was found in: `text.slice(start, end)` is the word as typed. */
export type Word = { text: string; start: number; end: number };

/**
 * Icelandic and African letters with a stroke look like Vietnamese ones, and old keyboards and fonts write them: Ð (U+00D0)
 * and Ɖ (U+0189) as Đ (U+0110), each as long as before.
 */
export const oneStroke = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(/[\u00D0\u0189]/gu, '\u0110').replace(/[\u00F0\u0256]/gu, '\u0111');

/**
 * The search key of a text: lower case, every Vietnamese letter as ASCII (đ is d), white space collapsed and trimmed.
 * Composed and decomposed input give the same key.
 */
export function fold(text: string): string {
  return stripMarks(text).replace(/\s+/gu, ' ').trim();
}

/** Each letter as `fold` gives it, at its own place: what is found in it stands there in the text, where that is composed (NFC). */
export function foldInPlace(text: string): string {
  return text.replace(/[^\p{ASCII}]|[A-Z]/gu, (letter) => {
    const plain = stripMarks(letter);
    return plain.length === letter.length ? plain : letter;
  });
}

function stripMarks(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(COMBINING, '')
        .replace(/[đ\u00F0\u0256]/gu, 'd');
}

/** Whether a word was typed with any Vietnamese mark (tone, hat, horn, breve, or đ). */
export function hasMarks(word: string): boolean {
  return !PLAIN.test(word) && stripMarks(word) !== word.toLowerCase();
}

/** The words (runs of letters and digits) of a text with their places in it. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * A key under which spellings of one syllable are equal: the tone is moved to the end (hoà, hòa; huỷ, hủy) and a final y
 * after a consonant or qu is i (kỷ, kĩ apart by tone only; tỷ, tỉ; quý, quí). Other diacritics stay.
 */
export function spellingKey(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/(?<=[hklmst]|qu)y$/u, 'i');
  const parts = oneStroke(lower).normalize('NFD');
  const tones = parts.match(TONE);
  const key = parts.replace(TONE, '').replace(/(?<=[hklmst]|qu)y$/u, 'i');
  return tones ? key + tones.join('') : key;
}

/**
 * Whether a typed word is a word of ours: equal in spelling, or typed without any mark and equal when folded. Marks that
 * were typed must agree: "hoi" is "hỏi", "hội" is not.
 */
export function sameWord(typed: string, ours: string): boolean {
  const { key, marked } = keysOf(typed);
  const own = keysOf(ours);
  return key === own.key || (!marked && key === own.plainKey);
}

/** Words that `sameWord` finds the same have this in common. */
export const plainKey = (word: string): string => keysOf(word).plainKey;

/** Each message is held against some thousand phrases, of the same few words. */
const MOST_KEYS = 20_000;
const keys = new Map<string, { key: string; plainKey: string; marked: boolean }>();

function keysOf(word: string) {
  const known = keys.get(word);
  if (known) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const made = { key: spellingKey(word), plainKey: spellingKey(stripMarks(word)), marked: hasMarks(word) };
  keys.set(word, made);
  return made;
}

/**
 * Whether a text begins with a phrase, word by word, under the rule of `sameWord`; what stands between words does not
 * matter. Returns the rest of the text as typed, trimmed of white space and of the punctuation that followed the phrase,
 * or null. An empty phrase matches nothing.
 */
export function startsWithPhrase(text: string, phrase: string): { rest: string } | null {
  const ours = wordsOfPhrase(phrase);
  const typed = wordsOfTyped(text);
  if (ours.length === 0 || typed.length < ours.length) return null;
  if (!ours.every((word, i) => sameWord(typed[i]!.text, word))) return null;
  const rest = text.slice(typed[ours.length - 1]!.end);
  return { rest: rest.replace(/^[\s:,;.!?]+/u, '').trimEnd() };
}

/** Whether two texts are the same words under the rule of `sameWord`; `a` is what was typed. Punctuation is ignored. */
export function samePhrase(a: string, b: string): boolean {
  const ours = wordsOfPhrase(b);
  const typed = wordsOfTyped(a);
  return typed.length > 0 && typed.length === ours.length && ours.every((word, i) => sameWord(typed[i]!.text, word));
}

const phrases = new Map<string, readonly string[]>();

/** The words of a phrase of ours: there are some thousand, and each message is held against all. */
export function wordsOfPhrase(phrase: string): readonly string[] {
  const known = phrases.get(phrase);
  if (known) return known;
  if (phrases.size >= MOST_KEYS) phrases.clear();
  const made = words(phrase).map((word) => word.text);
  phrases.set(phrase, made);
  return made;
}

/** Of the latest text alone: one phrase after another is tried on it. */
const typedWords = new Map<string, readonly Word[]>();

function wordsOfTyped(text: string): readonly Word[] {
  const known = typedWords.get(text);
  if (known) return known;
  typedWords.clear();
  const made = words(text);
  typedWords.set(text, made);
  return made;
}
