/** How often a program may ask: so many a minute, in bursts up to that. One process counts its own. */
const PER_MINUTE = 120;
const MINUTE_MS = 60_000;
/** More tokens than that are not in use at once. */
const MOST_KNOWN = 10_000;

export function createRate() {
  const left = new Map<string, { count: number; at: number }>();
  return {
    perMinute: PER_MINUTE,
    /** @returns 0, or after how many seconds it may ask again */
    take(tokenId: string, nowMs: number): number {
      const before = left.get(tokenId) ?? { count: PER_MINUTE, at: nowMs };
      const count = Math.min(PER_MINUTE, before.count + ((nowMs - before.at) / MINUTE_MS) * PER_MINUTE);
      if (left.size > MOST_KNOWN) left.clear();
      if (count < 1) {
        left.set(tokenId, { count, at: nowMs });
        return Math.ceil(((1 - count) * MINUTE_MS) / PER_MINUTE / 1000);
      }
      left.set(tokenId, { count: count - 1, at: nowMs });
      return 0;
    },
  };
}
