/** The bot role: takes in what people write and brings it to its feature. */
import type { App } from './app.ts';
import { createHandler, type Handler } from './conversation/handle.ts';
import { createReceive } from './conversation/receive.ts';
import { createRoute } from './conversation/route.ts';
import type { Receive } from './messaging/channel.ts';
import { createSchedule } from './schedule/schedule.ts';

export interface Bot {
  handler: Handler;
  receive: Receive;
  /** Listens to nothing more, finishes what it took in. */
  stop(): Promise<void>;
}

/** A message is handled within milliseconds; what is older was left by a process that died. */
const LEFT_AFTER_MS = 10_000;

export async function startBot(app: App): Promise<Bot> {
  const { database, clock, log, runWork } = app;
  const handler = createHandler({ database, runWork, route: createRoute(app.features, app), log });
  const receive = createReceive({ database, clock, stored: (chatId) => handler.wake(chatId) });
  await handler.sweep(clock.now());
  const schedule = createSchedule(
    [
      {
        name: 'messages left unhandled',
        everyMs: LEFT_AFTER_MS,
        run: async () => {
          await handler.sweep(new Date(clock.now().getTime() - LEFT_AFTER_MS));
          return 0;
        },
      },
    ],
    log,
  );
  schedule.start();
  for (const adapter of app.channels.all()) await adapter.start(receive);
  return {
    handler,
    receive,
    async stop() {
      await Promise.all(app.channels.all().map((adapter) => adapter.stop()));
      await schedule.stop();
      await handler.stop();
    },
  };
}
