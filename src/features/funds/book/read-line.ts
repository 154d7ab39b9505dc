/** What a line says of money: how much, labour and things beside it, whose, and where an ill-formed number stands. Pure. */
import { fold, sameWord, startsWithPhrase, type Word, words } from '../../../text/fold.ts';
import { sumsIn } from '../../../text/names-and-sums.ts';

/** Lists of phrases, from the lexicon. */
export interface LineWords {
  lead: readonly string[];
  from: readonly string[];
  give: readonly string[];
  to: readonly string[];
  valued: readonly string[];
  notCash: readonly string[];
  half: readonly string[];
  labour: readonly string[];
  titles: readonly string[];
}

export interface Given {
  /** Whole đồng; null: no money. */
  dong: bigint | null;
  halfDays: number;
  goods: string | null;
  /** What the goods are worth, where somebody said so. */
  valuedDong: bigint | null;
}

export type SumProblem = 'odd' | 'negative' | 'zero';

const SCALE = /^\s*(?:nghin|ngan|trieu|tr|k|ty|ti|dong|d|vnd)(?![a-z])/u;

/** A number that is written as no number is: "50.700.00 ngàn", "-200k", "0 đồng". */
export function problemIn(text: string): SumProblem | undefined {
  const folded = fold(text);
  for (const match of folded.matchAll(/(?<!\d)\d+(?:[.,]\d+){2,}/gu)) {
    const isGrouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(match[0]);
    const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const isAlone = match[0].length === folded.trim().length;
    if (!isGrouped && (SCALE.test(after) || isAlone)) return 'odd';
  }
  if (/(?:^|\s)[-−]\s?\d|(?:^|\s)am\s+\d/u.test(folded) && sumsIn(text).length > 0) return 'negative';
  if (/(?:^|\s)0+\s*(?:$|(?:nghin|ngan|trieu|tr|k|dong|d|vnd)(?![a-z]))/u.test(folded) && sumsIn(text).length === 0)
    return 'zero';
  return undefined;
}

/** Money, labour and goods of a line. Several sums of money are not added up: that is for `readNamesAndSums`. */
export function givenIn(text: string, lists: LineWords): Given {
  const labour = labourIn(text, lists);
  const sums = sumsIn(labour.rest);
  const valuedAt = placeOf(labour.rest, lists.valued);
  const valued = valuedAt && sums.find(({ start }) => start >= valuedAt.start);
  const cash = placeOf(text, lists.notCash) ? undefined : sums.find((sum) => sum !== valued);
  const isInKind = valued !== undefined || (!cash && labour.halfDays === 0 && /\d/u.test(text));
  return {
    dong: cash?.dong ?? null,
    halfDays: labour.halfDays,
    goods: isInKind ? text.trim() : null,
    valuedDong: valued?.dong ?? null,
  };
}

/** "34 công", "2,5 ngày công", "nửa công": in half days. */
function labourIn(text: string, lists: LineWords): { halfDays: number; rest: string } {
  const half = placeOf(text, lists.half);
  if (half) return { halfDays: 1, rest: text.slice(0, half.start) + text.slice(half.end) };
  const typed = words(text);
  for (const [index, word] of typed.entries()) {
    const number = /^\d{1,4}(?:[.,]5)?$/u.exec(word.text);
    // "2,5" is two words where the point parts them.
    const unit = number && phraseAt(typed, index + 1, lists.labour);
    if (!unit) continue;
    const before = typed[index - 1];
    const isDecimal = word.text === '5' && before && /^[.,]$/u.test(text.slice(before.end, word.start));
    const whole = isDecimal ? Number(before.text) * 2 + 1 : Math.round(Number(word.text.replace(',', '.')) * 2);
    const start = isDecimal ? before.start : word.start;
    return { halfDays: whole, rest: `${text.slice(0, start)} ${text.slice(unit.end)}` };
  }
  return { halfDays: 0, rest: text };
}

