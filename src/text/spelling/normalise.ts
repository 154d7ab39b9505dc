// What people type, made comparable once for all readers: composed letters, chat spelling, dialect, slips of the keyboard, drawn-out
// letters. Every word keeps its place in what was written, so that names and reasons can be quoted as they stand there.
import { fold, hasMarks, words } from '../fold.ts';
import { lineWord, MAYBE_BARE } from '../pattern.ts';
import { BEFORE, NOT_AFTER, NOT_BEFORE, spellings } from './spellings.ts';
import { telexSlip } from './telex.ts';

export interface NormalWord {
  /** As meant: "không" for "ko"; a word that means only itself stays as typed, in lower case. */
  readonly text: string;
  /** The place of what was typed, in `Normal.written`. Several words of one abbreviation share it. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in `Normal.line`. */
  readonly at: number;
}

export interface Normal {
  /** What was written, composed (NFC), with Ð as Đ. */
  readonly written: string;
  readonly words: readonly NormalWord[];
  /** Words and , . ? ! with a space before each, as `pattern` reads it. */
  readonly line: string;
  /** Some word bears a mark. */
  readonly marked: boolean;
}

const TONE = /[\u0301\u0300\u0309\u0303\u0323]/u;
const SIGNS = /[👍👌✅🙆🫡🙋❌🙅👎🤷🤔]/u;
/** Laughter of every kind is one word of the line. */
export const LAUGHTER = '🤣';
const LAUGH = /[😂🤣😆😁😅😄😀😹]|[:=]\){1,}|\bh(?:aha|ihi|ehe)\w*/iu;
const PIECE =
  /[:=]\)+|(?:[\p{L}\p{N}]\p{M}*)+(?:[/%](?=\d)\d+)?|[,;:.…?!\n–—()"“”]|[👍👌✅🙆🫡🙋❌🙅👎🤷🤔😂🤣😆😁😅😄😀😹]/gu;

/** The letter Ð (U+00D0) looks like Đ and is meant so; so is its small form. */
export const composed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/Ð/gu, 'Đ')
    .replace(/ð/gu, 'đ')
    .replace(/(?:\u200b|\u200c|\u200d|\ufeff|\ufe0f)/gu, '');

/** @param text as typed, of any length @returns the same for the same text */
export function normalise(text: string): Normal {
  const written = composed(text);
  const pieces = Array.from(written.matchAll(PIECE));
  // Hats without a single tone are a keyboard that has no tones.
  const isToneless = !TONE.test(written.normalize('NFD'));
  const isBare = isToneless || !isWellMarked(pieces);
  const hasSlips = pieces.some(([typed]) => telexSlip(typed.toLowerCase()) !== undefined);
  const list: NormalWord[] = [];
  const parts: string[] = [];
  let length = 0;
  const push = (part: string) => {
    parts.push(part);
    length += part.length + 1;
  };
  pieces.forEach((piece, index) => {
    const typed = piece[0];
    const start = piece.index;
    const mark = punctuation(typed, pieces.length, index);
    if (mark) push(mark);
    if (mark) return;
    for (const word of meant(typed, pieces[index - 1]?.[0], pieces[index + 1]?.[0], { isBare, hasSlips })) {
      list.push({ text: word, start, end: start + typed.length, at: length });
      const asTyped =
        isToneless && spellings.get(word) === undefined && word === typed.toLowerCase() ? fold(word) : word;
      push(lineWord(asTyped) + (isBare && /^[a-z]+$/u.test(asTyped) ? MAYBE_BARE : ''));
    }
  });
  return { written, words: list, line: parts.map((part) => ` ${part}`).join(''), marked: hasMarks(written) };
}

/** At least half of the words that are more than an abbreviation bear marks: then one without is meant so ("toi", "ra"). */
function isWellMarked(pieces: readonly RegExpMatchArray[]): boolean {
  const full = pieces
    .map(([word]) => word.toLowerCase())
    .filter((word) => /^\p{L}{2,}$/u.test(word) && !spellings.has(word));
  const marked = full.filter((word) => hasMarks(word)).length;
  return marked >= 2 && marked * 2 >= full.length;
}

function punctuation(typed: string, count: number, index: number): string | undefined {
  if (/^[,;:–—()"“”]$/u.test(typed)) return ',';
  if (/^[.…\n]$/u.test(typed)) return '.';
  if (/^[?!]$/u.test(typed)) return typed;
  // Said to a telephone: "hai giờ chiều phẩy tôi đi được nhé chấm".
  const spoken = typed.toLowerCase();
  if (index === count - 1 && count > 4 && spoken === 'chấm') return '.';
  return spoken === 'phẩy' && count > 4 ? ',' : undefined;
}

/** The words that are meant by one as typed, between its neighbours. */
function meant(
  typed: string,
  before: string | undefined,
  next: string | undefined,
  { isBare, hasSlips }: { isBare: boolean; hasSlips: boolean },
): readonly string[] {
  if (LAUGH.test(typed)) return [LAUGHTER];
  if (SIGNS.test(typed)) return [typed];
  const lower = undrawn(typed.toLowerCase());
  // "50 k" is a sum.
  if (/^(?:[a-z]|kg|dc)$/u.test(lower) && /^\d+$/u.test(before ?? '')) return [lower];
  const isOther = NOT_AFTER[lower]?.has(fold(before ?? '')) || NOT_BEFORE[lower]?.test(next ?? '');
  // "Chớ gửi" forbids, "gửi chớ" agrees.
  if (lower === 'chớ' && before === undefined) return [lower];
  // Where marks are missing it may be a house.
  if (isBare && lower === 'nha') return [lower];
  const known = isOther ? undefined : spellings.get(lower);
  if (known) return known;
  const borneOut = isOther ? undefined : BEFORE[lower];
  if (borneOut && (next === undefined ? lower === 'hong' : borneOut.next.has(fold(next)))) return [borneOut.meant];
  return [telexSlip(lower, hasSlips) ?? lower];
}

/** "cháyyyy", "đượcc": no syllable ends in a doubled letter, and none holds one three times. */
const undrawn = (word: string): string =>
  /\d/u.test(word) ? word : word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/(?<=\p{L})((?!u)\p{L})\1$/u, '$1');

/** A stretch of the line as it was written. @param from, to places in `line` */
export function writtenOf(normal: Normal, from: number, to: number): string {
  const inside = normal.words.filter((word) => word.at >= from && word.at < to);
  const first = inside[0];
  const last = inside.at(-1);
  return first && last ? normal.written.slice(first.start, last.end) : '';
}

/** How many words a text has, as typed. */
export const countWords = (text: string): number => words(text).length;
