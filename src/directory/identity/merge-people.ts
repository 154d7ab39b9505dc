/** Two records of one person made one, so that it can be undone: every row that named the one names the other. */

import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import {
  type By,
  changeMembershipFields,
  changePersonFields,
  type Keeper,
  type MembershipFields,
  membershipColumns,
  openMembership,
  openPerson,
  type PersonFields,
  personColumns,
  type Standing,
} from '../roster.ts';

/** Rows are kept as PostgreSQL writes them; keys name one row each. */
const rowSchema = z.record(z.string(), z.unknown());
const filledSchema = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]));
const recordSchema = z.object({
  person: rowSchema,
  moved: z.array(z.object({ table: z.string(), column: z.string(), keys: z.array(rowSchema) })),
  /** Said of the kept record what another row says already. */
  dropped: z.array(z.object({ table: z.string(), row: rowSchema })),
  /** Fields of the kept record that were changed: before and after. */
  filled: filledSchema,
  filledIn: z.array(z.object({ unitId: z.string(), fields: filledSchema })),
});
type MergeRecord = z.infer<typeof recordSchema>;

interface PersonColumn {
  table: string;
  column: string;
  isArray: boolean;
  key: string[];
}

/** Columns that name a person are called so. A test finds those that are called otherwise. */
export const PERSON_COLUMN =
  '(^|_)(person|kin|asker|assignee|actor|visitor|substitute|head|by)_id$|^(person|asked)_ids$';
/** The trail is never changed, a merge tells of two records, and sums by person follow the lines of the book by themselves. */
const left = [
  'audit_entry',
  'person_merge',
  'merge_request',
  'different_people',
  'ledger_person',
  'console_link',
  'console_code',
  'console_session',
  // Made by one of the records on their own word; ends with their role.
  'api_token',
  'webhook',
];

/** Every column of the database that names a person, with the primary key of its table. */
export async function columnsOfPeople(tx: Tx): Promise<PersonColumn[]> {
  return tx.$queryRaw`
    SELECT c.relname AS "table", a.attname AS "column", a.atttypid = 'uuid[]'::regtype AS "isArray",
      (SELECT array_agg(k.attname::text) FROM pg_index i JOIN pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)
       WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype) AND a.attname ~ ${PERSON_COLUMN} AND c.relname <> ALL (${left}::text[])
    ORDER BY 1, 2`;
}

const purpose = (id: string) => cell('person_merge.record', id);
const id = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** What says most stands first. */
const rank: readonly Standing[] = ['died', 'member', 'applied', 'prospect', 'moved', 'left'];

/**
 * Takes one record up into another. Both are locked until the transaction ends.
 * @returns the id under which it can be undone
 */
export async function mergePeople(
  keeper: Keeper,
  keptId: string,
  goneId: string,
  by: By & { actorId: string },
): Promise<string> {
  const { tx, encryption } = keeper;
  const mergeId = uuidv7();
  await tx.$queryRaw`SELECT id FROM person WHERE id = ANY (${[keptId, goneId]}::uuid[]) ORDER BY id FOR UPDATE`;
  const part = { ...by, causeId: mergeId };
  const person = await rowOf(tx, 'person', goneId);
  const filled = await fillPerson(keeper, keptId, goneId, part);
  const filledIn = await fillMemberships(keeper, keptId, goneId, part);
  const record: MergeRecord = { person, filled, filledIn, ...(await takeUp(tx, keptId, goneId)) };
  const sealed = seal(encryption, JSON.stringify(record), purpose(mergeId));
  await tx.personMerge.create({
    data: { id: mergeId, keptId, goneId, byId: by.actorId, at: by.now, record: sealed },
    select: { id: true },
  });
  return mergeId;
}

/** Names every row of the one person after the other, and deletes the person. @returns what undoing needs of it */
async function takeUp(tx: Tx, keptId: string, goneId: string): Promise<Pick<MergeRecord, 'moved' | 'dropped'>> {
  const moved: MergeRecord['moved'] = [];
  const dropped: MergeRecord['dropped'] = [];
  for (const column of await columnsOfPeople(tx)) {
    dropped.push(...(await dropDoubles(tx, column, keptId, goneId)));
    const keys = await rename(tx, column, goneId, keptId);
    if (keys.length > 0) moved.push({ table: column.table, column: column.column, keys });
  }
  await tx.person.delete({ where: { id: goneId }, select: { id: true } });
  return { moved, dropped };
}

