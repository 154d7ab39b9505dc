import { Prisma, type Tx } from '../runtime/database/database.ts';
import { isWithin, type UnitRef } from './units.ts';

/** `all`: anybody, strangers too. An administrator may do what an officer may, an officer what a member may. */
export const levels = ['all', 'member', 'officer', 'administrator'] as const;
export type Level = (typeof levels)[number];

/** What one person may do, read once per message. */
export interface Access {
  /** The units of which the person is a member. */
  memberOf: UnitRef[];
  /** The units for which the person holds a role, each with all below it. */
  roles: { name: 'officer' | 'administrator'; unit: UnitRef; until?: Date | null }[];
}

/** What the rows of `heldBy` say. `until`: also as JSON has it. */
export type Held = UnitRef & { role: 'officer' | 'administrator' | null; until: Date | string | null };

/** SQL: the rows of one person's access. @param personId a value, or a column of the statement around it */
export function heldBy(personId: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT held.role, held.until, u.id, u.parent_id AS "parentId", u.name, u.kind, u.path, u.timezone
    FROM (
      SELECT id, unit_id, NULL AS role, NULL AS until FROM membership WHERE person_id = ${personId} AND standing = 'member'
      UNION ALL SELECT id, unit_id, name::text, until FROM held_role(${now}::timestamptz) WHERE person_id = ${personId}
    ) held JOIN unit u ON u.id = held.unit_id ORDER BY held.id`;
}

export function accessOf(rows: readonly Held[]): Access {
  return {
    memberOf: rows.flatMap(({ role, until: _, ...unit }) => (role ? [] : [unit])),
    roles: rows.flatMap(({ role, until, ...unit }) =>
      role ? [{ name: role, unit, until: until === null ? null : new Date(until) }] : [],
    ),
  };
}

export async function loadAccess(tx: Tx, personId: string, now: Date): Promise<Access> {
  return accessOf(await tx.$queryRaw<Held[]>(heldBy(Prisma.sql`${personId}::uuid`, now)));
}

/** The units for which the person may act on this level, topmost only: none of them is below another of them. */
export function unitsAt(access: Access, level: Level): UnitRef[] {
  const held = access.roles
    .filter((role) => level !== 'administrator' || role.name === 'administrator')
    .map((role) => role.unit);
  const units = level === 'member' || level === 'all' ? [...access.memberOf, ...held] : held;
  return units.filter(
    (one, index) =>
      units.findIndex((other) => other.id === one.id) === index &&
      !units.some((other) => other.id !== one.id && level !== 'member' && isWithin(one, other.id)),
  );
}

/** May the person act on this level at all, somewhere? */
export function mayAnywhere(access: Access, level: Level): boolean {
  return level === 'all' || unitsAt(access, level).length > 0;
}

/** May the person act on this level for this unit? */
export function mayFor(access: Access, level: Level, target: Pick<UnitRef, 'id' | 'path'>): boolean {
  if (level === 'all') return true;
  if (level === 'member' && access.memberOf.some((one) => one.id === target.id)) return true;
  return access.roles.some(
    (role) => (level !== 'administrator' || role.name === 'administrator') && isWithin(target, role.unit.id),
  );
}
