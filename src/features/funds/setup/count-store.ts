/** Counts of the cash. */
import { v7 as uuidv7 } from 'uuid';
import { dayText } from '../../../ledger/entry-store.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { type Encryption, seal } from '../../../runtime/encryption/encryption.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../../text/calendar.ts';

/** What the book says of the cash at the end of a day: without the bank. */
export async function cashBalance(tx: Tx, fundId: string, at: LocalDate): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ dong: bigint }[]>`
    SELECT coalesce(sum(amount_dong), 0)::bigint AS dong FROM ledger_line
    WHERE fund_id = ${fundId}::uuid AND account = 'asset_cash' AND occurred_on <= ${dayText(at)}::date`;
  return row?.dong ?? 0n;
}

export async function insertCount(
  { tx, encryption, now }: { tx: Tx; encryption: Encryption; now: Date },
  count: {
    fundId: string;
    countedOn: LocalDate;
    countedDong: bigint;
    bookDong: bigint;
    present: string | null;
    countedById: string;
  },
): Promise<void> {
  const id = uuidv7();
  await tx.$executeRaw`
    INSERT INTO cash_count (id, fund_id, counted_on, counted_dong, book_dong, present, counted_by_id, counted_at)
    VALUES (${id}::uuid, ${count.fundId}::uuid, ${dayText(count.countedOn)}::date, ${count.countedDong}::bigint, ${count.bookDong}::bigint,
      ${seal(encryption, count.present, cell('cash_count.present', id))}, ${count.countedById}::uuid, ${now})`;
}
