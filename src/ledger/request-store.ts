/** Entries that wait for a second person. */
import type { Tx } from '../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../runtime/encryption/encryption.ts';
import { cell } from '../runtime/encryption/sealed-columns.ts';
import { movedDong, type StoredEntry, storedEntrySchema, toJson } from './entry-input.ts';

interface Store {
  tx: Tx;
  encryption: Encryption;
}

export interface EntryRequest {
  /** Of the entry that it becomes. */
  id: string;
  fundId: string;
  state: 'waiting' | 'approved' | 'refused';
  totalDong: bigint;
  askedById: string;
  askedByName: string;
  askedAt: Date;
  key: string | null;
  /** undefined once it is decided. */
  entry: StoredEntry | undefined;
}

const entryAt = (id: string) => cell('ledger_request.entry', id);

export async function insertRequest(
  { tx, encryption }: Store,
  id: string,
  fundId: string,
  entry: StoredEntry,
  by: { askedById: string; key: string | null; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ledger_request (id, fund_id, total_dong, entry, key, asked_by_id, asked_at)
    VALUES (${id}::uuid, ${fundId}::uuid, ${movedDong(entry)}::bigint, ${seal(encryption, toJson(entry), entryAt(id))}, ${by.key}, ${by.askedById}::uuid, ${by.now})`;
}

type Row = Omit<EntryRequest, 'entry'> & { sealed: string };

function open({ encryption }: Store, { sealed, ...row }: Row): EntryRequest {
  const text = unseal(encryption, sealed, entryAt(row.id));
  return { ...row, entry: text === '' ? undefined : storedEntrySchema.parse(JSON.parse(text)) };
}

export async function findRequest(
  store: Store,
  which: { id: string } | { fundId: string; key: string },
): Promise<EntryRequest | undefined> {
  const [id, fundId, key] = 'id' in which ? [which.id, null, null] : [null, which.fundId, which.key];
  const [row] = await store.tx.$queryRaw<Row[]>`
    SELECT q.id, q.fund_id AS "fundId", q.state::text, q.total_dong AS "totalDong", q.asked_by_id AS "askedById",
      coalesce(p.full_name, '') AS "askedByName", q.asked_at AS "askedAt", q.key, q.entry AS sealed
    FROM ledger_request q LEFT JOIN person p ON p.id = q.asked_by_id
    WHERE q.id = ${id}::uuid OR (q.fund_id = ${fundId}::uuid AND q.key = ${key})`;
  return row && open(store, row);
}

/** Those of these funds that wait, the oldest first. */
export async function requestsWaiting(store: Store, fundIds: readonly string[]): Promise<EntryRequest[]> {
  const rows = await store.tx.$queryRaw<Row[]>`
    SELECT q.id, q.fund_id AS "fundId", q.state::text, q.total_dong AS "totalDong", q.asked_by_id AS "askedById",
      coalesce(p.full_name, '') AS "askedByName", q.asked_at AS "askedAt", q.key, q.entry AS sealed
    FROM ledger_request q LEFT JOIN person p ON p.id = q.asked_by_id
    WHERE q.fund_id = ANY (${[...fundIds]}::uuid[]) AND q.state = 'waiting' ORDER BY q.asked_at, q.id`;
  return rows.map((row) => open(store, row));
}

/** A reversal of this entry that waits. */
export async function reversalWaits(store: Store, fundId: string, entryId: string): Promise<boolean> {
  return (await requestsWaiting(store, [fundId])).some(({ entry }) => entry?.reversesId === entryId);
}

export async function settleRequest(
  { tx }: Store,
  id: string,
  settled: { state: 'approved' | 'refused'; decidedById: string; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ledger_request SET state = ${settled.state}::ledger_request_state, entry = '', decided_by_id = ${settled.decidedById}::uuid, decided_at = ${settled.now}
    WHERE id = ${id}::uuid`;
}
