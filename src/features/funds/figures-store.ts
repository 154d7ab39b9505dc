/** What reports count of funds: in, out and balance of each, what was contributed in money, goods and labour, and fees. */

import type { Amount, Figure, Part, Span } from '../../figures/figure.ts';
import { readAmount, readRows, type SqlRow, voucherColumns } from '../../figures/read-store.ts';
import { descriptionAt } from '../../ledger/entry-store.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';

const sql = Prisma.sql;
const below = (span: Span) => sql`u.path @> ARRAY[${span.unit.id}::uuid]`;
const inPeriod = (span: Span) => sql`e.occurred_on BETWEEN ${span.firstDay}::date AND ${span.lastDay}::date`;
const isMoney = sql`l.account IN ('asset_cash', 'asset_bank')`;

/** Funds of the unit and of all below, one for each code: chapters that keep a fund of the same code are one figure. */
async function parts(tx: Tx, span: Span): Promise<Part[]> {
  return tx.$queryRaw<Part[]>`
    SELECT f.code, min(f.name) AS name FROM fund f JOIN unit u ON u.id = f.unit_id
    WHERE ${below(span)} AND f.opened_at < ${span.end} GROUP BY f.code ORDER BY f.code`;
}

interface Counted {
  /** What of lines (l) of entries (e) is counted, with what it adds. */
  where: Prisma.Sql;
  adds: Prisma.Sql;
}

const from = (span: Span, { where }: Counted, code?: string) => sql`
  FROM ledger_line l JOIN ledger_entry e ON e.id = l.entry_id JOIN fund f ON f.id = e.fund_id JOIN unit u ON u.id = f.unit_id
  WHERE ${below(span)} AND ${where} ${code === undefined ? Prisma.empty : sql`AND f.code = ${code}`}`;

const measureLines = (tx: Tx, span: Span, counted: Counted, code?: string): Promise<Amount> =>
  readAmount(
    tx,
    sql`SELECT coalesce(sum(${counted.adds}), 0)::bigint AS value, count(DISTINCT l.entry_id) AS records ${from(span, counted, code)}`,
  );

/** Names and words of vouchers stay in the book: a unit above reads what was counted, not of whom. */
const rowsOfLines =
  (counted: (span: Span) => Counted): Figure['rows'] =>
  ({ tx, encryption }, span, { from: first, limit }, part) =>
    readRows<SqlRow & { id: string; isOwn: boolean }>(
      tx,
      sql`
        SELECT e.occurred_on AS day, u.name AS unit, NULL AS person, e.id, (u.id = ${span.unit.id}::uuid) AS "isOwn", e.description AS text,
          sum(${counted(span).adds})::bigint AS amount, ${voucherColumns(span)} ${from(span, counted(span), part?.code)}
        GROUP BY e.id, u.id, u.name ORDER BY e.occurred_on, e.id OFFSET ${first} LIMIT ${limit}`,
      (row) => (row.isOwn ? (unseal(encryption, row.text, descriptionAt(row.id)) ?? '') : ''),
    );

const ofLines = (
  about: Pick<Figure, 'key' | 'label'> & { parts?: typeof parts; kind: 'flow' | 'stock' },
  counted: (span: Span) => Counted,
): Figure => ({
  ...about,
  unit: 'dong',
  async measure(tx, span, part) {
    const amount = await measureLines(tx, span, counted(span), part?.code);
    return amount.records === 0 ? undefined : amount;
  },
  rows: rowsOfLines(counted),
});

const received = (span: Span): Counted => ({
  where: sql`${inPeriod(span)} AND e.kind = 'receipt' AND ${isMoney}`,
  adds: sql`l.amount_dong`,
});
const paid = (span: Span): Counted => ({
  where: sql`${inPeriod(span)} AND e.kind = 'payment' AND ${isMoney}`,
  adds: sql`-l.amount_dong`,
});
const standing = (span: Span): Counted => ({
  where: sql`e.occurred_on <= ${span.lastDay}::date AND ${isMoney}`,
  adds: sql`l.amount_dong`,
});
const fees = (span: Span): Counted => ({
  where: sql`${inPeriod(span)} AND e.kind = 'receipt' AND (l.account = 'income_dues' OR (l.account = 'liability_upward' AND l.person_id IS NOT NULL))`,
  adds: sql`-l.amount_dong`,
});
/** What members of the roster gave, each by name. */
const byName = (span: Span): Counted => ({
  where: sql`${inPeriod(span)} AND l.account = 'income_members' AND l.person_id IS NOT NULL`,
  adds: sql`-l.amount_dong`,
});

