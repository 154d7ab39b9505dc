/** 1, 2 and 4 worker processes over ten bot accounts on one Redis and one PostgreSQL; and one of four killed in the middle. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBroadcast } from '../src/outbound/broadcast/broadcast.ts';
import { type Platform, recipientChat, startPlatform } from './support/platform.ts';
import {
  addPeople,
  forget,
  isUnderWay,
  newUnit,
  noticeTo,
  openApp,
  type RedisPlace,
  redisPlace,
  type Stores,
  telegram,
} from './support/stage.ts';
import type { Table } from './support/table.ts';

const ACCOUNTS = 10;
const EACH = 600;
const TOKENS = Array.from({ length: ACCOUNTS }, (_, n) => `${7_100_000_000 + n}:bench`);
const PATIENCE_MS = 90_000;

async function launch(databaseUrl: string, place: RedisPlace, apiRoot: string): Promise<ChildProcess> {
  const env = { ...process.env, BENCH_WORKER: JSON.stringify({ databaseUrl, place, tokens: TOKENS, apiRoot }) };
  const child = fork(join(import.meta.dirname, 'support/scale-worker.ts'), { execArgv: ['--import', 'tsx'], env });
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}

async function measureWith(ground: Stores, platform: Platform, workers: number, kill: boolean) {
  await platform.reset({ perSecond: 30, latencyMs: 45, faults: false });
  const home = await ground.newDatabase();
  const place = redisPlace(ground, ground.redisUrl ? 'Redis' : 'PostgreSQL');
  const adapters = TOKENS.map((token) => telegram(token, platform.apiRoot));
  const app = await openApp(home.url, place, adapters);
  const { prisma } = app.database;
  const unitId = await newUnit(prisma);
  for (const [n, { botAccount }] of adapters.entries())
    await addPeople(prisma, { botAccount, count: EACH, first: recipientChat(n * EACH), unitId });
  const children: ChildProcess[] = [];
  for (let n = 0; n < workers; n += 1) children.push(await launch(home.url, place, platform.apiRoot));
  // Until they share the accounts evenly.
  await wait(5000);
  const began = performance.now();
  const broadcastId = await app.inTransaction(({ tx, outbox, now }) =>
    startBroadcast(tx, outbox, noticeTo(unitId), now),
  );
  if (kill) void wait(3000).then(() => children.shift()?.kill('SIGKILL'));
  const patience = began + PATIENCE_MS;
  while (performance.now() < patience && (await isUnderWay(prisma, broadcastId))) await wait(50);
  const seconds = (performance.now() - began) / 1000;
  const uncertain = await prisma.message.count({ where: { broadcastId, state: 'uncertain' } });
  const sent = await prisma.message.count({ where: { broadcastId, state: 'sent' } });
  const seen = await Promise.all(TOKENS.map((token) => platform.seen(token)));
  const counts = seen.flatMap((one) => Object.entries(one.chats));
  await Promise.all(
    children.map((child) => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      return ended;
    }),
  );
  await app.close();
  await forget(place);
  await home.drop();
  const perSecond = counts.length / seconds;
  return [
    `${workers}${kill ? ', one killed after 3 s' : ''}`,
    seconds.toFixed(1),
    (seconds / (EACH / 30)).toFixed(3),
    perSecond.toFixed(0),
    seen.reduce((sum, one) => sum + one.refused, 0),
    `${sent} of ${ACCOUNTS * EACH}`,
    uncertain,
    counts.filter(([, count]) => count > 1).length,
  ];
}

export async function measureScaleOut(ground: Stores): Promise<Table> {
  const platform = await startPlatform();
  const rows: (string | number)[][] = [];
  try {
    for (const workers of [1, 2, 4]) rows.push(await measureWith(ground, platform, workers, false));
    rows.push(await measureWith(ground, platform, 4, true));
  } finally {
    platform.close();
  }
  return {
    title: 'Several workers over ten bot accounts',
    columns: ['workers', 's', 'over ideal', 'messages a second', '429', 'sent', 'uncertain', 'twice'],
    rows,
    notes: [
      `One broadcast to ${ACCOUNTS * EACH} people, ${EACH} of them through each of ${ACCOUNTS} bot accounts; each account may send 30 a second, so the least possible is ${(EACH / 30).toFixed(1)} s however many work.`,
      'Whoever dies is replaced by the others within a second or two. What it had on its way is uncertain: the officer sees it, and it is sent again only on their word.',
    ],
  };
}
