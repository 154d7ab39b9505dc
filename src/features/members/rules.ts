/** What holds without a database: codes, names, how a typed line is taken apart. */
import { randomInt } from 'node:crypto';
import { findSigns, makeCode, readSigns, spellSigns } from '../../text/code.ts';
import { fold, sameWord, words } from '../../text/fold.ts';

const CODE_LENGTH = 8;

export const INVITATION_DAYS = 30;
/** Long enough to open another app, too short to be passed around. */
export const LINK_CODE_MINUTES = 15;
export const UNIT_NAME_LIMIT = 100;
export const PERSON_NAME_LIMIT = 80;
/** Chapters of one commune typed in one go; more is a slip of the clipboard. */
export const MOST_NEW_UNITS = 50;

/** A new invitation code. */
export const newCode = (): string => makeCode(CODE_LENGTH, randomInt);

/** The invitation code that was meant; undefined: this is none. */
export const readCode = (text: string): string | undefined => readSigns(text, CODE_LENGTH);

/** Invitation codes among other words. */
export const findCodes = (text: string): string[] => findSigns(text, CODE_LENGTH);

/** "KM4T7XPC" as it is read aloud: "KM4T 7XPC". */
export const spellCode = (code: string): string => spellSigns(code);

/** One line, single spaces, no punctuation around it. */
export function tidyName(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^[\s,.;:"'“”–—-]+|[\s,;:"'“”–—-]+$/gu, '')
    .normalize('NFC');
}

/** Does it hold a letter, and no more than `limit` characters? */
export function nameFault(name: string, limit: number): 'empty' | 'long' | undefined {
  if (!/\p{L}/u.test(name)) return 'empty';
  return [...name].length > limit ? 'long' : undefined;
}

/** The names in "A, B; C" or on lines of their own, each once. */
export function splitNames(text: string): string[] {
  const names = text.split(/[\n,;]+/u).map(tidyName);
  return names.filter((name, index) => name !== '' && names.findIndex((other) => fold(other) === fold(name)) === index);
}

/** Every way to part a line at one of these words: "X thanh Y" gives [X, Y]. Names may hold the word too: the caller tries each. */
export function partings(text: string, separators: readonly string[]): [left: string, right: string][] {
  return words(text)
    .filter((word) => separators.some((separator) => sameWord(word.text, separator)))
    .map((word): [string, string] => [text.slice(0, word.start).trim(), text.slice(word.end).trim()])
    .filter(([left, right]) => left !== '' && right !== '');
}

/** Words of a name of a unit or a person, and some to spare: each way to part a line is looked up. */
const MOST_HALVES = 40;

/** Every way to part a line between two words, the longest right side first; the last has none on the right. */
export function halves(text: string): [left: string, right: string][] {
  const found = words(text)
    .slice(1, MOST_HALVES)
    .map((word): [string, string] => [tidyName(text.slice(0, word.start)), text.slice(word.start).trim()]);
  return [...found, [tidyName(text), '']];
}

/** The names most like `name`, best first, by the pairs of letters that they share (Dice); none where nothing is alike. */
export function nearestNames(name: string, names: readonly string[], most: number): string[] {
  const wanted = pairs(name);
  const scored = names.map((candidate) => ({ candidate, score: likeness(wanted, pairs(candidate)) }));
  return scored
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function pairs(name: string): Set<string> {
  const folded = ` ${fold(name)} `;
  return new Set(Array.from({ length: folded.length - 1 }, (_, index) => folded.slice(index, index + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

/** The unit whose whole name stands in a group's title, the longest name first; undefined where none does or two fit. */
export function unitInTitle<U extends { name: string }>(title: string, units: readonly U[]): U | undefined {
  const key = ` ${fold(title)} `;
  const fitting = units.filter((unit) => key.includes(` ${fold(unit.name)} `));
  const longest = Math.max(...fitting.map((unit) => unit.name.length));
  const best = fitting.filter((unit) => unit.name.length === longest);
  return best.length === 1 ? best[0] : undefined;
}

/** 21/12/2026. @param zone IANA */
export function formatDay(date: Date, zone: string): string {
  const parts = { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(date);
}
