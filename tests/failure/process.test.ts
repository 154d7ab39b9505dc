/** The product as an operator starts, stops and loses it: real processes, killed and restarted while people write. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clusterPaths } from '../../src/runtime/embedded-postgres/cluster.ts';
import { readPostmaster } from '../../src/runtime/embedded-postgres/postmaster.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres.ts';
import { createTestDatabase } from '../support/database.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/fake-telegram.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';
import { type Program, runProgram } from '../support/process.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';

// Starting takes a second or two; on a machine that is busy with other tests many times that.
const PATIENCE_MS = 60_000;
vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: PATIENCE_MS });

let telegram: FakeTelegram;
let folder: string;
const programs: Program[] = [];
const ends: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  telegram = await startFakeTelegram();
  folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
});

afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const end of ends.splice(0).reverse()) await end();
  const server = await postmaster();
  if (server) await (await startEmbeddedPostgres({ dataDir: folder, log: () => {} })).stop();
  await telegram.stop();
  await rm(folder, { recursive: true, maxRetries: 5 });
});

const postmaster = () => readPostmaster(clusterPaths(folder).pidFile, clusterPaths(folder).cluster);

/** Starts the product; `DATA_DIR` is the test's own folder. */
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

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function database(): Promise<string> {
  const { url, drop } = await createTestDatabase();
  ends.push(drop);
  return url;
}

/** Always the same numbers for the same seed, in [0, 1) (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function users(count: number): FakeUser[] {
  return Array.from({ length: count }, (_, index) => telegram.user({ firstName: `Bác ${index + 1}` }));
}

/** Each message is answered with one message: it names no command. */
async function everybodyWrites(people: FakeUser[], times: number): Promise<void> {
  for (let time = 0; time < times; time += 1)
    for (const person of people) await person.says(`con mèo trèo cây cau lần thứ ${time + 1}`);
}

/** How often something left for this person, whether we were told or not. */
const sendsTo = (person: FakeUser) =>
  telegram.calls.filter(
    ({ method, payload, tookEffect }) =>
      method === 'sendMessage' && Number(payload.chat_id) === person.id && tookEffect,
  ).length;

interface Ledger {
  chat: string;
  handled: number;
  otherwise: number;
  sent: number;
  unsettled: number;
  /** Messages that were on their way when their sender died: each may have arrived twice. */
  repeated: number;
}

function ledgers(url: string): Promise<Ledger[]> {
  return query<Ledger>(
    url,
    `SELECT c.external_id AS chat,
       count(*) FILTER (WHERE direction = 'in' AND state = 'handled')::int AS handled,
       count(*) FILTER (WHERE direction = 'in' AND state <> 'handled')::int AS otherwise,
       count(*) FILTER (WHERE direction = 'out' AND state IN ('sent', 'uncertain'))::int AS sent,
       count(*) FILTER (WHERE direction = 'out' AND state NOT IN ('sent', 'uncertain'))::int AS unsettled,
       count(*) FILTER (WHERE direction = 'out' AND attempts > 1)::int AS repeated
     FROM message m JOIN chat c ON c.id = m.chat_id GROUP BY 1`,
  );
}

/** Waits until each of these people has had an answer to each of `times` messages, by what the database says. */
async function answered(url: string, people: FakeUser[], times: number): Promise<Ledger[]> {
  await vi.waitFor(
    async () => {
      const found = await ledgers(url);
      const open = people.filter(({ id }) => {
        const ledger = found.find(({ chat }) => chat === String(id));
        return !ledger || ledger.handled < times || ledger.sent < times || ledger.unsettled > 0;
      });
      expect(open.map(({ name }) => name)).toEqual([]);
      expect(telegram.pending).toEqual([]);
    },
    { timeout: PATIENCE_MS, interval: 100 },
  );
  return ledgers(url);
}

/** Handled once, answered once; twice only what was on its way at a kill. */
function expectOnce(found: Ledger[], people: FakeUser[], times: number): void {
  for (const person of people) {
    const ledger = found.find(({ chat }) => chat === String(person.id))!;
    expect(ledger).toMatchObject({ handled: times, otherwise: 0, sent: times, unsettled: 0 });
    expect(sendsTo(person)).toBeGreaterThanOrEqual(times);
    expect(sendsTo(person)).toBeLessThanOrEqual(times + ledger.repeated);
  }
}

/** Where the embedded database listens, while it runs. */
async function embeddedUrl(): Promise<string> {
  return (await startEmbeddedPostgres({ dataDir: folder, log: () => {} })).url;
}

