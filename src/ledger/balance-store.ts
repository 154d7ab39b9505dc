/** Sums of the book. Whoever asks for them has asked for the right before: these read what they are told. */
import type { LedgerKind } from '../generated/prisma/enums.ts';
import type { Tx } from '../runtime/database/database.ts';
import type { LocalDate } from '../text/calendar.ts';
import type { Account } from './accounts.ts';
import { dayText } from './entry-store.ts';

/** Days from the first to the last, both in. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/**
 * Cash and bank at the end of a day. Whole months come from the sums that the database keeps, the last one from its lines.
 * @param at undefined: of all that is written
 */
export async function fundBalance(tx: Tx, fundId: string, at?: LocalDate): Promise<bigint> {
  return (await fundBalances(tx, [fundId], at)).get(fundId) ?? 0n;
}

/** The same of several funds. */
export async function fundBalances(tx: Tx, fundIds: readonly string[], at?: LocalDate): Promise<Map<string, bigint>> {
  const day = at ? dayText(at) : '9999-12-31';
  const rows = await tx.$queryRaw<{ fundId: string; dong: bigint }[]>`
    SELECT fund_id AS "fundId", sum(dong)::bigint AS dong FROM (
      SELECT fund_id, amount_dong AS dong FROM ledger_month
      WHERE fund_id = ANY (${[...fundIds]}::uuid[]) AND account IN ('asset_cash', 'asset_bank') AND month < date_trunc('month', ${day}::date)
      UNION ALL
      SELECT fund_id, amount_dong FROM ledger_line
      WHERE fund_id = ANY (${[...fundIds]}::uuid[]) AND account IN ('asset_cash', 'asset_bank')
        AND occurred_on BETWEEN date_trunc('month', ${day}::date)::date AND ${day}::date
    ) parts GROUP BY fund_id`;
  return new Map(rows.map(({ fundId, dong }) => [fundId, dong]));
}

export interface AccountTotal {
  fundId: string;
  kind: LedgerKind;
  account: Account;
  /** As in a line: more of what the account holds is positive. */
  dong: bigint;
}

/** What moved in each account, by kind of entry. What was taken back is not in it. */
export async function accountTotals(tx: Tx, fundIds: readonly string[], { from, to }: Period): Promise<AccountTotal[]> {
  const [first, last] = [dayText(from), dayText(to)];
  return tx.$queryRaw<AccountTotal[]>`
    WITH whole AS (
      SELECT CASE WHEN ${first}::date = date_trunc('month', ${first}::date) THEN ${first}::date
          ELSE (date_trunc('month', ${first}::date) + interval '1 month')::date END AS since,
        date_trunc('month', ${last}::date + 1)::date AS before)
    SELECT fund_id AS "fundId", kind::text, account::text, sum(dong)::bigint AS dong FROM (
      SELECT m.fund_id, m.kind, m.account, m.amount_dong AS dong FROM ledger_month m, whole w
      WHERE m.fund_id = ANY (${[...fundIds]}::uuid[]) AND m.month >= w.since AND m.month < w.before
      UNION ALL
      SELECT l.fund_id, e.kind, l.account, l.amount_dong FROM whole w, ledger_line l JOIN ledger_entry e ON e.id = l.entry_id
      WHERE l.fund_id = ANY (${[...fundIds]}::uuid[])
        AND ((l.occurred_on >= ${first}::date AND l.occurred_on < least(w.since, ${last}::date + 1))
          OR (l.occurred_on >= greatest(w.before, w.since, ${first}::date) AND l.occurred_on <= ${last}::date))
    ) parts GROUP BY 1, 2, 3 HAVING sum(dong) <> 0 ORDER BY 1, 2, 3`;
}

export interface InOut {
  /** Receipts and payments as the book has them, taken-back ones out; neither openings nor moves between cash and bank. */
  inDong: bigint;
  outDong: bigint;
}

export async function inAndOut(tx: Tx, fundIds: readonly string[], period: Period): Promise<Map<string, InOut>> {
  const sums = new Map<string, InOut>(fundIds.map((id) => [id, { inDong: 0n, outDong: 0n }]));
  for (const { fundId, kind, account, dong } of await accountTotals(tx, fundIds, period)) {
    const sum = sums.get(fundId);
    if (!sum || (account !== 'asset_cash' && account !== 'asset_bank')) continue;
    if (kind === 'receipt') sum.inDong += dong;
    if (kind === 'payment') sum.outDong -= dong;
  }
  return sums;
}

/** What each person has in these accounts of a fund, as in lines: what members are owed is negative. Without zeros. */
export async function personTotals(tx: Tx, fundId: string, accounts: readonly Account[]): Promise<Map<string, bigint>> {
  const rows = await tx.$queryRaw<{ personId: string; dong: bigint }[]>`
    SELECT person_id AS "personId", sum(amount_dong)::bigint AS dong FROM ledger_person
    WHERE fund_id = ${fundId}::uuid AND account = ANY (${[...accounts]}::ledger_account[]) GROUP BY 1 HAVING sum(amount_dong) <> 0`;
  return new Map(rows.map(({ personId, dong }) => [personId, dong]));
}

/** What stands in the book for a case or a loan: the sums of its entries by account, taken-back ones out. */
export async function linkedTotals(tx: Tx, link: { kind: string; id: string }): Promise<Map<Account, bigint>> {
  const rows = await tx.$queryRaw<{ account: Account; dong: bigint }[]>`
    SELECT l.account::text, sum(l.amount_dong)::bigint AS dong FROM ledger_entry e JOIN ledger_line l ON l.entry_id = e.id
    WHERE e.link_kind = ${link.kind} AND e.link_id = ${link.id}::uuid GROUP BY 1 HAVING sum(l.amount_dong) <> 0`;
  return new Map(rows.map(({ account, dong }) => [account, dong]));
}
