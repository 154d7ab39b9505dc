/** When officers are on duty, and when they are urged. Pure. */
import { addDays, type LocalDate, toInstant, toLocal, weekday } from '../../../text/calendar.ts';

export interface DutyHours {
  /** "07:00". */
  from: string;
  /** "21:00"; the same as `from`: round the clock; earlier: over midnight. */
  to: string;
  /** ISO weekdays on which they begin; none: never asked for, so all. */
  days: number[];
  /** IANA zone. */
  zone: string;
}

/** Beside the quiet hours of a unit (21:00 to 06:30), every day. */
export const usualHours = { from: '07:00', to: '21:00', days: [1, 2, 3, 4, 5, 6, 7] } as const;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const MINUTE = 60_000;

/** The stretches of duty that begin on this day and the `count` days after it. */
function stretches(hours: DutyHours, first: LocalDate, count: number): { start: Date; end: Date }[] {
  const from = minutesOf(hours.from);
  const to = minutesOf(hours.to);
  const length = to > from ? to - from : to - from + 1440;
  return Array.from({ length: count }, (_, index) => addDays(first, index))
    .filter((day) => hours.days.length === 0 || hours.days.includes(weekday(day)))
    .map((day) => {
      const start = toInstant({ ...day, hour: Math.floor(from / 60), minute: from % 60 }, hours.zone);
      return { start, end: new Date(start.getTime() + length * MINUTE) };
    });
}

/** `at` itself within the hours of duty, otherwise when they begin next. */
export function dutyFrom(hours: DutyHours, at: Date): Date {
  const { year, month, day } = toLocal(at, hours.zone);
  const near = stretches(hours, addDays({ year, month, day }, -1), 10);
  if (near.some(({ start, end }) => start <= at && at < end)) return at;
  return near.find(({ start }) => start > at)?.start ?? at;
}

export function isOnDuty(hours: DutyHours, at: Date): boolean {
  return dutyFrom(hours, at).getTime() === at.getTime();
}

/** So many minutes after duty took note of it, and not outside of duty. */
export function afterOnDuty(hours: DutyHours, since: Date, minutes: number): Date {
  return dutyFrom(hours, new Date(dutyFrom(hours, since).getTime() + minutes * MINUTE));
}

export interface Patience {
  /** Minutes until the officers are reminded, others are asked, the head is told. */
  nudge: number;
  others: number;
  head: number;
}

/** Nobody waits for office hours where somebody's life is at stake. */
export const urgentPatience: Patience = { nudge: 5, others: 10, head: 20 };

/** How far the officers of a ticket were urged. */
export const stages = { kept: 0, told: 1, nudged: 2, others: 3, head: 4 } as const;
export type Stage = (typeof stages)[keyof typeof stages];

/** When the next stage comes. @returns null after the last */
export function nextStageAt(stage: number, since: Date, hours: DutyHours | undefined, patience: Patience): Date | null {
  const after = (minutes: number) =>
    hours ? afterOnDuty(hours, since, minutes) : new Date(since.getTime() + minutes * MINUTE);
  if (stage === stages.kept) return after(0);
  if (stage === stages.told) return after(patience.nudge);
  if (stage === stages.nudged) return after(patience.others);
  return stage === stages.others ? after(patience.head) : null;
}

const clockWord = /(\d{1,2})(?:\s*[h:]\s*(\d{2})?|\s*gio\s*(\d{2})?)?/giu;

/** "7h - 21h", "7:30 den 17 gio": two times of day. @returns undefined for what is not two */
export function readHours(text: string): { from: string; to: string } | undefined {
  const found = [...text.matchAll(clockWord)].map(
    ([, hour, minute, other]) => [Number(hour), Number(minute ?? other ?? 0)] as const,
  );
  const [from, to] = found;
  if (!from || !to || found.length !== 2) return undefined;
  const fits = ([hour, minute]: readonly [number, number]) => hour <= 24 && minute < 60;
  if (!fits(from) || !fits(to)) return undefined;
  const write = ([hour, minute]: readonly [number, number]) =>
    `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { from: write(from), to: write(to) };
}

/** Minutes in words, "30 phut", "2 gio", "1 ngay". @returns undefined where it is none, or not between 5 minutes and 14 days */
export function readMinutes(text: string): number | undefined {
  const match = /^\s*(\d{1,5})\s*(p|ph|phut|m|min|minutes?|h|g|gio|hours?|ngay|d|days?)?\s*$/iu.exec(text);
  if (!match) return undefined;
  const unit = (match[2] ?? 'm').toLowerCase();
  const size = /^(?:h|g)/u.test(unit) ? 60 : /^(?:ngay|d)/u.test(unit) ? 1440 : 1;
  const minutes = Number(match[1]) * size;
  return minutes >= 5 && minutes <= 14 * 1440 ? minutes : undefined;
}

/**
 * Which of a numbered list are meant: "3, 7-9", "1 3". @param all how many there are
 * @returns places from 0, in their order; undefined for what is no such list
 */
export function readPlaces(text: string, all: number): number[] | undefined {
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  const places = new Set<number>();
  for (const part of parts) {
    const [, from, to] = /^(\d{1,3})(?:[-\u2013](\d{1,3}))?$/u.exec(part) ?? [];
    if (from === undefined) return undefined;
    for (let place = Number(from); place <= Number(to ?? from); place++) places.add(place - 1);
  }
  const list = [...places].sort((a, b) => a - b);
  return list.length > 0 && list.every((place) => place >= 0 && place < all) ? list : undefined;
}
