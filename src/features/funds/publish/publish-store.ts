/** What was published, and who does not want to be named. */
import { v7 as uuidv7 } from 'uuid';
import type { Period } from '../../../ledger/balance-store.ts';
import { dayText } from '../../../ledger/entry-store.ts';
import type { Tx } from '../../../runtime/database/database.ts';

/** @returns false where this period was published before */
export async function insertPublication(
  tx: Tx,
  row: { fundId: string; period: Period; publishedById: string },
  now: Date,
): Promise<string | undefined> {
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO fund_publication (id, fund_id, from_on, to_on, published_by_id, published_at)
    VALUES (${uuidv7()}::uuid, ${row.fundId}::uuid, ${dayText(row.period.from)}::date, ${dayText(row.period.to)}::date, ${row.publishedById}::uuid, ${now})
    ON CONFLICT (fund_id, from_on, to_on) DO NOTHING RETURNING id`;
  return made?.id;
}

/** Those of these vouchers of which somebody said at any time that they do not want to be named. */
export async function unnamed(tx: Tx, entryIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT l.entry_id AS id FROM ledger_line l JOIN giver_wish w ON w.person_id = l.person_id
    WHERE l.entry_id = ANY (${[...entryIds]}::uuid[]) AND NOT w.is_named`;
  return new Set(rows.map(({ id }) => id));
}
