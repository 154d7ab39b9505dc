/** The one place where it is decided whether a person may do a thing here. */

import type { Level } from '../directory/access.ts';
import { mayAnywhere, mayFor } from '../directory/access.ts';
import { findUnit, type UnitRef } from '../directory/units.ts';
import { type Command, Refusal, type Turn } from './feature.ts';

/** @throws {Refusal} when this person may not use the command, or not in this kind of chat */
export function checkCommand(
  turn: Pick<Turn, 'access' | 'chat'>,
  command: Pick<Command, 'level' | 'where' | 'name'>,
): void {
  if (!mayAnywhere(turn.access, command.level)) throw new Refusal(`common-refused-${command.level}`);
  if (command.where === 'private' && turn.chat.kind !== 'private') throw new Refusal('common-private-only');
  if (command.where === 'group' && turn.chat.kind !== 'group') throw new Refusal('common-group-only');
}

/** @throws {Refusal} when the person may not act on this level for the unit; the same words where there is no such unit */
export async function requireUnit(turn: Pick<Turn, 'access' | 'tx'>, level: Level, unitId: string): Promise<UnitRef> {
  const unit = await findUnit(turn.tx, unitId);
  if (!unit || !mayFor(turn.access, level, unit)) throw new Refusal('common-refused-unit');
  return unit;
}
