/** Whatever table names a person, a merge takes its rows along and undoing brings each back: tried with all that the catalogue has. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOfPeople, mergePeople, undoMerge } from '../../src/directory/identity/merge-people.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Column, columnsOf, insertSample } from '../support/sample-rows.ts';

let app: TestApp;
let client: pg.Client;
let columns: Column[];
/** Foreign keys to a person, table and column. */
let keys: string[];
let people: { table: string; column: string; isArray: boolean }[];
beforeAll(async () => {
  app = await startTestApp();
  client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  columns = await columnsOf(client);
  people = await columnsOfPeople(app.db);
  const { rows } = await client.query<{ name: string; drop: string; to: string }>(`
    SELECT c.conrelid::regclass || '.' || a.attname AS name, c.confrelid::regclass::text AS to,
      format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I', c.conrelid::regclass, c.conname) AS drop
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) WHERE c.contype = 'f'`);
  keys = rows.filter((row) => row.to === 'person').map((row) => row.name);
  // Sample rows stand alone: what they belong to is not there, nor their history.
  for (const row of rows) await client.query(row.drop);
  await client.query('SET session_replication_role = replica');
  for (const table of ['person', 'membership']) await client.query(`DROP TRIGGER guard_history ON ${table}`);
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

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
];

async function everything(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of new Set(columns.map((one) => one.table))) {
    if (left.includes(table)) continue;
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`);
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** In which columns of which tables this id stands. */
async function namedIn(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table, name } of columns.filter((one) => /^_?uuid$/.test(one.type) && !left.includes(one.table))) {
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" WHERE "${name}"::text LIKE $1 LIMIT 1`, [
      `%${id}%`,
    ]);
    if (rowCount) found.push(`${table}.${name}`);
  }
  return found.sort();
}

async function newPerson(fullName: string): Promise<string> {
  const { id } = await app.db.person.create({ data: { fullName, nameFolded: fullName.toLowerCase() } });
  return id;
}

/** What stands together with a person in a unique index: two rows alike in these exclude each other. */
async function uniqueWith(table: string, column: string): Promise<string[]> {
  const { rows } = await client.query<{ columns: string[] }>(
    `SELECT (SELECT array_agg(k.attname::text) FROM pg_attribute k WHERE k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)) AS columns
     FROM pg_index i WHERE i.indrelid = $1::regclass AND i.indisunique`,
    [`"${table}"`],
  );
  return rows.flatMap(({ columns: all }) => (all.includes(column) ? all : [])).filter((one) => one !== column);
}

function unlike({ table, type, first, required, name }: Column): unknown {
  // A merge opens what memberships say: there nothing stands that was put past the program.
  if (table === 'membership' && name.endsWith('_sealed')) return '';
  if (name === 'standing') return 'member';
  if (first !== null) return undefined;
  if (/^(text|varchar)$/.test(type)) return randomUUID();
  if (/^int/.test(type) && required) return Math.floor(Math.random() * 1e9);
  return type === 'uuid' && required ? randomUUID() : undefined;
}

/** One row for each column that names a person, so that none hides behind another. @param keptId beside one of this person that excludes it */
async function fill(goneId: string, keptId: string | undefined): Promise<void> {
  for (const { table, column, isArray } of people) {
    const shared = await uniqueWith(table, column);
    const same = new Map<string, unknown>();
    for (const id of keptId && !isArray ? [keptId, goneId] : [goneId]) {
      await insertSample(client, table, columns, (one) => {
        if (one.name === column) return isArray ? [goneId, ...(keptId ? [keptId] : []), randomUUID()] : id;
        if (!shared.includes(one.name)) return unlike(one);
        if (!same.has(one.name)) same.set(one.name, unlike(one));
        return same.get(one.name);
      });
    }
  }
}

test('every foreign key to a person, and every column called like one, is known to a merge', () => {
  expect(keys.length).toBeGreaterThan(4);
  const known = people.map(({ table, column }) => `${table}.${column}`);
  expect(keys.filter((name) => !known.includes(name))).toEqual([]);
  expect(known).toContain('tip.asker_id');
});

test.each([
  ['alone', false],
  ['beside rows of the kept record that exclude theirs', true],
])('rows of the record that goes, %s: all named anew, and all as before once it is undone', async (_, both) => {
  const keptId = await newPerson('Trần Văn Đông');
  const goneId = await newPerson('Tran Van Dong');
  await fill(goneId, both ? keptId : undefined);
  const before = await everything();
  const named = await namedIn(goneId);
  expect(named).toEqual([...new Set(['person.id', ...people.map(({ table, column }) => `${table}.${column}`)])].sort());
  const by = { actorId: keptId, now: app.clock.now() };
  const mergeId = await app.app.inTransaction(({ tx, encryption }) =>
    mergePeople({ tx, encryption }, keptId, goneId, by),
  );
  expect(await namedIn(goneId)).toEqual([]);
  const arrays = people.filter(({ isArray }) => isArray);
  for (const { table, column } of arrays) {
    const { rows } = await client.query<{ ids: string[] }>(
      `SELECT "${column}" AS ids FROM "${table}" WHERE $1 = ANY ("${column}")`,
      [keptId],
    );
    for (const { ids } of rows) expect(ids).toEqual([...new Set(ids)]);
  }
  expect(await app.app.inTransaction(({ tx, encryption }) => undoMerge({ tx, encryption }, mergeId, by))).toBe(true);
  expect(await everything()).toEqual(before);
});
