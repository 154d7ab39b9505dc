import type { Tx } from '../../src/runtime/database/database.ts';

/**
 * Adds many rows in one statement. `createMany` does the same and checks each value, but takes five times as long: 4.5 s
 * instead of 0.9 s for the 12,000 rows of the demonstration (two busy cores).
 * @param table its name in the database, whose columns are the fields in snake case
 * @param rows all with the same fields; a column that none of them has takes the default of the database, not Prisma's
 * @throws when rows differ in their fields
 */
export async function insertRows<Row extends object>(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const fields = Object.keys(rows[0] ?? {});
  if (fields.length === 0) return;
  const columnOf = new Map(fields.map((field) => [field, field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]));
  const values = rows.map((row) => {
    const entries = Object.entries(row).map(([field, value]) => {
      const column = columnOf.get(field);
      if (column === undefined) throw new Error(`${table}: only some rows have "${field}"`);
      return [column, typeof value === 'bigint' ? String(value) : value];
    });
    if (entries.length < fields.length) throw new Error(`${table}: a row lacks a field of the others`);
    return Object.fromEntries(entries);
  });
  const columns = [...columnOf.values()].map((column) => `"${column}"`).join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    JSON.stringify(values),
  );
}
