/** The book as it is read: vouchers in the order of their days, with what was taken back. Who asks has asked for the right before. */
import type { LedgerKind } from '../generated/prisma/enums.ts';
import type { Tx } from '../runtime/database/database.ts';
import { type Encryption, unseal } from '../runtime/encryption/encryption.ts';
import type { Account } from './accounts.ts';
import type { Period } from './balance-store.ts';
import { dayText, descriptionAt, goodsAt, partyAt } from './entry-store.ts';

export interface BookEntry {
  id: string;
  kind: LedgerKind;
  number: number;
  year: number;
  /** Midnight UTC of the day. */
  occurredOn: Date;
  recordedAt: Date;
  recordedBy: string;
  approvedBy: string | null;
  description: string | null;
  /** Names of those of the roster, else who it was said to be. */
  party: string | null;
  nameIsPublic: boolean;
  linkKind: string | null;
  isReversal: boolean;
  isReversed: boolean;
  /** What cash and bank got, whole đồng; negative: what they gave. */
  dong: bigint;
  /** On the other side; null: several, or none. */
  account: Account | null;
  halfDays: number;
  goods: string[];
  valuedDong: bigint;
}

interface Store {
  tx: Tx;
  encryption: Encryption;
}

type Row = Omit<BookEntry, 'goods'> & { goods: { id: string; text: string | null }[] };

const opened = ({ encryption }: Store, row: Row): BookEntry => ({
  ...row,
  description: unseal(encryption, row.description, descriptionAt(row.id)),
  party: row.party,
  goods: row.goods.flatMap(({ id, text }) => unseal(encryption, text, goodsAt(id)) ?? []),
});

/**
 * Vouchers of a fund in a period, by day, then by the moment of writing.
 * @param page undefined: all of them
 */
export async function bookEntries(
  store: Store,
  fundId: string,
  { from, to }: Period,
  page?: { from: number; limit: number; latestFirst?: boolean },
): Promise<BookEntry[]> {
  const { tx, encryption } = store;
  const latest = page?.latestFirst ?? false;
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ledger_entry
    WHERE fund_id = ${fundId}::uuid AND occurred_on BETWEEN ${dayText(from)}::date AND ${dayText(to)}::date
    ORDER BY CASE WHEN ${latest} THEN occurred_on END DESC, CASE WHEN ${latest} THEN id END DESC, occurred_on, id
    LIMIT ${page?.limit ?? null}::int OFFSET ${page?.from ?? 0}`;
  const found = await entriesOf(
    store,
    ids.map(({ id }) => id),
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []).map((one) => ({ ...one, party: openParty(encryption, one) }));
}

export async function bookEntry(store: Store, entryId: string): Promise<BookEntry | undefined> {
  const [one] = await entriesOf(store, [entryId]);
  return one && { ...one, party: openParty(store.encryption, one) };
}

/** A name of the roster lies open; what was said in its place is sealed. */
const SEALED = /^v\d+\./u;
const openParty = (encryption: Encryption, { id, party }: BookEntry) =>
  party !== null && SEALED.test(party) ? unseal(encryption, party, partyAt(id)) : party;

async function entriesOf(store: Store, ids: readonly string[]): Promise<BookEntry[]> {
  const rows = await store.tx.$queryRaw<Row[]>`
    SELECT e.id, e.kind::text, e.voucher_number AS number, e.voucher_year AS year, e.occurred_on AS "occurredOn",
      e.recorded_at AS "recordedAt", coalesce(w.full_name, '') AS "recordedBy", a.full_name AS "approvedBy", e.description,
      coalesce(l.people, e.party) AS party, e.name_is_public AS "nameIsPublic", e.link_kind AS "linkKind",
      e.reverses_id IS NOT NULL AS "isReversal", r.id IS NOT NULL AS "isReversed",
      coalesce(l.dong, 0)::bigint AS dong, l.account::text, coalesce(k.half_days, 0)::int AS "halfDays",
      coalesce(k.valued, 0)::bigint AS "valuedDong", coalesce(k.goods, '[]') AS goods
    FROM ledger_entry e
    LEFT JOIN ledger_entry r ON r.reverses_id = e.id
    LEFT JOIN person w ON w.id = e.recorded_by_id
    LEFT JOIN person a ON a.id = e.approved_by_id
    LEFT JOIN LATERAL (
      SELECT sum(amount_dong) FILTER (WHERE account IN ('asset_cash', 'asset_bank')) AS dong,
        CASE WHEN count(DISTINCT account) FILTER (WHERE account NOT IN ('asset_cash', 'asset_bank')) = 1
          THEN min(account) FILTER (WHERE account NOT IN ('asset_cash', 'asset_bank')) END AS account,
        string_agg(p.full_name, ', ' ORDER BY position) AS people
      FROM ledger_line LEFT JOIN person p ON p.id = person_id WHERE entry_id = e.id) l ON true
    LEFT JOIN LATERAL (
      SELECT sum(half_days) AS half_days, sum(valued_dong) AS valued,
        jsonb_agg(jsonb_build_object('id', id, 'text', description)) FILTER (WHERE form = 'goods') AS goods
      FROM ledger_in_kind WHERE entry_id = e.id) k ON true
    WHERE e.id = ANY (${[...ids]}::uuid[])`;
  return rows.map((row) => opened(store, row));
}

export async function countEntries(tx: Tx, fundId: string, { from, to }: Period): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ledger_entry
    WHERE fund_id = ${fundId}::uuid AND occurred_on BETWEEN ${dayText(from)}::date AND ${dayText(to)}::date`;
  return row?.count ?? 0;
}
