import { v7 as uuidv7 } from 'uuid';
import { once, type Tx } from '../runtime/database/database.ts';
import { fold } from '../text/fold.ts';
import type { QuietHours, QuietOfUnits } from './settings/quiet-hours.ts';
import { type UnitSettings, unitSettingsSchema } from './settings/unit-settings.ts';

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

type WithSettings = UnitRef & { settings: unknown };

/** Of units and all above them everything, from above to below: asked for in nearly each message, so once in a transaction. */
async function lineOf(tx: Tx, unitIds: readonly string[]): Promise<WithSettings[]> {
  if (unitIds.length === 0) return [];
  const key = unitIds.toSorted().join(' ');
  return once(
    tx,
    'unit',
    key,
    () =>
      tx.$queryRaw<WithSettings[]>`
      SELECT u.id, u.parent_id AS "parentId", u.name, u.kind, u.path, u.timezone, u.settings FROM unit u
      WHERE u.id IN (SELECT unnest(o.path) FROM unit o WHERE o.id = ANY(${[...unitIds]}::uuid[])) ORDER BY cardinality(u.path), u.id`,
  );
}

const toRef = ({ settings: _, ...unit }: WithSettings): UnitRef => unit;

export async function findUnit(tx: Tx, unitId: string): Promise<UnitRef | null> {
  const unit = (await lineOf(tx, [unitId])).at(-1);
  return unit ? toRef(unit) : null;
}

export async function findUnits(tx: Tx, unitIds: readonly string[]): Promise<UnitRef[]> {
  const units = (await lineOf(tx, unitIds)).filter(({ id }) => unitIds.includes(id));
  return units.map(toRef).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The unit and those above it, from above. @param unit as it stands: its path is that of the database */
const above = async (tx: Tx, { path }: Pick<UnitRef, 'path'>): Promise<WithSettings[]> => {
  const line = await lineOf(tx, path.slice(-1));
  return line.filter(({ id }) => path.includes(id));
};

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
  // Of several that read alike without marks, the one that is written just so.
  const written = name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  const same = exact.filter((unit) => unit.name.normalize('NFC').toLowerCase() === written);
  if (exact.length > 0) return same.length === 1 ? same : exact;
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
  const units = await above(tx, unit);
  return units.filter((one) => one.parentId !== null).map((one) => one.name);
}

/** IANA zone of the unit or of the nearest one above that has one. */
export async function zoneOfUnit(tx: Tx, unit: UnitRef, fallback: string): Promise<string> {
  const zoned = (await above(tx, unit)).filter((one) => one.timezone !== null);
  return zoned.at(-1)?.timezone ?? fallback;
}

/** Fields whose entries are inherited one by one. */
const BY_KIND = ['reminderMinutesOf', 'retentionDays'] as const;

/** Settings of the unit; a field that it lacks comes from above, else from the defaults. What is set by kind is so for each kind. */
export async function settingsOfUnit(tx: Tx, unit: Pick<UnitRef, 'path'>): Promise<UnitSettings> {
  const merged: Record<string, unknown> = {};
  for (const row of await above(tx, unit)) {
    const own = row.settings as Record<string, object>;
    const joined = BY_KIND.filter((field) => own[field]).map((field) => [
      field,
      { ...(merged[field] ?? {}), ...own[field] },
    ]);
    Object.assign(merged, own, Object.fromEntries(joined));
  }
  return unitSettingsSchema.parse(merged);
}

/** Settings of the unit above all, the defaults where there is none. */
export async function rootSettings(tx: Tx): Promise<UnitSettings> {
  const root = await tx.unit.findFirst({
    where: { parentId: null },
    select: { settings: true },
    orderBy: { id: 'asc' },
  });
  return unitSettingsSchema.parse(root?.settings ?? {});
}

