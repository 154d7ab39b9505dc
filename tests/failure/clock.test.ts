/** The clock of the machine is set while a broadcast goes out, some of it waits for another try, and people write. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import type { Program } from '../support/process.ts';
import { type House, type News, startHouse } from './house.ts';
import { eachRound, PATIENCE_MS, people, random, report } from './rounds.ts';
import { createWriters, type Writers } from './writers.ts';

vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

const HOUR_MS = 3_600_000;

let home: Awaited<ReturnType<typeof createTestDatabase>>;
let it: House;
let writers: Writers;
let product: Program;

beforeAll(async () => {
  home = await createTestDatabase();
  it = await startHouse({ databaseUrl: home.url, units: [people(30)] });
  writers = createWriters(it.telegram, 3);
  product = await it.start();
});
afterAll(async () => {
  await it.stop();
  await home.drop();
});

async function refusalsIn(news: News, next: () => number): Promise<void> {
  await it.sent(news, 1 + Math.floor(next() * (news.to.length / 2)));
  const refused = it.telegram.faults.next('sendMessage', { status: 500 }, 5);
  const writing = writers.write(1);
  await refused.happened;
  await writing;
}

eachRound((seed) => {
  const next = random(seed);

  test.each([
    ['forward', HOUR_MS],
    ['back', 0],
  ])('an hour %s', async (where, stepMs) => {
    const news = await it.broadcast();
    await refusalsIn(news, next);
    await it.setClock(stepMs, product);
    const states = await it.accounted(news);
    report(`the clock an hour ${where}, ${await writers.answered(home.url)} answers twice`, seed, states);
    expect(states).toEqual({ sent: news.to.length });
  });

  test('an hour back while the machine starts again', async () => {
    await it.setClock(HOUR_MS, product);
    const news = await it.broadcast();
    await refusalsIn(news, next);
    await it.kill(product);
    await it.setClock(0);
    product = await it.start();
    const states = await it.accounted(news);
    report(`the clock an hour back at a start, ${await writers.answered(home.url)} answers twice`, seed, states);
    expect(states.uncertain ?? 0).toBeLessThanOrEqual(20);
  });
});
