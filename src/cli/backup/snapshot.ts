/** The whole database as lines, at one moment, while everything goes on. */
import type pg from 'pg';

export interface BackupHead {
  madeAt: string;
  /** Names of the migrations that the tables have had, in their order. */
  migrations: string[];
}

/** A line of the backup after the first: rows of a table as PostgreSQL writes them, or where a sequence stands. */
export type BackupLine =
  | { table: string; columns: string[]; rows: string[] }
  | { sequence: string; last: string }
  | { end: true; rows: number };

const BATCH = 500;
const LEDGER = '_prisma_migrations';

/** Tables of ours; the queue keeps its own elsewhere and is filled again from what is unsent. */
export async function tablesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> $1 ORDER BY 1`,
    [LEDGER],
  );
  return rows.map(({ name }) => name);
}

async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** @param client is in a transaction of its own until the last line */
export async function* snapshot(client: pg.ClientBase, now: Date): AsyncGenerator<string> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const { rows: applied } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM ${LEDGER} WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY started_at`,
    );
    const head: BackupHead = { madeAt: now.toISOString(), migrations: applied.map(({ name }) => name) };
    yield JSON.stringify(head);
    let count = 0;
    for (const table of await tablesOf(client)) {
      const columns = await columnsOf(client, table);
      const list = columns.map((name) => `"${name}"`).join(', ');
      await client.query(`DECLARE part NO SCROLL CURSOR FOR SELECT ROW(${list})::text AS row FROM "${table}"`);
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`FETCH ${BATCH} FROM part`);
        if (rows.length === 0) break;
        count += rows.length;
        yield JSON.stringify({ table, columns, rows: rows.map(({ row }) => row) } satisfies BackupLine);
      }
      await client.query('CLOSE part');
    }
    const { rows: sequences } = await client.query<{ name: string; last: string }>(
      `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = current_schema() AND last_value IS NOT NULL`,
    );
    for (const { name, last } of sequences) yield JSON.stringify({ sequence: name, last } satisfies BackupLine);
    yield JSON.stringify({ end: true, rows: count } satisfies BackupLine);
  } finally {
    await client.query('ROLLBACK');
  }
}
