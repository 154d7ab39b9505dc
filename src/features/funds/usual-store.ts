/** What a unit's funds usually write, to notice a zero too many. */
import type { Tx } from '../../runtime/database/database.ts';

/** Entries that are looked at, the latest; fewer than `LEAST` tell nothing. */
const LOOKED_AT = 50;
const LEAST = 5;

/** The median of the latest sums of money of the funds of this unit, whole đồng. @returns null: too few to say */
export async function usualDong(tx: Tx, unitId: string): Promise<bigint | null> {
  const [row] = await tx.$queryRaw<{ usual: bigint | null; count: number }[]>`
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY dong)::bigint AS usual, count(*)::int AS count FROM (
      SELECT abs(l.amount_dong) AS dong FROM ledger_line l JOIN fund f ON f.id = l.fund_id
      WHERE f.unit_id = ${unitId}::uuid AND l.account IN ('asset_cash', 'asset_bank') ORDER BY l.entry_id DESC LIMIT ${LOOKED_AT}) latest`;
  return row && row.count >= LEAST ? row.usual : null;
}
