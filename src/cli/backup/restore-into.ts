/** A backup into a database, whatever that held: made empty, brought to the state of the backup, filled, brought up to date. */
import pg from 'pg';
import { z } from 'zod';
import { BackupError, readBackup } from '../../runtime/backup-file.ts';
import { migrate } from '../../runtime/migrate.ts';
import { migrationsDir } from '../../runtime/project-root.ts';
import { isEmpty, load } from './load.ts';

const headSchema = z.object({ madeAt: z.iso.datetime(), migrations: z.array(z.string()).min(1) });

/**
 * @param url of a database that nothing else uses @param replace also where it holds something
 * @returns when the backup was made and how many rows it had
 * @throws {BackupError} {MigrationError} then the database is as it was, or empty where it was to be replaced
 */
export async function restoreInto(
  url: string,
  path: string,
  keys: readonly Buffer[],
  replace: boolean,
): Promise<{ madeAt: string; rows: number }> {
  // Read once to the end first: a spoilt backup must not cost what is there.
  const head = await headOf(path, keys);
  await onClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (rows.length > 0)
      throw new BackupError('Something else uses this database. Stop every process of Chi Hội first.');
    if (!replace && !(await isEmpty(client)))
      throw new BackupError(
        'The database holds something already. With --replace it is lost and the backup takes its place.',
      );
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    // What waits in a queue of PostgreSQL belongs to the rows that are gone; it is filled again from what is unsent.
    await client.query('DROP SCHEMA IF EXISTS bullmq CASCADE');
  });
  await migrate(url, migrationsDir, head.migrations);
  const rows = await onClient(url, async (client) => {
    const lines = readBackup(path, keys);
    await lines.next();
    return load(client, lines);
  });
  await migrate(url, migrationsDir);
  return { madeAt: head.madeAt, rows };
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
