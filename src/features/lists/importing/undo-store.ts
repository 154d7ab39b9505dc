/** Takes a list back, within a day: exactly as it was before, but for people who were changed since. */
import { columnsOfPeople } from '../../../directory/identity/merge-people.ts';
import {
  type By,
  changeRow,
  type Keeper,
  openChange,
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
  removeMemberships,
  removePeople,
} from '../../../directory/roster-bulk.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { createBreath } from '../reading/grid.ts';
import { type ImportRecord, markUndone, membershipOf, peopleAsKnown } from '../store.ts';

interface Change {
  id: string;
  personId: string;
  unitId: string | null;
  field: RosterField;
  before: string | null;
  after: string | null;
}

const dayFields: readonly string[] = ['birthDate', 'joinedOn', 'decidedOn', 'standingSince', 'metOn'];
/** People put back in one go. */
const SET = 500;

/** @returns how many people are as before, and how many stay because somebody changed them since */
export async function undoImport(
  keeper: Keeper,
  record: ImportRecord,
  by: By,
): Promise<{ undone: number; kept: number }> {
  const { tx } = keeper;
  await lockPeople(tx, record);
  const { made, known, kept } = await peopleOf(tx, record);
  for (let at = 0; at < known.length; at += SET) await putBack(keeper, record, known.slice(at, at + SET), by);
  await removePeople(tx, made);
  await markUndone(tx, record.id, by.now);
  return { undone: made.length + known.length, kept };
}

/** Nobody changes them until the transaction ends. */
async function lockPeople(tx: Tx, { id }: ImportRecord): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM person WHERE id IN (SELECT person_id FROM person_change WHERE cause_id = ${id}::uuid) ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`
    SELECT 1 FROM membership WHERE person_id IN (SELECT person_id FROM person_change WHERE cause_id = ${id}::uuid)
    ORDER BY id FOR UPDATE`;
}

/**
 * Whom the list made, and whom it changed; without those whom somebody changed since. A row that another transaction has
 * written bears another xmin. Of people whom the list made counts whatever was noted for them: it is asked of every column
 * of the database that names a person.
 */
async function peopleOf(tx: Tx, record: ImportRecord): Promise<{ made: string[]; known: string[]; kept: number }> {
  const named = (await columnsOfPeople(tx)).filter(({ table }) => !['person_change', 'membership'].includes(table));
  const used = named.map(
    ({ table, column, isArray }) => `
      UNION SELECT m.id FROM made m WHERE EXISTS (
        SELECT 1 FROM "${table}" t WHERE ${isArray ? `m.id = ANY (t."${column}")` : `t."${column}" = m.id`})`,
  );
  const [row] = await tx.$queryRawUnsafe<{ made: string; known: string; kept: number }[]>(
    `WITH change AS MATERIALIZED (
        SELECT DISTINCT person_id, unit_id, field = 'fullName' AND unit_id IS NULL AND before IS NULL AS makes
        FROM person_change WHERE cause_id = $1::uuid),
      made AS MATERIALIZED (SELECT person_id AS id FROM change WHERE makes),
      touched AS (
        SELECT p.id FROM change c JOIN person p ON p.id = c.person_id WHERE c.unit_id IS NULL AND p.xmin::text <> $2
        UNION SELECT c.person_id FROM change c
          LEFT JOIN membership s ON s.person_id = c.person_id AND s.unit_id = c.unit_id
          WHERE c.unit_id IS NOT NULL AND (s.id IS NULL OR s.xmin::text <> $2)
        UNION SELECT m.id FROM made m JOIN person_change o ON o.person_id = m.id WHERE o.cause_id IS DISTINCT FROM $1::uuid
        UNION SELECT m.id FROM made m JOIN membership s ON s.person_id = m.id WHERE s.xmin::text <> $2
        ${used.join('')}),
      person_of AS (SELECT person_id AS id, bool_or(makes) AS makes FROM change GROUP BY person_id)
    SELECT coalesce(json_agg(p.id) FILTER (WHERE p.makes AND t.id IS NULL), '[]')::text AS made,
      coalesce(json_agg(p.id) FILTER (WHERE NOT p.makes AND t.id IS NULL), '[]')::text AS known,
      count(t.id)::int AS kept
    FROM person_of p LEFT JOIN touched t ON t.id = p.id`,
    record.id,
    record.xid,
  );
  return {
    made: JSON.parse(row?.made ?? '[]'),
    known: JSON.parse(row?.known ?? '[]'),
    kept: row?.kept ?? 0,
  };
}

/** People who were known before, as they were, with the history of it. */
async function putBack(keeper: Keeper, record: ImportRecord, ids: readonly string[], by: By): Promise<void> {
  const { tx, encryption } = keeper;
  const changes = (await tx.personChange.findMany({
    where: { causeId: record.id, personId: { in: [...ids] } },
    select: { id: true, personId: true, unitId: true, field: true, before: true, after: true },
  })) as Change[];
  const rows = await peopleAsKnown(keeper, ids, [record.unitId]);
  const people = new Map<string, PersonWrite>();
  const memberships = new Map<string, MembershipWrite>();
  const left = new Set<string>();
  const history: Parameters<typeof putChanges>[1][number][] = [];
  const breathe = createBreath();
  for (const change of changes) {
    await breathe();
    const { personId, unitId, field } = change;
    const opened = openChange(encryption, change);
    const before = fieldValue(field, opened.before);
    const after = fieldValue(field, opened.after);
    history.push(changeRow(encryption, { personId, unitId, field, before: after, after: before }, by));
    const membership = unitId === null ? undefined : membershipOf(rows, personId, unitId);
    const person = rows.people.get(personId);
    if (membership && field === 'standing' && before === null) left.add(membership.id);
    else if (membership)
      memberships.set(membership.id, {
        ...(memberships.get(membership.id) ?? membership),
        ...sealMembership(encryption, membership.id, { [field]: before }),
      } as MembershipWrite);
    else if (person)
      people.set(personId, {
        ...(people.get(personId) ?? person),
        ...sealPerson(encryption, personId, { [field]: before }),
      } as PersonWrite);
  }
  await putPeople(tx, [...people.values()]);
  await putMemberships(
    tx,
    [...memberships.values()].filter(({ id }) => !left.has(id)),
  );
  await removeMemberships(tx, [...left]);
  await putChanges(tx, history);
}

function fieldValue(field: string, text: string | null): unknown {
  if (text === null) return null;
  if (dayFields.includes(field)) return new Date(`${text}T00:00:00Z`);
  return field === 'birthYear' ? Number(text) : text;
}
