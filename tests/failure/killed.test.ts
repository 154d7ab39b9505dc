/** kill -9 of what sends and of what listens, in the middle of a broadcast and while people write. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import type { Program } from '../support/process.ts';
import { type House, type News, startHouse } from './house.ts';
import { eachRound, PATIENCE_MS, people, random, report } from './rounds.ts';
import { createWriters, type Writers } from './writers.ts';

vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

/** A process has so many messages on their way at most (outbound/send-worker.ts). */
const MOST_ON_THEIR_WAY = 20;

let home: Awaited<ReturnType<typeof createTestDatabase>>;
let it: House;
let writers: Writers;
let bot: Program;
let workers: Program[];

beforeAll(async () => {
  home = await createTestDatabase();
  it = await startHouse({ databaseUrl: home.url, units: [people(40)] });
  writers = createWriters(it.telegram, 8);
  [bot, ...workers] = await Promise.all([it.start('bot'), it.start('worker'), it.start('worker')]);
});
afterAll(async () => {
  await it.stop();
  await home.drop();
});

/** A moment in the first half of it when something has arrived and is not yet confirmed. */
async function badMoment(news: News, next: () => number): Promise<void> {
  await it.sent(news, 1 + Math.floor(next() * (news.to.length / 2)));
  const late = it.telegram.faults.next('sendMessage', { delayMs: 500 }, 5);
  await late.happened;
}

eachRound((seed) => {
  const next = random(seed);

  test('of one of two workers', async () => {
    while (workers.length < 2) workers.push(await it.start('worker'));
    const news = await it.broadcast();
    await badMoment(news, next);
    const [dies] = workers.splice(next() < 0.5 ? 0 : 1, 1);
    await it.kill(dies!);
    const states = await it.accounted(news);
    report('kill -9 of one of two workers', seed, states);
    expect(states.uncertain ?? 0).toBeLessThanOrEqual(MOST_ON_THEIR_WAY);
  });

  test('of the worker that sends, and another is started', async () => {
    const news = await it.broadcast();
    const writing = writers.write(2);
    await badMoment(news, next);
    for (const dies of workers.splice(0)) await it.kill(dies);
    workers.push(await it.start('worker'));
    await writing;
    const states = await it.accounted(news);
    report(`kill -9 of the worker, ${await writers.answered(home.url)} answers twice`, seed, states);
    expect(states.uncertain ?? 0).toBeLessThanOrEqual(MOST_ON_THEIR_WAY);
  });

  test('of the bot, and it is started again', async () => {
    const news = await it.broadcast();
    const writing = writers.write(3);
    await badMoment(news, next);
    await it.kill(bot);
    await writing;
    bot = await it.start('bot');
    const states = await it.accounted(news);
    report(`kill -9 of the bot, ${await writers.answered(home.url)} answers twice`, seed, states);
    expect(states).toEqual({ sent: news.to.length });
  });
});
