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
import type { Cell } from '../../../src/runtime/encryption/sealed-columns.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { type Column, columnsOf, insertSample, MARK } from '../../support/sample-rows.ts';

const document = readFileSync('docs/personal-data.md', 'utf8');
/** Tables of the document are told by their first line. */
const listed = (heading: string) =>
  new Set(
    [...(document.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `([\w.]+)`/gm)].map(
      (row) => row[1] ?? '',
    ),
  );

let app: TestApp;
let client: pg.Client;
let columns: Column[];

beforeAll(async () => {
  app = await startTestApp();
  client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  columns = await columnsOf(client);
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
  if (namesPerson(column)) return column.type === '_uuid' ? [ids.person] : ids.person;
  if (namesAccount(column)) return ids.account;
  // The erasing leaves the row of a member.
  if (column.name === 'standing') return 'member';
  return column.name === 'unit_id' ? ids.unit : undefined;
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
  for (const table of tables) await insertSample(client, table, columns, (column) => sampleOf(column, ids));
  // Not asked for yet, no chat that reaches them, and no role that only they hold.
  await client.query(`UPDATE erasure SET due_at = now() - interval '1 day', done_at = NULL, last_word_id = NULL`);
  await client.query(`UPDATE aid_request SET attachments = '[]'`);
  await client.query(
    `INSERT INTO aid_event (id, request_id, actor_id, kind, text, at) SELECT gen_random_uuid(), id, gen_random_uuid(), 'added', $1, now() FROM aid_request`,
    [MARK],
  );
  await client.query(`UPDATE ticket_word SET ticket_id = (SELECT id FROM ticket)`);
  await client.query(`UPDATE chat SET kind = 'private'`);

  await app.app.inTransaction((work) => {
    // The marks lie open, to be found: here alone they are read as if they had been sealed.
    const { encryption } = work;
    const reading = {
      ...encryption,
      decrypt: (text: string, at: Cell) => (text === MARK ? text : encryption.decrypt(text, at)),
    };
    const context = createContext({ ...work, encryption: reading, now: new Date() }, 'privacy', app.app);
    return (
      privacy.scheduled?.find(({ name }) => name === 'erase')?.run({ ...context, asOfficer: async () => undefined }) ??
      Promise.resolve(0)
    );
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
