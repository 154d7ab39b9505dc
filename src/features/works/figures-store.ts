/** What reports count of works: what those who made them say they are worth; goods that were given apart. */
import type { Figure, Span } from '../../figures/figure.ts';
import { readAmount, readRows } from '../../figures/read-store.ts';
import { Prisma } from '../../runtime/database/database.ts';

const done = (span: Span, isInKind: boolean) => Prisma.sql`
  FROM work w JOIN unit u ON u.id = w.unit_id
  WHERE w.done_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date AND u.path @> ARRAY[${span.unit.id}::uuid] AND w.is_in_kind = ${isInKind}`;

const rowsOf =
  (isInKind: boolean): Figure['rows'] =>
  ({ tx }, span, { from, limit }) =>
    readRows(
      tx,
      Prisma.sql`SELECT w.done_on AS day, u.name AS unit, NULL AS person, concat_ws(', ', w.what, w.quantity) AS text, w.value_dong AS amount ${done(span, isInKind)}
        ORDER BY w.done_on, w.id OFFSET ${from} LIMIT ${limit}`,
    );

const sum = (isInKind: boolean) => (tx: Parameters<Figure['measure']>[0], span: Span) =>
  readAmount(tx, Prisma.sql`SELECT sum(w.value_dong) AS value, count(*) AS records ${done(span, isInKind)}`);

export const figures: readonly Figure[] = [
  {
    key: 'works.dong',
    unit: 'dong',
    kind: 'valued',
    label: 'works-figure-dong',
    measure: sum(false),
    rows: rowsOf(false),
  },
  {
    key: 'works.kindDong',
    unit: 'dong',
    kind: 'valued',
    label: 'works-figure-kind',
    measure: sum(true),
    rows: rowsOf(true),
  },
];
