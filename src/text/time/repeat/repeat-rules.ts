// How recurrence is said. Symbols: see lexicon.ts.

import { find, type Rule, type Said, valuesOf } from '../pieces.ts';
import type { PartOfDay } from '../reading.ts';

const units = { D: 'day', s: 'week', T: 'month', v: 'year' } as const;
const every = (unit: 'day' | 'week' | 'month' | 'year', interval: number): Said => ({ is: 'every', unit, interval });

export const REPEAT_RULES: readonly Rule[] = [
  { match: /[Nn]e/y, say: (l) => every(l[1]!.unit!, l[0]!.value) },
  { match: /[Ee]/y, say: (l) => every(l[0]!.unit!, l[0]!.value) },
  { match: /Q?[Nn][DsT]!?,?x/y, say: (l) => every(units[find(l, 'DsT')!.symbol as 'D'], valuesOf(l, 'Nn')[0]!) },
  { match: /Q[Nn][DsT]/y, say: (l) => every(units[l[2]!.symbol as 'D'], l[1]!.value) },
  // "thứ 2, 4, 6 hằng tuần", "các thứ 3 và thứ 5", "mỗi chủ nhật"
  {
    match:
      /(?:Q(?:P,?)?[Dd]?W(?:[,+-]+(?:W|N(?![Nh:/])))*|W(?:[,+-]+(?:W|N(?![Nh:/])))+(?=,*E)|(?<=E,*)W(?:[,+-]+(?:W|N(?![Nh:/])))+)/y,
    say: (l) => {
      const days = l.filter((x) => 'WN'.includes(x.symbol)).map((x) => (x.symbol === 'W' ? x.value : x.value - 1));
      if (days.some((d) => d < 1 || d > 7)) return null;
      const weekday: Said = { is: 'day', day: { type: 'weekday', days } };
      const part = find(l, 'P')?.part as PartOfDay | undefined;
      const parts: Said[] = part ? [{ is: 'part', part }] : [];
      return find(l, 'Q') ? [...parts, weekday, every('week', 1)] : weekday;
    },
  },
  // "ngày 5, 20 hằng tháng", "mùng 1 và rằm hằng tháng"
  {
    match:
      /(?:(?:[DM]?[Nn](?![h:/])|R)(?:[,+]+(?:[DM]?[Nn](?![h:/kr])|R))+(?=L?,*E)|(?<=E,*)(?:[DM]?[Nn](?![h:/])|R)(?:[,+]+(?:[DM]?[Nn](?![h:/kr])|R))+)L?/y,
    say: (l) => {
      const days = l.filter((x) => 'NnR'.includes(x.symbol)).map((x) => (x.symbol === 'R' ? 15 : x.value));
      if (days.some((d) => d < 1 || d > 31)) return null;
      return { is: 'day', day: { type: 'date', days, calendar: find(l, 'MRL') ? 'lunar' : 'solar' } };
    },
  },
];