/** Who gave, as it was said: behind "của", or before the word for giving. */
export function giverIn(text: string, lists: LineWords): string | undefined {
  const line = withoutLead(text, lists.lead);
  const from = placeOf(line, lists.from);
  if (from) return nameAtStart(line.slice(from.end), lists, lists.give);
  const give = placeOf(line, lists.give);
  if (!give || give.start === 0) return titledName(line, lists);
  const before = nameOnly(line.slice(0, give.start));
  return before !== '' && sumsIn(before).length === 0 ? before : titledName(line.slice(give.end), lists);
}

/** Who got it: the first name with a title before it, behind a word for giving or visiting. */
export function receiverIn(text: string, lists: LineWords): string | undefined {
  return titledName(withoutLead(text, lists.lead), lists);
}

/** "bà Trâm", "ông Kpă Nul": a title and the words with a capital behind it; typed without capitals one word. */
function titledName(text: string, lists: LineWords): string | undefined {
  const typed = words(text);
  for (const [index, word] of typed.entries()) {
    const title = phraseAt(typed, index, lists.titles);
    // "3 nhà" counts, and names nobody.
    if (!title || /^\d/u.test(typed[index - 1]?.text ?? '')) continue;
    const next = typed.filter(({ start }) => start >= title.end);
    const capitals = next.findIndex((one) => !/^\p{Lu}/u.test(one.text));
    const length = capitals === -1 ? next.length : capitals;
    const last = length > 0 ? next[Math.min(length, 4) - 1] : undefined;
    const first = next[0];
    const isPlain = text === text.toLowerCase() || !/\p{Lu}/u.test(text.slice(1));
    const end = last ?? (isPlain ? first : undefined);
    if (end && !/^\d/u.test(end.text)) return text.slice(word.start, end.end);
  }
  return undefined;
}

function nameAtStart(text: string, lists: LineWords, ends: readonly string[]): string | undefined {
  const end = placeOf(text, ends);
  const [sum] = sumsIn(text);
  const cut = Math.min(end?.start ?? text.length, sum?.start ?? text.length, text.search(/[,;:.\n]|$/u));
  const name = nameOnly(text.slice(0, cut));
  return name === '' ? titledName(text, lists) : name;
}

const nameOnly = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,.;:+–—-]+|[\s,.;:+–—-]+$/gu, '');

/** Without the words that only say that it is to be written down. */
export function withoutLead(text: string, leads: readonly string[]): string {
  let rest = text.trim();
  for (;;) {
    const found = [...leads]
      .sort((a, b) => b.length - a.length)
      .flatMap((lead) => startsWithPhrase(rest, lead)?.rest ?? [])[0];
    if (found === undefined || found === '') return rest;
    rest = found;
  }
}

/** Where the first of these phrases stands, word by word. */
export function placeOf(text: string, phrases: readonly string[]): { start: number; end: number } | undefined {
  const typed = words(text);
  for (const [index, word] of typed.entries()) {
    const found = phraseAt(typed, index, phrases);
    if (found) return { start: word.start, end: found.end };
  }
  return undefined;
}

/** The longest of the phrases that stands at this word. */
function phraseAt(typed: readonly Word[], from: number, phrases: readonly string[]): { end: number } | undefined {
  const found = phrases
    .map((phrase) => phrase.split(' '))
    .filter((parts) => parts.every((part, at) => sameWord(typed[from + at]?.text ?? '', part)))
    .sort((a, b) => b.length - a.length)[0];
  const last = found && typed[from + found.length - 1];
  return last && { end: last.end };
}

/** The kind one of whose phrases stands in the text; the longest phrase counts. */
export function kindIn<K extends string>(
  text: string,
  kinds: readonly K[],
  phrasesOf: (kind: K) => readonly string[],
): K | undefined {
  const typed = words(text);
  let best: { kind: K; length: number } | undefined;
  for (const kind of kinds) {
    for (const phrase of phrasesOf(kind)) {
      const parts = phrase.split(' ');
      const stands = typed.some((_, at) => parts.every((part, index) => sameWord(typed[at + index]?.text ?? '', part)));
      if (stands && phrase.length > (best?.length ?? 0)) best = { kind, length: phrase.length };
    }
  }
  return best?.kind;
}