/** The quiet hours of the unit, in its zone. @throws when there is no such unit */
export async function quietHoursOf(tx: Tx, unitId: string, fallbackZone: string): Promise<QuietHours> {
  const unit = await findUnit(tx, unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  const { quietHours } = await settingsOfUnit(tx, unit);
  return { ...quietHours, zone: await zoneOfUnit(tx, unit, fallbackZone) };
}

/** When people are reminded of meetings of one kind. @param minutes null: as of all others, whatever is set above */
export async function changeReminderMinutesOf(
  tx: Tx,
  unitId: string,
  kind: string,
  minutes: number[] | null,
): Promise<void> {
  const row = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { settings: true } });
  const { reminderMinutesOf } = unitSettingsSchema.parse(row.settings);
  await changeUnitSettings(tx, unitId, { reminderMinutesOf: { ...reminderMinutesOf, [kind]: minutes } });
}

/** For how many days kinds of data are kept, as far as that was set. @param unit left out: the root @param from `above`: as if the unit had set nothing */
export async function retentionDaysOf(
  tx: Tx,
  unit?: Pick<UnitRef, 'path'>,
  from: 'itself' | 'above' = 'itself',
): Promise<UnitSettings['retentionDays']> {
  if (!unit) return (await rootSettings(tx)).retentionDays;
  const path = from === 'above' ? unit.path.slice(0, -1) : unit.path;
  return (await settingsOfUnit(tx, { path })).retentionDays;
}

/** @param days null: as above the unit, or as usual */
export async function changeRetentionDays(tx: Tx, unitId: string, kind: string, days: number | null): Promise<void> {
  const row = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { settings: true } });
  const { [kind]: _, ...others } = unitSettingsSchema.parse(row.settings).retentionDays;
  await changeUnitSettings(tx, unitId, { retentionDays: days === null ? others : { ...others, [kind]: days } });
}

/** The same of all these units and those below. @throws when there is no such unit */
export async function quietHoursWithin(tx: Tx, unitIds: string[], fallbackZone: string): Promise<QuietOfUnits> {
  const [firstId = ''] = unitIds;
  const most = await quietHoursOf(tx, firstId, fallbackZone);
  // Hours come from the few units that have some, or a zone, of their own: those below the same few have the same.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH special AS MATERIALIZED (SELECT id FROM unit WHERE timezone IS NOT NULL OR settings -> 'quietHours' IS NOT NULL)
    SELECT u.id FROM unit u JOIN unit f ON f.id = ${firstId}::uuid
    WHERE u.path && ${unitIds}::uuid[]
      AND ARRAY(SELECT s.id FROM special s WHERE s.id = ANY(u.path) ORDER BY 1)
        <> ARRAY(SELECT s.id FROM special s WHERE s.id = ANY(f.path) ORDER BY 1)`;
  const others: Record<string, QuietHours> = {};
  for (const { id } of rows) {
    const hours = await quietHoursOf(tx, id, fallbackZone);
    if (JSON.stringify(hours) !== JSON.stringify(most)) others[id] = hours;
  }
  return { ...most, others };
}

/** Of the unit through which a message comes to a chat: of a group its own, of a person that of the broadcast, else of their roster or office. */
export async function quietHoursFor(tx: Tx, messageId: string, fallbackZone: string): Promise<QuietHours> {
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT coalesce(c.unit_id, d.unit_id,
      (SELECT ms.unit_id FROM membership ms JOIN unit u ON u.id = ms.unit_id
        WHERE ms.person_id = m.person_id AND ms.standing = 'member' ORDER BY cardinality(u.path) DESC, u.id LIMIT 1),
      (SELECT r.unit_id FROM role r JOIN unit u ON u.id = r.unit_id
        WHERE r.person_id = m.person_id ORDER BY cardinality(u.path) DESC, u.id LIMIT 1)) AS id
    FROM message m JOIN chat c ON c.id = m.chat_id
    LEFT JOIN delivery d ON d.broadcast_id = m.broadcast_id AND d.person_id = m.person_id
    WHERE m.id = ${messageId}::uuid`;
  if (row?.id) return quietHoursOf(tx, row.id, fallbackZone);
  return { ...unitSettingsSchema.parse({}).quietHours, zone: fallbackZone };
}

export async function changeUnitSettings(tx: Tx, unitId: string, change: Partial<UnitSettings>): Promise<void> {
  const row = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { settings: true } });
  await tx.unit.update({ where: { id: unitId }, data: { settings: { ...(row.settings as object), ...change } } });
}
