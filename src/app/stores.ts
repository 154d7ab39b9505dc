/** The database and the queue under the house: embedded where nothing else is given, the same code path otherwise. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import type { Config } from '../runtime/config.ts';
import { holdDataDirectory } from '../runtime/data-dir-lock.ts';
import { type Database, openDatabase } from '../runtime/database/database.ts';
import { migrate } from '../runtime/database/migrate.ts';
import { applicationName } from '../runtime/database/pool.ts';
import {
  clockFault,
  type DatabaseFault,
  newestMessageAt,
  serverFacts,
  serverFaults,
} from '../runtime/database/server-facts.ts';
import { clusterPaths } from '../runtime/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../runtime/embedded-postgres/embedded-postgres.ts';
import { freeMegabytes, LEAST_FREE_MB, MAKE_ROOM, RUNNING_FREE_MB } from '../runtime/free-space.ts';
import type { Logger } from '../runtime/logger.ts';
import { migrationsDir } from '../runtime/project-root.ts';
import { openQueueBackend, type QueueBackend } from '../runtime/queue/queue-backend.ts';

export interface Stores {
  database: Database;
  backend: QueueBackend;
  /** For the start-up lines. */
  databaseName: string;
  /** What is not as it should be, though it works. */
  notes: DatabaseFault[];
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
  const low = config.databaseUrl ? [] : await roomFor(dataDir);
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir, log: (message) => log.debug(message) });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const databaseName = embedded ? `embedded PostgreSQL in ${config.dataDir}` : `PostgreSQL at ${new URL(url).host}`;
  // Whoever does not hold the lock must not stop the server: it is another's.
  const lock = embedded && (await holdDataDirectory(url, dataDir));
  const closeServer = async () => {
    await lock?.release();
    await embedded?.stop();
  };
  try {
    const notes = [...low, ...(await examine(url, databaseName))];
    await migrate(url, migrationsDir);
    const backend = await openQueueBackend(config.redisUrl ? { redisUrl: config.redisUrl } : { databaseUrl: url }, log);
    const database = openDatabase(url);
    return {
      database,
      backend,
      databaseName,
      notes,
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

/** What is not as it must be, before anything is written. */
export class UnfitStore extends Error {
  override readonly name = 'UnfitStore';
  readonly mend: string;

  constructor({ problem, mend }: DatabaseFault) {
    super(problem);
    this.mend = mend;
  }
}

/** @throws {UnfitStore} where a new database, or one that is there, would soon be full */
async function roomFor(dataDir: string): Promise<DatabaseFault[]> {
  const free = await freeMegabytes(dataDir);
  const isNew = !existsSync(clusterPaths(dataDir).cluster);
  const problem = `${dataDir}, ${free} MB free: too little.`;
  if (free < (isNew ? LEAST_FREE_MB : RUNNING_FREE_MB)) throw new UnfitStore({ problem, mend: MAKE_ROOM });
  return free < LEAST_FREE_MB ? [{ problem, mend: MAKE_ROOM }] : [];
}

/**
 * Locale, version and clock, asked before the first migration.
 * @throws {UnfitStore} where an empty database cannot serve; one that is in use since long is told only
 */
async function examine(url: string, name: string): Promise<DatabaseFault[]> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName() });
  await client.connect();
  try {
    const [unfit] = serverFaults(await serverFacts(client), name);
    const { rows } = await client.query(`SELECT to_regclass('message') IS NOT NULL AS used`);
    if (unfit && !rows[0].used) throw new UnfitStore(unfit);
    const late = clockFault(await newestMessageAt(client), new Date());
    return [unfit, late].filter((one) => one !== undefined);
  } finally {
    await client.end();
  }
}
