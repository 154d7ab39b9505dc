// Finding phrases of ours in what people type, under the rule of `sameWord`: marks that were typed must agree.

import { hasMarks, sameWord, words, wordsOfPhrase } from './fold.ts';
import { expandAbbreviations } from './spelling/abbreviations.ts';

/** A text as its words, abbreviations written out and drawn-out letters ("cháyyyy") shortened. */
export interface Spoken {
  words: readonly string[];
  /** Some word bears a mark: then a word without one is meant so ("chay" beside "nhà" is not "cháy"). */
  marked: boolean;
}

/** @param text as typed, composed or not */
export function spoken(text: string): Spoken {
  const short = text.normalize('NFC').replace(/(\p{L})\1{2,}/gu, '$1');
  const list = words(expandAbbreviations(short)).map((word) => word.text);
  return { words: list, marked: hasMarks(short) };
}

/** Where a phrase begins among the words, each place; -1 places are left out. */
export function placesOf(said: Spoken, phrase: string): number[] {
  const ours = wordsOfPhrase(phrase);
  const places: number[] = [];
  for (let at = 0; at + ours.length <= said.words.length; at++) {
    if (ours.every((word, index) => sameWord(said.words[at + index]!, word))) places.push(at);
  }
  return places;
}

/** Does the text say any of these phrases? */
export function says(said: Spoken, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => placesOf(said, phrase).length > 0);
}

/** The phrases that the text says. */
export function saidOf(said: Spoken, phrases: readonly string[]): string[] {
  return phrases.filter((phrase) => placesOf(said, phrase).length > 0);
}

/** A list written on lines, phrases parted by commas. */
export function phraseList(text: string): string[] {
  return text
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
