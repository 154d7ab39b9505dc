/** How figures are read from the database: one row for what is measured, a row each for what stands behind it. */
import type { Prisma, Tx } from '../runtime/database/database.ts';
import type { Amount, FigureRow } from './figure.ts';

/** One row of SQL as figures read it: `day` a day column or null. */
export interface SqlRow {
  day: Date | null;
  unit: string;
  person: string | null;
  text: string | null;
  amount: bigint | number | null;
}

/** @param text makes of what was read what the reader sees; left out: as it was read */
export async function readRows<R extends SqlRow>(
  tx: Tx,
  sql: Prisma.Sql,
  text: (row: R) => string = (row) => row.text ?? '',
): Promise<FigureRow[]> {
  const rows = await tx.$queryRaw<R[]>(sql);
  return rows.map((row) => ({
    day: row.day && {
      year: row.day.getUTCFullYear(),
      month: row.day.getUTCMonth() + 1,
      day: row.day.getUTCDate(),
    },
    unit: row.unit,
    person: row.person,
    text: text(row),
    amount: row.amount === null ? null : Number(row.amount),
  }));
}

/** The one row that a measuring statement gives. */
export async function readAmount(tx: Tx, sql: Prisma.Sql): Promise<Amount> {
  const [row] = await tx.$queryRaw<{ value: bigint | number | null; records: bigint | number }[]>(sql);
  return { value: row?.value ?? 0, records: Number(row?.records ?? 0) };
}
