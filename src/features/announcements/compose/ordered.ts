/** An order in one breath, held against the officer's own units. */
import type { Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { topmost } from '../rules.ts';
import type { Draft } from './draft.ts';
import { type OrderWords, readOrder } from './read-order.ts';

export interface Ordered {
  to: Pick<Draft, 'unitIds' | 'officersOnly'>;
  rest: string;
  /** Several units are called as was said: which? */
  among?: UnitRef[];
}

/**
 * @param words as the officer wrote them
 * @param hasVerb as `readOrder`
 * @returns undefined where the words begin with no order
 */
export async function ordered(turn: Turn, words: string, hasVerb: boolean): Promise<Ordered | undefined> {
  const own = unitsAt(turn.access, 'officer').map(({ id }) => id);
  const below = await unitsBelow(turn.tx, own);
  const order = readOrder(words, below, orderWords(), hasVerb);
  if (!order) return undefined;
  const { rest, officersOnly } = order;
  const unclear = order.units.find((ids) => ids.length > 1);
  const units = below.filter(({ id }) => order.units.flat().includes(id));
  if (unclear) return { to: { unitIds: [], officersOnly }, rest, among: units };
  return { to: { unitIds: topmost(units).map(({ id }) => id), officersOnly }, rest };
}

export const orderWords = (): OrderWords => ({
  verbs: phrases('announcements.order-verbs'),
  alone: phrases('announcements.order-alone'),
  polite: phrases('announcements.order-polite'),
  to: phrases('announcements.to'),
  everybody: phrases('announcements.everybody'),
  officers: phrases('announcements.officers'),
  fill: phrases('announcements.audience-fill'),
  joiners: phrases('announcements.and'),
  link: phrases('announcements.order-link'),
  unitWords: phrases('common.unit-words'),
});
