import type { Config } from '../runtime/config.ts';
import { type Database, openDatabase } from '../runtime/database/database.ts';
import { type Encryption, openEncryption } from '../runtime/encryption/encryption.ts';
import { checkKey } from '../runtime/encryption/key-probe.ts';
import { borrowEmbedded } from './doctor/embedded.ts';

/** What the operator has to mend; said without a stack. */
export class NoDatabaseError extends Error {}

/**
 * Runs a command on the database of the settings: the one of DATABASE_URL, or the embedded one, started for as long where
 * no process runs it.
 * @param use is handed the encryption, with the key of this database
 * @param options.connections the most that are opened @param options.readsFormer as `openEncryption` takes it
 * @returns what `use` returns; all is closed whatever it throws
 * @throws {NoDatabaseError} before the first start {EncryptionError} under another key than the database was filled
 */
export async function withDatabase<T>(
  config: Config,
  use: (database: Database, encryption: Encryption) => Promise<T>,
  options: { connections?: number; readsFormer?: boolean } = {},
): Promise<T> {
  const embedded = config.databaseUrl ? undefined : await borrowEmbedded(config.dataDir);
  try {
    const url = config.databaseUrl ?? embedded?.url;
    if (!url) throw new NoDatabaseError('There is no database yet. Run npm start once, then try again.');
    const database = openDatabase(url, options.connections ?? 2);
    try {
      const encryption = openEncryption(config, { readsFormer: options.readsFormer });
      await checkKey(database.pool, encryption);
      return await use(database, encryption);
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.close();
  }
}
