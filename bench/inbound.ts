/** Updates a second through the whole path (stored, routed, answered), beside bare grammY that only answers. */
import { setTimeout as wait } from 'node:timers/promises';
import { Bot } from 'grammy';
import { startBot } from '../src/app/bot.ts';
import { startWorker } from '../src/app/worker.ts';
import { openDatabase } from '../src/runtime/database/database.ts';
import { askerChat, type Platform, startPlatform } from './support/platform.ts';
import { addPeople, forget, openApp, redisPlace, type Store, type Stores, telegram } from './support/stage.ts';
import type { Table } from './support/table.ts';
import { startUsualBot } from './support/usual-bot.ts';

const UPDATES = Number(process.env.UPDATES ?? 1500);
const TOKEN = '7000000003:bench';

/** All write at once. @returns answers a second, from then until the last has arrived */
async function flood(platform: Platform): Promise<number> {
  const began = performance.now();
  const chats = Array.from({ length: UPDATES }, (_, n) => askerChat(n));
  await platform.ask({ token: TOKEN, chats, text: '/khongco' });
  let answered = 0;
  for (let idle = 0; answered < UPDATES && idle < 400; idle += 1) {
    await wait(25);
    const { length } = (await platform.seen(TOKEN)).answeredMs;
    if (length > answered) idle = 0;
    answered = length;
  }
  return answered / ((performance.now() - began) / 1000);
}

async function product(ground: Stores, platform: Platform, store: Store): Promise<number> {
  await platform.reset({ perSecond: 0, latencyMs: 0, faults: false });
  const home = await ground.newDatabase();
  const place = redisPlace(ground, store);
  const adapter = telegram(TOKEN, platform.apiRoot);
  // The platform of this measure sets no limit.
  adapter.abilities.pace.perSecond = 100_000;
  const app = await openApp(home.url, place, [adapter]);
  await addPeople(app.database.prisma, {
    botAccount: adapter.botAccount,
    count: UPDATES,
    first: askerChat(0),
    step: 33,
  });
  const worker = await startWorker(app);
  const bot = await startBot(app);
  const perSecond = await flood(platform);
  await bot.stop();
  await worker.stop();
  await app.close();
  await forget(place);
  await home.drop();
  return perSecond;
}

/** The same duties from the usual parts, in a database of its own. */
async function usual(ground: Stores, platform: Platform, store: Store): Promise<number> {
  await platform.reset({ perSecond: 0, latencyMs: 0, faults: false });
  const home = await ground.newDatabase();
  const place = redisPlace(ground, store);
  const look = openDatabase(home.url, 1);
  const people = { botAccount: TOKEN.split(':')[0] ?? '', count: UPDATES, first: askerChat(0), step: 33 };
  await addPeople(look.prisma, people);
  await look.close();
  const bot = await startUsualBot({ token: TOKEN, apiRoot: platform.apiRoot, databaseUrl: home.url }, place);
  const perSecond = await flood(platform);
  await bot.stop();
  await forget(place);
  await home.drop();
  return perSecond;
}

/** One after the other, as grammY's own polling does it. */
async function bare(platform: Platform): Promise<number> {
  await platform.reset({ perSecond: 0, latencyMs: 0, faults: false });
  const bot = new Bot(TOKEN, { client: { apiRoot: platform.apiRoot } });
  bot.on('message', (ctx) => ctx.reply('Đã rõ'));
  void bot.start();
  const perSecond = await flood(platform);
  await bot.stop();
  return perSecond;
}

export async function measureInbound(ground: Stores): Promise<Table> {
  const platform = await startPlatform();
  try {
    const rival = await bare(platform);
    const rows: (string | number)[][] = [];
    for (const store of ground.stores) {
      const own = await product(ground, platform, store);
      const other = await usual(ground, platform, store);
      const line = (way: string, one: number) => [
        way,
        one.toFixed(0),
        (one / rival).toFixed(2),
        (one / other).toFixed(2),
      ];
      rows.push(line(`Chi Hội, jobs on ${store}`, own));
      rows.push(line(`grammY, a row in and a row out with Prisma, a BullMQ job on ${store}`, other));
    }
    rows.push(['bare grammY that only answers', rival.toFixed(0), 1, '–']);
    return {
      title: 'Updates a second, from the platform and back',
      columns: ['way', 'updates answered a second', 'of bare grammY', 'of the usual parts'],
      rows,
      notes: [
        `${UPDATES} people write at the same moment; the platform sets no limit and answers at once. One process with both roles.`,
        'In the product each update is stored before Telegram is told (one statement), read with roles, dialogs and open choices (one), offered to the features, and answered by a row that is written with the settling (one); the sender looks, claims and settles (three). What it gives for that is that nothing is lost or done twice when a process dies.',
        'The usual parts have the same duties (a row in before Telegram is told, roles and dialog read, a row out in one transaction with the settling, claimed, sent, settled) and know one answer; theirs are not sealed.',
        'Telegram bears 30 answers a second for each bot account, so the machine is not what keeps people waiting. The process that answers sends too, so an answer needs no job.',
      ],
    };
  } finally {
    platform.close();
  }
}
