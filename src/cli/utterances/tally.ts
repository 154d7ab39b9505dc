/** Counts of verdicts: of all sentences, by intent, by context or by hand, and what was taken for what. */
import type { Verdict } from './judge.ts';

export interface Tally {
  total: number;
  right: number;
  asked: number;
  wrong: number;
  harmful: number;
}

const empty = (): Tally => ({ total: 0, right: 0, asked: 0, wrong: 0, harmful: 0 });

export function createTally(by: readonly string[]) {
  const all = empty();
  const groups = Object.fromEntries(by.map((name) => [name, {} as Record<string, Tally>]));
  const confusions = new Map<string, number>();
  return {
    add(
      of: Readonly<Record<string, string>>,
      { verdict, harmful }: { verdict: Verdict; harmful: boolean },
      pair: readonly [expected: string, got: string],
    ): void {
      const tallies = by.map((name) => {
        const group = groups[name]!;
        const key = of[name] ?? '';
        group[key] ??= empty();
        return group[key];
      });
      for (const tally of [all, ...tallies]) {
        tally.total += 1;
        tally[verdict] += 1;
        if (harmful) tally.harmful += 1;
      }
      const key = JSON.stringify(pair);
      if (verdict === 'wrong') confusions.set(key, (confusions.get(key) ?? 0) + 1);
    },
    /** The worst confusions first. */
    result() {
      const worst = [...confusions]
        .sort((a, b) => b[1] - a[1])
        .map(([pair, times]): [string, string, number] => [...(JSON.parse(pair) as [string, string]), times]);
      return { ...all, ...groups, confusions: worst };
    },
  };
}
