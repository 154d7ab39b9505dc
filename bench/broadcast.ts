/**
 * 900 private messages and two questions a second from people meanwhile, on a server that enforces Telegram's limit: the
 * product, which hears the questions and answers them as in life, beside what one would write otherwise.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { startBot } from '../src/app/bot.ts';
import { startWorker } from '../src/app/worker.ts';
import { startBroadcast } from '../src/outbound/broadcast/broadcast.ts';
import { askerChat, hasBlocked, type Platform, recipientChat, type Seen, startPlatform } from './support/platform.ts';
import { type Rival, rivals } from './support/rivals.ts';
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
  telegram,
} from './support/stage.ts';
import { quantiles, type Table } from './support/table.ts';

const RECIPIENTS = 900;
/** What is known to take minutes is cut to so many: the share of the ideal is what counts. */
const FEW = 150;
/** On average; the questions come at random. */
const ASK_EVERY_MS = 500;
const ASKERS = 1000;
const WARM_UP = 50;
/** A way that takes longer is stopped and reported with what it has delivered by then. */
const PATIENCE_MS = 60_000;
const FEW_PATIENCE_MS = 30_000;

/** Each way has a bot of its own: what was stopped goes on trying, and must not use up the next one's places. */
let bots = 0;
const newToken = () => `${7_000_000_001 + bots++}:bench`;

interface Run {
  way: string;
  recipients: number;
  seconds: number;
  seen: Seen;
  asked: number;
  /** Stopped by us. */
  cut: boolean;
}

/** While `broadcast` runs people write; afterwards their last answers are waited for. */
async function run(
  { way, token, recipients }: { way: string; token: string; recipients: number },
  platform: Platform,
  broadcast: () => Promise<void>,
): Promise<Run> {
  const before = await warmUp(platform, token);
  let asked = 0;
  let done = false;
  const asking = (async () => {
    while (!done) {
      await platform.ask({ token, chats: [askerChat(asked % ASKERS)], text: '/khongco' });
      asked += 1;
      await wait(ASK_EVERY_MS * (0.5 + Math.random()));
    }
  })();
  const began = performance.now();
  const cut = await Promise.race([
    broadcast().then(() => false),
    wait(recipients === FEW ? FEW_PATIENCE_MS : PATIENCE_MS, true, { ref: false }),
  ]);
  const seconds = (performance.now() - began) / 1000;
  done = true;
  await asking;
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await platform.seen(token)).answeredMs.length >= before + asked) break;
    await wait(50);
  }
  const seen = await platform.seen(token);
  return { way, recipients, seconds, asked, cut, seen: { ...seen, answeredMs: seen.answeredMs.slice(before) } };
}

/** A bot that has been up for a while: its code is compiled, and the second after the take-over of its account is gone. @returns the questions answered in it */
async function warmUp(platform: Platform, token: string): Promise<number> {
  for (let n = 0; n < WARM_UP; n += 1) {
    await platform.ask({ token, chats: [askerChat(ASKERS - 1 - n)], text: '/khongco' });
    await wait(100);
  }
  let answered = 0;
  for (let tries = 0; tries < 100 && answered < WARM_UP; tries += 1) {
    await wait(50);
    answered = (await platform.seen(token)).answeredMs.length;
  }
  return answered;
}

async function product(ground: Stores, platform: Platform, store: Store): Promise<Run> {
  await platform.reset();
  const token = newToken();
  const home = await ground.newDatabase();
  const place = redisPlace(ground, store);
  const adapter = telegram(token, platform.apiRoot);
  const app = await openApp(home.url, place, [adapter]);
  const { prisma } = app.database;
  const { botAccount } = adapter;
  const unitId = await newUnit(prisma);
  await addPeople(prisma, { botAccount, count: RECIPIENTS, first: recipientChat(0), unitId });
  await addPeople(prisma, { botAccount, count: ASKERS, first: askerChat(0), step: 33 });
  const worker = await startWorker(app);
  const bot = await startBot(app);
  const way = `Chi Hội, jobs on ${store}`;
  const result = await run({ way, token, recipients: RECIPIENTS }, platform, async () => {
    const broadcastId = await app.inTransaction(({ tx, outbox, now }) =>
      startBroadcast(tx, outbox, noticeTo(unitId), now),
    );
    while (await isUnderWay(prisma, broadcastId)) await wait(50);
  });
  await bot.stop();
  await worker.stop();
  await app.close();
  await forget(place);
  await home.drop();
  return result;
}

