/** A row in every table that names a person, whatever tables there are: what a new one must come through is proved with these. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** What every text of a sample row says. */
export const MARK = 'của riêng';

export interface Column {
  table: string;
  name: string;
  /** Of PostgreSQL, an array with an underscore before it. */
  type: string;
  required: boolean;
  /** Of an enum, its first value. */
  first: string | null;
}

export async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    SELECT c.table_name AS table, c.column_name AS name, coalesce(e.typname, c.udt_name) AS type,
      c.is_nullable = 'NO' AND c.column_default IS NULL AS required,
      (SELECT enumlabel FROM pg_enum l WHERE l.enumtypid = e.oid ORDER BY enumsortorder LIMIT 1) AS first
    FROM information_schema.columns c
    LEFT JOIN pg_type e ON e.typname = c.udt_name AND e.typtype = 'e'
    WHERE c.table_schema = 'public' AND c.table_name <> '_prisma_migrations' ORDER BY 1, c.ordinal_position`);
  return rows;
}

/** What a column that no test says anything about holds. */
function plainSample({ type, first, required }: Column): unknown {
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

/** @param client one for which the checks between tables are off, so that each row can stand alone @param valueFor undefined: a plain sample */
export async function insertSample(
  client: pg.Client,
  table: string,
  columns: readonly Column[],
  valueFor: (column: Column) => unknown,
): Promise<void> {
  const given = columns
    .filter((one) => one.table === table)
    .map((one) => ({ name: one.name, value: valueFor(one) ?? plainSample(one) }))
    .filter(({ value }) => value !== undefined);
  await client.query(
    `INSERT INTO "${table}" (${given.map(({ name }) => `"${name}"`)}) VALUES (${given.map((_, index) => `$${index + 1}`)})`,
    given.map(({ value }) => value),
  );
}
