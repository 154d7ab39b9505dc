/** The words that lists of members use, from `locales/`. */

import { phrases } from '../../lexicon/lexicon.ts';
import { fold, startsWithPhrase } from '../../text/fold.ts';

/** What a column may hold. `private`: never kept (numbers of identity cards and the like). `number`: of the row. */
export const columns = [
  'number',
  'name',
  'surname',
  'given',
  'birth',
  'day',
  'month',
  'year',
  'sex',
  'male',
  'female',
  'phone',
  'mobile',
  'landline',
  'kin-phone',
  'unit',
  'area',
  'address',
  'joined',
  'post',
  'rank',
  'category',
  'family',
  'notes',
  'standing',
  'decision',
  'decided',
  'private',
] as const;
export type Column = (typeof columns)[number];

const lists = [
  'unit-kinds',
  'titles-male',
  'titles-female',
  'titles-other',
  'totals',
  'sign-off',
  'none',
  'kin',
  'male',
  'female',
  'ticks',
  'gone',
  'gone-bare',
  'gone-tail',
  'already',
  'section',
  'section-more',
  'from',
  'surnames',
  'titles-or-surnames',
  'middle-names',
  'heading-phone',
  'heading-mobile',
  'heading-landline',
  'heading-kin',
] as const;

type List = (typeof lists)[number];

export interface RosterWords {
  columns: Readonly<Record<Column, readonly string[]>>;
  list: Readonly<Record<List, readonly string[]>>;
  /** Whether the text is one of the list, with or without diacritics. */
  is(list: List, text: string): boolean;
  /** What follows when the text begins with one of the list; marks that were typed must agree: "Tống" is no "tổng". */
  begins(list: List, text: string): string | undefined;
}

export function rosterWords(): RosterWords {
  const take = <K extends string>(names: readonly K[], kind: string) =>
    Object.fromEntries(names.map((name) => [name, phrases(`lists.${kind}.${name}`)])) as Record<K, string[]>;
  const list = take(lists, 'list');
  // Asked of every cell of a long list: folded once.
  const sets = new Map(lists.map((name) => [name, new Set(list[name].map(fold))]));
  const starts = new Map(lists.map((name) => [name, new Set(list[name].map((word) => fold(word).slice(0, 2)))]));
  return {
    columns: take(columns, 'column'),
    list,
    is: (name, text) => sets.get(name)?.has(fold(text)) ?? false,
    begins(name, text) {
      if (!starts.get(name)?.has(fold(text.slice(0, 8)).slice(0, 2))) return undefined;
      for (const word of list[name]) {
        const match = startsWithPhrase(text, word);
        if (match) return match.rest;
      }
      return undefined;
    },
  };
}
