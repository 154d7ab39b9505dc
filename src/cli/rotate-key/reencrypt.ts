/** Encrypts under the key of now what lies open or under older keys, in batches, while everything runs. */
import type pg from 'pg';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';

export interface Reencrypted {
  changed: number;
  /** Under a key that was not given, or changed: left as they are. */
  unreadable: number;
}

/** Rows at a time: one statement each, so that no row is locked for longer than that. */
const BATCH = 500;
const UNIQUE_VIOLATION = '23505';

/** Begun again it goes on where it was: what is under the new key is passed over. @param told is called after each column */
export function reencryptAll(
  client: pg.ClientBase,
  encryption: Encryption,
  told: (column: string, done: Reencrypted) => void,
): Promise<Reencrypted> {
  return goThrough(client, encryption, told, 'old');
}

/** Only what an older version, or somebody by hand, has put into these columns open. @returns how many values */
export async function sealWhatLiesOpen(client: pg.ClientBase, encryption: Encryption): Promise<number> {
  return (await goThrough(client, encryption, () => {}, 'open')).changed;
}

async function goThrough(
  client: pg.ClientBase,
  encryption: Encryption,
  told: (column: string, done: Reencrypted) => void,
  which: 'open' | 'old',
): Promise<Reencrypted> {
  const all = { changed: 0, unreadable: 0 };
  for (const column of sealedColumns) {
    if (which === 'open' && column.openToo) continue;
    const done = await reencrypt(client, encryption, column, which);
    all.changed += done.changed;
    all.unreadable += done.unreadable;
    if (done.changed + done.unreadable > 0) told(`${column.table}.${column.column}`, done);
  }
  return all;
}

/** Which values of a column are to be encrypted. @param keyId of the key of now */
function wanted({ column, form, openToo }: SealedColumn, which: 'open' | 'old', keyId: string): string {
  const name = `"${column}"`;
  if (form === 'bytes') return `${name} LIKE 'v1.%'::bytea AND ${name} NOT LIKE 'v1.${keyId}.%'::bytea`;
  const text = form === 'json' ? `(${name} #>> '{}')` : name;
  const isSealed = form === 'json' ? `jsonb_typeof(${name}) = 'string'` : `${name} LIKE 'v1.%'`;
  const isNothing = form === 'json' ? `${name} IN ('[]', 'null')` : `${name} = ''`;
  const open = `(NOT ${isSealed} AND NOT ${isNothing})`;
  const old = `(${isSealed} AND ${text} NOT LIKE 'v1.${keyId}.%')`;
  return which === 'open' ? open : openToo ? old : `(${old} OR ${open})`;
}

async function reencrypt(
  client: pg.ClientBase,
  encryption: Encryption,
  column: SealedColumn,
  which: 'open' | 'old',
): Promise<Reencrypted> {
  const { table, key, form } = column;
  const name = `"${column.column}"`;
  const keys = key.map((one) => `"${one.name}"`).join(', ');
  const after = key.map((one, index) => `$${index + 1}::${one.type}`).join(', ');
  const done = { changed: 0, unreadable: 0 };
  let last: string[] | undefined;
  for (;;) {
    const { rows } = await client.query<{ keys: string[]; value: string | Buffer }>(
      `SELECT ARRAY[${key.map((one) => `"${one.name}"::text`).join(', ')}] AS keys, ${form === 'json' ? `${name}::text` : name} AS value FROM "${table}"
       WHERE ${wanted(column, which, encryption.keyId)} ${last ? `AND (${keys}) > (${after})` : ''}
       ORDER BY ${keys} LIMIT ${BATCH}`,
      last,
    );
    for (const row of rows) {
      const fresh = renewed(encryption, column, row.value, column.purpose(row.keys));
      if (fresh === undefined) done.unreadable += 1;
      else done.changed += await put(client, column, row, fresh);
    }
    last = rows.at(-1)?.keys;
    if (rows.length < BATCH) return done;
  }
}

interface Fresh {
  value: string | Buffer | Uint8Array;
  mark: string;
}

/** @param value of JSON as it is written @returns undefined where it cannot be read */
function renewed(
  encryption: Encryption,
  { form }: SealedColumn,
  value: string | Buffer,
  purpose: string,
): Fresh | undefined {
  try {
    if (typeof value !== 'string')
      return { value: encryption.encryptBytes(encryption.decryptBytes(value, purpose), purpose), mark: '' };
    const sealed = form === 'json' ? (value.startsWith('"') ? String(JSON.parse(value)) : undefined) : value;
    const open = sealed?.startsWith('v1.') ? encryption.decrypt(sealed, purpose) : value;
    const fresh = encryption.encrypt(open, purpose);
    return { value: form === 'json' ? JSON.stringify(fresh) : fresh, mark: encryption.fingerprint(open, purpose) };
  } catch (error) {
    if (error instanceof Error && error.name === 'EncryptionError') return undefined;
    throw error;
  }
}

/** Changed meanwhile by the bot: then it is under the new key already. @returns how many rows were changed */
async function put(
  client: pg.ClientBase,
  { table, column, key, form, mark }: SealedColumn,
  row: { keys: string[]; value: string | Buffer },
  fresh: Fresh,
): Promise<number> {
  const cast = form === 'json' ? '::jsonb' : '';
  const where = key.map((one, index) => `"${one.name}" = $${index + 3}::${one.type}`).join(' AND ');
  const set = mark ? `, "${mark}" = $${key.length + 3}` : '';
  const values = [fresh.value, row.value, ...row.keys, ...(mark ? [fresh.mark] : [])];
  try {
    const { rowCount } = await client.query(
      `UPDATE "${table}" SET "${column}" = $1${cast}${set} WHERE "${column}" = $2${cast} AND ${where}`,
      values,
    );
    return rowCount ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    // The same was looked up anew under the new key.
    const { rowCount } = await client.query(
      `DELETE FROM "${table}" WHERE ${key.map((one, index) => `"${one.name}" = $${index + 1}::${one.type}`).join(' AND ')}`,
      row.keys,
    );
    return rowCount ?? 0;
  }
}
