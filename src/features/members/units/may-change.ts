/** What may be done to the tree of units: asked before it is confirmed, and again when it is done. */
import type { Access } from '../../../directory/access.ts';
import { findUnit, isWithin, type UnitRef } from '../../../directory/units.ts';
import { requireUnit } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { namesTaken } from '../store.ts';
import { isStation, isStationName, requireRootFor } from './stations.ts';
import { usesOfUnit } from './unit-store.ts';

interface Asking {
  tx: Tx;
  access: Access;
}

/** @throws {Refusal} in each of these: what cannot be, and why */
export async function mayAdd(asking: Asking, parentId: string, names: readonly string[]): Promise<UnitRef> {
  const parent = await requireUnit(asking, 'administrator', parentId);
  if (names.some(isStationName)) requireRootFor(asking.access, parent);
  await refuseTaken(asking.tx, parent.id, parent.name, names);
  return parent;
}

export async function mayRename(asking: Asking, unitId: string, name: string): Promise<UnitRef> {
  const unit = await requireUnit(asking, 'administrator', unitId);
  if (isStation(unit)) requireRootFor(asking.access, null);
  const above = unit.parentId === null ? null : await findUnit(asking.tx, unit.parentId);
  await refuseTaken(asking.tx, unit.parentId, above?.name ?? unit.name, [name], unitId);
  return unit;
}

export async function mayMove(asking: Asking, unitId: string, parentId: string) {
  const parent = await requireUnit(asking, 'administrator', parentId);
  const unit = await requireUnit(asking, 'administrator', unitId);
  if (unit.parentId === null) throw new Refusal('members-unit-root', { unit: unit.name });
  if (isWithin(parent, unit.id)) throw new Refusal('members-unit-circle', { unit: unit.name });
  if (parent.id === unit.parentId) throw new Refusal('members-unit-there', { unit: unit.name, parent: parent.name });
  if (isStation(unit)) requireRootFor(asking.access, parent);
  await refuseTaken(asking.tx, parent.id, parent.name, [unit.name], unitId);
  return { unit, parent, from: await findUnit(asking.tx, unit.parentId) };
}

export async function mayRemove(asking: Asking, unitId: string): Promise<UnitRef> {
  const unit = await requireUnit(asking, 'administrator', unitId);
  if (isStation(unit)) requireRootFor(asking.access, null);
  if (unit.parentId === null) throw new Refusal('members-unit-root-stays', { unit: unit.name });
  const used = await usesOfUnit(asking.tx, unit.id);
  if (used > 0) throw new Refusal('members-unit-used', { unit: unit.name, count: used });
  return unit;
}

async function refuseTaken(
  tx: Tx,
  parentId: string | null,
  parent: string,
  names: readonly string[],
  except?: string,
): Promise<void> {
  const taken = await namesTaken(tx, parentId, names, except);
  if (taken.length > 0) throw new Refusal('members-unit-taken', { names: taken.join(', '), parent });
}
