/** From text to the terms that a search compares: folded syllables and pairs of them, numbers of laws kept whole. */

import { fold, words } from '../fold.ts';
import { expandAbbreviations } from '../spelling/abbreviations.ts';
import { COURTESIES, QUESTION_ABBREVIATIONS } from './colloquial.ts';
import { SAYINGS_LIFE } from './sayings-life.ts';
import { SAYINGS_ORDER } from './sayings-order.ts';
import { SAYINGS_PAPERS } from './sayings-papers.ts';

/** "168/2024/NĐ-CP", "07/2016/QH14", "885/QĐ-BCA-C06", also with the dashes left out. */
const LAW_NUMBER = /(?<!\d)\d+\s*\/\s*(?:\d{4}\s*\/\s*)?[\p{L}][\p{L}\p{N}]*(?:\s*-\s*[\p{L}\p{N}]+)*/gu;
/** "25t", "25tuoi": an age. */
const AGE = /(?<![\p{L}\p{N}])(\d{1,3})\s?t(?![\p{L}\p{N}])/giu;

/** One syllable as it is compared: folded, and y as i where they sound alike (ky, ki; ly, li). */
export function syllable(word: string): string {
  return fold(word).replace(/(?<=^[^aeiou]*[hklmst]|qu)y$/u, 'i');
}

/** The syllables of a text in order, abbreviations written out. Composed, decomposed and unmarked input give the same. */
export function syllables(text: string): string[] {
  return spelled(text).map((word) => syllable(word));
}

function spelled(text: string): string[] {
  const plain = expandAbbreviations(text.normalize('NFC').replace(AGE, '$1 tuổi'));
  return words(plain).flatMap((word) => {
    if (/\p{M}/u.test(word.text.normalize('NFD'))) return [word.text];
    const full = QUESTION_ABBREVIATIONS[fold(word.text)];
    return full === undefined ? [word.text] : full.split(' ');
  });
}

/** Numbers of laws in a text, each one term: "168/2024/nd-cp". */
export function lawNumbers(text: string): string[] {
  return Array.from(text.normalize('NFC').matchAll(LAW_NUMBER), (match) => fold(match[0]).replace(/\s/gu, ''));
}

/** A pair of neighbouring syllables as one term. */
export const pair = (first: string, second: string): string => `${first} ${second}`;

/** Every term of a text: syllables, pairs, law numbers. */
export function terms(text: string): string[] {
  const list = syllables(text);
  return [...list, ...pairsOf(list), ...lawNumbers(text)];
}

export function pairsOf(list: readonly string[]): string[] {
  return list.slice(1).map((next, index) => pair(list[index] ?? '', next));
}

/** Phrases by their first syllable, longest first. */
type Phrases<T> = Map<string, { syllables: string[]; value: T }[]>;

function indexPhrases<T>(entries: readonly (readonly [string, T])[]): Phrases<T> {
  const phrases: Phrases<T> = new Map();
  for (const [phrase, value] of entries) {
    const list = syllables(phrase);
    const first = list[0];
    if (first === undefined) continue;
    phrases.set(first, [...(phrases.get(first) ?? []), { syllables: list, value }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.syllables.length - a.syllables.length);
  return phrases;
}

const courtesies = indexPhrases(COURTESIES.map((phrase) => [phrase, true] as const));
const sayings = indexPhrases(
  [...SAYINGS_PAPERS, ...SAYINGS_LIFE, ...SAYINGS_ORDER].map((line) => {
    const [said = '', meant = ''] = line.split(' | ');
    return [said, meant.split(', ').map((phrase) => syllables(phrase))] as const;
  }),
);

const standsAt = (list: readonly string[], at: number, phrase: readonly string[]) =>
  phrase.every((part, index) => list[at + index] === part);

/** A syllable of a question and what its neighbours make of it. */
export interface Asked {
  term: string;
  /** It says nothing about the matter. */
  isCourtesy: boolean;
  /** What offices say for the phrases that it is part of, each as its syllables. */
  means: string[][];
}

/** Where nothing but courtesies is there, they count as words. */
export function readAsked(list: readonly string[]): Asked[] {
  const read = list.map((term): Asked => ({ term, isCourtesy: false, means: [] }));
  for (let at = 0; at < list.length; ) {
    const found = courtesies.get(list[at] ?? '')?.find((one) => standsAt(list, at, one.syllables));
    for (const one of read.slice(at, at + (found?.syllables.length ?? 0))) one.isCourtesy = true;
    at += found?.syllables.length ?? 1;
  }
  list.forEach((first, at) => {
    for (const { syllables, value } of sayings.get(first) ?? []) {
      if (!standsAt(list, at, syllables)) continue;
      for (const one of read.slice(at, at + syllables.length)) one.means.push(...value);
    }
  });
  return read.every((one) => one.isCourtesy) ? read.map((one) => ({ ...one, isCourtesy: false })) : read;
}
