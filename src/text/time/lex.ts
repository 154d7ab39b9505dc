import { spellingKey } from '../fold.ts';
import { type Meaning, NUMBER_WORDS, ROWS } from './lexicon.ts';

/** A word or phrase of time with its symbol, its meaning and its place in the original text. */
export type Lexeme = Meaning & { symbol: string; start: number; end: number; capital: boolean; glued: boolean };

type Token = { text: string; folded: string; start: number; end: number; glued: boolean };
type OurToken = Token & { key: string };
type Entry = { symbol: string; meaning: Meaning; tokens: OurToken[] };

const TOKEN = /(?:\p{L}\p{M}*)+|\d+|->|\n|[^\s]/gu;
const LETTERS = /^\p{L}/u;
const ASCII = /^[ -~]*$/u;
const DIGITS = /^\d+$/u;
const WORD_NUMBERS = new Map(NUMBER_WORDS.flatMap(([word, value]) => [[spellingKey(word), value] as const]));
const PLAIN_NUMBERS = new Map(NUMBER_WORDS.map(([word, value]) => [foldWord(word), value]));
/** Phrases by their first word folded, the longest first. */
const ENTRIES = buildEntries();
/** Units before which "mot" without marks is one. */
const COUNTED_BY_ONE = new Set(['ngay', 'tuan', 'thang', 'nam', 'gio', 'tieng', 'phut', 'lan']);
/** Letters that may stand directly before or after the digits of a time; with any others the digits are a code (CT01). */
const GLUE_BEFORE = new Set(['h', 'g', 't', 'th', 'gio', 'thu', 'thang', 'ngay', 'tr', 'mung', 'luc']);

function foldWord(word: string): string {
  if (ASCII.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0].toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    tokens.push({ text: word, folded: foldWord(word), start, end, glued: start === previousEnd });
    previousEnd = end;
  }
  return tokens;
}

