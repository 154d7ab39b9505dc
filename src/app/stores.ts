/** The database and the queue under the house: embedded where nothing else is given, the same code path otherwise. */
import { resolve } from 'node:path';
import type { Config } from '../runtime/config.ts';
import { holdDataDirectory } from '../runtime/data-dir-lock.ts';
import { type Database, openDatabase } from '../runtime/database/database.ts';
import { migrate } from '../runtime/database/migrate.ts';
import { startEmbeddedPostgres } from '../runtime/embedded-postgres/embedded-postgres.ts';
import type { Logger } from '../runtime/logger.ts';
import { migrationsDir } from '../runtime/project-root.ts';
import { openQueueBackend, type QueueBackend } from '../runtime/queue/queue-backend.ts';

export interface Stores {
  database: Database;
  backend: QueueBackend;
  /** For the start-up lines. */
  databaseName: string;
  /** Resolves when this process must end: another may own the data directory now. */
  lost: Promise<Error>;
  /** Ends all of it, as far as it is not ended yet. */
  close(): Promise<void>;
}

/**
 * Starts or connects, and brings the schema up to date.
 * @throws DataDirectoryInUse, EmbeddedPostgresError, MigrationError: each with a sentence for the operator
 */
export async function openStores(config: Config, log: Logger): Promise<Stores> {
  const dataDir = resolve(config.dataDir);
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir, log: (message) => log.debug(message) });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  // Whoever does not hold the lock must not stop the server: it is another's.
  const lock = embedded && (await holdDataDirectory(url, dataDir));
  const closeServer = async () => {
    await lock?.release();
    await embedded?.stop();
  };
  try {
    await migrate(url, migrationsDir);
    const backend = await openQueueBackend(config.redisUrl ? { redisUrl: config.redisUrl } : { databaseUrl: url }, log);
    const database = openDatabase(url);
    return {
      database,
      backend,
      databaseName: embedded ? `embedded PostgreSQL in ${config.dataDir}` : `PostgreSQL at ${new URL(url).host}`,
      lost: lock?.lost ?? new Promise(() => {}),
      async close() {
        await backend.close();
        await database.close();
        await closeServer();
      },
    };
  } catch (error) {
    await closeServer();
    throw error;
  }
}
