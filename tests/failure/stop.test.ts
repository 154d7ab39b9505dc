/** It can always be stopped, and what cannot run says so before it has touched anything. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isAlive } from '../../src/runtime/embedded-postgres/cluster.ts';
import { createTestDatabase } from '../support/database.ts';
import { runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';
import { PATIENCE_MS } from './rounds.ts';
import { ownRedis } from './stores.ts';

vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

const project = join(import.meta.dirname, '../..');
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
/** Sooner than systemd and Docker lose patience. */
const STOP_MS = 15_000;

let folder: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-stop-`));
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, maxRetries: 5 });
});

const launch = (env: Record<string, string>) =>
  runProgram('main.ts', {
    cwd: folder,
    env: { DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), HTTP_PORT: '0', DEMO_DATA: 'false', ...env },
  });

async function stopped(program: ReturnType<typeof launch>): Promise<void> {
  const began = performance.now();
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(STOP_MS);
  expect(program.out).toMatch(/Stopped\.\n$/);
}

const saysAway = (err: string) => err.split('\n').filter((line) => line.includes('queue store does not answer'));

describe.skipIf(!hasRedis)('with Redis away', () => {
  test('from the beginning: the start says so, the log says it once, and it is stopped', async () => {
    const program = launch({ REDIS_URL: 'redis://127.0.0.1:9' });
    await program.prints(/Queue +BullMQ on Redis, which does not answer/, PATIENCE_MS);
    await program.prints(/queue store does not answer/);
    await stopped(program);
    expect(saysAway(program.err)).toHaveLength(1);
    expect(saysAway(program.err)[0]).toMatch(/"queue":"\w+/);
  });

  test('in the middle: it is stopped as well', async () => {
    const redis = await ownRedis();
    try {
      const program = launch({ REDIS_URL: redis.url });
      await program.prints(/is ready after/, PATIENCE_MS);
      await redis.kill();
      await program.prints(/queue store does not answer/, PATIENCE_MS);
      await stopped(program);
    } finally {
      await redis.start();
      await redis.remove();
    }
  });
});

test('the end of npm is the end of the program', async () => {
  const { PATH = '', HOME = '' } = process.env;
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: project,
    env: {
      PATH,
      HOME,
      ENV_FILE: 'none',
      DATA_DIR: join(folder, 'npm'),
      HTTP_PORT: '0',
      DEMO_DATA: 'false',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  npm.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  await vi.waitFor(() => expect(out).toMatch(/is ready after/), { timeout: 2 * PATIENCE_MS, interval: 100 });
  npm.kill('SIGTERM');
  await vi.waitFor(() => expect(out).toMatch(/Stopped\.\n$/), { timeout: STOP_MS, interval: 100 });
  expect(existsSync(join(folder, 'npm/postgres/cluster/postmaster.pid'))).toBe(false);
});

test('a reader of its output that goes away ends nothing and leaves nothing behind', async () => {
  const program = launch({ DATABASE_URL: '', DATA_DIR: join(folder, 'pipe') });
  await program.prints(/is ready after/, PATIENCE_MS);
  program.child.stdout?.destroy();
  program.child.stderr?.destroy();
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(isAlive(program.child.pid ?? 0)).toBe(false);
  expect(existsSync(join(folder, 'pipe/postgres/cluster/postmaster.pid'))).toBe(false);
});

test('a taken port is found first: nothing was made, fetched or sent', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  const { port } = squatter.address() as { port: number };
  const dataDir = join(folder, 'never');
  const program = launch({ DATABASE_URL: '', DATA_DIR: dataDir, HTTP_PORT: String(port) });
  expect(await program.ended).toBe(1);
  squatter.close();
  expect(program.err).toBe(
    `Chi Hội cannot start.\nPort ${port} of 127.0.0.1 is taken: set HTTP_PORT to another, or stop the program that uses it.\nnpm run doctor looks for the cause.\n`,
  );
  expect(existsSync(dataDir)).toBe(false);
});

test.each([['scripts/run.cjs', 'main'], ['scripts/run.cjs', 'cli/doctor'], ['dist/src/main.js']])(
  'an old Node.js is told so in a sentence: %s %s',
  async (...command) => {
    const old = join(folder, 'old.cjs');
    await writeFile(
      old,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });`,
    );
    const { status, stderr, stdout } = spawnSync(process.execPath, ['--require', old, ...command], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(stderr).toBe(
      'Node.js 18.20.8 is too old for Chi Hoi: install 20.19 or newer (https://nodejs.org), then npm ci.\n',
    );
    expect([status, stdout]).toEqual([1, '']);
  },
);

