/** The product as an operator starts and stops it: real processes on a data directory of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { clusterPaths } from '../../src/runtime/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres/embedded-postgres.ts';
import { readPostmaster } from '../../src/runtime/embedded-postgres/postmaster.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/fake-telegram.ts';
import { type Program, runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';
import { PATIENCE_MS } from './rounds.ts';
import { createWriters } from './writers.ts';

vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

let telegram: FakeTelegram;
let folder: string;
const programs: Program[] = [];
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  telegram = await startFakeTelegram();
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
});
afterAll(async () => {
  await telegram.stop();
  await rm(folder, { recursive: true, maxRetries: 5 });
});

afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const end of ends.splice(0).reverse()) await end();
  const server = await postmaster();
  if (server) await (await startEmbeddedPostgres({ dataDir: folder, log: () => {} })).stop();
});

const postmaster = () => readPostmaster(clusterPaths(folder).pidFile, clusterPaths(folder).cluster);

/** Starts the product on the folder of these tests: the first finds it empty. */
function launch(env: Record<string, string> = {}, ...args: string[]): Program {
  const program = runProgram('main.ts', {
    args,
    cwd: folder,
    env: {
      DATA_DIR: folder,
      HTTP_PORT: '0',
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      LOG_LEVEL: 'warn',
      ENCRYPTION_KEY: Buffer.alloc(32, 'test').toString('base64'),
      ...env,
    },
  });
  programs.push(program);
  return program;
}

async function ready(program: Program): Promise<Program> {
  await program.prints(/is ready after/, PATIENCE_MS);
  return program;
}

/** Where the embedded database listens, while it runs. */
async function embeddedUrl(): Promise<string> {
  return (await startEmbeddedPostgres({ dataDir: folder, log: () => {} })).url;
}

test('starts from nothing, says what is on and off, refuses a second start, is found again after a kill, and leaves nothing behind', async () => {
  const lan = createWriters(telegram, 1);
  const first = await ready(launch());
  expect(first.out).toMatch(/Database +embedded PostgreSQL/);
  expect(first.out).toMatch(/Queue +BullMQ in that PostgreSQL \(REDIS_URL is not set\)/);
  expect(first.out).toMatch(/Telegram +on as @chi_hoi_bot, by long polling/);
  expect(first.out).toMatch(/Zalo +off: ZALO_ACCOUNTS is not set/);
  expect(first.out).toMatch(/Playground +off/);
  await lan.write(1);
  await lan.answered(await embeddedUrl());

  const second = launch();
  expect(await second.ended).toBe(1);
  expect(second.err).toMatch(/already running on the data directory/);
  expect(second.err).toMatch(/Stop the other one first, or set DATA_DIR/);
  expect(second.err).not.toMatch(/^\s+at /m);
  await lan.write(1);
  await lan.answered(await embeddedUrl());

  const server = await postmaster();
  first.child.kill('SIGKILL');
  await first.ended;
  expect(await postmaster()).toEqual(server);
  await lan.write(1);
  const third = await ready(launch());
  expect(await lan.answered(await embeddedUrl())).toBe(0);

  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  expect(await postmaster()).toBeUndefined();

  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  ends.push(() => new Promise((resolve) => squatter.close(resolve)));
  const { port } = squatter.address() as { port: number };
  const fourth = launch({ HTTP_PORT: String(port) });
  expect(await fourth.ended).toBe(1);
  expect(fourth.err).toMatch(new RegExp(`Port ${port} .* is taken: set HTTP_PORT`));
  expect(await postmaster()).toBeUndefined();
});

test('Ctrl-C while thirty messages are handled: ends by itself, loses nothing, repeats nothing', async () => {
  const writers = createWriters(telegram, 10);
  const first = await ready(launch());
  const url = await embeddedUrl();
  const before = telegram.calls.length;
  await writers.write(3);
  await telegram.called((call) => call.method === 'sendMessage' && telegram.calls.indexOf(call) >= before, {
    times: 5,
    within: PATIENCE_MS,
  });
  const began = Date.now();
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(first.out).toMatch(/Stopped\.\n$/);
  expect(await postmaster()).toBeUndefined();

  const second = await ready(launch());
  expect(await writers.answered(url)).toBe(0);
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('settings that cannot be used: all named with their mend, nothing started', async () => {
  const program = launch({
    TELEGRAM_BOT_TOKEN: 'AA-no-number',
    HTTP_PORT: 'eighty',
    DATABASE_URL: 'postgresql://u:hid#den@h/x',
  });
  expect(await program.ended).toBe(1);
  for (const variable of ['TELEGRAM_BOT_TOKEN', 'HTTP_PORT', 'DATABASE_URL'])
    expect(program.err).toMatch(new RegExp(`^${variable}: .* Write|^${variable}: .* Copy`, 'm'));
  expect(program.err).not.toMatch(/^\s+at |hid#den|AA-no-number/m);
  expect(program.out).toBe('');
});

test('a role alone needs a database that others reach', async () => {
  const program = launch({}, 'bot');
  expect(await program.ended).toBe(1);
  expect(program.err).toMatch(/DATABASE_URL: is needed to run the roles apart/);
  expect(program.err).not.toMatch(/^\s+at /m);
});
