import type { Tx } from '../runtime/database.ts';

/** Makes the person a member of the unit. @returns false when it was one already */
export async function joinUnit(
  tx: Tx,
  personId: string,
  unitId: string,
  now: Date,
  category?: string,
): Promise<boolean> {
  const known = await tx.membership.findUnique({ where: { personId_unitId: { personId, unitId } } });
  if (known?.standing === 'member') return false;
  await tx.membership.upsert({
    where: { personId_unitId: { personId, unitId } },
    create: { personId, unitId, joinedOn: now, standingSince: now, createdAt: now, category: category ?? null },
    update: { standing: 'member', joinedOn: known?.joinedOn ?? now, standingSince: now, standingWhySealed: null },
  });
  const before = known?.standing ?? null;
  await tx.personChange.create({
    data: { personId, unitId, actorId: null, at: now, field: 'standing', before, after: 'member' },
    select: { id: true },
  });
  return true;
}

/** Members of these units and below, each person once. */
export async function countMembers(tx: Tx, unitIds: readonly string[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT m.person_id)::int AS count FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.standing = 'member' AND u.path && ${[...unitIds]}::uuid[]`;
  return row?.count ?? 0;
}

/** Members of these units and below, each once, through the lowest unit, by name. */
export async function membersWithin(
  tx: Tx,
  unitIds: readonly string[],
): Promise<{ personId: string; unitId: string; fullName: string; phoneSealed: string | null }[]> {
  return tx.$queryRaw`
    SELECT * FROM (
      SELECT DISTINCT ON (p.id) p.id AS "personId", u.id AS "unitId", p.full_name AS "fullName", p.phone_sealed AS "phoneSealed",
        p.name_folded
      FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
      WHERE m.standing = 'member' AND u.path && ${[...unitIds]}::uuid[]
      ORDER BY p.id, cardinality(u.path) DESC, u.id
    ) AS once ORDER BY name_folded, "personId"`;
}
