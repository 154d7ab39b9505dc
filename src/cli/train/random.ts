/** Chance that is the same each time: a number from 0 to below 1, by a linear congruence. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator repeat soon.
    return (state >>> 8) / 2 ** 24;
  };
}
