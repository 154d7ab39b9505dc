/** Who answers for a unit and when, and in which groups. */

import type { UnitRef } from '../../../directory/units.ts';
import type { Tx } from '../../../runtime/database/database.ts';

export interface DutyRow {
  unitId: string;
  personIds: string[];
  substituteId: string | null;
  headId: string | null;
  fromTime: string;
  toTime: string;
  weekdays: number[];
}

const select = {
  unitId: true,
  personIds: true,
  substituteId: true,
  headId: true,
  fromTime: true,
  toTime: true,
  weekdays: true,
} as const;

/** What was set for the unit and for those above it, nearest first. */
export async function dutyRows(tx: Tx, path: readonly string[]): Promise<DutyRow[]> {
  const rows = await tx.duty.findMany({ where: { unitId: { in: [...path] } }, select });
  return rows.sort((a, b) => path.indexOf(b.unitId) - path.indexOf(a.unitId));
}

export async function saveDuty(tx: Tx, row: DutyRow, setById: string, now: Date): Promise<void> {
  const data = { ...row, setById, setAt: now };
  await tx.duty.upsert({ where: { unitId: row.unitId }, create: data, update: data });
}

export async function isAnswering(tx: Tx, chatId: string): Promise<boolean> {
  return (await tx.groupAnswering.count({ where: { chatId } })) > 0;
}

export async function setAnswering(tx: Tx, chatId: string, on: boolean, setById: string, now: Date): Promise<void> {
  if (!on) {
    await tx.groupAnswering.deleteMany({ where: { chatId } });
    return;
  }
  const row = { setById, setAt: now };
  await tx.groupAnswering.upsert({ where: { chatId }, create: { chatId, ...row }, update: row });
}

export interface BoundGroup {
  id: string;
  title: string | null;
  unitId: string;
  unitName: string;
  answering: boolean;
}

/** The open groups bound to these units and below; for one chat where it is named. */
export async function boundGroups(tx: Tx, unitIds: readonly string[], chatId?: string): Promise<BoundGroup[]> {
  return tx.$queryRaw<BoundGroup[]>`
    SELECT c.id, c.title, u.id AS "unitId", u.name AS "unitName", g.chat_id IS NOT NULL AS answering
    FROM chat c JOIN unit u ON u.id = c.unit_id LEFT JOIN group_answering g ON g.chat_id = c.id
    WHERE c.kind = 'group' AND c.closed_at IS NULL AND u.path && ${[...unitIds]}::uuid[]
      AND (${chatId ?? null}::uuid IS NULL OR c.id = ${chatId ?? null}::uuid)
    ORDER BY c.title, c.id LIMIT 20`;
}

/** The units of the bound groups in which the person was seen, latest first. */
export async function unitsOfGroups(tx: Tx, personId: string): Promise<UnitRef[]> {
  return tx.$queryRaw<UnitRef[]>`
    SELECT u.id, u.parent_id AS "parentId", u.name, u.kind, u.path, u.timezone
    FROM chat_member m JOIN account a ON a.id = m.account_id JOIN chat c ON c.id = m.chat_id JOIN unit u ON u.id = c.unit_id
    WHERE a.person_id = ${personId}::uuid AND m.left_at IS NULL AND c.closed_at IS NULL
    GROUP BY u.id ORDER BY max(m.seen_at) DESC`;
}

/** The units right below the root; the root itself where there are none. */
export async function topUnits(tx: Tx): Promise<UnitRef[]> {
  const select = { id: true, parentId: true, name: true, kind: true, path: true, timezone: true } as const;
  const top = await tx.unit.findMany({ where: { parent: { parentId: null } }, select, orderBy: { id: 'asc' } });
  return top.length > 0 ? top : tx.unit.findMany({ where: { parentId: null }, select, orderBy: { id: 'asc' } });
}

/** Police stations at which somebody holds a role, two at most: more than one, and none is the only one. */
export async function stations(tx: Tx): Promise<UnitRef[]> {
  const select = { id: true, parentId: true, name: true, kind: true, path: true, timezone: true } as const;
  return tx.unit.findMany({ where: { kind: 'police', roles: { some: {} } }, select, orderBy: { id: 'asc' }, take: 2 });
}

export async function flaggedSince(tx: Tx, chatId: string, personId: string, since: Date): Promise<boolean> {
  return (await tx.scamFlag.count({ where: { chatId, personId, at: { gt: since } } })) > 0;
}

export async function addFlag(
  tx: Tx,
  flag: { chatId: string; personId: string; signs: string[]; at: Date },
): Promise<void> {
  await tx.scamFlag.create({ data: flag });
}
