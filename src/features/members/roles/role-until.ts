/** Until when somebody is to hold a role, as an administrator says it. Pure. */
import { addDays, type LocalDate, toInstant, toLocal } from '../../../text/calendar.ts';
import { parseTime } from '../../../text/time/parse-time.ts';
import { formatDay, partings } from '../rules.ts';

/** `day`: the last on which it is held. */
export type UntilReading = { kind: 'day'; day: LocalDate } | { kind: 'past' } | { kind: 'none' };

interface Here {
  now: Date;
  /** IANA */
  zone: string;
}

/** "31/12/2027", "hết năm 2027". */
export function readUntil(text: string, { now, zone }: Here): UntilReading {
  const reading = parseTime(text, { now, zone });
  switch (reading.kind) {
    case 'date':
      return reading.past ? { kind: 'past' } : lasting(reading.at, zone);
    case 'range':
      return reading.end <= now ? { kind: 'past' } : lasting(reading.end, zone);
    default:
      return { kind: 'none' };
  }
}

function lasting(at: Date, zone: string): UntilReading {
  const { year, month, day } = toLocal(at, zone);
  return { kind: 'day', day: { year, month, day } };
}

/**
 * "An Chi hội Liên Sơn đến hết 31/12/2027" in its two parts.
 * @param words that lead to the end; somebody may be called so, therefore the last that is followed by a time counts
 * @returns undefined where no end is said
 */
export function splitUntil(
  text: string,
  words: readonly string[],
  here: Here,
): { rest: string; until: UntilReading } | undefined {
  const found = partings(text, words).findLast(([, right]) => readUntil(right, here).kind !== 'none');
  if (!found) return undefined;
  const trailing = partings(`${found[0]} .`, words).find(([, right]) => right === '.');
  return { rest: trailing?.[0] ?? found[0], until: readUntil(found[1], here) };
}

/** "2027-12-31" */
export const writeDay = ({ year, month, day }: LocalDate): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The moment from which the role counts no more: the midnight after its last day. @param day "2027-12-31" @param zone IANA */
export function endOfDay(day: string, zone: string): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return toInstant(addDays({ year, month, day: date }, 1), zone);
}

/** The last day of a role that ends at this moment: "31/12/2027". @param zone IANA */
export const lastDayOf = (until: Date, zone: string): string => formatDay(new Date(until.getTime() - 1), zone);

/** For the texts that say the end where there is one. @param until null: without end */
export const endArgs = (until: Date | null | undefined, zone: string) =>
  until ? { ends: 1, day: lastDayOf(until, zone) } : { ends: 0, day: '' };

/** Offered where an end is asked for: the end of this year and of the four after it. @returns "2027-12-31", … */
export function usualEnds({ now, zone }: Here): string[] {
  const { year } = toLocal(now, zone);
  return [0, 1, 2, 4].map((more) => `${year + more}-12-31`);
}
