/** Who is an officer or administrator of what, and until when. Given and taken back only here, each with its audit entry. */
import type { Tx } from '../runtime/database/database.ts';
import { audit } from './audit.ts';

export type RoleName = 'officer' | 'administrator';

/** Which roles count at a moment: the one place where that is decided. In SQL: `held_role(now)` instead of `role`. */
export const heldAt = (now: Date) => ({ OR: [{ until: null }, { until: { gt: now } }] });

export interface RoleKey {
  personId: string;
  unitId: string;
  name: RoleName;
}

/**
 * Gives a role, or another end to one that is held.
 * @param grant.until from then on it counts no more; left out: without end
 * @returns false when the person holds it already until just then
 */
export async function grantRole(
  tx: Tx,
  grant: RoleKey & { grantedById: string | null; until?: Date | null },
  now: Date,
): Promise<boolean> {
  const { grantedById, until = null, ...key } = grant;
  const where = { personId_unitId_name: key };
  const known = await tx.role.findUnique({ where, select: { until: true } });
  if (known && known.until?.getTime() === until?.getTime()) return false;
  const isHeld = known !== null && (known.until === null || known.until > now);
  const term = { grantedById, until, warnedAt: null, isDoubted: false };
  await tx.role.upsert({
    where,
    create: { ...key, ...term, grantedAt: now },
    update: { ...term, ...(!isHeld && { grantedAt: now }) },
    select: { id: true },
  });
  const details = { role: grant.name, ...(until && { until: until.toISOString() }) };
  await audit(
    tx,
    { action: 'role.granted', actorId: grantedById, unitId: grant.unitId, subjectId: grant.personId, details },
    now,
  );
  return true;
}

/**
 * @param by who takes it back, null: the program itself; and why, where it is not somebody's decision
 * @returns false when the person does not hold it
 */
export async function withdrawRole(
  tx: Tx,
  { personId, unitId, name }: RoleKey,
  by: { actorId: string | null; why?: 'ended' | 'left' },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.role.deleteMany({ where: { personId, unitId, name } });
  if (count === 0) return false;
  const details = { role: name, ...(by.why && { why: by.why }) };
  await audit(tx, { action: 'role.withdrawn', actorId: by.actorId, unitId, subjectId: personId, details }, now);
  return true;
}

/** The officers of these units and of all below; those of a police station only where it is one of the units. */
export async function officersWithin(tx: Tx, unitIds: readonly string[], now: Date): Promise<string[]> {
  const meant = unitIds.map((id) => ({ OR: [{ id }, { path: { has: id }, kind: { not: 'police' } }] }));
  const roles = await tx.role.findMany({
    where: { ...heldAt(now), name: 'officer', unit: { OR: meant } },
    select: { personId: true },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
  });
  return roles.map((role) => role.personId);
}

/** Who holds which role in these units and below. */
export async function rolesWithin(tx: Tx, unitIds: readonly string[], now: Date) {
  return tx.role.findMany({
    where: { ...heldAt(now), unit: { OR: unitIds.map((id) => ({ path: { has: id } })) } },
    select: {
      name: true,
      until: true,
      person: { select: { id: true, fullName: true } },
      unit: { select: { id: true, name: true, path: true } },
    },
    orderBy: { id: 'asc' },
  });
}

/** Since when the person has a role that covers the unit; null where there is none. */
export async function roleSince(tx: Tx, personId: string, unit: { path: string[] }, now: Date): Promise<Date | null> {
  const first = await tx.role.findFirst({
    where: { ...heldAt(now), personId, unitId: { in: unit.path } },
    select: { grantedAt: true },
    orderBy: { grantedAt: 'asc' },
  });
  return first?.grantedAt ?? null;
}
