/** What reports count of lending: of loans from the ledger, so that a figure and the book never differ. */
import type { Amount, Figure, Span } from '../../figures/figure.ts';
import { readAmount, readRows, voucherColumns } from '../../figures/read-store.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';

const { sql } = Prisma;

/** Left out where the unit has no such facts. */
async function known(tx: Tx, statement: Prisma.Sql): Promise<Amount | undefined> {
  const amount = await readAmount(tx, statement);
  return amount.records === 0 ? undefined : amount;
}

const within = (span: Span) => sql`u.path @> ARRAY[${span.unit.id}::uuid]`;
const inSpan = (span: Span, column: string) =>
  sql`${Prisma.raw(column)} BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date`;

/** Pay-outs of the period that were not taken back. */
const paidOut = (span: Span) => sql`
  FROM loan l JOIN unit u ON u.id = l.unit_id JOIN person p ON p.id = l.person_id JOIN ledger_entry e ON e.id = l.entry_id
  WHERE ${inSpan(span, 'e.occurred_on')} AND ${within(span)} AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id)`;
const nearPoor = sql`AND l.household = 'near_poor'`;

/** What is owed of each loan on the last day, and what of it was due before. */
const owed = (span: Span) => sql`
  SELECT * FROM (
    SELECT l.id, l.lent_on AS day, u.name AS unit, p.full_name AS person, (
        SELECT coalesce(sum(y.amount_dong), 0) FROM ledger_entry e JOIN ledger_line y ON y.entry_id = e.id
        WHERE e.link_kind = 'loan' AND e.link_id = l.id AND y.account = 'asset_loans' AND y.occurred_on <= ${span.lastDay}::date) AS owed,
      l.principal_dong AS principal, (
        SELECT coalesce(sum(d.due_dong), 0) FROM loan_due d
        WHERE d.loan_id = l.id AND d.replaced_at IS NULL AND d.due_on < ${span.lastDay}::date) AS due
    FROM loan l JOIN unit u ON u.id = l.unit_id JOIN person p ON p.id = l.person_id
    WHERE l.lent_on <= ${span.lastDay}::date AND ${within(span)}) AS loans WHERE owed > 0`;
const late = (span: Span) => sql`
  SELECT *, due - (principal - owed) AS late FROM (${owed(span)}) AS open WHERE due > principal - owed`;

const page = ({ from, limit }: { from: number; limit: number }) => sql`OFFSET ${from} LIMIT ${limit}`;

const loanRows =
  (only: Prisma.Sql): Figure['rows'] =>
  ({ tx }, span, at) =>
    readRows(
      tx,
      sql`SELECT e.occurred_on AS day, u.name AS unit, p.full_name AS person, '' AS text, l.principal_dong AS amount, ${voucherColumns(span)} ${paidOut(span)} ${only} ORDER BY e.occurred_on, l.id ${page(at)}`,
    );

const groups = (span: Span) => sql`
  FROM savings_group g JOIN unit u ON u.id = g.unit_id
  WHERE g.opened_on <= ${span.lastDay}::date AND (g.closed_on IS NULL OR g.closed_on > ${span.lastDay}::date) AND ${within(span)}`;

/** One opening of each line that is not over on the last day. */
const rotating = (span: Span) => sql`
  SELECT r.first_on AS day, u.name AS unit, o.full_name AS person, r.name AS text,
    r.share_dong * (SELECT count(*) FROM rotating_share s WHERE s.rotating_fund_id = r.id) AS amount
  FROM rotating_fund r JOIN unit u ON u.id = r.unit_id JOIN person o ON o.id = r.organiser_person_id
  WHERE r.first_on <= ${span.lastDay}::date AND ${within(span)} AND (
    SELECT count(*) FROM rotating_opening g JOIN ledger_entry e ON e.id = g.entry_id
    WHERE g.rotating_fund_id = r.id AND e.occurred_on <= ${span.lastDay}::date)
      < (SELECT count(*) FROM rotating_share s WHERE s.rotating_fund_id = r.id)`;

/** The latest snapshot of each of the bank's groups up to the last day. */
const entrusted = (span: Span) => sql`
  SELECT DISTINCT ON (s.unit_id, s.name_folded) s.as_of AS day, u.name AS unit, NULL AS person, s.group_name AS text, s.outstanding_dong AS amount
  FROM entrusted_snapshot s JOIN unit u ON u.id = s.unit_id
  WHERE s.as_of <= ${span.lastDay}::date AND ${within(span)} ORDER BY s.unit_id, s.name_folded, s.as_of DESC`;

const cards = (span: Span, kind: string) => sql`
  FROM insurance_card c JOIN unit u ON u.id = c.unit_id JOIN person p ON p.id = c.person_id
  WHERE c.is_new AND c.kind::text = ${kind} AND ${inSpan(span, 'c.from_on')} AND ${within(span)}`;

