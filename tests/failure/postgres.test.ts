/** PostgreSQL is restarted, dies, and stays away, in the middle of broadcasts and while people write. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type House, startHouse } from './house.ts';
import { AWAY_MS, eachRound, PATIENCE_MS, people, random, report } from './rounds.ts';
import { type OwnPostgres, ownPostgres } from './stores.ts';
import { createWriters, type Writers } from './writers.ts';

vi.setConfig({ testTimeout: 4 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

let postgres: OwnPostgres;
let it: House;
let writers: Writers;

beforeAll(async () => {
  postgres = await ownPostgres();
  it = await startHouse({ databaseUrl: postgres.url, units: [people(40)] });
  writers = createWriters(it.telegram, 3);
  await it.start();
});
afterAll(async () => {
  await it.stop();
  await postgres.remove();
});

/** What befalls it; people write while it is away. */
const blows: Record<string, () => Promise<unknown>> = {
  async restarted() {
    await postgres.stop();
    await postgres.start();
  },
  async killed() {
    await postgres.kill();
    await postgres.start();
  },
  async 'killed and away'() {
    await postgres.kill();
    await writers.write(1);
    await wait(AWAY_MS);
    await postgres.start();
  },
};

eachRound((seed) => {
  const next = random(seed);

  test.each(Object.keys(blows))('%s', async (kind) => {
    const news = await it.broadcast();
    await it.sent(news, 1 + Math.floor(next() * (news.to.length / 2)));
    await blows[kind]?.();
    const states = await it.accounted(news);
    report(`PostgreSQL ${kind}, ${await writers.answered(postgres.url)} answers twice`, seed, states);
    // Only what was on its way: the rest is not claimed while the database is away.
    expect(states.uncertain ?? 0).toBeLessThanOrEqual(20);
  });
});
