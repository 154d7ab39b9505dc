/** Everybody on the roster of a unit and below, as an officer may see them. */
import {
  type Keeper,
  type MembershipFields,
  membershipColumns,
  openMembership,
  openPerson,
  type PersonFields,
  personColumns,
} from '../../../directory/roster.ts';
import { createBreath } from '../reading/grid.ts';

export interface RosterLine extends PersonFields, Omit<MembershipFields, 'why'> {
  unitName: string;
}

const SET = 500;

/** By unit, then by name; a person of two units stands in both. */
export async function rosterLines({ tx, encryption }: Keeper, unitId: string): Promise<RosterLine[]> {
  const lines: RosterLine[] = [];
  const breathe = createBreath();
  for (let cursor: string | undefined; ; ) {
    const rows = await tx.membership.findMany({
      where: { unit: { path: { has: unitId } }, standing: 'member' },
      select: { ...membershipColumns, unit: { select: { name: true } }, person: { select: personColumns } },
      orderBy: { id: 'asc' },
      take: SET,
      ...(cursor !== undefined && { cursor: { id: cursor }, skip: 1 }),
    });
    for (const { unit, person, ...membership } of rows) {
      await breathe();
      const { why: __, ...shown } = openMembership(encryption, membership);
      lines.push({ ...openPerson(encryption, person), ...shown, unitName: unit.name });
    }
    cursor = rows.at(-1)?.id;
    if (rows.length < SET) break;
  }
  const byName = new Intl.Collator('vi');
  return lines.sort(
    (one, other) => byName.compare(one.unitName, other.unitName) || byName.compare(one.fullName, other.fullName),
  );
}
