/** Who may do what with a tip, and the figures of it. Pure. */
import { readSigns } from '../../text/code.ts';

/** Characters and numbers that fit a telephone and a reader. */
export const limits = { story: 4000, place: 500, words: 1500, files: 10, fileBytes: 20 * 1024 * 1024, additions: 40 };

/** Another length than an invitation's, so that a code alone tells what it is. 10 of 21 signs: 44 bits. */
export const CODE_LENGTH = 10;

const MINUTE = 60_000;
const HOUR = 3600_000;

/** Of somebody without a name the officers hear so much later, at random: the minute would tell who was writing then. */
const LEAST_DELAY_MINUTES = 3;
const MOST_DELAY_MINUTES = 15;
/** Officers are reminded of what nobody has taken, so often. */
export const REMIND_MS = 4 * HOUR;
export const MOST_TOLD = 4;

/** @param random an integer from 0 to below its argument */
export function notifyDelayMs(named: boolean, random: (below: number) => number): number {
  return named ? 0 : (LEAST_DELAY_MINUTES * 60 + random((MOST_DELAY_MINUTES - LEAST_DELAY_MINUTES) * 60)) * 1000;
}

/** The hour in which it was, in UTC; zones of whole hours and of half ones show it as the hour or the half. */
export function toHour(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR) * HOUR);
}

/** The code that was meant; undefined: this is none. */
export const readCode = (text: string): string | undefined => readSigns(text, CODE_LENGTH);

/** Written as a code is, and yet none: a sign is missing, or one too many. Not the beginning of a story. */
export function looksLikeCode(text: string): boolean {
  const signs = text.replace(/[\s.\-_]/gu, '');
  return /^[A-Za-z\d]{6,14}$/u.test(signs) && /\d/u.test(signs) && /[A-Za-z]/u.test(signs) && !/[a-z]{4}/iu.test(signs);
}

export const MOST_WRONG = 5;
const GUESS_WINDOW_MS = 30 * MINUTE;
export const BLOCK_MINUTES = 60;
/** How long wrong codes are kept. */
export const GUESSES_KEPT_MS = 2 * HOUR;

/** @param wrong when wrong codes came, latest first */
export function isBlocked(wrong: readonly Date[], now: Date): boolean {
  const last = wrong[0];
  const fifth = wrong[MOST_WRONG - 1];
  if (!last || !fifth || last.getTime() - fifth.getTime() > GUESS_WINDOW_MS) return false;
  return now.getTime() - last.getTime() < BLOCK_MINUTES * MINUTE;
}

export type TipState = 'open' | 'taken' | 'closed';
export type Step = 'take' | 'ask' | 'note' | 'close';

/** What an officer of the unit may do with a tip in this state. */
export function stepsFor(tip: { state: TipState; assigneeId: string | null }, personId: string): Step[] {
  if (tip.state === 'closed') return ['note'];
  if (tip.assigneeId !== personId) return ['take', 'note'];
  return ['ask', 'note', 'close'];
}

/** @returns the number in "483920", "tin số 483920"; undefined: there is none */
export function readNumber(text: string | undefined): number | undefined {
  const digits = /^\D{0,20}(\d{6})\D{0,20}$/u.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The numbers of tips: six digits, none beginning with 0. */
export const NUMBERS = { least: 100_000, count: 900_000 };
