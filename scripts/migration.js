// Development only: writes a migration from the difference between the migrations and the schema, or tells of drift.
//   npm run prisma:migration -- NAME     npm run prisma:drift
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { projectRoot, schemaDir } from './prisma-cli.js';
import { diffToSchema } from './schema-engine.js';
import { withShadowDatabase } from './shadow-database.js';

const { startEmbeddedPostgres } = await tsImport(
  '../src/runtime/embedded-postgres/embedded-postgres.ts',
  import.meta.url,
);
const { clusterPaths } = await tsImport('../src/runtime/embedded-postgres/cluster.ts', import.meta.url);
const { superuserUrl } = await tsImport('../src/runtime/embedded-postgres/roles.ts', import.meta.url);
const migrationsDir = join(schemaDir, 'migrations');

function schemaFiles() {
  return readdirSync(schemaDir, { recursive: true })
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => join(schemaDir, name))
    .sort();
}

async function difference() {
  mkdirSync(migrationsDir, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'chihoi-shadow-'));
  const server = await startEmbeddedPostgres({ dataDir, log: () => {}, settings: ['fsync = off'] });
  try {
    const password = readFileSync(clusterPaths(dataDir).password, 'utf8');
    const adminUrl = superuserUrl(password, Number(new URL(server.url).port), 'postgres');
    return await withShadowDatabase(adminUrl, migrationsDir, (url) => diffToSchema(url, schemaFiles()));
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
}

async function writeMigration(name) {
  if (!/^[a-z0-9_]+$/.test(name ?? '')) throw new Error('Usage: npm run prisma:migration -- name_in_snake_case');
  const sql = await difference();
  if (sql === '') return console.log('The migrations already say what the schema says: nothing to write.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsDir, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  // Prisma's own tools look for this file beside the migrations.
  writeFileSync(join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote ${folder.slice(projectRoot.length + 1)}/migration.sql`);
}

async function reportDrift() {
  const sql = await difference();
  if (sql === '') return console.log('No drift: the migrations say what the schema says.');
  console.error(`The schema says more or less than the migrations. What is missing:\n\n${sql}`);
  process.exitCode = 1;
}

const [command, name] = process.argv.slice(2);
if (command === 'new') await writeMigration(name);
else if (command === 'drift') await reportDrift();
else throw new Error('Usage: node scripts/migration.js new NAME | drift');
