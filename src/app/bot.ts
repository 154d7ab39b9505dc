/** The bot role: takes in what people write and brings it to its feature. */

import { createHandler, type Handler } from '../conversation/inbound/handle.ts';
import { createReceive } from '../conversation/inbound/receive.ts';
import { createRoute } from '../conversation/routing/route.ts';
import type { ChannelAdapter, Receive } from '../messaging/channel.ts';
import { createOwnership, type Ownership } from '../outbound/delivery/ownership.ts';
import { type AccountSender, startAccountSender } from '../outbound/delivery/send-worker.ts';
import { accountKey } from '../outbound/outbox/account.ts';
import { createSchedule } from '../runtime/schedule.ts';
import type { App } from './build-app.ts';
import { accountStatusTask } from './status/account-status.ts';

export interface Bot {
  handler: Handler;
  receive: Receive;
  /** Listens to nothing more, finishes what it took in. */
  stop(): Promise<void>;
}

/** A message is handled within milliseconds; what is older was left by a process that died. */
const LEFT_AFTER_MS = 10_000;

export async function startBot(app: App): Promise<Bot> {
  const { database, encryption, clock, log, inTransaction, senders } = app;
  const handler = createHandler({
    ...{ database, inTransaction, route: createRoute(app.features, app), log },
    handled: app.houseMetrics.handled,
  });
  const stored = (chatId: string) => {
    for (const one of app.schedules) one.stir();
    handler.wake(chatId);
  };
  const store = createReceive({ database, encryption, clock, stored });
  const receive: Receive = (incoming) => {
    app.houseMetrics.received(incoming);
    // What is said among people in a group is hardly ever answered.
    if (incoming.addressed !== 'none') senders.get(accountKey(incoming))?.expectReply();
    return store(incoming);
  };
  /** Those that send where they listen; the worker sweeps its own. */
  const own = new Set<AccountSender>();
  const sweeps = [
    {
      name: 'messages left unhandled',
      everyMs: LEFT_AFTER_MS,
      run: async () => {
        await handler.sweep(clock.now(), LEFT_AFTER_MS);
        return 0;
      },
    },
    {
      name: 'messages left unsent',
      everyMs: LEFT_AFTER_MS,
      run: async () => {
        await Promise.all([...own].map((sender) => sender.sweep()));
        return 0;
      },
    },
  ];
  const status = accountStatusTask(app.channels.all(), database, clock);
  const schedule = createSchedule([...sweeps, status], log);

  const listen = (adapter: ChannelAdapter) => ({
    key: `listen ${accountKey(adapter)}`,
    async gain() {
      await adapter.start(receive);
      if (!adapter.abilities.sendsWhereItListens) return () => adapter.stop();
      const sender = await startAccountSender(adapter, app, ownership.processId);
      senders.set(accountKey(adapter), sender);
      own.add(sender);
      return async () => {
        own.delete(sender);
        senders.delete(accountKey(adapter));
        await sender.stop();
        await adapter.stop();
      };
    },
  });
  const all = app.channels.all();
  const shared = all.filter((adapter) => !adapter.abilities.oneListener);
  const alone = all.filter((adapter) => adapter.abilities.oneListener);
  const ownership: Ownership = createOwnership(database.pool, alone.map(listen), log, false);

  await handler.sweep(clock.now(), 0);
  schedule.start();
  for (const adapter of shared) await adapter.start(receive);
  await ownership.start();
  await status.run();
  app.schedules.add(schedule);
  return {
    handler,
    receive,
    async stop() {
      await Promise.all([ownership.stop(), ...shared.map((adapter) => adapter.stop())]);
      app.schedules.delete(schedule);
      await schedule.stop();
      await handler.stop();
    },
  };
}
