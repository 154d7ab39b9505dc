/** What was given, in money and in kind, as people write it. */
import { fold, startsWithPhrase, words } from './fold.ts';
import { parseDong } from './money.ts';

/** Less than the smallest note that is still passed on: "3 túi quà" is no sum of money. */
const LEAST_DONG = 1000n;
/** More than any association gives at once: a thousand billion. */
const MOST_DONG = 1_000_000_000_000n;

/** Signs in which a sum is said; reading the rest of a text at each word would cost its square. */
const LONGEST_SUM = 120;

export type GivenReading = { dong: bigint | null; inKind: string | null } | { problem: 'empty' | 'sum' };

/**
 * What was given, as an officer writes it: "15.500.000 đ cho 3 gia đình", "1 túi quà và 500k", "thẻ BHYT".
 * @param joiners words that stand between money and things, from `locales/`
 * @returns whole đồng, and the rest as typed
 */
export function readGiven(text: string, joiners: readonly string[]): GivenReading {
  if (!/[\p{L}\p{N}]/u.test(text)) return { problem: 'empty' };
  for (const [index, word] of words(text).entries()) {
    const found = sumAt(text.slice(word.start, word.start + LONGEST_SUM), index === 0 && text.length <= LONGEST_SUM);
    if (!found) continue;
    if (found.dong > MOST_DONG) return { problem: 'sum' };
    const before = trimJoiner(text.slice(0, word.start), joiners);
    const after = trimJoiner(text.slice(word.start + found.end), joiners);
    const inKind = [before, after].filter((part) => part !== '').join(', ');
    return { dong: found.dong, inKind: inKind === '' ? null : inKind };
  }
  // A number alone: five hundred what?
  if (!/\p{L}/u.test(text)) return { problem: 'sum' };
  return { dong: null, inKind: text.trim() };
}

/** What may stand after a number for the currency, folded. */
const CURRENCY = ['dong', 'd', 'vnd'];

/** A sum of money at the start of a text, and where it ends. Bare digits count only as the whole text. */
function sumAt(text: string, first: boolean): { dong: bigint; end: number } | undefined {
  const dong = parseDong(text);
  if (dong === null || dong < LEAST_DONG) return undefined;
  const all = words(text);
  const index = all.findIndex((word) => parseDong(text.slice(0, word.end)) === dong);
  const last = all[index];
  if (!last) return undefined;
  const next = all[index + 1];
  const currency = next && CURRENCY.includes(fold(next.text)) ? next : undefined;
  const number = text.slice(0, last.end);
  const explicit = currency !== undefined || /\p{L}/u.test(number) || /\d[.,]\d{3}/u.test(number);
  if (!explicit && !(first && last.end === text.trimEnd().length)) return undefined;
  return { dong, end: (currency ?? last).end };
}

/** The text without what joined it to the sum beside it. */
function trimJoiner(text: string, joiners: readonly string[]): string {
  const bare = text.replace(/^[\s,.;:+–—-]+|[\s,;:+–—-]+$/gu, '');
  const last = words(bare).at(-1);
  for (const joiner of joiners) {
    const leading = startsWithPhrase(bare, joiner);
    if (leading) return leading.rest;
    if (last && startsWithPhrase(last.text, joiner)) return bare.slice(0, last.start).trimEnd();
  }
  return bare;
}
