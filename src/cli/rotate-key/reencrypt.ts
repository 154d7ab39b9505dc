/** Encrypts under the new key what lies under older ones, in batches, while everything runs. */
import type pg from 'pg';
import { phoneMark } from '../../directory/contact.ts';
import type { Encryption } from '../../runtime/encryption.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';

export interface Reencrypted {
  changed: number;
  /** Under a key that was not given, or changed: left as they are. */
  unreadable: number;
}

/** Rows at a time: one statement each, so that no row is locked for longer than that. */
const BATCH = 500;

/** Begun again it goes on where it was: what is under the new key is passed over. @param told is called after each column */
export async function reencryptAll(
  client: pg.ClientBase,
  encryption: Encryption,
  told: (column: string, done: Reencrypted) => void,
): Promise<Reencrypted> {
  const all = { changed: 0, unreadable: 0 };
  for (const column of sealedColumns) {
    const done = await reencrypt(client, encryption, column);
    all.changed += done.changed;
    all.unreadable += done.unreadable;
    if (done.changed + done.unreadable > 0) told(`${column.table}.${column.column}`, done);
  }
  return all;
}

async function reencrypt(client: pg.ClientBase, encryption: Encryption, column: SealedColumn): Promise<Reencrypted> {
  const { table, key, form } = column;
  const name = `"${column.column}"`;
  // The value as text, or as the bytes that it is.
  const value = form === 'json' ? `${name} #>> '{}'` : name;
  const cast = form === 'bytes' ? '::bytea' : '';
  const sealed = form === 'json' ? `jsonb_typeof(${name}) = 'string'` : `${name} LIKE 'v1.%'${cast}`;
  const keys = key.map((one) => `"${one.name}"`).join(', ');
  const after = key.map((one, index) => `$${index + 1}::${one.type}`).join(', ');
  const set = form === 'json' ? 'to_jsonb($1::text)' : '$1';
  const same = form === 'json' ? `${name} = to_jsonb($2::text)` : `${name} = $2`;
  const where = key.map((one, index) => `"${one.name}" = $${index + 3}::${one.type}`).join(' AND ');
  const done = { changed: 0, unreadable: 0 };
  let last: string[] | undefined;
  for (;;) {
    const { rows } = await client.query<{ keys: string[]; value: string | Buffer }>(
      `SELECT ARRAY[${key.map((one) => `"${one.name}"::text`).join(', ')}] AS keys, ${value} AS value FROM "${table}"
       WHERE ${sealed} AND (${value}) NOT LIKE 'v1.${encryption.keyId}.%'${cast} ${last ? `AND (${keys}) > (${after})` : ''}
       ORDER BY ${keys} LIMIT ${BATCH}`,
      last,
    );
    for (const row of rows) {
      const fresh = renewed(encryption, row.value, column.purpose(row.keys));
      if (fresh === undefined) {
        done.unreadable += 1;
        continue;
      }
      // Changed meanwhile by the bot: then it is under the new key already.
      const { rowCount } = await client.query(`UPDATE "${table}" SET ${name} = ${set} WHERE ${same} AND ${where}`, [
        fresh.value,
        row.value,
        ...row.keys,
      ]);
      done.changed += rowCount ?? 0;
      if (column.column === 'phone_sealed') await renewMark(client, encryption, row.keys[0], fresh.open);
    }
    last = rows.at(-1)?.keys;
    if (rows.length < BATCH) return done;
  }
}

function renewed(encryption: Encryption, sealed: string | Buffer, purpose: string) {
  try {
    if (typeof sealed !== 'string') {
      return { value: encryption.encryptBytes(encryption.decryptBytes(sealed, purpose), purpose), open: '' };
    }
    const open = encryption.decrypt(sealed, purpose);
    return { value: encryption.encrypt(open, purpose), open };
  } catch (error) {
    if (error instanceof Error && error.name === 'EncryptionError') return undefined;
    throw error;
  }
}

/** A phone is found by a hash that depends on the key. */
async function renewMark(client: pg.ClientBase, encryption: Encryption, personId: string | undefined, phone: string) {
  await client.query('UPDATE person SET phone_mark = $1 WHERE id = $2::uuid', [phoneMark(encryption, phone), personId]);
}
