/** In the middle of a broadcast something breaks: nobody is lost, nobody gets it twice, and the rows prove it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, expect, test, vi } from 'vitest';
import { clusterPaths } from '../../src/runtime/embedded-postgres/cluster.ts';
import { readPostmaster } from '../../src/runtime/embedded-postgres/postmaster.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres.ts';
import { migrate } from '../../src/runtime/migrate.ts';
import { migrationsDir } from '../../src/runtime/project-root.ts';
import { createTestDatabase } from '../support/database.ts';
import { TEMPORARY_PREFIX } from '../support/temporary.ts';
import { AWAY_MS, type House, PATIENCE_MS, ROUNDS, random, report, startHouse } from './house.ts';

vi.setConfig({ testTimeout: (2 + ROUNDS) * PATIENCE_MS, hookTimeout: PATIENCE_MS });

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function house(redisUrl?: string): Promise<House> {
  const { url, drop } = await createTestDatabase();
  ends.push(drop);
  const made = await startHouse({ databaseUrl: url, ...(redisUrl && { redisUrl }) });
  ends.push(made.stop);
  return made;
}

/** Somewhere in the first half of it. */
const somewhere = (next: () => number) => 1 + Math.floor(next() * 30);

/** Some answers of the platform come late, so that the blow also meets what has arrived and is not confirmed. */
const lateAnswers = ({ telegram }: House) => telegram.faults.next('sendMessage', { delayMs: 400 }, 5);

test('kill -9 of the worker, of one of two workers, and of the bot', async () => {
  const it = await house();
  let [bot, worker] = [await it.start('bot'), await it.start('worker')];
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = random(round + 1);
    let news = await it.broadcast();
    await it.sent(news.text, somewhere(next));
    lateAnswers(it);
    await it.sent(news.text, 33);
    await it.kill(worker);
    worker = await it.start('worker');
    let states = await it.accounted(news);
    report('worker killed', round, states);
    expect((states.sent ?? 0) + (states.uncertain ?? 0)).toBe(60);

    const other = await it.start('worker');
    news = await it.broadcast();
    await it.sent(news.text, somewhere(next));
    lateAnswers(it);
    const [dies, stays] = next() < 0.5 ? [worker, other] : [other, worker];
    await it.kill(dies);
    worker = stays;
    states = await it.accounted(news);
    report('one of two workers killed', round, states);
    expect((states.sent ?? 0) + (states.uncertain ?? 0)).toBe(60);

    news = await it.broadcast();
    await it.sent(news.text, somewhere(next));
    await it.kill(bot);
    bot = await it.start('bot');
    states = await it.accounted(news);
    report('bot killed', round, states);
    expect(states).toEqual({ sent: 60 });
  }
});

test('the platform answers 500, hangs, drops connections, refuses for a while', async () => {
  const it = await house();
  await it.start();
  const faults = [
    ['500', { status: 500 }, 12],
    ['dropped before', { drop: 'before' }, 3],
    ['dropped after', { drop: 'after' }, 3],
    ['refused', { status: 429, retryAfter: Math.ceil(AWAY_MS / 1000) }, 4],
    ['hanging', { hang: 'after' }, 2],
  ] as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, fault, times] of faults) {
      const news = await it.broadcast();
      await it.sent(news.text, somewhere(random(round + 1)));
      it.telegram.faults.next('sendMessage', fault, times);
      const states = await it.accounted(news);
      it.telegram.faults.clear();
      report(`platform: ${name}`, round, states);
      expect((states.sent ?? 0) + (states.uncertain ?? 0)).toBe(60);
      if (name === '500' || name === 'refused') expect(states).toEqual({ sent: 60 });
    }
  }
});

test('PostgreSQL is killed, is away for a while, and comes back', async () => {
  const folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  const settings = ['fsync = off'];
  const open = () => startEmbeddedPostgres({ dataDir: folder, log: () => {}, settings });
  ends.push(() => rm(folder, { recursive: true, maxRetries: 5 }));
  const server = await open();
  ends.push(async () => (await open()).stop());
  await migrate(server.url, migrationsDir);
  const it = await startHouse({ databaseUrl: server.url });
  ends.push(it.stop);
  await it.start();
  for (let round = 0; round < ROUNDS; round += 1) {
    const news = await it.broadcast();
    await it.sent(news.text, somewhere(random(round + 1)));
    const { pidFile, cluster } = clusterPaths(folder);
    process.kill((await readPostmaster(pidFile, cluster))!.pid, 'SIGKILL');
    await wait(AWAY_MS);
    expect((await open()).url).toBe(server.url);
    const states = await it.accounted(news);
    report('PostgreSQL killed and away', round, states);
    expect((states.sent ?? 0) + (states.uncertain ?? 0)).toBe(60);
  }
});

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

test.skipIf(!hasRedis)('Redis is emptied, killed, and away (needs redis-server)', async () => {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), `${TEMPORARY_PREFIX}${process.pid}-`));
  ends.push(() => rm(folder, { recursive: true, maxRetries: 5 }));
  let redis = await startRedis(port, folder);
  ends.push(async () => redis.kill('SIGKILL'));
  const it = await house(`redis://127.0.0.1:${port}`);
  await it.start();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = random(round + 1);
    let news = await it.broadcast();
    await it.sent(news.text, somewhere(next));
    const client = new Redis(port, '127.0.0.1');
    await client.flushall();
    client.disconnect();
    let states = await it.accounted(news);
    report('Redis emptied', round, states);
    expect(states).toEqual({ sent: 60 });

    news = await it.broadcast();
    await it.sent(news.text, somewhere(next));
    redis.kill('SIGKILL');
    await wait(AWAY_MS);
    redis = await startRedis(port, folder);
    states = await it.accounted(news);
    report('Redis killed and away', round, states);
    expect(states).toEqual({ sent: 60 });
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startRedis(port: number, folder: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null });
  client.on('error', () => {});
  await client.ping();
  client.disconnect();
  return child;
}
