/** What an officer's word about a broadcast costs at each size, and the proof of it from the rows. */
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../src/app/build-app.ts';
import { startWorker } from '../src/app/worker.ts';
import type { ChannelAdapter } from '../src/messaging/channel.ts';
import { startBroadcast } from '../src/outbound/broadcast/broadcast.ts';
import {
  broadcastTotals,
  pauseBroadcast,
  resumeBroadcast,
  retryBroadcast,
  stopBroadcast,
} from '../src/outbound/broadcast/broadcast-control.ts';
import { reconcile } from '../src/outbound/broadcast/reconcile.ts';
import { advanceBroadcasts } from '../src/outbound/broadcast/under-way.ts';
import { previewReach } from '../src/outbound/outbox/reach.ts';
import type { UnitOfWork } from '../src/outbound/outbox/unit-of-work.ts';
import { endlessAdapter } from './support/endless-adapter.ts';
import { addPeople, newUnit, noticeTo, openApp, type Stores } from './support/stage.ts';
import type { Table } from './support/table.ts';

/** So long nothing leaves: then nothing more does. */
const SILENCE_MS = 1500;

interface Watched {
  adapter: ChannelAdapter;
  sent: number;
  lastAt: number;
}

/** An account with the pace of Telegram of which it is known when its last message left. */
function watchedAdapter(botAccount: string): Watched {
  const endless = endlessAdapter(botAccount, 30);
  const watched: Watched = {
    sent: 0,
    lastAt: 0,
    adapter: {
      ...endless,
      send(chat, message) {
        watched.sent += 1;
        watched.lastAt = performance.now();
        return endless.send(chat, message);
      },
    },
  };
  return watched;
}

/** @returns ms */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/**
 * On a frozen broadcast of which nothing is sent yet. Says each word once and carries it to its end.
 * @returns in ms: until the word held, and from the press until the last message left or the first one did; in s: until all rows follow
 */
async function sayEach(app: App, watched: Watched, id: string, unitId: string) {
  const { prisma } = app.database;
  const say = (word: (work: UnitOfWork) => Promise<unknown>) => timed(() => app.inTransaction(word));
  const following = async () => {
    const ms = await timed(async () => {
      while ((await advanceBroadcasts(app)) > 0);
    });
    return ms / 1000;
  };
  const silence = async (pressedAt: number) => {
    while (performance.now() - Math.max(watched.lastAt, pressedAt) < SILENCE_MS) await wait(20);
    return Math.max(0, watched.lastAt - pressedAt);
  };
  const first = async (pressedAt: number) => {
    const before = watched.sent;
    while (watched.sent === before) await wait(5);
    return performance.now() - pressedAt;
  };

  const preview = await timed(() =>
    app.inTransaction(({ tx, outbox }) => previewReach(tx, outbox, noticeTo(unitId).audience)),
  );
  const worker = await startWorker(app);
  await app.jobs.wake({ chats: new Map(), broadcasts: new Set([id]) });
  const goal = watched.sent + 60;
  while (watched.sent < goal) await wait(20);
  let at = performance.now();
  const pause = await say(({ tx }) => pauseBroadcast(tx, id));
  const pausedAfter = await silence(at);
  at = performance.now();
  const resume = await say(({ tx, outbox }) => resumeBroadcast(tx, outbox, id));
  const resumedAfter = await first(at);
  at = performance.now();
  const stop = await say(({ tx, outbox, now }) => stopBroadcast(tx, outbox, id, now));
  const stoppedAfter = await silence(at);
  await worker.stop();
  const stopRows = await following();

  // As if all had failed: what was stopped is open again.
  await prisma.$executeRaw`UPDATE message SET state = 'failed' WHERE broadcast_id = ${id}::uuid AND state = 'skipped'`;
  await prisma.$executeRaw`UPDATE broadcast SET state = 'running' WHERE id = ${id}::uuid`;
  const again = await startWorker(app);
  // The account's second after its take-over is past.
  await wait(SILENCE_MS);
  at = performance.now();
  const retry = await say(({ tx, outbox, now }) => retryBroadcast(tx, outbox, id, false, now));
  const retriedAfter = await first(at);
  await again.stop();
  const retryRows = await following();
  const { failed } = await broadcastTotals(prisma, id);
  const proof = await timed(async () => {
    const { faults } = await prisma.$transaction((tx) => reconcile(tx, null), { timeout: 3_600_000 });
    if (faults.length > 0 || failed > 0) throw new Error(`the rows do not add up: ${JSON.stringify(faults)}`);
  });
  return {
    ...{ preview, pause, pausedAfter, resume, resumedAfter, stop, stoppedAfter, stopRows },
    ...{ retry, retriedAfter, retryRows, proof },
  };
}

/** @returns a line of the table */
async function measureAt(ground: Stores, recipients: number): Promise<string[]> {
  const home = await ground.newDatabase();
  const watched = watchedAdapter('1');
  const app = await openApp(home.url, undefined, [watched.adapter]);
  const unitId = await newUnit(app.database.prisma);
  for (let n = 0; n < recipients; n += 50_000) {
    const count = Math.min(50_000, recipients - n);
    await addPeople(app.database.prisma, { botAccount: '1', count, first: n + 1, unitId });
  }
  const id = await app.inTransaction(({ tx, outbox, now }) => startBroadcast(tx, outbox, noticeTo(unitId), now));
  while ((await advanceBroadcasts(app)) > 0);
  const took = await sayEach(app, watched, id, unitId);
  await app.close();
  await home.drop();
  const ms = (...all: number[]) => all.map((one) => one.toFixed(0)).join(' / ');
  return [
    recipients.toLocaleString('en'),
    (took.preview / 1000).toFixed(1),
    ms(took.pause, took.pausedAfter),
    ms(took.resume, took.resumedAfter),
    ms(took.stop, took.stoppedAfter),
    took.stopRows.toFixed(1),
    ms(took.retry, took.retriedAfter),
    took.retryRows.toFixed(1),
    (took.proof / 1000).toFixed(1),
  ];
}

export async function measureControl(ground: Stores, _own: boolean, most: number): Promise<Table> {
  const rows: string[][] = [];
  for (const recipients of [10_000, 100_000, 1_000_000].filter((size) => size <= most))
    rows.push(await measureAt(ground, recipients));
  return {
    title: "An officer's word in the middle of a broadcast, and the proof from its rows",
    columns: [
      'recipients',
      'preview, s',
      'pause: held / last left, ms',
      'resume: held / first left, ms',
      'stop: held / last left, ms',
      'all rows stopped, s',
      'retry failed: held / first left, ms',
      'all rows queued again, s',
      'reconciled, s',
    ],
    rows,
    notes: [
      'While it is sent at 30 a second. Held: the transaction of the word, from the press. Last left, first left: the message after which nothing more went to the platform, or the first that went again, from the press.',
      'The word is a mark on the broadcast and holds at once; the rows follow in batches of 10,000. Retried are all that were stopped, as if each had failed. Reconciled: what `npm run reconcile` does.',
    ],
  };
}
