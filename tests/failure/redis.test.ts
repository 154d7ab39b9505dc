/** Redis forgets everything, dies, and stays away, in the middle of broadcasts. */
import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { type House, startHouse } from './house.ts';
import { AWAY_MS, eachRound, PATIENCE_MS, people, random, report } from './rounds.ts';
import { type OwnRedis, ownRedis } from './stores.ts';
import { createWriters, type Writers } from './writers.ts';

vi.setConfig({ testTimeout: 4 * PATIENCE_MS, hookTimeout: 2 * PATIENCE_MS });

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

describe.skipIf(!hasRedis)('needs redis-server', () => {
  let home: Awaited<ReturnType<typeof createTestDatabase>>;
  let redis: OwnRedis;
  let it: House;
  let writers: Writers;

  beforeAll(async () => {
    home = await createTestDatabase();
    redis = await ownRedis();
    it = await startHouse({ databaseUrl: home.url, redisUrl: redis.url, units: [people(25), people(25), people(25)] });
    writers = createWriters(it.telegram, 3);
    await it.start();
  });
  afterAll(async () => {
    await it.stop();
    await redis.remove();
    await home.drop();
  });

  eachRound((seed) => {
    // One after the other, and looked at in the end: a lost job is found within half a minute, all of them in the same.
    test('is emptied, killed, and away', async () => {
      const next = random(seed);
      const middle = () => 1 + Math.floor(next() * 12);
      const emptied = await it.broadcast(0);
      await it.sent(emptied, middle());
      // What was refused waits in Redis for its next try: that is what is forgotten.
      it.telegram.faults.next('sendMessage', { status: 429, retryAfter: 3 }, 5);
      await vi.waitFor(async () => expect(await redis.delayed()).toBeGreaterThan(0), { timeout: PATIENCE_MS });
      await redis.empty();

      const killed = await it.broadcast(1);
      await it.sent(killed, middle());
      await redis.kill();
      await redis.start();

      const away = await it.broadcast(2);
      await it.sent(away, middle());
      await redis.kill();
      await writers.write(1);
      await wait(AWAY_MS);
      await redis.start();

      for (const [kind, news] of Object.entries({ emptied, killed, away })) {
        const states = await it.accounted(news);
        report(`Redis ${kind}`, seed, states);
        expect(states).toEqual({ sent: news.to.length });
      }
      expect(await writers.answered(home.url)).toBe(0);
    });
  });
});
