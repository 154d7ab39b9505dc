/** Sustained messages a second where the platform sets no limit: the product beside bare BullMQ on the same store. */
import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, Queue, runMigrations, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { startWorker } from '../src/app/worker.ts';
import { startBroadcast } from '../src/outbound/broadcast/broadcast.ts';
import { endlessAdapter } from './support/endless-adapter.ts';
import { recipientChat } from './support/platform.ts';
import {
  addPeople,
  forget,
  isUnderWay,
  newUnit,
  noticeTo,
  openApp,
  redisPlace,
  type Store,
  type Stores,
} from './support/stage.ts';
import type { Table } from './support/table.ts';

const MESSAGES = 2000;

/** @returns messages a second, from the first that left to the last that is settled */
async function product(ground: Stores, store: Store): Promise<number> {
  const home = await ground.newDatabase();
  const place = redisPlace(ground, store);
  const adapter = endlessAdapter('1');
  const app = await openApp(home.url, place, [adapter]);
  const { prisma } = app.database;
  const unitId = await newUnit(prisma);
  await addPeople(prisma, { botAccount: '1', count: MESSAGES, first: recipientChat(0), unitId });
  const broadcastId = await app.inTransaction(({ tx, outbox, now }) =>
    startBroadcast(tx, outbox, noticeTo(unitId), now),
  );
  const began = performance.now();
  const worker = await startWorker(app);
  while (await isUnderWay(prisma, broadcastId)) await wait(20);
  const perSecond = MESSAGES / ((performance.now() - began) / 1000);
  await worker.stop();
  await app.close();
  await forget(place);
  await home.drop();
  return perSecond;
}

/** A job a message that does nothing, as many at once as the product has. */
async function bare(ground: Stores, store: Store): Promise<number> {
  const home = await ground.newDatabase();
  const redis = store === 'Redis' ? new Redis(ground.redisUrl ?? '', { maxRetriesPerRequest: null }) : undefined;
  const pool = new pg.Pool({ connectionString: home.url, options: '-c search_path=bullmq', max: 24 });
  pool.on('error', () => {});
  if (!redis) {
    const client = await pool.connect();
    await runMigrations(client);
    client.release();
  }
  const onPostgres = withBackend(createPostgresBackend);
  const name = `bench-${Date.now()}`;
  const queue = redis
    ? new Queue(name, { connection: redis })
    : (new onPostgres.Queue(name, { connection: pool }) as unknown as Queue);
  // Its connections are cut when the database is dropped.
  queue.on('error', () => {});
  const opts = { removeOnComplete: true };
  for (let n = 0; n < MESSAGES; n += 1000)
    await queue.addBulk(Array.from({ length: 1000 }, (_, chat) => ({ name, data: { chat: n + chat }, opts })));
  let done = 0;
  let finish = () => {};
  const all = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = async () => {
    if (++done === MESSAGES) finish();
  };
  const began = performance.now();
  const worker = redis
    ? new Worker(name, run, { connection: redis, concurrency: 20 })
    : (new onPostgres.Worker(name, run, { connection: pool, concurrency: 20 }) as unknown as Worker);
  worker.on('error', () => {});
  await all;
  const perSecond = MESSAGES / ((performance.now() - began) / 1000);
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  redis?.disconnect();
  await pool.end();
  await home.drop();
  return perSecond;
}

export async function measureThroughput(ground: Stores): Promise<Table> {
  const rows: (string | number)[][] = [];
  for (const store of ground.stores) {
    const [own, rival] = [await product(ground, store), await bare(ground, store)];
    rows.push([`Chi Hội, jobs on ${store}`, own.toFixed(0), (own / rival).toFixed(2)]);
    rows.push([`bare BullMQ on ${store}, jobs that do nothing`, rival.toFixed(0), 1]);
  }
  return {
    title: 'Messages a second, where the platform sets no limit',
    columns: ['way', 'messages a second', 'of bare BullMQ'],
    rows,
    notes: [
      `A broadcast to ${MESSAGES} people; the platform takes each message at once. One process, one bot account.`,
      'A message is claimed before it leaves and settled after it, both in rows, in commits that wait for the disk; what comes while one commit is under way goes into the next. What is next in a chat is looked up for a hundred chats at once. A bare job carries no row, changes no count of a broadcast, and is sent again when its worker dies. Telegram bears 30 a second for each bot account.',
    ],
  };
}
