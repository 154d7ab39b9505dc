/** Encrypts under the key and in the form of now what is under older ones, in batches, while everything runs. */
import type pg from 'pg';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import {
  type Cell,
  cell,
  type SealedName,
  sealedColumn,
  sealedNames,
} from '../../runtime/encryption/sealed-columns.ts';

type Column = ReturnType<typeof sealedColumn>;

export interface Reencrypted {
  changed: number;
  /** Under a key that was not given, changed, or never encrypted: left as they are. */
  unreadable: number;
}

/** Rows at a time: one statement each, so that no row is locked for longer than that. */
const BATCH = 500;
const UNIQUE_VIOLATION = '23505';

/**
 * Begun again it goes on where it was: what is under the new key in the form of now is passed over.
 * @param encryption reads form v1 too @param told is called after each column
 */
export async function reencryptAll(
  client: pg.ClientBase,
  encryption: Encryption,
  told: (column: string, done: Reencrypted) => void,
): Promise<Reencrypted> {
  const all = { changed: 0, unreadable: 0 };
  for (const name of sealedNames) {
    const done = await reencrypt(client, encryption, name);
    all.changed += done.changed;
    all.unreadable += done.unreadable;
    if (done.changed + done.unreadable > 0) told(name, done);
  }
  return all;
}

/** Which values of a column are to be encrypted anew; what lies open is looked at as well, and cannot be read. */
function wanted({ column, form, openToo }: Column, keyId: string): string {
  const name = `"${column}"`;
  const now = `v2.${keyId}.%`;
  if (form === 'bytes') return `${name} NOT LIKE '${now}'::bytea`;
  if (form !== 'json') return `${name} <> '' AND ${name} NOT LIKE '${now}'`;
  const isOpen = openToo ? 'false' : `${name} NOT IN ('[]', 'null')`;
  return `CASE jsonb_typeof(${name}) WHEN 'string' THEN (${name} #>> '{}') NOT LIKE '${now}' ELSE ${isOpen} END`;
}

async function reencrypt(client: pg.ClientBase, encryption: Encryption, sealed: SealedName): Promise<Reencrypted> {
  const column = sealedColumn(sealed);
  const { table, key, form } = column;
  const name = `"${column.column}"`;
  const keys = key.map((one) => `"${one.name}"`).join(', ');
  const after = key.map((one, index) => `$${index + 1}::${one.type}`).join(', ');
  const done = { changed: 0, unreadable: 0 };
  let last: string[] | undefined;
  for (;;) {
    const { rows } = await client.query<{ keys: string[]; row: string[]; value: string | Buffer }>(
      `SELECT ARRAY[${key.map((one) => `"${one.name}"::text`).join(', ')}] AS keys,
         ARRAY[${column.row.map((one) => `(${one})::text`).join(', ')}] AS row, ${form === 'json' ? `${name}::text` : name} AS value FROM "${table}"
       WHERE ${wanted(column, encryption.keyId)} ${last ? `AND (${keys}) > (${after})` : ''}
       ORDER BY ${keys} LIMIT ${BATCH}`,
      last,
    );
    for (const row of rows) {
      const fresh = renewed(encryption, column, row.value, cell(sealed, ...row.row));
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
function renewed(encryption: Encryption, { form, mark }: Column, value: string | Buffer, at: Cell): Fresh | undefined {
  try {
    if (typeof value !== 'string')
      return { value: encryption.encryptBytes(encryption.decryptBytes(value, at), at), mark: '' };
    const sealed = form !== 'json' ? value : value.startsWith('"') ? String(JSON.parse(value)) : '';
    const open = encryption.decrypt(sealed, at);
    const fresh = encryption.encrypt(open, at);
    return {
      value: form === 'json' ? JSON.stringify(fresh) : fresh,
      mark: mark ? encryption.fingerprint(open, mark.purpose) : '',
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'EncryptionError') return undefined;
    throw error;
  }
}

/** Changed meanwhile by the bot: then it is under the new key already. @returns how many rows were changed */
async function put(
  client: pg.ClientBase,
  { table, column, key, form, mark }: Column,
  row: { keys: string[]; value: string | Buffer },
  fresh: Fresh,
): Promise<number> {
  const cast = form === 'json' ? '::jsonb' : '';
  const where = key.map((one, index) => `"${one.name}" = $${index + 3}::${one.type}`).join(' AND ');
  const set = mark ? `, "${mark.column}" = $${key.length + 3}` : '';
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
