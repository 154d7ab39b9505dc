/**
 * A row in every table that can name a person, every text of it marked: after erasing, whatever still names the person
 * or bears the mark must stand, with its reason, in docs/personal-data.md. A new table is found here by itself.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../../../src/conversation/context.ts';
import { privacy } from '../../../src/features/privacy/feature.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';

const MARK = 'của riêng';
const document = readFileSync('docs/personal-data.md', 'utf8');
/** Tables of the document are told by their first line. */
const listed = (heading: string) =>
  new Set(
    [...(document.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `([\w.]+)`/gm)].map(
      (row) => row[1] ?? '',
    ),
  );

interface Column {
  table: string;
  name: string;
  type: string;
  required: boolean;
  first: string | null;
}

let app: TestApp;
let client: pg.Client;
let columns: Column[];

beforeAll(async () => {
  app = await startTestApp();
  client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  const { rows } = await client.query<Column>(`
    SELECT c.table_name AS table, c.column_name AS name, coalesce(e.typname, c.udt_name) AS type,
      c.is_nullable = 'NO' AND c.column_default IS NULL AS required,
      (SELECT enumlabel FROM pg_enum l WHERE l.enumtypid = e.oid ORDER BY enumsortorder LIMIT 1) AS first
    FROM information_schema.columns c
    LEFT JOIN pg_type e ON e.typname = c.udt_name AND e.typtype = 'e'
    WHERE c.table_schema = 'public' AND c.table_name <> '_prisma_migrations' ORDER BY 1, c.ordinal_position`);
  columns = rows;
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

/** Columns that tell whose data a row is. Those that tell which officer did something are no data of the member. */
const namesPerson = ({ table, name, type }: Column) =>
  // The subject of a broadcast is an announcement or a meeting.
  table !== 'broadcast' &&
  /^_?uuid$/.test(type) &&
  (/^((person|asker|kin|subject|kept|gone|low|high|substitute|head)_id|person_ids)$/.test(name) ||
    (table === 'person' && name === 'id'));
const namesAccount = ({ table, name, type }: Column) =>
  type === 'uuid' && (name === 'account_id' || (table === 'account' && name === 'id'));

function sampleOf(column: Column, ids: { person: string; account: string; unit: string }): unknown {
  const { name, type, first, required } = column;
  if (namesPerson(column)) return type === '_uuid' ? [ids.person] : ids.person;
  if (namesAccount(column)) return ids.account;
  if (name === 'unit_id') return ids.unit;
  if (first !== null) return first;
  if (/^(text|varchar)$/.test(type)) return MARK;
  if (type === 'jsonb') return JSON.stringify(MARK);
  if (!required) return undefined;
  const plain: Record<string, unknown> = {
    uuid: randomUUID(),
    bool: false,
    bytea: Buffer.from(randomUUID()),
    timestamptz: new Date(),
    date: new Date(),
  };
  return type in plain ? plain[type] : type.startsWith('_') ? [] : 1;
}

test('what is left of a person after erasing is what the document lists, with its reason', async () => {
  const unit = await app.unit({ name: 'Chi hội Liên Sơn' });
  const ids = { person: randomUUID(), account: randomUUID(), unit: unit.id };
  const tables = [...new Set(columns.map(({ table }) => table))].filter((table) =>
    columns.some((one) => one.table === table && (namesPerson(one) || namesAccount(one))),
  );
  expect(tables.length).toBeGreaterThan(25);
  // Without the checks between tables each row can stand alone.
  await client.query('SET session_replication_role = replica');
  for (const table of tables) {
    const given = columns
      .filter((one) => one.table === table)
      .map((one) => ({ name: one.name, value: sampleOf(one, ids) }));
    const set = given.filter(({ value }) => value !== undefined);
    await client.query(
      `INSERT INTO "${table}" (${set.map(({ name }) => `"${name}"`)}) VALUES (${set.map((_, index) => `$${index + 1}`)})`,
      set.map(({ value }) => value),
    );
  }
  // Not asked for yet, no chat that reaches them, and no role that only they hold.
  await client.query(`UPDATE erasure SET due_at = now() - interval '1 day', done_at = NULL, last_word_id = NULL`);
  await client.query(`UPDATE aid_request SET attachments = '[]'`);
  await client.query(
    `INSERT INTO aid_event (id, request_id, actor_id, kind, text, at) SELECT gen_random_uuid(), id, gen_random_uuid(), 'added', $1, now() FROM aid_request`,
    [MARK],
  );
  await client.query(`UPDATE ticket_word SET ticket_id = (SELECT id FROM ticket)`);
  await client.query(`UPDATE chat SET kind = 'private'`);

  await app.app.runWork((work) => {
    const context = createContext({ ...work, now: new Date() }, 'privacy', app.app);
    return privacy.due?.find(({ name }) => name === 'erase')?.run(context) ?? Promise.resolve(0);
  });

  const left: string[] = [];
  for (const { table, name } of columns) {
    const { rows } = await client.query(`SELECT 1 FROM "${table}" WHERE "${name}"::text LIKE ANY ($1) LIMIT 1`, [
      [`%${MARK}%`, `%${ids.person}%`, `%${ids.account}%`],
    ]);
    if (rows.length > 0) left.push(`${table}.${name}`);
  }
  expect(left.sort()).toEqual([...listed('What stays after erasing')].sort());
});

test('every table that names a person is in the file that the person gets, or the document says why not', () => {
  const tables = new Set(columns.filter((one) => namesPerson(one) || namesAccount(one)).map(({ table }) => table));
  expect([...listed('What the file holds')].sort()).toEqual([...tables].sort());
});
