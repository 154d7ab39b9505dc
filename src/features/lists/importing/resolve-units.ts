/** Which unit a row of a list belongs to, by what is said beside it, above it, and on its sheet. Pure. */
import type { UnitRef } from '../../../directory/units.ts';
import { fold } from '../../../text/fold.ts';
import type { UnitMention } from '../reading/roster-row.ts';
import type { RosterWords } from '../words.ts';

export type UnitReading =
  /** `place`: an area that is no unit, or not the one: part of the address. */
  { unit: UnitRef; place?: string } | { problem: 'unit-unknown' | 'unit-several' | 'unit-other'; mention: UnitMention };

export interface UnitScope {
  /** Where a row belongs that names none. */
  target: UnitRef;
  /** Those that the officer may write to: the target and all below. */
  within: readonly UnitRef[];
  /** Names of all others, folded. */
  elsewhere: ReadonlySet<string>;
}

/** From the plainest word to the vaguest. */
const order: readonly UnitMention['from'][] = ['column', 'heading', 'area', 'sheet'];

export function createResolver(
  scope: UnitScope,
  words: RosterWords,
): (mentions: readonly UnitMention[]) => UnitReading {
  const kinds = [...words.list['unit-kinds'], ...words.columns.area].map((kind) => fold(kind)).filter(Boolean);
  kinds.sort((one, other) => other.length - one.length);
  /** "chi hội xóm Liên Sơn" and "Liên Sơn" are the same. */
  const bare = (name: string): string => {
    const plain = fold(name)
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim();
    const kind = kinds.find((one) => plain.startsWith(`${one} `));
    return kind ? bare(plain.slice(kind.length)) : plain;
  };
  const full = group(scope.within, ({ name }) => fold(name));
  const short = group(scope.within, ({ name }) => bare(name));
  const elsewhere = new Set([...scope.elsewhere].map((name) => bare(name)));
  const known = new Map<string, UnitRef[]>();
  const find = (text: string) => {
    const cached = known.get(text);
    if (cached) return cached;
    const found = full.get(fold(text)) ?? short.get(bare(text)) ?? [];
    known.set(text, found);
    return found;
  };

  return (mentions) => {
    const sorted = [...mentions].sort((one, other) => order.indexOf(one.from) - order.indexOf(other.from));
    let unit: UnitRef | undefined;
    let place: string | undefined;
    for (const mention of sorted) {
      const found = find(mention.text);
      const [only] = found;
      if (mention.from === 'area' && (unit ? only?.id !== unit.id : !only && !elsewhere.has(bare(mention.text)))) {
        place = mention.text;
        continue;
      }
      if (unit || (mention.from === 'sheet' && found.length !== 1)) continue;
      if (found.length > 1) return { problem: 'unit-several', mention };
      if (!only) return { problem: elsewhere.has(bare(mention.text)) ? 'unit-other' : 'unit-unknown', mention };
      unit = only;
    }
    return { unit: unit ?? scope.target, ...(place !== undefined && { place }) };
  };
}

function group(units: readonly UnitRef[], by: (unit: UnitRef) => string): Map<string, UnitRef[]> {
  const groups = new Map<string, UnitRef[]>();
  for (const unit of units) groups.set(by(unit), [...(groups.get(by(unit)) ?? []), unit]);
  return groups;
}
