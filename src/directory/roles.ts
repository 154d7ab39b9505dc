import type { Tx } from '../runtime/database.ts';

export type RoleName = 'officer' | 'administrator';

/** @returns false when the person holds it already */
export async function grantRole(
  tx: Tx,
  grant: { personId: string; unitId: string; name: RoleName; grantedById: string | null },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.role.createMany({ data: [{ ...grant, grantedAt: now }], skipDuplicates: true });
  return count === 1;
}

/** @returns false when the person does not hold it */
export async function withdrawRole(
  tx: Tx,
  role: { personId: string; unitId: string; name: RoleName },
): Promise<boolean> {
  const { count } = await tx.role.deleteMany({ where: role });
  return count === 1;
}

/** Who holds which role in these units and below. */
export async function rolesWithin(tx: Tx, unitIds: readonly string[]) {
  return tx.role.findMany({
    where: { unit: { OR: unitIds.map((id) => ({ path: { has: id } })) } },
    select: {
      name: true,
      person: { select: { id: true, fullName: true } },
      unit: { select: { id: true, name: true, path: true } },
    },
    orderBy: { id: 'asc' },
  });
}
