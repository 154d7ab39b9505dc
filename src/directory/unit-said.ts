/** Which unit a line names. Pure. */
import { fold } from '../text/fold.ts';
import { expandAbbreviations } from '../text/spelling/abbreviations.ts';
import type { UnitRef } from './units.ts';

/** The one of these units that is named in a line: its name, or what it ends with ("Sen 1"), the longest. */
export function unitSaid(text: string, units: readonly UnitRef[]): UnitRef | undefined {
  const folded = ` ${fold(expandAbbreviations(text)).replace(/[^a-z0-9]+/gu, ' ')} ${fold(text).replace(/[^a-z0-9]+/gu, ' ')} `;
  const found = units.flatMap((unit) => {
    const words = fold(unit.name)
      .replace(/[^a-z0-9]+/gu, ' ')
      .split(' ');
    const whole = fold(expandAbbreviations(unit.name)).replace(/[^a-z0-9]+/gu, ' ');
    if (folded.includes(` ${whole} `)) return [{ unit, length: whole.length + 100 }];
    for (let from = 0; from + 2 <= words.length; from += 1) {
      const tail = words.slice(from).join(' ');
      if (folded.includes(` ${tail} `)) return [{ unit, length: tail.length }];
    }
    return [];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const best = found.filter(({ length }) => length === longest);
  return best.length === 1 ? best[0]?.unit : undefined;
}