/** What members and households gave: money, and goods at the value that somebody put on them. */
const gifts = (span: Span) => sql`
  FROM (
    SELECT e.id, e.fund_id, e.occurred_on, -l.amount_dong AS dong, false AS is_kind, 0 AS half_days
    FROM ledger_line l JOIN ledger_entry e ON e.id = l.entry_id WHERE l.account = 'income_members' AND ${inPeriod(span)}
    UNION ALL
    SELECT e.id, e.fund_id, e.occurred_on, coalesce(k.valued_dong, 0), true, k.half_days
    FROM ledger_in_kind k JOIN ledger_entry e ON e.id = k.entry_id WHERE ${inPeriod(span)}) g
  JOIN fund f ON f.id = g.fund_id JOIN unit u ON u.id = f.unit_id WHERE ${below(span)}`;

const giftFigure = (
  key: string,
  label: string,
  kind: 'flow' | 'valued',
  unit: 'dong' | 'days',
  only: Prisma.Sql,
  adds: Prisma.Sql,
): Figure => ({
  key,
  label,
  kind,
  unit,
  async measure(tx, span) {
    const amount = await readAmount(
      tx,
      sql`SELECT coalesce(sum(${adds}), 0) AS value, count(DISTINCT g.id) AS records ${gifts(span)} ${only}`,
    );
    return amount.records === 0 ? undefined : { ...amount, value: Number(amount.value) };
  },
  rows: ({ tx, encryption }, span, { from: first, limit }) =>
    readRows<SqlRow & { id: string; isOwn: boolean; description: string | null }>(
      tx,
      sql`
        SELECT g.day, u.name AS unit, NULL AS person, e.id, (u.id = ${span.unit.id}::uuid) AS "isOwn", e.description, f.name AS text,
          g.amount, ${voucherColumns(span)}
        FROM (SELECT g.id, g.occurred_on AS day, sum(${adds}) AS amount ${gifts(span)} ${only} GROUP BY g.id, g.occurred_on) g
        JOIN ledger_entry e ON e.id = g.id JOIN fund f ON f.id = e.fund_id JOIN unit u ON u.id = f.unit_id
        ORDER BY g.day, g.id OFFSET ${first} LIMIT ${limit}`,
      (row) => (row.isOwn && unseal(encryption, row.description, descriptionAt(row.id))) || (row.text ?? ''),
    ),
});

export const figures: readonly Figure[] = [
  ofLines({ key: 'fund.<code>.in', label: 'funds-figure-in', kind: 'flow', parts }, received),
  ofLines({ key: 'fund.<code>.out', label: 'funds-figure-out', kind: 'flow', parts }, paid),
  ofLines({ key: 'fund.<code>.balance', label: 'funds-figure-balance', kind: 'stock', parts }, standing),
  giftFigure('contributions.dong', 'funds-figure-contributions', 'valued', 'dong', sql`AND g.dong <> 0`, sql`g.dong`),
  giftFigure(
    'contributions.kindDong',
    'funds-figure-kind',
    'valued',
    'dong',
    sql`AND g.is_kind AND g.dong <> 0`,
    sql`g.dong`,
  ),
  giftFigure(
    'contributions.labourDays',
    'funds-figure-labour',
    'flow',
    'days',
    sql`AND g.half_days <> 0`,
    sql`g.half_days / 2.0`,
  ),
  {
    key: 'contributions.people',
    unit: 'people',
    kind: 'distinct',
    label: 'funds-figure-givers',
    async measure(tx, span) {
      const lines = from(span, byName(span));
      const amount = await readAmount(
        tx,
        sql`SELECT count(DISTINCT l.person_id) AS value, count(DISTINCT l.entry_id) AS records ${lines}`,
      );
      return amount.records === 0 ? undefined : amount;
    },
    rows: rowsOfLines(byName),
  },
  ofLines({ key: 'contributions.namedDong', label: 'funds-figure-named', kind: 'flow' }, byName),
  ofLines({ key: 'dues.paid', label: 'funds-figure-dues', kind: 'flow' }, fees),
];
