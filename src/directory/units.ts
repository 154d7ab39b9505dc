import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../runtime/database.ts';
import { fold } from '../text/fold.ts';
import type { QuietHours } from './quiet-hours.ts';
import { type UnitSettings, unitSettingsSchema } from './unit-settings.ts';

/** A unit as the rooms pass it around. `path`: ids from the root to it, itself included. */
export interface UnitRef {
  id: string;
  parentId: string | null;
  name: string;
  kind: string;
  path: string[];
  timezone: string | null;
}

const select = { id: true, parentId: true, name: true, kind: true, path: true, timezone: true } as const;

/** Is `unit` the one with `ancestorId`, or below it? */
export function isWithin(unit: Pick<UnitRef, 'path'>, ancestorId: string): boolean {
  return unit.path.includes(ancestorId);
}

/** @param kind a word of the association's own, "chapter" where nothing is known */
export async function createUnit(
  tx: Tx,
  unit: { name: string; kind: string; parent: Pick<UnitRef, 'id' | 'path'> | null },
): Promise<UnitRef> {
  const id = uuidv7();
  return tx.unit.create({
    data: {
      id,
      parentId: unit.parent?.id ?? null,
      name: unit.name,
      nameFolded: fold(unit.name),
      kind: unit.kind,
      path: [...(unit.parent?.path ?? []), id],
    },
    select,
  });
}

export async function renameUnit(tx: Tx, unitId: string, name: string): Promise<UnitRef> {
  return tx.unit.update({ where: { id: unitId }, data: { name, nameFolded: fold(name) }, select });
}

/** Hangs a unit with all below it under another parent. @throws when the parent is the unit itself or below it */
export async function moveUnit(tx: Tx, unit: UnitRef, parent: UnitRef): Promise<void> {
  if (isWithin(parent, unit.id)) throw new Error('a unit cannot be moved below itself');
  await tx.unit.update({ where: { id: unit.id }, data: { parentId: parent.id } });
  await tx.$executeRaw`
    UPDATE unit SET path = ${parent.path}::uuid[] || path[${unit.path.length}::int :]
    WHERE path @> ARRAY[${unit.id}::uuid]`;
}

export async function findUnit(tx: Tx, unitId: string): Promise<UnitRef | null> {
  return tx.unit.findUnique({ where: { id: unitId }, select });
}

export async function findUnits(tx: Tx, unitIds: readonly string[]): Promise<UnitRef[]> {
  return tx.unit.findMany({ where: { id: { in: [...unitIds] } }, select, orderBy: { id: 'asc' } });
}

/** The units directly below, in the order in which they were made. */
export async function childUnits(tx: Tx, unitId: string): Promise<UnitRef[]> {
  return tx.unit.findMany({ where: { parentId: unitId }, select, orderBy: { id: 'asc' } });
}

/** The unit and all below it, parents before children. */
export async function unitsBelow(tx: Tx, unitIds: readonly string[]): Promise<UnitRef[]> {
  const units = await tx.unit.findMany({
    where: { OR: unitIds.map((id) => ({ path: { has: id } })) },
    select,
    orderBy: { id: 'asc' },
  });
  return units.sort((a, b) => a.path.length - b.path.length);
}

/**
 * Units that people mean by `name`, among `within` and all below: exactly so named, else containing all its words.
 * Written with or without diacritics. No `within`: in the whole tree.
 */
export async function unitsNamed(tx: Tx, name: string, within?: readonly string[]): Promise<UnitRef[]> {
  const folded = fold(name);
  if (folded === '') return [];
  const scope = within ? { OR: within.map((id) => ({ path: { has: id } })) } : {};
  const exact = await tx.unit.findMany({
    where: { AND: [scope, { nameFolded: folded }] },
    select,
    orderBy: { id: 'asc' },
  });
  if (exact.length > 0) return exact;
  const words = folded.split(' ').map((word) => ({ nameFolded: { contains: word } }));
  return tx.unit.findMany({ where: { AND: [scope, ...words] }, select, orderBy: { id: 'asc' }, take: 20 });
}

/** The one unit above all; made with `name` where there is none yet. */
export async function rootUnit(tx: Tx, name: string): Promise<UnitRef> {
  const root = await tx.unit.findFirst({ where: { parentId: null }, select, orderBy: { id: 'asc' } });
  return root ?? (await createUnit(tx, { name, kind: 'root', parent: null }));
}

/** The names from below the root down to the unit: ["Hội CCB xã Kim Liên", "Chi hội Liên Sơn"]. */
export async function unitTrail(tx: Tx, unit: UnitRef): Promise<string[]> {
  const units = await findUnits(tx, unit.path);
  const byId = new Map(units.map((one) => [one.id, one]));
  return unit.path
    .flatMap((id) => byId.get(id) ?? [])
    .filter((one) => one.parentId !== null)
    .map((one) => one.name);
}

/** IANA zone of the unit or of the nearest one above that has one. */
export async function zoneOfUnit(tx: Tx, unit: UnitRef, fallback: string): Promise<string> {
  const units = await findUnits(tx, unit.path);
  const zoned = units.filter((one) => one.timezone !== null).sort((a, b) => b.path.length - a.path.length);
  return zoned[0]?.timezone ?? fallback;
}

/** Settings of the unit; a field that it lacks comes from above, else from the defaults. */
export async function settingsOfUnit(tx: Tx, unit: UnitRef): Promise<UnitSettings> {
  const rows = await tx.unit.findMany({ where: { id: { in: unit.path } }, select: { path: true, settings: true } });
  const merged: Record<string, unknown> = {};
  for (const row of rows.sort((a, b) => a.path.length - b.path.length)) Object.assign(merged, row.settings);
  return unitSettingsSchema.parse(merged);
}

/** The quiet hours of the unit, in its zone. @throws when there is no such unit */
export async function quietHoursOf(tx: Tx, unitId: string, fallbackZone: string): Promise<QuietHours> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select });
  const [settings, zone] = await Promise.all([settingsOfUnit(tx, unit), zoneOfUnit(tx, unit, fallbackZone)]);
  return { ...settings.quietHours, zone };
}

export async function changeUnitSettings(tx: Tx, unitId: string, change: Partial<UnitSettings>): Promise<void> {
  const row = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { settings: true } });
  await tx.unit.update({ where: { id: unitId }, data: { settings: { ...(row.settings as object), ...change } } });
}
