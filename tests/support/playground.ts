import { createPlaygroundAdapter, type PlaygroundAdapter } from '../../src/channels/playground/adapter.ts';
import { healthRoutes } from '../../src/http/health.ts';
import { playgroundRoutes } from '../../src/http/playground.ts';
import type { Cast } from '../../src/http/playground-phones.ts';
import { startHttp } from '../../src/http/server.ts';
import type { Incoming } from '../../src/messaging/incoming.ts';
import type { Outgoing } from '../../src/messaging/outgoing.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { readFile } from '../../src/runtime/file-store.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { testEncryption } from './test-encryption.ts';

/** A message as an adapter is given it, the rest filled in. */
export function outgoing(message: Partial<Outgoing>): Outgoing {
  return { text: '', entities: [], choices: [], attachments: [], ...message };
}

/** Waits until `look` gives something, and fails with what it saw last after five seconds. */
export async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  const end = Date.now() + 5000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`not within five seconds; the last look gave ${String(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/**
 * The playground on `port`, a free one by default, with `answer` in the place of the bot.
 * @param url of a database with all migrations @param cast who can be played
 */
export async function openPlayground(
  url: string,
  cast: Cast,
  answer: (incoming: Incoming, phones: PlaygroundAdapter) => Promise<void>,
  port = 0,
) {
  const database = openDatabase(url, 8);
  const log = createLogger('silent');
  const phones = createPlaygroundAdapter({ database, encryption: testEncryption, clock: systemClock, log });
  await phones.start((incoming) => answer(incoming, phones));
  const routes = [
    healthRoutes({ database: async () => void (await database.prisma.$queryRaw`SELECT 1`) }),
    playgroundRoutes({
      phones,
      cast: async () => cast,
      readFile: (id) => readFile({ tx: database.prisma, encryption: testEncryption }, id),
    }),
  ];
  const http = await startHttp({ host: '127.0.0.1', port, routes, log });
  return {
    url: http.url,
    phones,
    database,
    stopHttp: http.stop,
    async stop() {
      await http.stop();
      await phones.stop();
      await database.close();
    },
  };
}
