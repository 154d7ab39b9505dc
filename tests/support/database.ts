import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/**
 * Makes a database of its own for a test, with all migrations applied and no rows.
 * @returns its address, and `drop`, which also closes connections that are still open
 */
export function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  return createFrom(inject('database').template);
}

/** As createTestDatabase, but without any table. */
export function createEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  return createFrom('template0');
}

/** What is no record of anything: the migrations that ran, and the one row that counts changes of the articles. */
const KEPT = ['_prisma_migrations', 'knowledge_state'];

/** Leaves the tables of the product as the migrations made them: without a row. */
export async function removeRows(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY ($1)`,
    [KEPT],
  );
  const deletes = rows.map(({ name }) => `DELETE FROM public.${name};`);
  // Neither keys nor triggers look on: in whatever order, and no audit of it. The statements are one transaction.
  await pool.query(`SET LOCAL session_replication_role = replica; ${deletes.join(' ')}`);
}

async function createFrom(template: string) {
  const { adminUrl, template: run } = inject('database');
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
