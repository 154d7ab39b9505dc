/** A likely scam posted in a bound group counts among the tricks that go round; its officers are told by the questions feature. */
import type { Turn } from '../../conversation/feature.ts';
import { mayFor } from '../../directory/access.ts';
import { findUnit } from '../../directory/units.ts';
import { readScam } from '../../text/scams/scam-tricks.ts';
import { countTrick } from './store.ts';

/** @returns false: what is heard is not answered */
export async function heard(turn: Turn): Promise<boolean> {
  const { chat, incoming, tx } = turn;
  if (chat.kind !== 'group' || chat.unitId === null || incoming.token !== undefined) return false;
  const { kinds } = readScam(incoming.text);
  if (kinds.length === 0) return false;
  const unit = await findUnit(tx, chat.unitId);
  // Officers warn by quoting.
  if (unit && !mayFor(turn.access, 'officer', unit)) await countTrick(turn, unit.id, kinds, incoming.text);
  return false;
}
