/** How many came, where they are counted and not ticked: what an officer writes, and when they are asked. Pure. */
import { addDays, toInstant, toLocal } from '../../../text/calendar.ts';
import { sameWord, startsWithPhrase, words } from '../../../text/fold.ts';

/** More do not fit into any hall of the association. */
export const MOST_COUNTED = 100_000;

/** Asked in the evening of the day, once more the next morning: hours by the clock of the unit. */
const EVENING = 19;
const MORNING = 8;
/** A meeting that is on in the evening is asked about so long after its beginning. */
const AFTER_MS = 2 * 3_600_000;

/** When the officer is asked for the number. */
export function countAskAt({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }, zone: string): Date {
  const evening = toInstant({ ...toLocal(startsAt, zone), hour: EVENING, minute: 0 }, zone);
  const over = endsAt ?? new Date(startsAt.getTime() + AFTER_MS);
  return new Date(Math.max(over.getTime(), evening.getTime()));
}

/** When they are asked again. */
export function countAskAgainAt(startsAt: Date, zone: string): Date {
  return toInstant({ ...addDays(toLocal(startsAt, zone), 1), hour: MORNING, minute: 0 }, zone);
}

/** @param people "người" @param counted "đếm được", may stand before @returns undefined where it is no count of people */
export function readHeadCount(text: string, people: readonly string[], counted: readonly string[]): number | undefined {
  const longestFirst = [...counted].sort((a, b) => b.length - a.length);
  const after = longestFirst.map((phrase) => startsWithPhrase(text, phrase)?.rest).find((rest) => rest !== undefined);
  const [number, unit, more] = words(after ?? text);
  if (!number || !unit || more || !/^\d{1,6}$/.test(number.text)) return undefined;
  if (!people.some((word) => sameWord(unit.text, word))) return undefined;
  return Number(number.text) <= MOST_COUNTED ? Number(number.text) : undefined;
}
