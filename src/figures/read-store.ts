/** How figures are read from the database: one row for what is measured, a row each for what stands behind it. */
import { Prisma, type Tx } from '../runtime/database/database.ts';
import type { Amount, FigureRow, Span } from './figure.ts';

/** One row of SQL as figures read it: `day` a day column or null. */
export interface SqlRow {
  day: Date | null;
  unit: string;
  person: string | null;
  text: string | null;
  amount: bigint | number | null;
  /** As `voucherColumns` reads it. */
  voucher?: FigureRow['voucher'] | null;
}

/** Of the entry `e` of the unit `u`: a unit above counts what chapters have written, their vouchers stay in their books. */
export const voucherColumns = ({ unit }: Span): Prisma.Sql => Prisma.sql`
  CASE WHEN e.id IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object('id', CASE WHEN u.id = ${unit.id}::uuid THEN e.id END,
    'kind', CASE WHEN e.reverses_id IS NULL THEN e.kind::text ELSE 'reversal' END, 'number', e.voucher_number, 'year', e.voucher_year)) END AS voucher`;

/** The voucher that stands for a case, as `e`; one that was taken back does not. */
export const voucherOfCase = (kind: 'visit' | 'aid', id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT x.* FROM ledger_entry x WHERE x.link_kind = ${kind} AND x.link_id = ${id} AND x.reverses_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = x.id) ORDER BY x.id LIMIT 1) e ON true`;

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
    ...(row.voucher && { voucher: row.voucher }),
  }));
}

/** The one row that a measuring statement gives. */
export async function readAmount(tx: Tx, sql: Prisma.Sql): Promise<Amount> {
  const [row] = await tx.$queryRaw<{ value: bigint | number | null; records: bigint | number }[]>(sql);
  return { value: row?.value ?? 0, records: Number(row?.records ?? 0) };
}
