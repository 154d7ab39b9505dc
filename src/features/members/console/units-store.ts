/** Figures of units for the pages: members of each with all below, and who holds a role there. */
import type { Tx } from '../../../runtime/database/database.ts';

export interface OfficerOfUnit {
  unitId: string;
  name: string;
  role: 'officer' | 'administrator';
  until: Date | null;
}

/** Members of each unit and of all below it, each person once. */
export async function membersOfUnits(tx: Tx, unitIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; members: number }[]>`
    SELECT id, count(*)::int AS members FROM (
      SELECT DISTINCT one.id, m.person_id FROM membership m JOIN unit u ON u.id = m.unit_id CROSS JOIN unnest(u.path) AS one(id)
      WHERE m.standing = 'member' AND one.id = ANY (${[...unitIds]}::uuid[])
    ) AS once GROUP BY id`;
  return new Map(rows.map(({ id, members }) => [id, members]));
}

/** Those who hold a role in one of the units itself, by name. */
export async function officersOfUnits(tx: Tx, unitIds: readonly string[], now: Date): Promise<OfficerOfUnit[]> {
  return tx.$queryRaw<OfficerOfUnit[]>`
    SELECT r.unit_id AS "unitId", p.full_name AS name, r.name::text AS role, r.until
    FROM held_role(${now}::timestamptz) r JOIN person p ON p.id = r.person_id
    WHERE r.unit_id = ANY (${[...unitIds]}::uuid[]) ORDER BY r.name DESC, p.full_name`;
}

export interface Holder {
  personId: string;
  name: string;
  role: 'officer' | 'administrator';
  until: Date | null;
}

/** Those who hold a role in this very unit. */
export async function holdersOf(tx: Tx, unitId: string, now: Date): Promise<Holder[]> {
  return tx.$queryRaw<Holder[]>`
    SELECT r.person_id AS "personId", p.full_name AS name, r.name::text AS role, r.until
    FROM held_role(${now}::timestamptz) r JOIN person p ON p.id = r.person_id
    WHERE r.unit_id = ${unitId}::uuid ORDER BY r.name DESC, p.full_name`;
}