test('starts from nothing, says what is on and off, refuses a second start, is found again after a kill, and leaves nothing behind', async () => {
  const [lan] = users(1);
  const first = await ready(launch());
  expect(first.out).toMatch(/Database +embedded PostgreSQL/);
  expect(first.out).toMatch(/Queue +BullMQ in that PostgreSQL \(REDIS_URL is not set\)/);
  expect(first.out).toMatch(/Telegram +on as @chi_hoi_bot, by long polling/);
  expect(first.out).toMatch(/Zalo +off: ZALO_ACCOUNTS is not set/);
  expect(first.out).toMatch(/Playground +http:\/\/127\.0\.0\.1:\d+/);
  await lan!.says('con mèo trèo cây cau');
  await lan!.sees(() => true, { within: PATIENCE_MS });

  const second = launch();
  expect(await second.ended).toBe(1);
  expect(second.err).toMatch(/already running on the data directory/);
  expect(second.err).toMatch(/Stop the other one first, or set DATA_DIR/);
  expect(second.err).not.toMatch(/^\s+at /m);
  await lan!.says('con mèo trèo cây cau');
  await lan!.sees(() => true, { within: PATIENCE_MS });

  const server = await postmaster();
  first.child.kill('SIGKILL');
  await first.ended;
  expect(await postmaster()).toEqual(server);
  await lan!.says('con mèo trèo cây cau');
  const third = await ready(launch());
  await lan!.sees(() => true, { within: PATIENCE_MS });
  expectOnce(await answered(await embeddedUrl(), [lan!], 3), [lan!], 3);

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
  const people = users(10);
  const first = await ready(launch());
  const url = await embeddedUrl();
  await everybodyWrites(people, 3);
  await telegram.called('sendMessage', { times: 5, within: PATIENCE_MS });
  const began = Date.now();
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(first.out).toMatch(/Stopped\.\n$/);
  expect(await postmaster()).toBeUndefined();

  const second = await ready(launch());
  const found = await answered(url, people, 3);
  expectOnce(found, people, 3);
  expect(found.map(({ repeated }) => repeated)).toEqual(people.map(() => 0));
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('killed at any moment while people write: each message is acted on once and answered', async () => {
  const next = random(20261121);
  const people = users(10);
  const url = await database();
  const rounds = 3;
  for (let round = 0; round < rounds; round += 1) {
    const program = await ready(launch({ DATABASE_URL: url }));
    // Some answers of Telegram come late, so that the kill also meets messages that have arrived unconfirmed.
    telegram.faults.next('sendMessage', { delayMs: 400 }, 3);
    const killAt = telegram.calls.length + 1 + Math.floor(next() * 25);
    const writing = everybodyWrites(people, 3);
    await vi.waitFor(() => expect(telegram.calls.length).toBeGreaterThanOrEqual(killAt), {
      timeout: PATIENCE_MS,
      interval: 1,
    });
    program.child.kill('SIGKILL');
    await Promise.all([writing, program.ended]);
  }
  await ready(launch({ DATABASE_URL: url }));
  const found = await answered(url, people, 3 * rounds);
  expectOnce(found, people, 3 * rounds);
});

test('roles apart: a killed worker is replaced by the next, and the bot goes on', async () => {
  const people = users(10);
  const url = await database();
  const env = { DATABASE_URL: url };
  const [bot, worker] = await Promise.all([ready(launch(env, 'bot')), ready(launch(env, 'worker'))]);
  telegram.faults.next('sendMessage', { delayMs: 400 }, 3);
  await everybodyWrites(people, 2);
  await telegram.called('sendMessage', { times: 6, within: PATIENCE_MS });
  worker.child.kill('SIGKILL');
  await worker.ended;
  const heir = await ready(launch(env, 'worker'));
  expectOnce(await answered(url, people, 2), people, 2);
  for (const program of [heir, bot]) {
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  }
});

test('the database is killed and comes back under the running product, which goes on answering', async () => {
  const [lan, hoa] = users(2) as [FakeUser, FakeUser];
  const settings = ['fsync = off'];
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => {}, settings });
  const product = await ready(launch({ DATABASE_URL: server.url }));
  await lan.says('con mèo trèo cây cau');
  await lan.sees(() => true, { within: PATIENCE_MS });
  process.kill((await postmaster())!.pid, 'SIGKILL');
  await lan.says('con mèo trèo cây cau');
  await hoa.says('con mèo trèo cây cau');
  // Whether it was fetched and could not be stored, or not fetched any more: nobody is told that we have it.
  await product.prints(/could not be stored|could not try for the accounts/, PATIENCE_MS);
  expect((await startEmbeddedPostgres({ dataDir: folder, log: () => {}, settings })).url).toBe(server.url);
  const found = await answered(server.url, [hoa], 1);
  expectOnce(found, [hoa], 1);
  expectOnce(await answered(server.url, [lan], 2), [lan], 2);
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
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
