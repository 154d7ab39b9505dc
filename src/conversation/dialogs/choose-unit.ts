/** How every feature lets people say for which unit a thing is. */

import { type Level, mayFor, unitsAt } from '../../directory/access.ts';
import { childUnits, findUnit, type UnitRef, unitsNamed } from '../../directory/units.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { inOrder } from '../../runtime/in-order.ts';
import type { DialogInput, Turn } from '../feature.ts';
import { answer } from './choices.ts';

/** Buttons a screen can bear; whoever has more units types the name. */
const MOST_CHOICES = 14;

/** The unit that is meant where none is named: that of the bound group, else the only one. Undefined: ask. */
export async function obviousUnit(turn: Turn, level: Level): Promise<UnitRef | undefined> {
  const bound = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
  if (bound && mayFor(turn.access, level, bound)) return bound;
  const units = unitsAt(turn.access, level);
  return units.length === 1 ? units[0] : undefined;
}

/** Who asks, whatever by. */
type Asking = Pick<Turn, 'tx' | 'access'>;

/** The person's units on this level and those right below them, as many as a screen can bear. */
export async function unitsToChoose(turn: Asking, level: Level): Promise<UnitRef[]> {
  const held = unitsAt(turn.access, level);
  const below = await inOrder(held, (unit) => childUnits(turn.tx, unit.id));
  const units = held.flatMap((unit, index) => [unit, ...(below[index] ?? [])]);
  const once = units.filter((unit, index) => units.findIndex((other) => other.id === unit.id) === index);
  return once.slice(0, MOST_CHOICES);
}

/** The same as choices, one a line; `answer` values are unit ids. */
export const unitChoices = async (turn: Asking, level: Level): Promise<ChoiceInput[][]> =>
  (await unitsToChoose(turn, level)).map((unit) => [answer(unit.name, unit.id)]);

export type UnitReading = { unit: UnitRef } | { several: UnitRef[] } | { none: true };

/** The unit that an answer means: the one chosen, or the one named, among those for which the person may act. */
export async function readUnit(
  turn: Asking,
  level: Level,
  input: Pick<DialogInput, 'text' | 'value'>,
): Promise<UnitReading> {
  if (input.value !== undefined) {
    const unit = await findUnit(turn.tx, input.value);
    return unit && mayFor(turn.access, level, unit) ? { unit } : { none: true };
  }
  const within = unitsAt(turn.access, level).map((unit) => unit.id);
  const found = within.length > 0 ? await unitsNamed(turn.tx, input.text, within) : [];
  const [only] = found;
  if (!only) return { none: true };
  return found.length === 1 ? { unit: only } : { several: found };
}