function buildEntries(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const [symbol, meaning, phrases] of ROWS) {
    const full: Meaning = typeof meaning === 'number' ? { value: meaning } : { value: 0, ...meaning };
    for (const phrase of phrases.split('|')) {
      const tokens = tokenize(phrase).map((token) => ({ ...token, key: spellingKey(token.text) }));
      const list = entries.get(tokens[0]!.folded) ?? [];
      list.push({ symbol, meaning: full, tokens });
      entries.set(tokens[0]!.folded, list);
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return entries;
}

/** Marks typed must agree with ours; a word typed without marks may stand for a marked one. */
function agrees(typed: Token, ours: OurToken): boolean {
  if (typed.folded !== ours.folded) return false;
  if (ours.glued && !typed.glued) return false;
  return typed.text === ours.text || typed.text === typed.folded || spellingKey(typed.text) === ours.key;
}

function longestEntry(tokens: Token[], at: number, allowed: (entry: Entry) => boolean): Entry | undefined {
  return ENTRIES.get(tokens[at]!.folded)?.find(
    (entry) =>
      at + entry.tokens.length <= tokens.length &&
      entry.tokens.every((ours, i) => agrees(tokens[at + i]!, ours)) &&
      allowed(entry),
  );
}

/** A number in words from here on: "mười lăm", "hai mươi", "ba mươi mốt", "hăm ba"; of a day also "hai bảy", "ba mốt". */
function wordNumber(tokens: Token[], at: number): { value: number; length: number } | null {
  const digit = (i: number): number | undefined => {
    const token = tokens[i];
    if (!token) return undefined;
    return token.text === token.folded ? PLAIN_NUMBERS.get(token.folded) : WORD_NUMBERS.get(spellingKey(token.text));
  };
  const ones = (i: number): number => {
    if (tokens[i]?.folded === 'mot') return 1;
    const value = digit(i) ?? 0;
    return value < 10 ? value : 0;
  };
  const first = tokens[at]!.folded === 'ham' ? 2 : digit(at);
  if (first === undefined) return null;
  const tens = tokens[at]!.folded === 'ham' ? at : tokens[at + 1]?.folded === 'muoi' && first < 10 ? at + 1 : -1;
  if (tens >= 0) {
    const unit = ones(tens + 1);
    return { value: first * 10 + unit, length: tens - at + 1 + (unit > 0 ? 1 : 0) };
  }
  const unit = ones(at + 1);
  const isDay =
    tokens[at - 1]?.folded === 'ngay' || tokens[at - 1]?.folded === 'hom' || tokens[at + 2]?.folded === 'thang';
  if (isDay && unit > 0 && (first === 2 || (first === 3 && unit === 1))) return { value: first * 10 + unit, length: 2 };
  return first === 10 && unit > 0 ? { value: 10 + unit, length: 2 } : { value: first, length: 1 };
}

/** The symbol of a run of digits: N, or i for minutes written onto the hour ("8h30", "8:30"), or # when it is a code. */
function digitSymbol(tokens: Token[], at: number, before: Lexeme[]): string {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  const last = before.at(-1);
  if (token.text.length > 4) return '#';
  if (token.glued && last && (last.symbol === 'h' || last.symbol === ':')) return token.text.length <= 2 ? 'i' : '#';
  if (token.glued && previous && LETTERS.test(previous.text) && !GLUE_BEFORE.has(previous.folded)) return '#';
  if (next?.glued && LETTERS.test(next.text) && !ENTRIES.has(next.folded)) return '#';
  return 'N';
}

/**
 * The time words of a text in order, every other word as `!`. A point or line break that ends a sentence is `;`.
 * Letters glued to digits are units only where they are known as such.
 */
export function lex(text: string): Lexeme[] {
  const tokens = tokenize(text);
  const out: Lexeme[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const push = (symbol: string, meaning: Meaning, length: number) => {
      const end = tokens[at + length - 1]!.end;
      const capital = text[token.start] !== token.text[0] && LETTERS.test(token.text);
      out.push({ ...meaning, symbol, start: token.start, end, capital, glued: token.glued });
      at += length;
    };
    const next = tokens[at + 1];
    if (DIGITS.test(token.text)) {
      const once = longestEntry(tokens, at, (entry) => entry.tokens.length > 1);
      if (once) push(once.symbol, once.meaning, once.tokens.length);
      else push(digitSymbol(tokens, at, out), { value: Number(token.text) }, 1);
      continue;
    }
    const entry = longestEntry(tokens, at, ({ symbol, tokens: ours }) => allowedHere(symbol, ours, token, next, out));
    // "năm" is five unless a year follows.
    if (token.folded === 'nam' && (!entry || entry.tokens.length === 1) && agreesYear(token, next)) {
      push('Y', { value: 0 }, 1);
    } else if (entry) {
      push(entry.symbol, entry.meaning, entry.tokens.length);
    } else {
      const number = wordNumber(tokens, at);
      if (number) push('n', { value: number.value }, number.length);
      else push(token.text === '\n' || /[!?;]/u.test(token.text) ? ';' : '!', { value: 0 }, 1);
    }
  }
  return out;
}

function agreesYear(token: Token, next: Token | undefined): boolean {
  return (token.text === token.folded || token.text.normalize('NFC') === 'năm') && /^\d{4}$/u.test(next?.text ?? '');
}

/** Short words mean time only in their place: "h", "g", "p" after a number, "am" and "ch" after an hour. */
function allowedHere(symbol: string, ours: Token[], token: Token, next: Token | undefined, before: Lexeme[]): boolean {
  if (ours.length > 1) return true;
  const [previous, last] = [before.at(-2)?.symbol ?? '', before.at(-1)?.symbol ?? ''];
  const numberBefore = last === 'N' || last === 'i' || last === 'n';
  switch (symbol) {
    case 'h':
      return token.text === 'g' ? numberBefore && token.glued : token.text !== 'h' || numberBefore;
    case 'm':
      return token.folded.length > 2 || (numberBefore && token.glued);
    case 'p':
      // "15/8 am" without marks is a lunar date.
      // and so is "15 am".
      if (last === 'h') return true;
      return numberBefore && (last === 'i' || before.at(-1)!.value <= 12) && !'/T.-MD'.includes(previous || '!');
    case ',':
      // "tam gio" without marks is eight o'clock, "tam 8 gio" about eight.
      return token.text !== 'tam' || (next?.folded !== 'gio' && next?.folded !== 'ruoi');
    case 'o':
      // Without marks "mot" is "mốt" or the number one.
      return token.text !== 'mot' || (last !== 'M' && !COUNTED_BY_ONE.has(next?.folded ?? ''));
    case 'C':
      return token.folded.length > 1 || numberBefore;
    case 'S':
      return numberBefore;
    case 'L':
      return token.folded !== 'am' || !numberBefore || !token.glued;
    case ':':
      return token.glued && next?.glued === true && last === 'N';
    case '.':
      return token.glued && next?.glued === true && /^\d/u.test(next.text);
    default:
      return true;
  }
}
