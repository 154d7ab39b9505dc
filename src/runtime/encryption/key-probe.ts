/** Whether the key that is given is the one under which a database was filled: asked before anything is written with it. */
import type pg from 'pg';
import { type Encryption, EncryptionError, type KeySettings, openEncryption } from './encryption.ts';
import { cell, sealedColumn, sealedNames } from './sealed-columns.ts';

type Client = Pick<pg.ClientBase, 'query'>;

const PROBE = cell('encryption_probe.sealed', 1);
const WORDS = 'Chi Hoi';
const ID_OF = (text: string) => `split_part(${text}, '.', 2)`;

/**
 * The id of the key of this database: of the probe, or where an older version has made it, of the first sealed value.
 * @returns undefined where nothing is sealed yet
 */
export async function keyIdOfDatabase(client: Client): Promise<string | undefined> {
  for (const name of ['encryption_probe.sealed', ...sealedNames] as const) {
    const { table, column, form } = sealedColumn(name);
    const text =
      form === 'json'
        ? `("${column}" #>> '{}')`
        : form === 'bytes'
          ? `encode(substring("${column}" for 12), 'escape')`
          : `"${column}"`;
    const { rows: tables } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
    if (!tables[0].there) continue;
    const { rows } = await client.query<{ id: string }>(
      `SELECT ${ID_OF(text)} AS id FROM "${table}" WHERE "${column}" IS NOT NULL AND ${text} ~ '^v[12][.][0-9a-f]{8}[.]' LIMIT 1`,
    );
    if (rows[0]) return rows[0].id;
  }
  return undefined;
}

/**
 * @throws {EncryptionError} where the database was filled under a key that is not among those given
 * @returns the id of the key of the database; undefined where nothing is sealed yet
 */
export async function checkKey(client: Client, encryption: Encryption): Promise<string | undefined> {
  const under = await keyIdOfDatabase(client);
  if (under !== undefined && !encryption.keyIds.includes(under)) throw wrongKey(under, encryption.keyId);
  return under;
}

/**
 * The encryption of a database that is about to be used: checked, and remembered where it is the first. Where nothing is
 * sealed yet and no key is set, one is made beside the embedded database.
 * @throws {EncryptionError}
 */
export async function holdKey(client: Client, config: KeySettings): Promise<Encryption> {
  const under = await keyIdOfDatabase(client);
  const encryption = openEncryption(config, { make: under === undefined, wanted: under });
  if (under !== undefined && !encryption.keyIds.includes(under)) throw wrongKey(under, encryption.keyId);
  await client.query('INSERT INTO encryption_probe (id, sealed) VALUES (1, $1) ON CONFLICT DO NOTHING', [
    encryption.encrypt(WORDS, PROBE),
  ]);
  return encryption;
}

function wrongKey(wanted: string, given: string): EncryptionError {
  return new EncryptionError(
    `This database was filled under the key ${wanted}; the one given is ${given}.`,
    'Set ENCRYPTION_KEY to that key, or put its encryption.key back into the data directory. Nothing was changed.',
  );
}
