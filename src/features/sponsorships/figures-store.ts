/** What reports count of sponsorships. Children stand there as numbers, never by name; sums are those of the ledger. */
import type { Amount, Figure, Span } from '../../figures/figure.ts';
import { readAmount, readRows, type SqlRow, voucherColumns } from '../../figures/read-store.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import type { InsuranceKind } from './rules.ts';

const { sql } = Prisma;

/** Left out where the unit has no such facts. */
async function known(tx: Tx, statement: Prisma.Sql): Promise<Amount | undefined> {
  const amount = await readAmount(tx, statement);
  return amount.records === 0 ? undefined : amount;
}

const within = (span: Span) => sql`u.path @> ARRAY[${span.unit.id}::uuid]`;
const from = sql`FROM sponsorship s JOIN sponsored_child c ON c.id = s.child_id JOIN unit u ON u.id = c.unit_id`;
const active = (span: Span) => sql`
  ${from} WHERE ${within(span)} AND s.began_on <= ${span.lastDay}::date AND c.ends_on > ${span.lastDay}::date
    AND (s.ended_on IS NULL OR s.ended_on > ${span.lastDay}::date)`;
/** The first promise for a child lies in the period. */
const begun = (span: Span) => sql`
  ${from} WHERE ${within(span)} AND s.began_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date
    AND NOT EXISTS (SELECT 1 FROM sponsorship x WHERE x.child_id = c.id AND (x.began_on, x.id) < (s.began_on, s.id))`;
const paid = (span: Span) => sql`
  ${from} JOIN ledger_entry e ON e.link_kind = 'sponsorship' AND e.link_id = s.id AND e.kind = 'payment'
    JOIN ledger_line y ON y.entry_id = e.id AND y.account IN ('asset_cash', 'asset_bank')
  WHERE ${within(span)} AND y.occurred_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date`;
/** Funds through which sponsorships go: what is there on the last day. */
const balance = (span: Span) => sql`
  FROM fund f JOIN unit u ON u.id = f.unit_id JOIN ledger_line y ON y.fund_id = f.id AND y.account IN ('asset_cash', 'asset_bank')
    JOIN ledger_entry e ON e.id = y.entry_id
  WHERE ${within(span)} AND y.occurred_on <= ${span.lastDay}::date AND EXISTS (SELECT 1 FROM sponsorship s WHERE s.fund_id = f.id)`;

const insured = (span: Span) => sql`
  FROM child_insurance i JOIN sponsored_child c ON c.id = i.child_id JOIN unit u ON u.id = c.unit_id
  WHERE ${within(span)} AND i.from_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date`;

type ChildRow = SqlRow & { number: number };

const rowsOf =
  (select: (span: Span) => Prisma.Sql): Figure['rows'] =>
  ({ tx, speak }, span, at) =>
    readRows<ChildRow>(
      tx,
      sql`SELECT * FROM (${select(span)}) AS behind ORDER BY day, number OFFSET ${at.from} LIMIT ${at.limit}`,
      (row) =>
        row.number > 0 ? speak.label('sponsorships-child-number', { number: String(row.number) }) : (row.text ?? ''),
    );

/** Of the children who are supported those of one cause. */
const ofCause = (key: string, label: string, cause: 'covid' | 'other'): Figure => {
  const only = (span: Span) => sql`${active(span)} AND c.cause = ${cause}::child_cause`;
  return {
    key,
    unit: 'children',
    kind: 'stock',
    label,
    async measure(tx, span) {
      const causes = await tx.$queryRaw<unknown[]>`SELECT DISTINCT c.cause ${active(span)}`;
      if (causes.length < 2) return undefined;
      return known(tx, sql`SELECT count(DISTINCT c.id) AS value, count(DISTINCT c.id) AS records ${only(span)}`);
    },
    rows: rowsOf(
      (span) =>
        sql`SELECT min(s.began_on) AS day, u.name AS unit, NULL AS person, '' AS text, c.number, NULL::bigint AS amount ${only(span)} GROUP BY c.id, u.name`,
    ),
  };
};

export const figures: readonly Figure[] = [
  {
    key: 'sponsorships.active',
    unit: 'children',
    kind: 'stock',
    label: 'sponsorships-figure-active',
    measure: (tx, span) =>
      known(tx, sql`SELECT count(DISTINCT c.id) AS value, count(DISTINCT c.id) AS records ${active(span)}`),
    rows: rowsOf(
      (span) =>
        sql`SELECT min(s.began_on) AS day, u.name AS unit, NULL AS person, '' AS text, c.number, NULL::bigint AS amount ${active(span)} GROUP BY c.id, u.name`,
    ),
  },
  ofCause('sponsorships.activeCovid', 'sponsorships-figure-covid', 'covid'),
  // Told apart only where there are both.
  ofCause('sponsorships.activeOther', 'sponsorships-figure-other', 'other'),
  {
    key: 'sponsorships.begun',
    unit: 'children',
    kind: 'flow',
    label: 'sponsorships-figure-begun',
    measure: (tx, span) => known(tx, sql`SELECT count(*) AS value, count(*) AS records ${begun(span)}`),
    rows: rowsOf(
      (span) =>
        sql`SELECT s.began_on AS day, u.name AS unit, NULL AS person, '' AS text, c.number, NULL::bigint AS amount ${begun(span)}`,
    ),
  },
  {
    key: 'insurance.children',
    unit: 'children',
    kind: 'distinct',
    label: 'sponsorships-figure-insured',
    measure: (tx, span) => known(tx, sql`SELECT count(DISTINCT c.id) AS value, count(*) AS records ${insured(span)}`),
    rows: ({ tx, speak }, span, { from: first, limit }) =>
      readRows<ChildRow & { kind: InsuranceKind }>(
        tx,
        sql`SELECT i.from_on AS day, u.name AS unit, NULL AS person, '' AS text, c.number, i.kind::text, NULL::bigint AS amount ${insured(span)}
          ORDER BY i.from_on, c.number, i.kind OFFSET ${first} LIMIT ${limit}`,
        (row) =>
          `${speak.label('sponsorships-child-number', { number: String(row.number) })}, ${speak.label(`sponsorships-insurance-${row.kind}`)}`,
      ),
  },
  {
    key: 'sponsorships.paidDong',
    unit: 'dong',
    kind: 'flow',
    label: 'sponsorships-figure-paid',
    measure: (tx, span) =>
      known(tx, sql`SELECT -sum(y.amount_dong)::bigint AS value, count(DISTINCT e.id) AS records ${paid(span)}`),
    rows: rowsOf(
      (span) =>
        sql`SELECT y.occurred_on AS day, u.name AS unit, NULL AS person, '' AS text, c.number, -y.amount_dong AS amount, ${voucherColumns(span)} ${paid(span)}`,
    ),
  },
  {
    key: 'sponsorships.balanceDong',
    unit: 'dong',
    kind: 'stock',
    label: 'sponsorships-figure-balance',
    measure: (tx, span) =>
      known(tx, sql`SELECT sum(y.amount_dong)::bigint AS value, count(*) AS records ${balance(span)}`),
    rows: rowsOf(
      (span) =>
        sql`SELECT y.occurred_on AS day, u.name AS unit, NULL AS person, f.name AS text, 0 AS number, y.amount_dong AS amount, ${voucherColumns(span)} ${balance(span)}`,
    ),
  },
];
