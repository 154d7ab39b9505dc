/** Rows of a bank's statement: each is kept, and read again it is the same row. Rights are asked before. */
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { dayText } from '../../../ledger/entry-store.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../../runtime/encryption/encryption.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import type { Recorded } from './match.ts';
import type { StatementLine } from './statement.ts';

export interface StatementRow {
  id: string;
  fundId: string;
  mark: string;
  occurredOn: Date;
  /** Positive: came in. */
  amountDong: bigint;
  content: string;
  state: 'waiting' | 'matched' | 'ignored';
}

interface Store {
  tx: Tx;
  encryption: Encryption;
}

type Line = Omit<StatementLine, 'row'>;
const contentAt = (id: string) => cell('statement_row.content', id);

/**
 * The same for the same row of the same account, in whatever order and file it comes. No key of encryption is part of it, so that
 * a file read before that key was changed is still known. Rows that are equal in everything are counted.
 */
export function marksOf(account: string, lines: readonly Line[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ number, day, dong, balance, content }) => {
    const last = balance === null ? content.replace(/\s+/gu, '') : balance.toString();
    const text = [account, number, dayText(day), dong, last].join('\n');
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return createHash('sha256').update(`${text}\n${nth}`).digest('base64url');
  });
}

/** Money that went out waits for nobody. @returns how many were not known before */
export async function insertRows(
  { tx, encryption }: Store,
  read: { fundId: string; account: string; lines: readonly Line[]; readById: string },
  now: Date,
): Promise<number> {
  const marks = marksOf(read.account, read.lines);
  const rows = read.lines.map(({ day, dong, content }, at) => {
    const id = uuidv7();
    return {
      id,
      mark: marks[at],
      occurred_on: dayText(day),
      amount_dong: dong.toString(),
      content: seal(encryption, content, contentAt(id)),
      state: dong > 0n ? 'waiting' : 'ignored',
    };
  });
  return tx.$executeRaw`
    INSERT INTO statement_row (id, fund_id, mark, occurred_on, amount_dong, content, state, read_by_id, read_at)
    SELECT r.id, ${read.fundId}::uuid, r.mark, r.occurred_on, r.amount_dong, r.content, r.state, ${read.readById}::uuid, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, mark text, occurred_on date, amount_dong bigint, content text, state statement_row_state)
    ON CONFLICT (fund_id, mark) DO NOTHING`;
}

const opened = (encryption: Encryption, row: StatementRow): StatementRow => ({
  ...row,
  content: unseal(encryption, row.content, contentAt(row.id)) ?? '',
});

/** The oldest first. */
export async function rowsWaiting({ tx, encryption }: Store, fundId: string): Promise<StatementRow[]> {
  const rows = await tx.$queryRaw<StatementRow[]>`
    SELECT id, fund_id AS "fundId", mark, occurred_on AS "occurredOn", amount_dong AS "amountDong", content, state::text
    FROM statement_row WHERE fund_id = ${fundId}::uuid AND state = 'waiting' ORDER BY occurred_on, id`;
  return rows.map((row) => opened(encryption, row));
}

/** Held until the unit of work ends. */
export async function lockRow({ tx, encryption }: Store, id: string): Promise<StatementRow | undefined> {
  const [row] = await tx.$queryRaw<StatementRow[]>`
    SELECT id, fund_id AS "fundId", mark, occurred_on AS "occurredOn", amount_dong AS "amountDong", content, state::text
    FROM statement_row WHERE id = ${id}::uuid FOR UPDATE`;
  return row && opened(encryption, row);
}

export async function settleRow(
  tx: Tx,
  id: string,
  state: 'matched' | 'ignored',
  entryId: string | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE statement_row SET state = ${state}::statement_row_state, entry_id = ${entryId}::uuid WHERE id = ${id}::uuid`;
}

/** Receipts by bank that stand, of these days, that no row of a statement belongs to. */
export async function receiptsWithoutRow(tx: Tx, fundId: string, from: LocalDate, to: LocalDate): Promise<Recorded[]> {
  return tx.$queryRaw<Recorded[]>`
    SELECT e.id AS "entryId", e.voucher_number AS number, sum(l.amount_dong) FILTER (WHERE l.account = 'asset_bank')::bigint AS dong,
      e.occurred_on - DATE '1970-01-01' AS day,
      coalesce(array_agg(DISTINCT l.person_id) FILTER (WHERE l.person_id IS NOT NULL), '{}') AS "personIds"
    FROM ledger_entry e JOIN ledger_line l ON l.entry_id = e.id
    WHERE e.fund_id = ${fundId}::uuid AND e.kind = 'receipt' AND e.reverses_id IS NULL
      AND e.occurred_on BETWEEN ${dayText(from)}::date AND ${dayText(to)}::date
      AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM statement_row s WHERE s.entry_id = e.id)
    GROUP BY e.id HAVING sum(l.amount_dong) FILTER (WHERE l.account = 'asset_bank') > 0
    ORDER BY e.occurred_on, e.id`;
}
