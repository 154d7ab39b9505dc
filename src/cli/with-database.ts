import type { Config } from '../runtime/config.ts';
import { type Database, openDatabase } from '../runtime/database/database.ts';
import { borrowEmbedded } from './doctor/embedded.ts';

/** What the operator has to mend; said without a stack. */
export class NoDatabaseError extends Error {}

/**
 * Runs a command on the database of the settings: the one of DATABASE_URL, or the embedded one, started for as long where
 * no process runs it.
 * @param connections the most that are opened
 * @returns what `use` returns; all is closed whatever it throws
 * @throws {NoDatabaseError} before the first start
 */
export async function withDatabase<T>(
  config: Config,
  use: (database: Database) => Promise<T>,
  connections = 2,
): Promise<T> {
  const embedded = config.databaseUrl ? undefined : await borrowEmbedded(config.dataDir);
  try {
    const url = config.databaseUrl ?? embedded?.url;
    if (!url) throw new NoDatabaseError('There is no database yet. Run npm start once, then try again.');
    const database = openDatabase(url, connections);
    try {
      return await use(database);
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.close();
  }
}
