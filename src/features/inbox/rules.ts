/** In which order things that wait are shown. Pure. */

export interface Pressing {
  open: boolean;
  urgent?: boolean;
  since: Date;
}

/**
 * Urgent ones first, then the open ones, then the others, which stand latest first.
 * @param open which of the open ones stands first: for officers the one that waits longest, for the asker the latest
 */
export function pressingFirst<T extends Pressing>(items: readonly T[], open: 'oldest' | 'latest'): T[] {
  const rank = (item: T) => (item.urgent ? 0 : item.open ? 1 : 2);
  return [...items].sort((a, b) => {
    const older = a.since.getTime() - b.since.getTime();
    return rank(a) - rank(b) || (rank(a) < 2 && open === 'oldest' ? older : -older);
  });
}
