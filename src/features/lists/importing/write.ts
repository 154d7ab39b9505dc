/** Writes what a list changes, all of it in the transaction that is open, with its history. */
import { v7 as uuidv7 } from 'uuid';
import { nobody } from '../../../directory/erasing/erase-person.ts';
import {
  type By,
  changeRow,
  type Keeper,
  type RosterField,
  sealMembership,
  sealPerson,
} from '../../../directory/roster.ts';
import {
  type MembershipWrite,
  type PersonWrite,
  putChanges,
  putMemberships,
  putPeople,
} from '../../../directory/roster-bulk.ts';
import { createBreath } from '../reading/grid.ts';
import { type KnownRows, membershipOf } from '../store.ts';
import type { Entry } from './plan.ts';

const noMembership = {
  category: null,
  standing: 'member',
  standingSince: null,
  standingWhySealed: null,
  joinedOn: null,
  decisionNumber: null,
  decidedOn: null,
  metOn: null,
  notesSealed: null,
} as const;

/** @returns how many people were written */
export async function writeEntries(
  { tx, encryption }: Keeper,
  entries: readonly Entry[],
  rows: KnownRows,
  by: By,
): Promise<number> {
  const people: PersonWrite[] = [];
  const memberships: MembershipWrite[] = [];
  const changes: Parameters<typeof putChanges>[1][number][] = [];
  const written = entries.filter(({ fate }) => fate !== 'same');
  const breathe = createBreath();
  for (const entry of written) {
    await breathe();
    const { unitId } = entry;
    const before = entry.personId ? rows.people.get(entry.personId) : undefined;
    const personId = before?.id ?? uuidv7();
    const known = before && rows.known.get(personId);
    if (Object.keys(entry.person).length > 0) {
      const columns = sealPerson(encryption, personId, entry.person);
      people.push({ ...(before ?? { ...nobody, id: personId, createdAt: by.now }), ...columns } as PersonWrite);
      // Of somebody new the first line says that they came; what is known of them stands in the row.
      const told = before ? Object.entries(entry.person) : [['fullName', entry.person.fullName]];
      for (const [field, after] of told as [RosterField, unknown][]) {
        const was = known?.fields[field as keyof typeof known.fields] ?? null;
        changes.push(changeRow(encryption, { personId, field, before: was, after }, by));
      }
    }
    if (entry.membership) {
      const there = membershipOf(rows, personId, unitId);
      const id = there?.id ?? uuidv7();
      const columns = sealMembership(encryption, id, entry.membership);
      memberships.push({
        ...(there ?? { ...noMembership, id, personId, unitId, createdAt: by.now }),
        ...columns,
        // A prospect who stands in the list of members is one since then.
        ...(there && there.standing !== 'member' && { standingSince: by.now, standingWhySealed: null }),
      } as MembershipWrite);
      const was = known?.memberships.find((one) => one.unitId === unitId)?.fields;
      const told = there ? Object.entries(entry.membership) : [['standing', 'member']];
      for (const [field, after] of told as [RosterField, unknown][])
        changes.push(changeRow(encryption, { personId, unitId, field, before: was?.[field as never], after }, by));
    }
  }
  await putPeople(tx, people);
  await putMemberships(tx, memberships);
  await putChanges(tx, changes);
  return written.length;
}
