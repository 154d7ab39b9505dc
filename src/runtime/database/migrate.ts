import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Prisma's own lock for migrations, so that its CLI and this runner wait for each other. */
const LOCK_KEY = 72_707_369;

/** The ledger exactly as Prisma makes it: its CLI goes on working on the same database. */
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Migration = { name: string; sql: string; checksum: string };
type LedgerRow = { migration_name: string; checksum: string; finished_at: Date | null };

/** The database cannot be brought to the state that the migrations describe; `faults` are whole sentences. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly faults: string[];

  constructor(faults: string[], options?: ErrorOptions) {
    super(faults.join(' '), options);
    this.faults = faults;
  }
}

/**
 * Applies the migrations of a folder that the database has not had yet, each in one transaction with its row in the
 * ledger. Several processes may call it at once: one works, the others wait and find nothing left to do.
 * @param only the names of those to apply, to come to an older state; left out: all
 * @returns the names of those applied now, in their order
 * @throws MigrationError when the ledger holds a failed, unknown or edited migration, or a script fails
 */
export async function migrate(
  connectionString: string,
  migrationsDir: string,
  only?: readonly string[],
): Promise<{ applied: string[] }> {
  const known = await readMigrations(migrationsDir);
  const migrations = only ? known.filter(({ name }) => only.includes(name)) : known;
  const strange = only?.filter((name) => !known.some((one) => one.name === name)) ?? [];
  if (strange.length > 0)
    throw new MigrationError([`This version does not know the migration ${strange[0]}; take a newer version.`]);
  return withClient(connectionString, async (client) => {
    // The lock ends with this session.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(LEDGER);
    const { pending, faults } = compare(migrations, await readLedger(client));
    if (faults.length > 0) throw new MigrationError(faults);
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map(({ name }) => name) };
  });
}

/**
 * Compares a database with the migrations of a folder without changing anything.
 * @returns names of migrations not yet applied, and a sentence for each fault that makes `migrate` refuse
 */
export async function migrationStatus(
  connectionString: string,
  migrationsDir: string,
): Promise<{ pending: string[]; faults: string[] }> {
  const migrations = await readMigrations(migrationsDir);
  return withClient(connectionString, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`);
    const { pending, faults } = compare(migrations, rows[0].there ? await readLedger(client) : []);
    return { pending: pending.map(({ name }) => name), faults };
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError([`Migration ${name} fails and has changed nothing: ${reason}.`], { cause });
  }
}

function compare(migrations: Migration[], ledger: LedgerRow[]): { pending: Migration[]; faults: string[] } {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const newer = ledger.filter((row) => row.finished_at && !known.has(row.migration_name));
  const faults = ledger.flatMap((row) => faultOf(row, known.get(row.migration_name)));
  if (newer.length > 0) faults.push(newerThanThis(newer));
  const applied = new Set(ledger.map((row) => row.migration_name));
  return { pending: migrations.filter(({ name }) => !applied.has(name)), faults };
}

function faultOf({ migration_name: name, checksum, finished_at }: LedgerRow, file: Migration | undefined): string[] {
  if (!finished_at) {
    return [`Migration ${name} failed half-way; mend the database by hand, then run npx prisma migrate resolve.`];
  }
  if (file && file.checksum !== checksum) {
    return [
      `Migration ${name} was edited after it was applied; restore its file and put the change in a new migration.`,
    ];
  }
  return [];
}

function newerThanThis(rows: LedgerRow[]): string {
  const last = rows.at(-1)?.migration_name;
  const which = rows.length === 1 ? `migration ${last}` : `${rows.length} migrations up to ${last}`;
  return `The database has ${which}, which this version does not know; start a newer version, or restore the backup that was made before it.`;
}

async function readLedger(client: pg.Client): Promise<LedgerRow[]> {
  const { rows } = await client.query<LedgerRow>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

async function readMigrations(migrationsDir: string): Promise<Migration[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(migrationsDir, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
