/**
 * How often and how long each fault is tried. By default each kind once, in about a minute for the whole folder. The long
 * matrix, before a release or after a change of `src/outbound`:
 *
 *     FAILURE_ROUNDS=10 npm run test:slow -- tests/failure
 *     FAILURE_SEED=17 npm run test:slow -- tests/failure/redis.test.ts    # one round again, as it was
 *
 * - `FAILURE_ROUNDS=n`: each kind n times, with the seeds FAILURE_SEED, FAILURE_SEED + 1, …; twice as many people, and what
 *   is away stays away for a minute (three seconds else). A line for each round tells its seed and what became of the messages.
 * - `FAILURE_AWAY_S=n`: for how long instead.
 * - `FAILURE_SEED=s`: of the first round, 1 unless said. It decides at which message the blow falls, and on whom.
 *
 * Telegram's refusal for five minutes is scaled down to how long the others are away: `retry_after` is as long as it lasts.
 */
import { describe } from 'vitest';
import type { States } from './house.ts';

const ROUNDS = Number(process.env.FAILURE_ROUNDS ?? 1);
const FIRST_SEED = Number(process.env.FAILURE_SEED ?? 1);
const IS_LONG = process.env.FAILURE_ROUNDS !== undefined;

/** How long a store or the platform is away. */
export const AWAY_MS = 1000 * Number(process.env.FAILURE_AWAY_S ?? (IS_LONG ? 60 : 3));
/** For how long at most anything is waited for: a sweep comes after 25 s, and other work may hold the machine up. */
export const PATIENCE_MS = (IS_LONG ? 5 : 2) * 60_000;

/** So many people in a short run. */
export const people = (count: number) => (IS_LONG ? 2 * count : count);

/** Declares the tests of one round, once for each seed. */
export function eachRound(declare: (seed: number) => void): void {
  const seeds = Array.from({ length: ROUNDS }, (_, round) => FIRST_SEED + round);
  describe.each(seeds)('seed %i', declare);
}

/** Always the same numbers for the same seed, in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A line of the table of a long run. */
export function report(kind: string, seed: number, states: States): void {
  const outcome = Object.entries(states).map(([state, count]) => `${count} ${state}`);
  if (IS_LONG) process.stdout.write(`| ${kind} | seed ${seed} | ${outcome.sort().join(', ')} |\n`);
}