test('a database that does not know the small form of Vietnamese letters is refused before the first table', async () => {
  const { createEmptyDatabase } = await import('../support/database.ts');
  const plain = await createEmptyDatabase();
  const name = `${new URL(plain.url).pathname.slice(1)}_c`;
  const pg = await import('pg');
  const client = new pg.default.Client({ connectionString: plain.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`);
  try {
    const url = new URL(plain.url);
    url.pathname = `/${name}`;
    const program = launch({ DATABASE_URL: url.href });
    expect(await program.ended).toBe(1);
    expect(program.err).toMatch(/Its locale does not know Vietnamese[\s\S]*Make it anew: CREATE DATABASE/);
    const inside = new pg.default.Client({ connectionString: url.href });
    await inside.connect();
    const { rows } = await inside.query(`SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`);
    await inside.end();
    expect(rows[0].tables).toBe(0);
  } finally {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
    await plain.drop();
  }
});

test('a server that gives no connection more is named with what to do about it', async () => {
  const full = await createTestDatabase();
  const pg = await import('pg');
  const client = new pg.default.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`ALTER DATABASE ${new URL(full.url).pathname.slice(1)} CONNECTION LIMIT 0`);
  try {
    const program = launch({ DATABASE_URL: full.url });
    expect(await program.ended).toBe(1);
    expect(program.err).toMatch(
      /^Chi Hội cannot start\.\n.*too many connections.*\nRaise max_connections .* up to 16 .* up to 24 /,
    );
  } finally {
    await client.end();
    await full.drop();
  }
});

test('no folder for temporary files is needed', async () => {
  const program = launch({ TMPDIR: '/proc/nowhere' });
  await program.prints(/is ready after/, PATIENCE_MS);
  await stopped(program);
  expect(program.err).not.toMatch(/nowhere|ENOENT/);
});

test('how long a start took is counted from its first instruction', async () => {
  const began = performance.now();
  const program = launch({});
  const said = await program.prints(/is ready after ([\d.]+) s/, PATIENCE_MS);
  const took = (performance.now() - began) / 1000;
  await stopped(program);
  const told = Number(/is ready after ([\d.]+) s/.exec(said)?.[1]);
  // What lies between is the making of the process, and how its line got here.
  expect(told).toBeGreaterThan(took - 1);
  expect(told).toBeLessThanOrEqual(took + 0.1);
});

test('a house with units of its own gets no invented members when its settings are lost', async () => {
  const real = await createTestDatabase();
  const { openDatabase } = await import('../../src/runtime/database/database.ts');
  const { createUnit, rootUnit } = await import('../../src/directory/units.ts');
  const look = openDatabase(real.url, 1);
  const root = await rootUnit(look.prisma, 'Hội CCB xã');
  await createUnit(look.prisma, { name: 'Chi hội 1', kind: 'chapter', parent: root });
  try {
    const program = runProgram('main.ts', { cwd: folder, env: { DATABASE_URL: real.url, HTTP_PORT: '0' } });
    await program.prints(/is ready after/, PATIENCE_MS);
    await stopped(program);
    expect(await look.prisma.unit.count()).toBe(2);
    expect(await look.prisma.person.count()).toBe(0);
  } finally {
    await look.close();
    await real.drop();
  }
});
