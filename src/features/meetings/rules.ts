/** What holds for meetings, without a database. All instants are UTC. */
import { type QuietHours, quietSince, quietUntil } from '../../directory/settings/quiet-hours.ts';
import { compareDates, toLocal } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';

/** Characters that a person may type. */
export const LIMITS = { title: 200, place: 200, reason: 500 } as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A meeting whose end nobody said is taken to last this long. */
const USUAL_LENGTH_MS = 3 * HOUR;
/** Another meeting of the unit this near is worth a warning. */
export const NEAR_MS = 2 * HOUR;
/** Attendance is taken from two hours before until a day after the beginning. */
export const ATTENDANCE = { beforeMs: 2 * HOUR, afterMs: 24 * HOUR } as const;

/** An excuse is taken until a week after the beginning: late is better than none. */
export const LATE_EXCUSE_MS = 7 * 24 * HOUR;

export type Phase = 'cancelled' | 'ahead' | 'on' | 'over';

interface Times {
  state: 'planned' | 'cancelled';
  startsAt: Date;
  endsAt: Date | null;
}

export function endOf(meeting: Pick<Times, 'startsAt' | 'endsAt'>): Date {
  return meeting.endsAt ?? new Date(meeting.startsAt.getTime() + USUAL_LENGTH_MS);
}

export function phaseOf(meeting: Times, now: Date): Phase {
  if (meeting.state === 'cancelled') return 'cancelled';
  if (now < meeting.startsAt) return 'ahead';
  return now < endOf(meeting) ? 'on' : 'over';
}

/** Whoever can come can come so much earlier or later on the same day. */
const LITTLE_MS = 2 * HOUR;

/** Do the answers hold for the new time as well? @param zone by whose calendar */
export function answersStay(before: Date, after: Date, zone: string): boolean {
  const isSameDay = compareDates(toLocal(before, zone), toLocal(after, zone)) === 0;
  return isSameDay && Math.abs(after.getTime() - before.getTime()) <= LITTLE_MS;
}

/**
 * The reminders still to come, each once.
 * @param minutes before the beginning @param quiet those that would wait in it for too long come before it instead
 */
export function remindersAhead(
  startsAt: Date,
  minutes: readonly number[],
  now: Date,
  quiet?: QuietHours,
): { minutesBefore: number; dueAt: Date }[] {
  return [...new Set(minutes)]
    .map((minutesBefore) => {
      const at = new Date(startsAt.getTime() - minutesBefore * MINUTE);
      return { minutesBefore, dueAt: quiet ? beforeQuiet(at, startsAt, quiet) : at };
    })
    .filter(({ dueAt }) => dueAt > now);
}

/** A reminder that quiet hours would hold until so shortly before the beginning is of no use any more … */
const USELESS_MS = 45 * MINUTE;
/** … and goes out so long before they begin. */
const EVENING_BEFORE_MS = 30 * MINUTE;

/** A clean-up day at six in the morning is called to mind the evening before, not after it has begun. */
function beforeQuiet(at: Date, startsAt: Date, quiet: QuietHours): Date {
  const [since, until] = [quietSince(quiet, at), quietUntil(quiet, at)];
  if (!since || !until || startsAt.getTime() - until.getTime() >= USELESS_MS) return at;
  return new Date(since.getTime() - EVENING_BEFORE_MS);
}

/** A reminder of days before may wait so long for that of another meeting on the same day … */
const SAME_DAY_MS = 12 * HOUR;
/** … and one of hours before so long. */
const SAME_HOURS_MS = 2 * HOUR;

/** Is a reminder that is due later said together with one that goes out now, as both meetings are on one day? */
export function isSaidTogether(later: { minutesBefore: number; dueAt: Date }, now: Date): boolean {
  const wait = later.dueAt.getTime() - now.getTime();
  return wait <= (later.minutesBefore >= 1440 ? SAME_DAY_MS : SAME_HOURS_MS);
}

