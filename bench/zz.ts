/**
 * 900 private messages and two questions a second from people meanwhile, on a server that enforces Telegram's limit:
 * the product beside what one would write otherwise, in one run. `npm run bench`; prints a table with ratios.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Api, GrammyError } from 'grammy';
import { Redis } from 'ioredis';
import { v7 as uuidv7 } from 'uuid';
import { buildApp } from '../src/app.ts';
import { createTelegramAdapter } from '../src/channels/telegram/adapter.ts';
import { changeUnitSettings, createUnit, rootUnit } from '../src/directory/units.ts';
import { startBroadcast } from '../src/outbound/broadcast.ts';
import { systemClock } from '../src/runtime/clock.ts';
import { openDatabase } from '../src/runtime/database.ts';
import { startEmbeddedPostgres } from '../src/runtime/embedded-postgres.ts';
import { createLogger } from '../src/runtime/logger.ts';
import { migrate } from '../src/runtime/migrate.ts';
import { migrationsDir } from '../src/runtime/project-root.ts';
import { openQueueBackend } from '../src/runtime/queue-backend.ts';
import { startWorker } from '../src/worker.ts';

const RECIPIENTS = 900;
const REPLY_EVERY_MS = 500;
const TOKEN = '7000000001:bench';
const FIRST_CHAT = 1_000_001;
const REPLY_CHAT = 2_000_000;

interface Result {
  way: string;
  seconds: number;
  ideal: number;
  refused: number;
  delivered: number;
  twice: number;
  replies: number[];
}

const server = fork(join(import.meta.dirname, 'limit-server.ts'), { execArgv: ['--import', 'tsx'] });
const port = await new Promise<number>((resolve) => server.once('message', (value) => resolve(Number(value))));
const apiRoot = `http://127.0.0.1:${port}`;
const look = async () =>
  (await (await fetch(`${apiRoot}/seen`)).json()) as {
    sent: number;
    refused: number;
    chats: Record<string, number>;
    first: number;
    last: number;
  };

/** Runs one way; `reply` must resolve when the answer of the person has been taken by the platform. */
async function measure(
  way: string,
  broadcast: () => Promise<void>,
  reply: (chat: number) => Promise<void>,
): Promise<Result> {
  await fetch(`${apiRoot}/reset`);
  const replies: number[] = [];
  const pending: Promise<void>[] = [];
  let done = false;
  const asking = (async () => {
    for (let n = 0; !done; n += 1) {
      const began = performance.now();
      // A chat of its own for each question, and one that has not blocked the bot.
      pending.push(reply(REPLY_CHAT + n * 33 + 1).then(() => void replies.push(performance.now() - began)));
      await wait(REPLY_EVERY_MS);
    }
  })();
  const began = performance.now();
  await broadcast();
  const seconds = (performance.now() - began) / 1000;
  done = true;
  await asking;
  await Promise.all(pending);
  const { refused, chats } = await look();
  const bulk = Object.entries(chats).filter(([chat]) => Number(chat) < REPLY_CHAT);
  const blocked = Array.from({ length: RECIPIENTS }, (_, n) => FIRST_CHAT + n).filter((chat) => chat % 33 === 0).length;
  const taken = RECIPIENTS + Math.floor(RECIPIENTS / 100) + replies.length;
  return {
    way,
    seconds,
    ideal: taken / 30,
    refused,
    delivered: bulk.length / (RECIPIENTS - blocked),
    twice: bulk.filter(([, count]) => count > 1).length,
    replies,
  };
}

const chats = Array.from({ length: RECIPIENTS }, (_, n) => FIRST_CHAT + n);
const api = new Api(TOKEN, { apiRoot });
const text = 'Cảnh giác thủ đoạn các loại tội phạm';

/** What a first bot does: one after the other, as fast as the answers come, waiting where told to. */
async function loop(): Promise<void> {
  for (const chat of chats) {
    for (let tries = 0; tries < 5; tries += 1) {
      try {
        await api.sendMessage(chat, text);
        break;
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code === 403) break;
        await wait((error.parameters.retry_after ?? 1) * 1000);
      }
    }
  }
}

async function answerAtOnce(chat: number): Promise<void> {
  for (;;) {
    try {
      await api.sendMessage(chat, 'Đã rõ');
      return;
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      await wait((error.parameters.retry_after ?? 1) * 1000);
    }
  }
}

/** BullMQ as its documentation shows it: a job a message, limited to 30 a second, replies with a higher priority. */
async function bullmq(redisUrl: string): Promise<Result> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const name = `bench-${Date.now()}`;
  const queue = new Queue(name, { connection });
  let left = RECIPIENTS;
  let finished = () => {};
  const all = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const waiting = new Map<number, () => void>();
  const worker = new Worker(
    name,
    async (job) => {
      try {
        await api.sendMessage(job.data.chat, text);
      } catch (error) {
        if (error instanceof GrammyError && error.error_code === 429) {
          await worker.rateLimit((error.parameters.retry_after ?? 1) * 1000);
          throw Worker.RateLimitError();
        }
        if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
      }
      waiting.get(job.data.chat)?.();
      if (job.data.chat < REPLY_CHAT && --left === 0) finished();
    },
    { connection, concurrency: 30, limiter: { max: 30, duration: 1000 } },
  );
  const options = { removeOnComplete: true, attempts: 10 };
  const result = await measure(
    'BullMQ limiter 30/1000, a job a message',
    async () => {
      await queue.addBulk(chats.map((chat) => ({ name, data: { chat }, opts: { ...options, priority: 10 } })));
      await all;
    },
    async (chat) => {
      const answered = new Promise<void>((resolve) => waiting.set(chat, resolve));
      await queue.add(name, { chat }, options);
      await answered;
    },
  );
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  connection.disconnect();
  return result;
}

