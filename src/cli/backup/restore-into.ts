/** A backup into a database, whatever that held: made empty, brought to the state of the backup, filled, brought up to date. */
import pg from 'pg';
import { z } from 'zod';
import { BackupError, readBackup } from '../../runtime/backup-file.ts';
import { MigrationError, migrate } from '../../runtime/database/migrate.ts';
import { databaseObjects } from '../../runtime/database/objects.ts';
import { migrationsDir } from '../../runtime/project-root.ts';
import { isEmpty, load } from './load.ts';

const headSchema = z.object({ madeAt: z.iso.datetime(), migrations: z.array(z.string()).min(1) });

/** Beside what is there, until all of the backup stands in it. A restore that was killed leaves one: the next takes it away. */
const ASIDE = 'chihoi_restoring';
/** What the migrations bring in. It stands in `public` from the beginning: only a superuser may move it, which we are not. */
const EXTENSION = 'pg_trgm';

/**
 * Builds the state of the backup beside what is there, and puts it in its place in one transaction at the end.
 * @param url of a database that nothing else uses @param replace also where it holds something
 * @returns when the backup was made and how many rows it had
 * @throws {BackupError} {MigrationError} then the database is as it was
 */
export async function restoreInto(
  url: string,
  path: string,
  keys: readonly Buffer[],
  replace: boolean,
): Promise<{ madeAt: string; rows: number }> {
  // Read once to the end first: nothing is built of a file that was cut or changed.
  const head = await headOf(path, keys);
  return onClient(url, async (client) => {
    await refuseIfUsed(client);
    if (!replace && !(await isEmpty(client)))
      throw new BackupError(
        'The database holds something already. With --replace it is lost and the backup takes its place.',
      );
    await client.query(
      `CREATE EXTENSION IF NOT EXISTS ${EXTENSION} SCHEMA public; DROP SCHEMA IF EXISTS ${ASIDE} CASCADE; CREATE SCHEMA ${ASIDE}`,
    );
    try {
      const rows = await build(url, path, keys, head.migrations);
      await putInPlace(client);
      return { madeAt: head.madeAt, rows };
    } catch (error) {
      await client.query(`DROP SCHEMA IF EXISTS ${ASIDE} CASCADE`);
      if (error instanceof BackupError || error instanceof MigrationError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new BackupError(`What the backup holds cannot be put into the tables, nothing was changed: ${reason}`, {
        cause: error,
      });
    }
  });
}

/** @returns how many rows */
async function build(
  url: string,
  path: string,
  keys: readonly Buffer[],
  migrations: readonly string[],
): Promise<number> {
  const aside = new URL(url);
  aside.searchParams.set('options', `-c search_path=${ASIDE},public`);
  await migrate(aside.href, migrationsDir, migrations);
  const rows = await onClient(aside.href, async (client) => {
    const lines = readBackup(path, keys);
    await lines.next();
    return load(client, lines);
  });
  await migrate(aside.href, migrationsDir);
  return rows;
}

async function putInPlace(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ space: string; what: string }>(
    `SELECT space, what FROM (${databaseObjects}) AS object WHERE space = ANY ($1) AND step > 1 ORDER BY step`,
    [['public', ASIDE]],
  );
  const of = (wanted: string) => rows.flatMap(({ space, what }) => (space === wanted ? [what] : []));
  const statements = [
    'BEGIN',
    ...of('public').map((what) => `DROP ${what.replace(' ', ' IF EXISTS ')} CASCADE`),
    ...of(ASIDE).map((what) => `ALTER ${what} SET SCHEMA public`),
    `DROP SCHEMA ${ASIDE}`,
    // What waits in a queue of PostgreSQL belongs to the rows that are gone; it is filled again from what is unsent.
    'DROP SCHEMA IF EXISTS bullmq CASCADE',
    'COMMIT',
  ];
  try {
    await client.query(statements.join('; '));
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function refuseIfUsed(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  if (rows.length > 0) throw new BackupError('Something else uses this database. Stop every process of Chi Hội first.');
}

async function headOf(path: string, keys: readonly Buffer[]) {
  let head: string | undefined;
  for await (const line of readBackup(path, keys)) head ??= line;
  const parsed = headSchema.safeParse(JSON.parse(head ?? 'null'));
  if (!parsed.success) throw new BackupError(`${path} is no backup of Chi Hội.`);
  return parsed.data;
}

async function onClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