async function rival(platform: Platform, { way, slow, start }: Rival, redisUrl: string | undefined): Promise<Run> {
  await platform.reset();
  const recipients = slow ? FEW : RECIPIENTS;
  const token = newToken();
  const chats = Array.from({ length: recipients }, (_, n) => recipientChat(n));
  const { broadcast, stop } = await start({ token, apiRoot: platform.apiRoot, redisUrl });
  const result = await run({ way, token, recipients }, platform, () => broadcast(chats));
  await stop();
  return result;
}

/** The least possible: all calls at 30 a second. What failed has to be sent again; what was refused is no call. */
function idealSeconds({ recipients, asked }: Run): number {
  const calls = recipients + asked;
  return (calls + Math.floor(calls / 100)) / 30;
}

function row(one: Run): (string | number)[] {
  const chats = Object.entries(one.seen.chats).filter(([chat]) => Number(chat) < askerChat(0));
  const open = Array.from({ length: one.recipients }, (_, n) => recipientChat(n)).filter((chat) => !hasBlocked(chat));
  const unanswered = one.asked - one.seen.answeredMs.length;
  return [
    one.way,
    one.recipients,
    `${one.cut ? '> ' : ''}${one.seconds.toFixed(1)}`,
    `${one.cut ? '> ' : ''}${(one.seconds / idealSeconds(one)).toFixed(3)}`,
    one.seen.refused,
    `${((chats.length / open.length) * 100).toFixed(1)}%`,
    chats.filter(([, count]) => count > 1).length,
    `${quantiles(one.seen.answeredMs)}${unanswered > 0 ? ` (${unanswered} without)` : ''}`,
  ];
}

export async function measureBroadcast(ground: Stores, own: boolean): Promise<Table> {
  const platform = await startPlatform();
  const runs: Run[] = [];
  try {
    for (const store of ground.stores) runs.push(await product(ground, platform, store));
    for (const one of own ? [] : rivals)
      if (!one.redis || ground.redisUrl) runs.push(await rival(platform, one, ground.redisUrl));
  } finally {
    platform.close();
  }
  return {
    title: 'A broadcast, and replies during it',
    columns: ['way', 'recipients', 's', 'over ideal', '429', 'delivered', 'twice', 'reply p50/p95/p99 ms'],
    rows: runs.map(row),
    notes: [
      "A server with Telegram's limit (30 in any sliding second, else 429 and all refused for 5 s), 45 ms to each answer, 3% of the chats blocked, 1% of the calls fail. Meanwhile people write twice a second.",
      'Ideal: all calls, replies and repeats included, at exactly 30 a second. Reply: from when a person has written until the answer reaches the platform; the 45 ms are not in it.',
      `Each bot has answered ${WARM_UP} questions before, as one in service has.`,
      'The product stores each question, routes it, writes the answer as a row and sends it by a job; the others only answer.',
      `What is known to take minutes gets ${FEW} recipients and is stopped after ${FEW_PATIENCE_MS / 1000} s. Limits are the same.`,
      'Over 1: what a busy machine holds up before an answer of the platform is read counts as on its way, so that no second is ever too full; a place is kept for each reply while it is made. The 900 deliveries and messages are written as rows first (0.3 to 0.5 s). The loop answers faster because it stores nothing. The slowest answers are those that got a 500 and were sent again.',
    ],
  };
}
