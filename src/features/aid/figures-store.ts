/** What reports count of requests for help: those that were closed, and what was given. */
import type { Figure, Span } from '../../figures/figure.ts';
import { readAmount, readRows, type SqlRow, voucherColumns, voucherOfCase } from '../../figures/read-store.ts';
import { Prisma } from '../../runtime/database/database.ts';

const closed = (span: Span) => Prisma.sql`
  FROM aid_request r JOIN unit u ON u.id = r.unit_id
  WHERE r.state = 'closed' AND r.closed_at >= ${span.start} AND r.closed_at < ${span.end}
    AND u.path @> ARRAY[${span.unit.id}::uuid]`;
const withMoney = Prisma.sql`AND r.given_dong > 0`;

const rowsOf =
  (only: Prisma.Sql): Figure['rows'] =>
  ({ tx, speak }, span, { from, limit }) =>
    readRows<SqlRow & { kind: string; number: number }>(
      tx,
      Prisma.sql`
        SELECT (r.closed_at AT TIME ZONE ${span.zone})::date AS day, u.name AS unit, p.full_name AS person, r.kind::text, r.number, r.given_dong AS amount, ${voucherColumns(span)}
        FROM aid_request r JOIN unit u ON u.id = r.unit_id JOIN person p ON p.id = r.asker_id ${voucherOfCase('aid', Prisma.sql`r.id`)}
        WHERE r.id IN (SELECT r.id ${closed(span)} ${only})
        ORDER BY r.closed_at, r.id OFFSET ${from} LIMIT ${limit}`,
      (row) => speak.label('aid-figure-row', { kind: speak.label(`aid-kind-${row.kind}`), number: String(row.number) }),
    );

export const figures: readonly Figure[] = [
  {
    key: 'aid.closed',
    unit: 'times',
    kind: 'flow',
    label: 'aid-figure-closed',
    measure: (tx, span) => readAmount(tx, Prisma.sql`SELECT count(*) AS value, count(*) AS records ${closed(span)}`),
    rows: rowsOf(Prisma.empty),
  },
  {
    key: 'aid.households',
    unit: 'households',
    kind: 'distinct',
    label: 'aid-figure-households',
    measure: (tx, span) =>
      readAmount(
        tx,
        Prisma.sql`SELECT count(DISTINCT r.asker_id) AS value, count(*) AS records ${closed(span)} ${withMoney}`,
      ),
    rows: rowsOf(withMoney),
  },
  {
    key: 'aid.dong',
    unit: 'dong',
    kind: 'flow',
    label: 'aid-figure-dong',
    measure: (tx, span) =>
      readAmount(tx, Prisma.sql`SELECT sum(r.given_dong) AS value, count(*) AS records ${closed(span)} ${withMoney}`),
    rows: rowsOf(withMoney),
  },
];
