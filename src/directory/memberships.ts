import type { Tx } from '../runtime/database/database.ts';
import { type By, changeMembershipFields, type Keeper, type Standing } from './roster.ts';

const gone: readonly Standing[] = ['left', 'moved', 'died'];

/**
 * Makes the person a member of the unit from today on. @returns false when they are one already, and when they left, moved away
 * or are said to have died: they come back at an officer's word (features/roster, restore), or at the machine (no actor)
 */
export async function joinUnit(keeper: Keeper, personId: string, unitId: string, by: By): Promise<boolean> {
  const select = { standing: true, joinedOn: true } as const;
  const known = await keeper.tx.membership.findUnique({ where: { personId_unitId: { personId, unitId } }, select });
  if (known?.standing === 'member' || (known && gone.includes(known.standing) && by.actorId !== null)) return false;
  const fields = { standing: 'member', standingSince: by.now, joinedOn: known?.joinedOn ?? by.now, why: null } as const;
  await changeMembershipFields(keeper, { personId, unitId }, fields, by);
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