/** @returns false where it cannot be undone any more: done already, too long ago, or the kept record is gone itself */
export async function undoMerge(keeper: Keeper, mergeId: string, by: By): Promise<boolean> {
  const { tx } = keeper;
  await tx.$queryRaw`SELECT id FROM person_merge WHERE id = ${mergeId}::uuid FOR UPDATE`;
  const merge = await tx.personMerge.findUnique({ where: { id: mergeId } });
  const kept = merge && (await tx.person.findUnique({ where: { id: merge.keptId }, select: { id: true } }));
  if (!merge?.record || merge.undoneAt || !kept) return false;
  const record = openRecord(keeper.encryption, mergeId, merge.record);
  await insert(tx, 'person', record.person);
  const columns = await columnsOfPeople(tx);
  for (const { table, column, keys } of record.moved) {
    const known = columns.find((one) => one.table === table && one.column === column);
    if (known) await renameBack(tx, known, merge.keptId, merge.goneId, keys);
  }
  for (const { table, row } of record.dropped) await insert(tx, table, row);
  const part = { ...by, causeId: mergeId };
  const person = await tx.person.findUniqueOrThrow({ where: { id: merge.keptId }, select: personColumns });
  const back = unfilled(openPerson(keeper.encryption, person), record.filled);
  await changePersonFields(keeper, merge.keptId, back, part);
  for (const { unitId, fields } of record.filledIn) {
    const key = { personId_unitId: { personId: merge.keptId, unitId } };
    const row = await tx.membership.findUnique({ where: key, select: membershipColumns });
    if (!row) continue;
    const was = unfilled(openMembership(keeper.encryption, row), fields);
    await changeMembershipFields(keeper, { personId: merge.keptId, unitId }, was, part);
  }
  await tx.personMerge.update({
    where: { id: mergeId },
    data: { undoneAt: by.now, record: null },
    select: { id: true },
  });
  return true;
}

function openRecord(encryption: Encryption, mergeId: string, sealed: string): MergeRecord {
  return recordSchema.parse(JSON.parse(unseal(encryption, sealed, purpose(mergeId))));
}

async function rowOf(tx: Tx, table: string, rowId: string): Promise<Record<string, unknown>> {
  const rows = await tx.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS row FROM ${id(table)} t WHERE id = $1::uuid`,
    rowId,
  );
  if (!rows[0]) throw new Error(`${table} has no such row`);
  return rows[0].row;
}

async function insert(tx: Tx, table: string, row: Record<string, unknown>): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO ${id(table)} SELECT * FROM jsonb_populate_record(NULL::${id(table)}, $1::jsonb)`,
    JSON.stringify(row),
  );
}

/** Deletes those rows of the one that a row of the other excludes: no two may be alike but for the person. */
async function dropDoubles(tx: Tx, { table, column, isArray }: PersonColumn, keptId: string, goneId: string) {
  if (isArray) return [];
  const unique = await tx.$queryRaw<{ columns: string[] }[]>`
    SELECT (SELECT array_agg(k.attname::text) FROM pg_attribute k WHERE k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)) AS columns
    FROM pg_index i WHERE i.indrelid = ${id(table)}::regclass AND i.indisunique`;
  const dropped: MergeRecord['dropped'] = [];
  for (const { columns } of unique.filter((index) => index.columns.includes(column))) {
    const others = columns.filter((one) => one !== column).map((one) => `AND k.${id(one)} = g.${id(one)}`);
    const rows = await tx.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `DELETE FROM ${id(table)} g WHERE g.${id(column)} = $1::uuid AND EXISTS (
         SELECT 1 FROM ${id(table)} k WHERE k.${id(column)} = $2::uuid ${others.join(' ')})
       RETURNING to_jsonb(g) AS row`,
      goneId,
      keptId,
    );
    dropped.push(...rows.map(({ row }) => ({ table, row })));
  }
  return dropped;
}

const keyOf = (key: readonly string[]) =>
  `jsonb_build_object(${key.map((one) => `'${one}', t.${id(one)}`).join(', ')})`;

/** How a list of people reads once the one is the other, who stands in it once. */
const renamed = (list: string) => `CASE WHEN $2::uuid = ANY (${list}) THEN array_remove(${list}, $1::uuid)
  ELSE array_replace(${list}, $1::uuid, $2::uuid) END`;

