/** One line about a loan: "cho chị Hoa vay 5 triệu nuôi gà trả 10 tháng, hộ cận nghèo". Pure but for the phrases it is given. */
import { firstSaid } from '../../../conversation/form/fields/choice.ts';
import { fold, words } from '../../../text/fold.ts';
import { type SumFound, sumsIn } from '../../../text/names-and-sums.ts';
import { type Standing, standings, type Term } from './rules.ts';
import { findTerm, inPlace } from './term.ts';

export interface LoanPhrases {
  standings: Readonly<Record<Standing, readonly string[]>>;
  /** "vay", "mượn", "giải ngân": what is done. */
  verbs: readonly string[];
  /** "cho", "đưa", "ghi": stand before a name and are none. */
  leads: readonly string[];
  /** "mua", "nuôi": with them begins what it is for. */
  purposes: readonly string[];
  /** "rồi", "nghe": say nothing. */
  fillers: readonly string[];
  /** "trả", "góp", "tất toán". */
  repaid: readonly string[];
  /** "hết", "tất toán": all that is left. */
  all: readonly string[];
}

export interface LoanLine {
  /** As typed; empty: nobody is named. */
  name: string;
  sum: SumFound | undefined;
  term: Term | undefined;
  standing: Standing | undefined;
  purpose: string;
}

interface Part {
  start: number;
  end: number;
}

/** @param days places of the words that name a day */
export function readLoanLine(
  text: string,
  phrases: LoanPhrases,
  days: readonly (readonly [number, number])[],
): LoanLine {
  const term = findTerm(text);
  const isIn = (part: Part, at: Part) => part.start >= at.start && part.end <= at.end;
  const sum = sumsIn(text).find(
    (one) => !(term && isIn(one, term)) && !days.some(([start, end]) => isIn(one, { start, end })),
  );
  const standing = firstSaid(text, standings, (one) => phrases.standings[one]);
  const verb = phraseAt(text, phrases.verbs);
  const taken: Part[] = [term, sum, standing, ...days.map(([start, end]) => ({ start, end }))].flatMap(
    (one) => one ?? [],
  );
  const purpose = purposeOf(text, phrases, taken, sum?.end ?? verb?.end ?? 0);
  const name = nameIn(text, [...taken, ...(purpose ? [purpose] : [])], phrases);
  return {
    name,
    sum,
    term: term?.term,
    standing: standing?.value,
    purpose: purpose ? text.slice(purpose.start, purpose.end).trim() : '',
  };
}

export interface RepayLine {
  name: string;
  sum: SumFound | undefined;
  /** All that is still owed. */
  isAll: boolean;
}

export function readRepayLine(
  text: string,
  phrases: LoanPhrases,
  days: readonly (readonly [number, number])[],
): RepayLine {
  const sum = sumsIn(text).find((one) => !days.some(([start, end]) => one.start >= start && one.end <= end));
  const all = phraseAt(text, phrases.all);
  const taken: Part[] = [sum, all, ...days.map(([start, end]) => ({ start, end }))].flatMap((one) => one ?? []);
  return { name: nameIn(text, taken, phrases), sum, isAll: all !== undefined };
}

/** From the first word of purpose up to the next thing that is known, or a comma. */
function purposeOf(text: string, { purposes }: LoanPhrases, taken: readonly Part[], from: number): Part | undefined {
  const begin = phraseAt(text, purposes, from);
  if (!begin || taken.some((one) => begin.start >= one.start && begin.start < one.end)) return undefined;
  const ends = [
    ...taken.map(({ start }) => start),
    ...Array.from(text.matchAll(/[,;.\n]/gu), ({ index }) => index),
  ].filter((at) => at > begin.start);
  return { start: begin.start, end: Math.min(text.length, ...ends) };
}

/** The first run of words that is nothing else: before the verb or after it. */
function nameIn(text: string, taken: readonly Part[], phrases: LoanPhrases): string {
  const skip = [...phrases.verbs, ...phrases.leads, ...phrases.fillers, ...phrases.repaid, ...phrases.all];
  const typed = words(text).filter(
    ({ text: word, start, end }) => !/^\d+$/u.test(word) && !taken.some((one) => start < one.end && end > one.start),
  );
  const runs: string[][] = [[]];
  let last = 0;
  for (let at = 0; at < typed.length; ) {
    const here = typed[at];
    if (!here) break;
    const phrase = longestAt(
      typed.map((one) => one.text),
      at,
      skip,
    );
    const isApart =
      /[,;:\n]/u.test(text.slice(last, here.start)) || taken.some((one) => one.start >= last && one.end <= here.start);
    if (isApart) runs.push([]);
    if (phrase > 0) {
      runs.push([]);
      at += phrase;
      last = typed[at - 1]?.end ?? here.end;
      continue;
    }
    runs.at(-1)?.push(here.text);
    last = here.end;
    at += 1;
  }
  return runs.find((run) => run.length > 0)?.join(' ') ?? '';
}

function longestAt(typed: readonly string[], at: number, phrases: readonly string[]): number {
  let longest = 0;
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    if (parts.length > longest && parts.every((part, index) => sameLower(typed[at + index] ?? '', part)))
      longest = parts.length;
  }
  return longest;
}

/** A capital makes a name of a word: "Cho" may be one, "cho" is none. */
const sameLower = (typed: string, part: string) =>
  typed.toLowerCase() === part || (typed === fold(typed) && typed === fold(part));

function phraseAt(text: string, phrases: readonly string[], from = 0): Part | undefined {
  const folded = inPlace(text);
  const found = phrases.flatMap((phrase) => {
    const key = fold(phrase).replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    const match = new RegExp(`(?<![a-z0-9])${key}(?![a-z0-9])`, 'u').exec(folded.slice(from));
    return match ? [{ start: from + match.index, end: from + match.index + match[0].length }] : [];
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}
