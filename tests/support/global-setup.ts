import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/runtime/database/migrate.ts';
import { clusterPaths, isAlive } from '../../src/runtime/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres/embedded-postgres.ts';
import { readPostmaster } from '../../src/runtime/embedded-postgres/postmaster.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { openQueueBackend } from '../../src/runtime/queue/queue-backend.ts';
import { allowDatabases } from './embedded-development.ts';
import { TEMPORARY_PREFIX } from './temporary.ts';

const root = join(import.meta.dirname, '../..');
const LEFTOVER_AGE_S = 3600;

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server of this run, and the migrated database in it from which each test clones its own. */
    database: { adminUrl: string; template: string };
  }
}

/** One PostgreSQL for the whole run: the server of TEST_DATABASE_URL, else an embedded one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, end: async () => {} } : await startTemporaryServer();
  const template = `chihoi_test_${Math.floor(Date.now() / 1000)}_${process.pid}`;
  await asAdmin(server.url, async (admin) => {
    await dropLeftovers(admin);
    await admin.query(`CREATE DATABASE ${template} TEMPLATE template0`);
  });
  const url = new URL(server.url);
  url.pathname = `/${template}`;
  await migrate(url.href, join(root, 'prisma/migrations'));
  // The queue's tables too: each clone has them already.
  const queue = await openQueueBackend({ databaseUrl: url.href }, createLogger('silent'));
  await queue.close();
  project.provide('database', { adminUrl: server.url, template });
  return async () => {
    await asAdmin(server.url, (admin) => dropWhere(admin, (name) => name.startsWith(template)));
    await server.end();
  };
}

async function startTemporaryServer(): Promise<{ url: string; end(): Promise<void> }> {
  await removeLeftoverServers();
  const dataDir = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  // Nothing here has to outlive a crash. Autovacuum works as superuser in a database that a test drops, which the test's role may not end.
  const settings = [
    'fsync = off',
    'synchronous_commit = off',
    'full_page_writes = off',
    'autovacuum = off',
    'max_connections = 200',
  ];
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log: () => {}, settings });
  await allowDatabases(dataDir, url);
  return {
    url,
    end: async () => {
      await stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Servers and folders of runs that were killed. */
async function removeLeftoverServers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(TEMPORARY_PREFIX) ? Number.parseInt(name.slice(TEMPORARY_PREFIX.length), 10) : 0;
    const folder = join(tmpdir(), name);
    if (!pid || isAlive(pid) || (await stat(folder)).uid !== process.getuid?.()) continue;
    const { pidFile, cluster } = clusterPaths(folder);
    const server = await readPostmaster(pidFile, cluster);
    if (server) process.kill(server.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Databases that killed runs left on a lasting server. Their names hold the second in which the run began. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const oldest = Date.now() / 1000 - LEFTOVER_AGE_S;
  await dropWhere(admin, (name) => Number(/^chihoi_test_(\d+)_/.exec(name)?.[1] ?? Number.POSITIVE_INFINITY) < oldest);
}

async function dropWhere(admin: pg.Client, wanted: (name: string) => boolean): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database');
  for (const { datname } of rows) {
    if (wanted(datname)) await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  }
}

async function asAdmin(url: string, use: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await use(admin);
  } finally {
    await admin.end();
  }
}
