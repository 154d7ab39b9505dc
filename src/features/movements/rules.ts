/** What a line says of a movement, percentages that do not flatter, and years in a row. Pure. */
import { compareDates, type LocalDate } from '../../text/calendar.ts';
import { fold, words } from '../../text/fold.ts';

export const subjects = ['person', 'household', 'unit'] as const;
export type Subject = (typeof subjects)[number];
export const grades = ['excellent', 'good', 'fair', 'poor'] as const;
export type Grade = (typeof grades)[number];
export const marks = ['met', 'missed'] as const;
export type Mark = (typeof marks)[number];

/** Characters. */
export const NAME_LIMIT = 120;
export const CRITERIA_LIMIT = 2000;
export const MINUTES_LIMIT = 120;

/** Midnight UTC, as a day without a time is stored. */
export const asDay = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));
export const fromDay = (at: Date): LocalDate => ({
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
});

/** One decimal, cut and never rounded up: 1,199 of 1,200 is 99.9, and only all of them are 100. @returns undefined of nothing */
export function percentOf(part: number, whole: number): number | undefined {
  return whole <= 0 ? undefined : Math.floor((Math.min(part, whole) * 1000) / whole) / 10;
}

/** Share of the words of a name that must be said for it to be meant. */
const LIKE = 0.6;

interface Named {
  name: string;
}

/** Those of the movements that a line means, the likeliest first; where one is named whole, only such. */
export function meantBy<M extends Named>(text: string, movements: readonly M[]): M[] {
  const said = ` ${wordsOf(text).join(' ')} `;
  const scored = movements.map((movement) => ({ movement, score: scoreOf(said, movement.name) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= LIKE && (best < 1 || score >= best))
    .sort((a, b) => b.score - a.score)
    .map(({ movement }) => movement);
}

/** 1 and more: said whole, the longer name counting more; below: the share of its words. */
function scoreOf(said: string, name: string): number {
  const own = wordsOf(name);
  if (own.length === 0) return 0;
  if (said.includes(` ${own.join(' ')} `)) return 1 + own.length;
  return own.length < 3 ? 0 : own.filter((word) => said.includes(` ${word} `)).length / own.length;
}

const wordsOf = (text: string): string[] => words(fold(text)).map((word) => word.text);

/** The line without the words of the name, where they stand together. */
export function withoutName(text: string, name: string): string {
  const typed = words(text);
  const own = wordsOf(name);
  const at = typed.findIndex((_, from) => own.every((word, index) => fold(typed[from + index]?.text ?? '') === word));
  if (at < 0 || own.length === 0) return text;
  return `${text.slice(0, typed[at]?.start)} ${text.slice(typed[at + own.length - 1]?.end)}`
    .replace(/\s+/gu, ' ')
    .trim();
}

/** In how many years in a row, up to the given one, the grade was this one; a year that is not rated ends it. */
export function yearsInRow(ratings: readonly { year: number; grade: Grade }[], grade: Grade, upTo: number): number {
  const years = new Set(ratings.filter((one) => one.grade === grade).map((one) => one.year));
  let count = 0;
  while (years.has(upTo - count)) count += 1;
  return count;
}

/** Is one late to register? */
export const isOver = (endsOn: Date, today: LocalDate): boolean => compareDates(today, fromDay(endsOn)) > 0;
