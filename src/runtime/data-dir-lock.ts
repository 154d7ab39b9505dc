import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Any number not used for another advisory lock of this database; migrate.ts holds Prisma's 72707369. */
const LOCK_KEY = 72_707_370;

/** A killed application's session ends within milliseconds, so a restart right after a kill gets in. */
const TRIES = 10;
const BETWEEN_TRIES_MS = 50;

/** Another running application holds this data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  readonly mend = 'Stop the other one first, or set DATA_DIR to another folder (and HTTP_PORT to another port).';
  readonly dataDir: string;

  constructor(dataDir: string) {
    super(`Another Chi Hội is already running on the data directory ${dataDir}.`);
    this.dataDir = dataDir;
  }
}

/**
 * Makes this process the one application of a data directory, through an advisory lock on a session of its own. The lock
 * ends with the process, however that ends.
 * @param url address of the embedded database of that directory
 * @returns `release`, which gives it up; and `lost`, which resolves with the cause if the session ends before that
 * @throws DataDirectoryInUse when another process holds it
 */
export async function holdDataDirectory(
  url: string,
  dataDir: string,
): Promise<{ release(): Promise<void>; lost: Promise<Error> }> {
  const client = new pg.Client({ connectionString: url, application_name: 'chihoi data directory lock' });
  // `on`, because a session that is ended raises two errors: the server's reason, then the closed connection.
  const lost = new Promise<Error>((resolve) => client.on('error', resolve));
  await client.connect();
  for (let tries = 0; tries < TRIES; tries++) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [LOCK_KEY]);
    if (rows[0]?.held) return { release: () => client.end(), lost };
    await wait(BETWEEN_TRIES_MS);
  }
  await client.end();
  throw new DataDirectoryInUse(dataDir);
}
