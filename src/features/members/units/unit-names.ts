import type { Turn } from '../../../conversation/feature.ts';
import { Refusal } from '../../../conversation/feature.ts';
import { type Level, unitsAt } from '../../../directory/access.ts';
import { unitsBelow } from '../../../directory/units.ts';
import { nearestNames, tidyName } from '../rules.ts';

const MOST_ECHOED = 60;

/** @throws {Refusal} always: no unit of this name among the person's own; with the names most like it */
export async function refuseUnknownUnit(turn: Turn, level: Level, typed: string): Promise<never> {
  const held = unitsAt(turn.access, level).map((unit) => unit.id);
  const units = held.length > 0 ? await unitsBelow(turn.tx, held) : [];
  const name = tidyName(typed);
  if (name === '' || [...name].length > MOST_ECHOED) throw new Refusal('members-unit-unknown-long');
  const near = nearestNames(
    name,
    units.map((unit) => unit.name),
    3,
  );
  if (near.length === 0) throw new Refusal('members-unit-unknown', { name });
  throw new Refusal('members-unit-unknown-near', { name, near: near.join(', ') });
}
