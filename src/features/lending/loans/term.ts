/** When money comes back, as people say it: "trả 10 tháng", "mỗi tháng 800 nghìn", "hạn một năm". Pure. */
import { fold } from '../../../text/fold.ts';
import { sumsIn } from '../../../text/names-and-sums.ts';
import type { Term } from './rules.ts';

export interface TermFound {
  term: Term;
  start: number;
  end: number;
}

/** Each sign as its search key, so that places stay where they are in the text. */
export const inPlace = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => (letter === ' ' ? ' ' : fold(letter) || ' ')).join('');

const COUNTS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  'muoi lam': 15,
  'muoi tam': 18,
  'hai muoi': 20,
  'hai bon': 24,
  one: 1,
  two: 2,
  three: 3,
  six: 6,
  ten: 10,
  twelve: 12,
};
const COUNT = String.raw`\d{1,3}|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;
const UNIT = 'thang|ky|lan|nam|quy|months?|years?|instalments?';
const EACH_MONTH = /(?:moi|hang|1|each|every|a|per)\s+(?:thang|month)|\/\s*(?:thang|month)/u;
const PARTS = String.raw`(?:tra|hoan|gop|chia|repaid|paid)(?:\s+(?:dan|gop|deu|lai|back))*\s+(?:trong\s+|lam\s+|in\s+|over\s+)?`;
const ONCE = String.raw`(?:thoi han|ky han|han|trong vong|trong|hen|hua|sau|within|due in)\s+(?:la\s+|tra\s+|den\s+)?`;
const HALF_YEAR = /(?<![a-z])nua nam(?![a-z])/u;

/** The term in a line, with its place. */
export function findTerm(text: string): TermFound | undefined {
  const folded = inPlace(text);
  return monthly(text, folded) ?? counted(folded, PARTS, 'months') ?? counted(folded, ONCE, 'once') ?? bare(folded);
}

/** "mỗi tháng 800", "800 nghìn một tháng". */
function monthly(text: string, folded: string): TermFound | undefined {
  const match = EACH_MONTH.exec(folded) ?? /(?<![a-z])mot\s+thang(?![a-z])/u.exec(folded);
  if (!match) return undefined;
  const [from, to] = [match.index, match.index + match[0].length];
  const near = sumsIn(text).find(
    ({ start, end }) =>
      (start >= to && /^[\s:]*(?:tra|gop|nop|hoan)?[\s:]*$/u.test(folded.slice(to, start))) ||
      (end <= from && /^\s*$/u.test(folded.slice(end, from))),
  );
  if (!near) return undefined;
  const start = Math.min(near.start, from);
  return { term: { kind: 'sum', dong: String(near.dong) }, start: leadOf(folded, start), end: Math.max(near.end, to) };
}

/** "trả góp" before it belongs to it. */
const leadOf = (folded: string, start: number) =>
  start - (/(?:tra|gop|dan|hoan|paid|repaid|[\s,])+$/u.exec(folded.slice(0, start))?.[0].length ?? 0);

function counted(folded: string, lead: string, kind: 'months' | 'once'): TermFound | undefined {
  const match = new RegExp(String.raw`(?<![a-z])${lead}(${COUNT})\s+(${UNIT})(?![a-z])`, 'u').exec(folded);
  if (match) return termOf(match, kind);
  const half = new RegExp(`(?<![a-z])${lead}nua nam(?![a-z])`, 'u').exec(folded);
  return half ? { term: { kind, months: 6 }, start: half.index, end: half.index + half[0].length } : undefined;
}

/** "10 tháng" alone, "6 tháng trả". */
function bare(folded: string): TermFound | undefined {
  const match = new RegExp(
    String.raw`(?<![a-z\d])(${COUNT})\s+(thang|nam|months?|years?)(?:\s+(?:tra|hoan))?(?![a-z])`,
    'u',
  ).exec(folded);
  if (match && !/(?:dau|truoc|qua|nay|rau)\s*$/u.test(folded.slice(0, match.index))) return termOf(match, 'months');
  const half = HALF_YEAR.exec(folded);
  return half ? { term: { kind: 'once', months: 6 }, start: half.index, end: half.index + half[0].length } : undefined;
}

function termOf(match: RegExpExecArray, kind: 'months' | 'once'): TermFound | undefined {
  const [whole, count = '', unit = ''] = match;
  const number = COUNTS[count] ?? Number(count);
  const months = number * (/^(?:nam|year)/u.test(unit) ? 12 : unit === 'quy' ? 3 : 1);
  return months > 0 ? { term: { kind, months }, start: match.index, end: match.index + whole.length } : undefined;
}
