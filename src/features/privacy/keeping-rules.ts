/** "tin báo 1 năm", "excuses 90 days", "tin báo như thường": how long a unit wants a kind of data kept. Pure. */
import { fold } from '../../text/fold.ts';
import { type Kind, kinds, leastDays, MOST_DAYS } from './retention-rules.ts';

export interface KeepingWords {
  /** By which each kind is called. */
  called(kind: Kind): readonly string[];
  days: readonly string[];
  months: readonly string[];
  years: readonly string[];
  usual: readonly string[];
}

export type KeepingReading =
  | { kind: Kind; days: number | null }
  /** A kind without a period, or a period that is none. */
  | { kind: Kind; unclear: true }
  | { kind: Kind; least: number; most: number }
  | 'show'
  | 'unknown';

/** @param text what stands after the words for the setting @returns `days` null: as usual */
export function readKeeping(text: string, words: KeepingWords): KeepingReading {
  const said = ` ${fold(text)} `;
  if (said.trim() === '') return 'show';
  const called = kinds
    .flatMap((kind) => words.called(kind).map((word) => ({ kind, word: ` ${fold(word)} ` })))
    .filter(({ word }) => said.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (!called) return 'unknown';
  const { kind } = called;
  const span = said.slice(called.word.length - 1).trim();
  const is = (list: readonly string[], word: string) => list.some((one) => fold(one) === word);
  if (is(words.usual, span)) return { kind, days: null };
  const [, number, unit = ''] = /^(\d{1,4}) (.+)$/.exec(span) ?? [];
  const each = is(words.days, unit) ? 1 : is(words.months, unit) ? 30 : is(words.years, unit) ? 365 : undefined;
  if (number === undefined || each === undefined) return { kind, unclear: true };
  const days = Number(number) * each;
  const least = leastDays(kind);
  return days < least || days > MOST_DAYS ? { kind, least, most: MOST_DAYS } : { kind, days };
}