const insurance = (kind: 'health' | 'social', unit: 'cards' | 'people'): Figure => ({
  key: `insurance.${kind}.new`,
  unit,
  kind: kind === 'health' ? 'flow' : 'distinct',
  label: `lending-figure-insurance-${kind}`,
  measure: (tx, span) =>
    known(tx, sql`SELECT count(DISTINCT c.person_id) AS value, count(*) AS records ${cards(span, kind)}`),
  rows: ({ tx }, span, at) =>
    readRows(
      tx,
      sql`SELECT c.from_on AS day, u.name AS unit, p.full_name AS person, '' AS text, NULL::bigint AS amount ${cards(span, kind)} ORDER BY c.from_on, c.id ${page(at)}`,
    ),
});

export const figures: readonly Figure[] = [
  {
    key: 'savingsGroups.open',
    unit: 'groups',
    kind: 'stock',
    label: 'lending-figure-groups',
    measure: (tx, span) => known(tx, sql`SELECT count(*) AS value, count(*) AS records ${groups(span)}`),
    rows: ({ tx }, span, at) =>
      readRows(
        tx,
        sql`SELECT g.opened_on AS day, u.name AS unit, NULL AS person, g.name AS text, NULL::bigint AS amount ${groups(span)} ORDER BY g.opened_on, g.id ${page(at)}`,
      ),
  },
  {
    key: 'loans.made',
    unit: 'times',
    kind: 'flow',
    label: 'lending-figure-made',
    measure: (tx, span) => known(tx, sql`SELECT count(*) AS value, count(*) AS records ${paidOut(span)}`),
    rows: loanRows(Prisma.empty),
  },
  {
    key: 'loans.nearPoorHouseholds',
    unit: 'households',
    kind: 'distinct',
    label: 'lending-figure-near-poor',
    measure: (tx, span) =>
      known(tx, sql`SELECT count(DISTINCT l.person_id) AS value, count(*) AS records ${paidOut(span)} ${nearPoor}`),
    rows: loanRows(nearPoor),
  },
  {
    key: 'loans.outstandingDong',
    unit: 'dong',
    kind: 'stock',
    label: 'lending-figure-outstanding',
    measure: (tx, span) =>
      known(tx, sql`SELECT sum(owed)::bigint AS value, count(*) AS records FROM (${owed(span)}) AS open`),
    rows: ({ tx }, span, at) =>
      readRows(
        tx,
        sql`SELECT day, unit, person, '' AS text, owed::bigint AS amount FROM (${owed(span)}) AS open ORDER BY day, id ${page(at)}`,
      ),
  },
  {
    key: 'loans.overdue',
    unit: 'dong',
    kind: 'stock',
    label: 'lending-figure-overdue',
    measure: (tx, span) =>
      known(tx, sql`SELECT sum(late)::bigint AS value, count(*) AS records FROM (${late(span)}) AS behind`),
    rows: ({ tx }, span, at) =>
      readRows(
        tx,
        sql`SELECT day, unit, person, '' AS text, late::bigint AS amount FROM (${late(span)}) AS behind ORDER BY day, id ${page(at)}`,
      ),
  },
  {
    key: 'rotatingFunds.dong',
    unit: 'dong',
    kind: 'stock',
    label: 'lending-figure-rotating',
    measure: (tx, span) =>
      known(tx, sql`SELECT sum(amount)::bigint AS value, count(*) AS records FROM (${rotating(span)}) AS lines`),
    rows: ({ tx }, span, at) =>
      readRows(tx, sql`SELECT * FROM (${rotating(span)}) AS lines ORDER BY day, text ${page(at)}`),
  },
  {
    key: 'entrusted.groups',
    unit: 'groups',
    kind: 'stock',
    label: 'lending-figure-entrusted-groups',
    measure: (tx, span) =>
      known(tx, sql`SELECT count(*) AS value, count(*) AS records FROM (${entrusted(span)}) AS latest`),
    rows: ({ tx }, span, at) =>
      readRows(
        tx,
        sql`SELECT day, unit, person, text, NULL::bigint AS amount FROM (${entrusted(span)}) AS latest ORDER BY day, text ${page(at)}`,
      ),
  },
  {
    key: 'entrusted.outstandingDong',
    unit: 'dong',
    kind: 'stock',
    label: 'lending-figure-entrusted-dong',
    measure: (tx, span) =>
      known(tx, sql`SELECT sum(amount)::bigint AS value, count(*) AS records FROM (${entrusted(span)}) AS latest`),
    rows: ({ tx }, span, at) =>
      readRows(tx, sql`SELECT * FROM (${entrusted(span)}) AS latest ORDER BY day, text ${page(at)}`),
  },
  insurance('health', 'cards'),
  insurance('social', 'people'),
];
