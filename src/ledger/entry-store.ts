/** Writes entries. What the book promises is held by triggers; here their errors never arise, as all is checked before under a lock. */

import { v7 as uuidv7 } from 'uuid';
import type { LedgerKind } from '../generated/prisma/enums.ts';
import type { Tx } from '../runtime/database/database.ts';
import { type Encryption, seal } from '../runtime/encryption/encryption.ts';
import { cell } from '../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../text/calendar.ts';
import type { StoredEntry } from './entry-input.ts';

/** A day without a time, as PostgreSQL reads it. */
export const dayText = ({ year, month, day }: LocalDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export const descriptionAt = (entryId: string) => cell('ledger_entry.description', entryId);
export const partyAt = (entryId: string) => cell('ledger_entry.party', entryId);
export const goodsAt = (id: string) => cell('ledger_in_kind.description', id);

export interface By {
  recordedById: string;
  approvedById: string | null;
  importId: string | null;
  key: string | null;
  now: Date;
}

export interface Voucher {
  entryId: string;
  /** From 1 within fund, series and year. */
  number: number;
  year: number;
}

/** Entry, lines and things in kind, with its number. */
export async function insertEntry(
  { tx, encryption }: { tx: Tx; encryption: Encryption },
  entryId: string,
  fundId: string,
  entry: StoredEntry,
  by: By,
): Promise<Voucher> {
  const description = seal(encryption, entry.description, descriptionAt(entryId));
  const party = seal(encryption, entry.party, partyAt(entryId));
  const [row] = await tx.$queryRaw<{ number: number; year: number }[]>`
    INSERT INTO ledger_entry (id, fund_id, kind, occurred_on, recorded_at, recorded_by_id, approved_by_id, description, party,
      name_is_public, link_kind, link_id, reverses_id, import_id, key)
    VALUES (${entryId}::uuid, ${fundId}::uuid, ${entry.kind}::ledger_kind, ${dayText(entry.occurredOn)}::date, ${by.now}, ${by.recordedById}::uuid,
      ${by.approvedById}::uuid, ${description}, ${party}, ${entry.nameIsPublic}, ${entry.link?.kind ?? null}, ${entry.link?.id ?? null}::uuid,
      ${entry.reversesId}::uuid, ${by.importId}::uuid, ${by.key})
    RETURNING voucher_number AS number, voucher_year AS year`;
  if (!row) throw new Error('an entry was not written');
  if (entry.lines.length > 0) await insertLines(tx, entryId, entry);
  for (const one of entry.inKind) {
    const id = uuidv7();
    await tx.$executeRaw`
      INSERT INTO ledger_in_kind (id, entry_id, form, half_days, description, valued_dong, person_id)
      VALUES (${id}::uuid, ${entryId}::uuid, ${one.form}::in_kind_form, ${one.halfDays}::int, ${seal(encryption, one.description, goodsAt(id))},
        ${one.valuedDong}::bigint, ${one.personId}::uuid)`;
  }
  return { entryId, ...row };
}

/** All in one statement: the sums are kept once for all of them. */
async function insertLines(tx: Tx, entryId: string, { lines }: StoredEntry): Promise<void> {
  const rows = lines.map(({ account, amountDong, personId }, position) => ({
    position,
    account,
    amount_dong: amountDong.toString(),
    person_id: personId,
  }));
  await tx.$executeRaw`
    INSERT INTO ledger_line (entry_id, position, account, amount_dong, person_id, fund_id, occurred_on)
    SELECT ${entryId}::uuid, l.position, l.account, l.amount_dong, l.person_id, e.fund_id, e.occurred_on
    FROM ledger_entry e, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS l (position int, account ledger_account, amount_dong bigint, person_id uuid)
    WHERE e.id = ${entryId}::uuid ORDER BY l.position`;
}

/** The entry that was made for this key. */
export async function entryForKey(tx: Tx, fundId: string, key: string): Promise<Voucher | undefined> {
  const [row] = await tx.$queryRaw<Voucher[]>`
    SELECT id AS "entryId", voucher_number AS number, voucher_year AS year FROM ledger_entry WHERE fund_id = ${fundId}::uuid AND key = ${key}`;
  return row;
}

export interface EntryHead {
  id: string;
  fundId: string;
  kind: LedgerKind;
  number: number;
  year: number;
  occurredOn: Date;
  recordedById: string;
  linkKind: string | null;
  linkId: string | null;
  reversesId: string | null;
  /** The entry that reverses it. */
  reversedById: string | null;
}

export async function entryHead(tx: Tx, entryId: string): Promise<EntryHead | undefined> {
  const [row] = await tx.$queryRaw<EntryHead[]>`
    SELECT e.id, e.fund_id AS "fundId", e.kind::text, e.voucher_number AS number, e.voucher_year AS year, e.occurred_on AS "occurredOn",
      e.recorded_by_id AS "recordedById", e.link_kind AS "linkKind", e.link_id AS "linkId", e.reverses_id AS "reversesId", r.id AS "reversedById"
    FROM ledger_entry e LEFT JOIN ledger_entry r ON r.reverses_id = e.id WHERE e.id = ${entryId}::uuid`;
  return row;
}

/** What is taken back, with every sum turned round. */
export async function turnedRound(tx: Tx, entryId: string): Promise<Pick<StoredEntry, 'lines' | 'inKind'>> {
  const lines = await tx.$queryRaw<StoredEntry['lines']>`
    SELECT account::text, -amount_dong AS "amountDong", person_id AS "personId" FROM ledger_line
    WHERE entry_id = ${entryId}::uuid ORDER BY position`;
  const inKind = await tx.$queryRaw<StoredEntry['inKind']>`
    SELECT form::text, -half_days AS "halfDays", NULL AS description, -valued_dong AS "valuedDong", person_id AS "personId"
    FROM ledger_in_kind WHERE entry_id = ${entryId}::uuid ORDER BY id`;
  return { lines, inKind };
}
