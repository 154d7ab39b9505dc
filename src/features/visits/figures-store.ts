/** What reports count of visits. */
import type { Figure, Span } from '../../figures/figure.ts';
import { readAmount, readRows, type SqlRow, voucherColumns, voucherOfCase } from '../../figures/read-store.ts';
import { Prisma } from '../../runtime/database/database.ts';
import { reasonLabel } from './messages.ts';
import type { VisitReason } from './rules.ts';

const made = (span: Span) => Prisma.sql`
  FROM visit v JOIN unit u ON u.id = v.unit_id
  WHERE v.state = 'done' AND v.visited_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date
    AND u.path @> ARRAY[${span.unit.id}::uuid]`;
const withMoney = Prisma.sql`AND v.given_dong > 0`;

const rowsOf =
  (only: Prisma.Sql): Figure['rows'] =>
  ({ tx, speak }, span, { from, limit }) =>
    readRows<SqlRow & { reason: VisitReason }>(
      tx,
      Prisma.sql`
        SELECT v.visited_on AS day, u.name AS unit, p.full_name AS person, v.reason::text, v.given_dong AS amount, ${voucherColumns(span)}
        FROM visit v JOIN unit u ON u.id = v.unit_id JOIN person p ON p.id = v.person_id ${voucherOfCase('visit', Prisma.sql`v.id`)}
        WHERE v.id IN (SELECT v.id ${made(span)} ${only})
        ORDER BY v.visited_on, v.id OFFSET ${from} LIMIT ${limit}`,
      (row) => reasonLabel(speak, row.reason),
    );

export const figures: readonly Figure[] = [
  {
    key: 'visits.made',
    unit: 'visits',
    kind: 'flow',
    label: 'visits-figure-made',
    measure: (tx, span) => readAmount(tx, Prisma.sql`SELECT count(*) AS value, count(*) AS records ${made(span)}`),
    rows: rowsOf(Prisma.empty),
  },
  {
    key: 'visits.dong',
    unit: 'dong',
    kind: 'flow',
    label: 'visits-figure-dong',
    measure: (tx, span) =>
      readAmount(tx, Prisma.sql`SELECT sum(v.given_dong) AS value, count(*) AS records ${made(span)} ${withMoney}`),
    rows: rowsOf(withMoney),
  },
];