/** @returns the keys of the rows, as they are afterwards; where the column is a list with what stood there */
async function rename(tx: Tx, of: PersonColumn, from: string, to: string): Promise<Record<string, unknown>[]> {
  const column = id(of.column);
  const [value, where] = of.isArray
    ? [renamed(`t.${column}`), `$1::uuid = ANY (t.${column})`]
    : ['$2::uuid', `t.${column} = $1::uuid`];
  // Of a list all is kept as it was: it may hold both.
  const [was, before] = of.isArray
    ? [`FROM ${id(of.table)} was WHERE was.ctid = t.ctid AND`, ` || jsonb_build_object('${of.column}', was.${column})`]
    : ['WHERE', ''];
  const rows = await tx.$queryRawUnsafe<{ key: Record<string, unknown> }[]>(
    `UPDATE ${id(of.table)} t SET ${column} = ${value} ${was} ${where} RETURNING ${keyOf(of.key)}${before} AS key`,
    from,
    to,
  );
  return rows.map((row) => row.key);
}

/** Only rows that still name the kept person: what was given to somebody else since stays there. */
async function renameBack(tx: Tx, of: PersonColumn, from: string, to: string, keys: readonly object[]): Promise<void> {
  const column = id(of.column);
  const [value, where] = of.isArray
    ? [`k.${column}`, `t.${column} = ${renamed(`k.${column}`)}`]
    : ['$1::uuid', `t.${column} = $2::uuid`];
  const same = of.key.map((one) => `t.${id(one)} = k.${id(one)}`).join(' AND ');
  await tx.$executeRawUnsafe(
    `UPDATE ${id(of.table)} t SET ${column} = ${value} FROM jsonb_populate_recordset(NULL::${id(of.table)}, $3::jsonb) k
     WHERE ${same} AND ${where}`,
    to,
    from,
    JSON.stringify(keys),
  );
}

type Filled = z.infer<typeof filledSchema>;

const pairs = (before: object, changed: object): Filled =>
  Object.fromEntries(
    Object.entries(changed).map(([field, after]) => [
      field,
      [(before as Record<string, unknown>)[field] ?? null, after],
    ]),
  );

/** Takes over what only the other record knows. */
async function fillPerson(keeper: Keeper, keptId: string, goneId: string, by: By): Promise<Filled> {
  const rowFor = (one: string) => keeper.tx.person.findUniqueOrThrow({ where: { id: one }, select: personColumns });
  const kept = await rowFor(keptId);
  const gone = await rowFor(goneId);
  const before = openPerson(keeper.encryption, kept);
  const other = openPerson(keeper.encryption, gone);
  // A year and a day that contradict each other are no date.
  const dates = before.birthYear !== null && before.birthYear !== other.birthYear ? ['birthDate', 'birthYear'] : [];
  const entries = Object.entries(other).filter(
    ([field, value]) => value !== null && before[field as keyof PersonFields] === null && !dates.includes(field),
  );
  const changed = Object.fromEntries(entries) as Partial<PersonFields>;
  await changePersonFields(keeper, keptId, changed, by);
  return pairs(before, changed);
}

/** Where both stand on one roster: the standing that says more, and what only the other row knows. */
async function fillMemberships(
  keeper: Keeper,
  keptId: string,
  goneId: string,
  by: By,
): Promise<MergeRecord['filledIn']> {
  const select = { unitId: true, ...membershipColumns } as const;
  const rowsOf = (personId: string) => keeper.tx.membership.findMany({ where: { personId }, select });
  const kept = await rowsOf(keptId);
  const filled: MergeRecord['filledIn'] = [];
  for (const { unitId, ...gone } of await rowsOf(goneId)) {
    const same = kept.find((one) => one.unitId === unitId);
    if (!same) continue;
    const { unitId: _, ...row } = same;
    const before = openMembership(keeper.encryption, row);
    const other = openMembership(keeper.encryption, gone);
    const better = rank.indexOf(other.standing) < rank.indexOf(before.standing);
    const { standing, standingSince, why } = other;
    const missing = Object.entries(other).filter(
      ([field, value]) => value !== null && before[field as keyof MembershipFields] === null,
    );
    const changed = { ...Object.fromEntries(missing), ...(better && { standing, standingSince, why }) };
    await changeMembershipFields(keeper, { personId: keptId, unitId }, changed, by);
    filled.push({ unitId, fields: pairs(before, changed) });
  }
  return filled;
}

/** The fields as they were before, where nobody has changed them since. */
function unfilled<F extends object>(now: F, filled: Filled): Partial<F> {
  const back = Object.entries(filled).flatMap(([field, [before, after]]) => {
    const same = JSON.stringify(now[field as keyof F]) === JSON.stringify(after);
    const isDay = /On$|Since$|Date$/u.test(field) && typeof before === 'string';
    return same ? [[field, isDay ? new Date(before as string) : before]] : [];
  });
  return Object.fromEntries(back) as Partial<F>;
}
