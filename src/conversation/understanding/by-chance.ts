/** Doors by how likely they are. */
import type { Guess } from './classifier.ts';
import { type Decision, LEAST, MOST_OFFERED, OFFERED, SURE, WORTH_ASKING } from './decision.ts';
import { type Door, doors } from './doors.ts';

const known: ReadonlySet<string> = new Set(doors);
const isDoor = (intent: string): intent is Door => known.has(intent);

/** The doors among the guesses that are worth offering, the likeliest first. */
export function byChance(guesses: readonly Guess[]): Door[] {
  return guesses
    .filter(({ chance }, index) => index < MOST_OFFERED && chance >= OFFERED)
    .map(({ intent }) => intent)
    .filter(isDoor);
}

/** One door where it is likely enough, a few where it is not, none where all are far off. */
export function decideByChance(guesses: readonly Guess[]): Decision {
  const [first] = guesses;
  if (!first || !isDoor(first.intent) || first.chance < LEAST) return { kind: 'unknown' };
  if (first.chance >= SURE) return { kind: 'door', door: first.intent, chance: first.chance, slots: {} };
  const few = byChance(guesses);
  const whole = guesses.slice(0, MOST_OFFERED).reduce((sum, { chance }) => sum + chance, 0);
  return few.length > 1 && whole >= WORTH_ASKING ? { kind: 'ask', doors: few } : { kind: 'unknown' };
}
