// Codes that people read aloud, copy from paper and type on a Vietnamese keyboard.
import { fold } from './fold.ts';

/**
 * No vowel, D or W, since a Vietnamese keyboard (Telex, VNI) would turn them into other letters; no B, G, I, L, O, S, Z
 * or 0, 1, which look like others. 21 signs: 8 of them are 35 bits.
 */
const SIGNS = '23456789CFHJKMNPQRTVX';
/** What a reader may take for a sign of ours. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { B: '8', G: '6', S: '5', Z: '2' };

/**
 * A new code, with a letter and a digit in it, so that it is neither a word nor a telephone number.
 * @param random an integer from 0 to below its argument, unguessable
 */
export function makeCode(length: number, random: (below: number) => number): string {
  for (;;) {
    const code = Array.from({ length }, () => SIGNS[random(SIGNS.length)]).join('');
    if (isMixed(code)) return code;
  }
}

/** The code that was meant: in any case, with spaces, dashes or points in it. Undefined: this is no code of that length. */
export function readSigns(text: string, length: number): string | undefined {
  const signs = fold(text)
    .toUpperCase()
    .replace(/[\s.\-_]/gu, '')
    .replace(/[BGSZ]/g, (sign) => LOOK_ALIKES[sign] ?? sign);
  const known = signs.length === length && [...signs].every((sign) => SIGNS.includes(sign));
  return known && isMixed(signs) ? signs : undefined;
}

/** "KM4T7XPC" as it is read aloud: "KM4T 7XPC". */
export function spellSigns(code: string): string {
  return `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;
}

function isMixed(code: string): boolean {
  return /\d/.test(code) && /[A-Z]/.test(code);
}

/** Codes named in a longer text are few; what has more looks like somebody trying them out. */
const MOST_NAMED = 3;

/**
 * Codes of that length among other words: in a sentence, quoted, in a link, in two groups as they are read aloud. A code stands
 * by itself: letters or digits right before or after it make it another word. Each once, in the order of the text.
 */
export function findSigns(text: string, length: number): string[] {
  const half = length / 2;
  const plain = text.replace(/\p{Cf}/gu, '');
  const sign = '[A-Za-z0-9]';
  const grouped = `${sign}{${length}}|${sign}{${half}}[\\s.\\-_]{1,3}${sign}{${half}}`;
  const edge = '[\\p{L}\\p{M}\\p{N}]';
  // Looked ahead for: of "2345 KM4T 7XPC" the last two belong together as well as the first two.
  const codes = plain.matchAll(new RegExp(`(?<!${edge})(?=(${grouped})(?!${edge}))`, 'gu'));
  const found = Array.from(codes, ([, code = '']) => readSigns(code, length));
  return [...new Set(found.filter((code) => code !== undefined))].slice(0, MOST_NAMED);
}
