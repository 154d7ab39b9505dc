// A throw-away database that holds what the migrations say, for comparing them with the schema files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Creates a database on the server, runs every migration in order, calls `use` with its address, and drops it.
 * @template T
 * @param {string} adminUrl address of a PostgreSQL whose user may create databases
 * @param {string} migrationsDir
 * @param {(url: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withShadowDatabase(adminUrl, migrationsDir, use) {
  const name = `chihoi_shadow_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    try {
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      await applyAll(url.href, migrationsDir);
      return await use(url.href);
    } finally {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  } finally {
    await admin.end();
  }
}

async function applyAll(url, migrationsDir) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of migrationNames(migrationsDir)) {
      await client.query(readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8'));
    }
  } finally {
    await client.end();
  }
}

/** Names of the migrations in the order in which they apply. */
export function migrationNames(migrationsDir) {
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
