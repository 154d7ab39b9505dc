/** Takes a list back, within a day: exactly as it was before, but for people who were changed since. */
import {
  type By,
  changeRow,
  type Keeper,
  openChange,
  type RosterField,
  sealMembership,
  sealPerson,
} from '../../directory/roster.ts';
import {
  type MembershipWrite,
  type PersonWrite,
  putChanges,
  putMemberships,
  putPeople,
  removeMemberships,
  removePeople,
} from '../../directory/roster-bulk.ts';
import type { Tx } from '../../runtime/database.ts';
import { breathe } from './grid.ts';
import { type ImportRecord, markUndone, membershipOf, peopleAsKnown } from './store.ts';

interface Change {
  personId: string;
  unitId: string | null;
  field: RosterField;
  before: string | null;
  after: string | null;
}

const dayFields: readonly string[] = ['birthDate', 'joinedOn', 'decidedOn', 'standingSince', 'metOn'];

/** @returns how many people are as before, and how many stay because somebody changed them since */
export async function undoImport(
  { tx, encryption }: Keeper,
  record: ImportRecord,
  by: By,
): Promise<{ undone: number; kept: number }> {
  const found = await tx.personChange.findMany({
    where: { causeId: record.id },
    select: { personId: true, unitId: true, field: true, before: true, after: true },
  });
  const changes = found as Change[];
  const ids = [...new Set(changes.map(({ personId }) => personId))];
  const touched = await changedSince(tx, ids, record);
  const isNew = (change: Change) => change.field === 'fullName' && change.unitId === null && change.before === null;
  const made = new Set(changes.filter(isNew).map(({ personId }) => personId));
  for (const id of await usedElsewhere(tx, [...made], record)) touched.add(id);
  const gone = ids.filter((id) => made.has(id) && !touched.has(id));
  const restored = new Set(ids.filter((id) => !made.has(id) && !touched.has(id)));
  const rows = await peopleAsKnown({ tx, encryption }, [...restored], [record.unitId]);
  const people = new Map<string, PersonWrite>();
  const memberships = new Map<string, MembershipWrite>();
  const left: string[] = [];
  const history: Parameters<typeof putChanges>[1][number][] = [];
  for (const [index, change] of changes.entries()) {
    if (index % 500 === 0) await breathe();
    const { personId, unitId, field } = change;
    if (!restored.has(personId)) continue;
    const before = fieldValue(field, openChange(encryption, change.before));
    const after = fieldValue(field, openChange(encryption, change.after));
    history.push(changeRow(encryption, { personId, unitId, field, before: after, after: before }, by));
    const membership = unitId === null ? undefined : membershipOf(rows, personId, unitId);
    const person = rows.people.get(personId);
    if (membership && field === 'standing' && before === null) left.push(membership.id);
    else if (membership)
      memberships.set(membership.id, {
        ...(memberships.get(membership.id) ?? membership),
        ...sealMembership(encryption, { [field]: before }),
      } as MembershipWrite);
    else if (person)
      people.set(personId, {
        ...(people.get(personId) ?? person),
        ...sealPerson(encryption, { [field]: before }),
      } as PersonWrite);
  }
  await putPeople(tx, [...people.values()]);
  await putMemberships(
    tx,
    [...memberships.values()].filter(({ id }) => !left.includes(id)),
  );
  await removeMemberships(tx, left);
  await removePeople(tx, gone);
  await putChanges(tx, history);
  await markUndone(tx, record.id, by.now);
  return { undone: gone.length + restored.size, kept: touched.size };
}

function fieldValue(field: string, text: string | null): unknown {
  if (text === null) return null;
  if (dayFields.includes(field)) return new Date(`${text}T00:00:00Z`);
  return field === 'birthYear' ? Number(text) : text;
}

/** A row that another transaction has written since bears another xmin; locked, so that none does meanwhile. */
async function changedSince(tx: Tx, ids: string[], record: ImportRecord): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH change AS (SELECT DISTINCT person_id, unit_id FROM person_change WHERE cause_id = ${record.id}::uuid)
    SELECT p.id FROM person p WHERE p.id = ANY(${ids}::uuid[]) AND p.xmin::text <> ${record.xid}
      AND EXISTS (SELECT 1 FROM change c WHERE c.person_id = p.id AND c.unit_id IS NULL)
    UNION SELECT c.person_id FROM change c
      LEFT JOIN membership m ON m.person_id = c.person_id AND m.unit_id = c.unit_id
      WHERE c.unit_id IS NOT NULL AND (m.id IS NULL OR m.xmin::text <> ${record.xid})`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * People for whom anything else was noted meanwhile: an account, a visit, a request, another unit. Asked of every table
 * that has a column for a person, those of later features as well.
 */
async function usedElsewhere(tx: Tx, ids: string[], record: ImportRecord): Promise<string[]> {
  if (ids.length === 0) return [];
  const columns = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'uuid'
      AND (column_name = 'person_id' OR column_name LIKE '%\\_person_id' OR column_name IN ('beneficiary_id', 'subject_id'))
      AND table_name NOT IN ('person_change', 'membership', 'audit_entry')`;
  const used = new Set<string>();
  for (const { table, column } of columns) {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
      `SELECT DISTINCT "${column}" AS id FROM "${table}" WHERE "${column}" = ANY($1::uuid[])`,
      ids,
    );
    for (const { id } of rows) used.add(id);
  }
  const others = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT person_id AS id FROM person_change
    WHERE person_id = ANY(${ids}::uuid[]) AND cause_id IS DISTINCT FROM ${record.id}::uuid
    UNION SELECT person_id FROM membership WHERE person_id = ANY(${ids}::uuid[]) AND xmin::text <> ${record.xid}`;
  for (const { id } of others) used.add(id);
  return [...used];
}
