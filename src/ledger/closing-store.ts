/** Up to which day a book is closed. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../runtime/database/database.ts';
import type { LocalDate } from '../text/calendar.ts';
import { dayText } from './entry-store.ts';

/** @returns the last day on which nothing may be written any more; undefined: all is open */
export async function closedThrough(tx: Tx, fundId: string): Promise<LocalDate | undefined> {
  const [row] = await tx.$queryRaw<LocalDate[]>`
    SELECT extract(year FROM through)::int AS year, extract(month FROM through)::int AS month, extract(day FROM through)::int AS day
    FROM ledger_closing WHERE fund_id = ${fundId}::uuid ORDER BY through DESC LIMIT 1`;
  return row;
}

/** The fund must be locked. */
export async function insertClosing(
  tx: Tx,
  closing: { fundId: string; through: LocalDate; closedById: string },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ledger_closing (id, fund_id, through, closed_by_id, closed_at)
    VALUES (${uuidv7()}::uuid, ${closing.fundId}::uuid, ${dayText(closing.through)}::date, ${closing.closedById}::uuid, ${now})`;
}
