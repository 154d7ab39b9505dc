/** Updates a second through the whole path (stored, routed, answered), beside bare grammY that only answers. */
import { setTimeout as wait } from 'node:timers/promises';
import { Bot } from 'grammy';
import { startBot } from '../src/app/bot.ts';
import { startWorker } from '../src/app/worker.ts';
import { askerChat, type Platform, startPlatform } from './support/platform.ts';
import { addPeople, forget, openApp, redisPlace, type Store, type Stores, telegram } from './support/stage.ts';
import type { Table } from './support/table.ts';

const UPDATES = Number(process.env.UPDATES ?? 1500);
const TOKEN = '7000000003:bench';

/** All write at once. @returns answers a second, from then until the last has arrived */
async function flood(platform: Platform): Promise<number> {
  const began = performance.now();
  const chats = Array.from({ length: UPDATES }, (_, n) => askerChat(n));
  await platform.ask({ token: TOKEN, chats, text: 'con mèo trèo cây cau' });
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
      rows.push([`Chi Hội, jobs on ${store}`, own.toFixed(0), (own / rival).toFixed(2)]);
    }
    rows.push(['bare grammY that only answers', rival.toFixed(0), 1]);
    return {
      title: 'Updates a second, from the platform and back',
      columns: ['way', 'updates answered a second', 'of bare grammY'],
      rows,
      notes: [
        `${UPDATES} people write at the same moment; the platform sets no limit and answers at once. One process with both roles.`,
        'In the product each update is stored before Telegram is told, routed with roles, dialogs and open choices read from the database, and answered by a row and a job: about 20 statements. What it gives for that is that nothing is lost or done twice when a process dies.',
        'Telegram bears 30 answers a second for each bot account, so the machine is not what keeps people waiting. A job for each answer costs more on PostgreSQL than on Redis.',
      ],
    };
  } finally {
    platform.close();
  }
}
