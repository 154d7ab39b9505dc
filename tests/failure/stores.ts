/** Stores of a test's own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { migrate } from '../../src/runtime/database/migrate.ts';
import { clusterPaths } from '../../src/runtime/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres/embedded-postgres.ts';
import { freePort, readPostmaster } from '../../src/runtime/embedded-postgres/postmaster.ts';
import { migrationsDir } from '../../src/runtime/project-root.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

const newFolder = () => mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
const removeFolder = (folder: string) => rm(folder, { recursive: true, maxRetries: 5 });

export interface OwnPostgres {
  url: string;
  /** Ends it as the service manager does: connections are closed. */
  stop(): Promise<void>;
  /** As a power cut. */
  kill(): Promise<void>;
  /** Starts it on the same port. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Started, with all migrations. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = await newFolder();
  // What was committed outlives the kill of a process all the same; only a power cut needs the disk.
  const open = () => startEmbeddedPostgres({ dataDir: folder, log: () => {}, settings: ['fsync = off'] });
  const { url } = await open();
  await migrate(url, migrationsDir);
  return {
    url,
    stop: async () => (await open()).stop(),
    async kill() {
      const { pidFile, cluster } = clusterPaths(folder);
      process.kill((await readPostmaster(pidFile, cluster))!.pid, 'SIGKILL');
    },
    async start() {
      const again = await open();
      if (again.url !== url) throw new Error(`PostgreSQL came back on ${again.url}, not ${url}`);
    },
    async remove() {
      await (await open()).stop();
      await removeFolder(folder);
    },
  };
}

export interface OwnRedis {
  url: string;
  /** Jobs that wait for their time. */
  delayed(): Promise<number>;
  empty(): Promise<void>;
  /** What it held is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Started; needs `redis-server`. */
export async function ownRedis(): Promise<OwnRedis> {
  const port = await freePort(0);
  const folder = await newFolder();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => {});
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    server = spawn('redis-server', args, { stdio: 'ignore' });
    await client.ping();
  }

  async function kill(): Promise<void> {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    async delayed() {
      const queues = await client.keys('*:delayed');
      const counts = await Promise.all(queues.map((key) => client.zcard(key)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    empty: async () => void (await client.flushall()),
    kill,
    start,
    async remove() {
      client.disconnect();
      await kill();
      await removeFolder(folder);
    },
  };
}
