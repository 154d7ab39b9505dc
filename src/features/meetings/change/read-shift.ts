/** "lùi 1 tiếng", "sớm hơn nửa tiếng", "hoãn 2 ngày": by how much a meeting is moved from when it was to be. Pure. */
import { addDays, toInstant, toLocal } from '../../../text/calendar.ts';
import { sameWord, type Word, words } from '../../../text/fold.ts';
import { says, spoken } from '../../../text/phrases.ts';
import type { Moment } from '../call/read-when.ts';
import { numberOf } from '../rsvp/read-answer.ts';

export interface ShiftWords {
  /** "lùi", "hoãn", "muộn hơn". */
  later: readonly string[];
  /** "sớm hơn", "lên". */
  earlier: readonly string[];
  weeks: readonly string[];
  days: readonly string[];
  hours: readonly string[];
  minutes: readonly string[];
  /** "nửa" before a unit, "rưỡi" after it. */
  half: readonly string[];
  /** The numbers from one to ten, in one language after another. */
  numbers: readonly string[];
}

export interface Shift {
  /** Whole days keep the hour of the clock. Negative: earlier. */
  days: number;
  minutes: number;
}

const WEEK = 7;

/** @returns undefined where the text does not say both how much and which way */
export function readShift(text: string, marks: ShiftWords): Shift | undefined {
  const typed = words(text);
  const said = spoken(text);
  const way = says(said, marks.earlier) ? -1 : says(said, marks.later) ? 1 : undefined;
  const is = (at: number, phrases: readonly string[]) => phrases.some((one) => sameWord(typed[at]?.text ?? '', one));
  const unitAt = (at: number) => (['weeks', 'days', 'hours', 'minutes'] as const).find((unit) => is(at, marks[unit]));
  const at = typed.findIndex((_, index) => unitAt(index) !== undefined && amountBefore(typed, index, marks) > 0);
  const unit = unitAt(at);
  if (way === undefined || unit === undefined) return undefined;
  const amount = (amountBefore(typed, at, marks) + (is(at + 1, marks.half) ? 0.5 : 0)) * way;
  const [days, minutes] = {
    weeks: [amount * WEEK, 0],
    days: [amount, 0],
    hours: [0, amount * 60],
    minutes: [0, amount],
  }[unit] as [number, number];
  return Number.isInteger(days) && Number.isInteger(minutes) ? { days, minutes } : undefined;
}

/** The number before the unit; 0: none. */
function amountBefore(typed: readonly Word[], unit: number, { half, numbers }: ShiftWords): number {
  const before = typed[unit - 1]?.text ?? '';
  if (half.some((one) => sameWord(before, one))) return 0.5;
  return numberOf(before, numbers) ?? 0;
}

/** @returns the meeting's time moved by so much, as long as it was */
export function shifted({ at, end }: Moment, { days, minutes }: Shift, zone: string): Moment {
  const { hour, minute, ...day } = toLocal(at, zone);
  const moved = toInstant({ ...addDays(day, days), hour, minute: minute + minutes }, zone);
  return { at: moved, end: end && new Date(end.getTime() - at.getTime() + moved.getTime()) };
}
