/** Freezing audiences of growing size, and a queue of that depth: both must cost in line, or nothing at all. */
import { setTimeout as wait } from 'node:timers/promises';
import { startWorker } from '../src/app/worker.ts';
import { startBroadcast } from '../src/outbound/broadcast/broadcast.ts';
import { createPace } from '../src/outbound/delivery/pace.ts';
import { createSender } from '../src/outbound/delivery/send-message.ts';
import { endlessAdapter } from './support/endless-adapter.ts';
import { recipientChat } from './support/platform.ts';
import { addPeople, newUnit, noticeTo, openApp, type Stores } from './support/stage.ts';
import { quantile, type Table } from './support/table.ts';

const MB = 2 ** 20;
/** Claimed, sent and settled one after the other at each depth. */
const CLAIMS = 300;
/** Where a million people, their making included, would take longer, 300,000 must do. */
const PATIENCE_MS = 4 * 60_000;

/** The highest resident memory of this process while `run` goes on, in MB above what it was. */
async function peakMemory(run: () => Promise<void>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  await run();
  clearInterval(timer);
  return (peak - before) / MB;
}

async function measureAt(ground: Stores, recipients: number): Promise<(string | number)[]> {
  const home = await ground.newDatabase();
  // What is frozen shall wait.
  const adapter = endlessAdapter('1', 1);
  const app = await openApp(home.url, undefined, [adapter]);
  const { prisma, pool } = app.database;
  const unitId = await newUnit(prisma);
  for (let n = 0; n < recipients; n += 50_000) {
    const count = Math.min(50_000, recipients - n);
    await addPeople(prisma, { botAccount: '1', count, first: recipientChat(n), unitId });
  }
  const size = async () =>
    Number(
      (await pool.query(`SELECT pg_total_relation_size('message') + pg_total_relation_size('delivery') AS size`))
        .rows[0].size,
    );
  const sizeBefore = await size();

  let seconds = 0;
  const freezeMemory = await peakMemory(async () => {
    const worker = await startWorker(app);
    const began = performance.now();
    const id = await app.inTransaction(({ tx, outbox, now }) => startBroadcast(tx, outbox, noticeTo(unitId), now));
    const running = async () =>
      (await pool.query(`SELECT state::text FROM broadcast WHERE id = $1`, [id])).rows[0].state === 'running';
    while (!(await running())) await wait(20);
    seconds = (performance.now() - began) / 1000;
    await worker.stop();
  });
  const bytes = ((await size()) - sizeBefore) / recipients;

  await pool.query('ANALYZE message');
  const pace = createPace({ perSecond: 100_000, perChatPerSecond: 1, perGroupPerMinute: 20 });
  const sender = createSender({ ...app, adapter, pace, processId: 1 });
  const { rows } = await pool.query<{ chat_id: string }>(
    `SELECT chat_id FROM message WHERE state = 'queued' ORDER BY md5(id::text) LIMIT $1`,
    [CLAIMS],
  );
  const took: number[] = [];
  for (const { chat_id } of rows) {
    const began = performance.now();
    await sender.drainChat(chat_id);
    took.push(performance.now() - began);
  }
  sender.close();
  const memory = process.memoryUsage().rss / MB;
  await app.close();
  await home.drop();
  return [
    recipients.toLocaleString('en'),
    seconds.toFixed(1),
    ((seconds / recipients) * 1e6).toFixed(0),
    freezeMemory.toFixed(0),
    bytes.toFixed(0),
    `${quantile(took, 0.5).toFixed(1)}/${quantile(took, 0.95).toFixed(1)}`,
    memory.toFixed(0),
  ];
}

export async function measureDepth(ground: Stores, _own: boolean, most: number): Promise<Table> {
  const rows = [await measureAt(ground, 10_000)];
  const began = performance.now();
  rows.push(await measureAt(ground, 100_000));
  const isSlow = (performance.now() - began) * 10 > PATIENCE_MS;
  if (most > 100_000) rows.push(await measureAt(ground, isSlow ? 300_000 : 1_000_000));
  if (most > 1_000_000) rows.push(await measureAt(ground, most));
  return {
    title: 'Freezing an audience, and a queue of that depth',
    columns: [
      'recipients',
      'frozen in s',
      'µs a recipient',
      'memory for it, MB',
      'bytes a recipient',
      'claim, send and settle one, p50/p95 ms',
      'memory of the process with all queued, MB',
    ],
    rows,
    notes: [
      'From the word of the officer until every delivery and every message is a row. Memory is that of the Node.js process; bytes are those of `message` and `delivery` with their indexes.',
      ...(isSlow && most > 100_000
        ? ['On this machine, at its load, a million would have taken more than four minutes.']
        : []),
      'Claim, send and settle: all statements for one message, at random places of a queue of that depth, the platform answering at once. One bot account, one unit.',
    ],
  };
}