/** The product itself: the worker role as it stands, on the store that is given. */
async function product(databaseUrl: string, redisUrl: string | undefined): Promise<Result> {
  const log = createLogger('silent');
  const database = openDatabase(databaseUrl);
  const { prisma } = database;
  const backend = await openQueueBackend(redisUrl ? { redisUrl, prefix: `bench-${Date.now()}` } : { databaseUrl }, log);
  const adapter = createTelegramAdapter({
    token: TOKEN,
    apiRoot,
    log,
    readStoredFile: () => Promise.reject(new Error('no files here')),
  });
  const app = buildApp({
    database,
    backend,
    adapters: [adapter],
    defaults: { locale: 'vi', zone: 'UTC' },
    clock: systemClock,
    log,
  });
  const unit = await createUnit(prisma, {
    name: `Bench ${Date.now()}`,
    kind: 'bench',
    parent: await rootUnit(prisma, 'Chi Hội'),
  });
  await changeUnitSettings(prisma, unit.id, { quietHours: { from: '00:00', to: '00:00' } });
  const now = new Date();
  const address = { channel: 'telegram', botAccount: adapter.botAccount };
  const people = [...chats, ...Array.from({ length: 400 }, (_, n) => REPLY_CHAT + n * 33 + 1)].map((chat) => ({
    chat,
    person: uuidv7(),
    account: uuidv7(),
    row: uuidv7(),
  }));
  await prisma.message.deleteMany();
  await prisma.delivery.deleteMany();
  await prisma.chat.deleteMany();
  await prisma.account.deleteMany();
  await prisma.person.createMany({ data: people.map((one) => ({ id: one.person, fullName: 'x', nameFolded: 'x' })) });
  await prisma.account.createMany({
    data: people.map((one) => ({
      id: one.account,
      ...address,
      externalId: String(one.chat),
      personId: one.person,
      name: 'x',
    })),
  });
  await prisma.chat.createMany({
    data: people.map((one) => ({
      id: one.row,
      ...address,
      externalId: String(one.chat),
      kind: 'private' as const,
      accountId: one.account,
    })),
  });
  await prisma.membership.createMany({
    data: people.slice(0, RECIPIENTS).map((one) => ({ personId: one.person, unitId: unit.id })),
  });
  const rowOf = new Map(people.map((one) => [one.chat, one.row]));
  const worker = await startWorker(app);
  const sent = async (where: object) => {
    while ((await prisma.message.count({ where: { ...where, state: { in: ['queued', 'sending'] } } })) > 0)
      await wait(100);
  };
  const audience = { unitIds: [unit.id], through: 'groups' as const, evenMuted: true };
  const subject = {
    feature: 'bench',
    subjectId: unit.id,
    lane: 'broadcast' as const,
    createdById: null,
    audience,
    contents: { vi: { text } },
    fallback: 'vi',
  };
  const result = await measure(
    `Chi Hội on ${redisUrl ? 'PostgreSQL and Redis' : 'PostgreSQL alone'}`,
    async () => {
      const broadcastId = await app.runWork(({ tx, outbox }) => startBroadcast(tx, outbox, subject, now));
      await sent({ broadcastId });
    },
    async (chat) => {
      const messageId = await app.runWork(({ outbox }) =>
        outbox.toChat(rowOf.get(chat) ?? '', { text: 'Đã rõ' }, { feature: 'bench' }),
      );
      while ((await prisma.message.findUnique({ where: { id: messageId }, select: { state: true } }))?.state !== 'sent')
        await wait(5);
    },
  );
  await worker.stop();
  await app.close();
  return result;
}

const quantile = (times: number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;

function print(results: Result[]): void {
  console.log('| way | s | over ideal | 429 | delivered | twice | reply p50/p95 ms |');
  console.log('|---|---|---|---|---|---|---|');
  for (const one of results) {
    const replies = [0.5, 0.95].map((q) => quantile(one.replies, q).toFixed(0)).join('/');
    console.log(
      `| ${one.way} | ${one.seconds.toFixed(1)} | ${(one.seconds / one.ideal).toFixed(3)} | ${one.refused} | ${(one.delivered * 100).toFixed(1)}% | ${one.twice} | ${replies} |`,
    );
  }
}

const redisUrl = process.env.REDIS_URL;
const dataDir = mkdtempSync(join(tmpdir(), 'chihoi-bench-'));
const embedded = await startEmbeddedPostgres({ dataDir, log: () => {} });
await migrate(embedded.url, migrationsDir);
const results: Result[] = [];
await Promise.resolve();
print(results);
if (redisUrl) results.push(await product(embedded.url, redisUrl));
results.push(await measure('plain loop, replies beside it', loop, answerAtOnce));
if (redisUrl) results.push(await bullmq(redisUrl));
print(results);
await embedded.stop();
rmSync(dataDir, { recursive: true });
server.kill();
