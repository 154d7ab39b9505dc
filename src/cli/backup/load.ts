/** Fills an empty database from the lines of a backup: all of it or nothing. */
import type pg from 'pg';
import { z } from 'zod';
import { BackupError } from '../../runtime/backup-file.ts';
import { tablesOf } from './snapshot.ts';

const lineSchema = z.union([
  z.object({ table: z.string(), columns: z.array(z.string()), rows: z.array(z.string()) }),
  z.object({ sequence: z.string(), last: z.string() }),
  z.object({ end: z.literal(true), rows: z.number() }),
]);

/** Tables in which a start of the program alone puts rows. */
const OWN_ROWS = [
  'unit',
  'article',
  'article_version',
  'article_question',
  'knowledge_state',
  'retention_clock',
  'encryption_probe',
  'bot_account_status',
  'backup_made',
];

/** Is there anything that somebody would miss? */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  for (const table of await tablesOf(client)) {
    if (OWN_ROWS.includes(table)) continue;
    if ((await client.query(`SELECT 1 FROM "${table}" LIMIT 1`)).rowCount) return false;
  }
  return true;
}

/**
 * Replaces all rows by those of the backup, in one transaction. The tables are as they were when it was made.
 * @param lines those after the first @returns how many rows @throws {BackupError} {Error} of the database
 */
export async function load(client: pg.ClientBase, lines: AsyncIterable<string>): Promise<number> {
  await client.query('BEGIN');
  try {
    const tables = await tablesOf(client);
    const names = tables.map((table) => `"${table}"`);
    // Rows come in no order that the checks between tables could follow; each check is made again at the end.
    const { rows: checks } = await client.query<{ table: string; name: string; definition: string }>(
      `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
    );
    for (const { table, name } of checks) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    for (const table of names) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${names.join(', ')}`);
    const count = await loadRows(client, lines, new Set(tables));
    for (const table of names) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of checks)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    await client.query('COMMIT');
    return count;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function loadRows(client: pg.ClientBase, lines: AsyncIterable<string>, tables: Set<string>): Promise<number> {
  let count = 0;
  let whole = false;
  for await (const text of lines) {
    const line = lineSchema.parse(JSON.parse(text));
    if ('end' in line) {
      whole = line.rows === count;
    } else if ('sequence' in line) {
      await client.query('SELECT setval($1::regclass, $2::bigint)', [`"${line.sequence}"`, line.last]);
    } else {
      if (!tables.has(line.table))
        throw new BackupError(`The backup has a table ${line.table} that its migrations do not make.`);
      const list = line.columns.map((name) => `"${name}"`).join(', ');
      // The columns stand in the order of the table: each row is read as a row of it.
      await client.query(
        `INSERT INTO "${line.table}" (${list}) SELECT ${line.columns.map((name) => `(one."row").${`"${name}"`}`).join(', ')}
        FROM (SELECT r::"${line.table}" AS "row" FROM unnest($1::text[]) AS r OFFSET 0) AS one`,
        [line.rows],
      );
      count += line.rows.length;
    }
  }
  if (!whole) throw new BackupError('The backup ends before its end, nothing of it was taken.');
  return count;
}