/** A reminder later than this is late because the machine was down … */
const LATE_MS = 15 * MINUTE;
/** … and then is left out where the next one follows as soon as this. */
const SOON_MS = 30 * MINUTE;

/**
 * Of the reminders that are due, the one to send: the latest, and none once the meeting has begun or the next is close.
 * @param due minutes before the beginning @param nextAt when the next reminder is due
 */
export function reminderToSend(
  due: readonly number[],
  nextAt: Date | null,
  startsAt: Date,
  now: Date,
): number | undefined {
  if (due.length === 0 || now >= startsAt) return undefined;
  const latest = Math.min(...due);
  const lateBy = now.getTime() - (startsAt.getTime() - latest * MINUTE);
  if (lateBy > LATE_MS && nextAt && nextAt.getTime() - now.getTime() < SOON_MS) return undefined;
  return latest;
}

export type Span = { count: number; unit: 'days' | 'hours' | 'minutes' };

/** Minutes in the largest unit that divides them. */
export function spanOf(minutes: number): Span {
  if (minutes % 1440 === 0) return { count: minutes / 1440, unit: 'days' };
  if (minutes % 60 === 0) return { count: minutes / 60, unit: 'hours' };
  return { count: minutes, unit: 'minutes' };
}

export interface SpanWords {
  days: readonly string[];
  hours: readonly string[];
  minutes: readonly string[];
  /** "trước", "before": says nothing here. */
  before: readonly string[];
  /** "tắt": no reminders. */
  none: readonly string[];
}

/** Reminders that an officer may set: no more than these, within these bounds. */
export const REMINDER_BOUNDS = { most: 5, least: 10, longest: 30 * 1440 } as const;

export type ReminderReading = 'show' | { minutes: number[] } | 'out-of-bounds' | undefined;

/** Reads "3 ngày, 1 ngày, 2 giờ". @returns `show` for nothing; undefined where it is about something else */
export function readReminders(text: string, words: SpanWords): ReminderReading {
  const folded = fold(text);
  if (folded === '') return 'show';
  const is = (word: string, list: readonly string[]) => list.some((one) => fold(one) === word);
  if (is(folded, words.none)) return { minutes: [] };
  const tokens = folded.match(/\d+|\p{L}+/gu) ?? [];
  const minutes: number[] = [];
  let count: number | undefined;
  for (const token of tokens) {
    if (/^\d+$/.test(token)) {
      if (count !== undefined) return undefined;
      count = Number(token);
    } else if (count === undefined) {
      if (!is(token, words.before)) return undefined;
    } else {
      const each = is(token, words.days)
        ? 1440
        : is(token, words.hours)
          ? 60
          : is(token, words.minutes)
            ? 1
            : undefined;
      if (each === undefined) return undefined;
      minutes.push(count * each);
      count = undefined;
    }
  }
  if (count !== undefined || minutes.length === 0) return undefined;
  const { most, least, longest } = REMINDER_BOUNDS;
  if (minutes.length > most || minutes.some((one) => one < least || one > longest)) return 'out-of-bounds';
  return { minutes: [...new Set(minutes)].sort((a, b) => b - a) };
}

/** Vietnamese lists of names go by the given name, which stands last. */
export function byGivenName<T extends { fullName: string }>(people: readonly T[]): T[] {
  const collator = new Intl.Collator('vi');
  const given = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
  return [...people].sort(
    (a, b) => collator.compare(given(a.fullName), given(b.fullName)) || collator.compare(a.fullName, b.fullName),
  );
}

/** Cuts a list into pieces that a message can bear, by number and by characters. @returns [from, to) of each */
export function piecesOf(lines: readonly string[], most: number, characters: number): [from: number, to: number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  let size = 0;
  lines.forEach((line, index) => {
    const length = line.length + 1;
    if (index > from && (index - from >= most || size + length > characters)) {
      pieces.push([from, index]);
      from = index;
      size = 0;
    }
    size += length;
  });
  if (lines.length > from) pieces.push([from, lines.length]);
  return pieces;
}
