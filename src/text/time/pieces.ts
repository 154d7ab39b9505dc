import type { Lexeme } from './lex.ts';
import type { Edge, Unit } from './lexicon.ts';
import type { PartOfDay } from './reading.ts';

/** A clock time as said: `half` where it was written onto the hour ("2 pm"); `exact` when written "08:00" or "08h". */
export type SaidClock = { hour: number; minute: number; half?: 'am' | 'pm'; exact?: boolean };

export type WeekdayMod = 'past' | 'this' | 'coming' | 'following';
/** Offsets count from the present month or year; day -1 is the last of the month. */
export type MonthOf = { month?: number; monthOffset?: number; year?: number; yearOffset?: number };
export type Calendar = 'solar' | 'lunar';

/** A day or days as said, not yet a date. */
export type Day =
  | { type: 'offset'; days: number }
  | { type: 'ahead'; unit: Unit; count: number }
  | ({ type: 'date'; days: number[]; calendar: Calendar; unsure?: boolean; leap?: boolean; named?: boolean } & MonthOf)
  | { type: 'weekday'; days: number[]; mod?: WeekdayMod; week?: number }
  | ({ type: 'nth'; weekday: number; nth: number } & MonthOf)
  | ({ type: 'edge'; edge: Edge; unit: Unit; offset?: number } & MonthOf)
  | ({ type: 'whole'; unit: Unit; offset?: number; months?: number } & MonthOf)
  /** So many days or months after (negative: before) another day. */
  | { type: 'shift'; unit: Unit; count: number; of: Day };

/** What one rule understood. */
export type Said =
  | { is: 'clock'; clock: SaidClock }
  /** An hour that no clock shows: 25h, 8h75. */
  | { is: 'no-clock' }
  /** Words that belong to a time and add nothing: "trong 3 ngày" before "5-7/12". */
  | { is: 'filler' }
  | { is: 'part'; part: PartOfDay }
  | { is: 'day'; day: Day }
  | { is: 'every'; unit: Unit; interval: number }
  | { is: 'duration'; minutes: number }
  | { is: 'from-now'; minutes: number };

/** A understood part of the text: lexemes `from` up to but not including `to`. Weak ones need company to count. */
export type Piece = { said: Said; from: number; to: number; weak: boolean };

/**
 * One way of saying something: a sticky expression over the symbols of the lexemes, and what the matched lexemes mean.
 * An empty list consumes them as no time at all; null lets the next rule try.
 */
export type Rule = { match: RegExp; weak?: boolean | ((lexemes: Lexeme[], after: string) => boolean); say: Say };
export type Say = (lexemes: Lexeme[], symbols: string) => Said | Said[] | null;

export const NOTHING: Say = () => [];

/** The values of the lexemes with one of the given symbols, in order. */
export function valuesOf(lexemes: Lexeme[], symbols: string): number[] {
  return lexemes.filter((lexeme) => symbols.includes(lexeme.symbol)).map((lexeme) => lexeme.value);
}

/** The first lexeme with one of the given symbols. */
export function find(lexemes: Lexeme[], symbols: string): Lexeme | undefined {
  return lexemes.find((lexeme) => symbols.includes(lexeme.symbol));
}
