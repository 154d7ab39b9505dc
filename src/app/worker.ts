/** The worker role: sends what is queued, and does what is due. */

import { deliverDue } from '../api/webhooks/deliver.ts';
import { createContext } from '../conversation/context.ts';
import { turnWithoutChat } from '../conversation/page-turn.ts';
import { sweepExpired, sweepUntraced } from '../conversation/untraced.ts';
import { advanceBroadcasts } from '../outbound/broadcast/under-way.ts';
import { createOwnership, type Ownership } from '../outbound/delivery/ownership.ts';
import { startAccountSender } from '../outbound/delivery/send-worker.ts';
import { accountKey } from '../outbound/outbox/account.ts';
import { createSchedule, type Schedule } from '../runtime/schedule.ts';
import type { App } from './build-app.ts';

export interface Worker {
  schedule: Schedule;
  /** Takes no new work; resolves when what is on its way is settled. */
  stop(): Promise<void>;
}

const SWEEP_MS = 10_000;
const EXPIRED_MS = 60_000;
/** Nobody notices a reminder that is five seconds late. */
const DUE_MS = 5000;
/** Where nobody writes and nothing has been due for a while, each is looked for so much less often … */
const RESTS = 6;
/** … and what follows from what somebody does, so often. */
const REST_MS = 5000;

/** @param timers false in tests that move the clock and call `schedule.tick()` themselves */
export async function startWorker(app: App, timers = true): Promise<Worker> {
  const { database, log, inTransaction, senders } = app;
  const claims = app.channels
    .all()
    .filter((adapter) => !adapter.abilities.sendsWhereItListens)
    .map((adapter) => ({
      key: `send ${accountKey(adapter)}`,
      async gain() {
        const sender = await startAccountSender(adapter, app, ownership.processId);
        senders.set(accountKey(adapter), sender);
        return async () => {
          senders.delete(accountKey(adapter));
          await sender.stop();
        };
      },
    }));
  const ownership: Ownership = createOwnership(database.pool, claims, log, true);
  const due = app.features.flatMap((feature) =>
    (feature.scheduled ?? []).map((task) => ({
      name: `${feature.name}: ${task.name}`,
      everyMs: task.everyMs ?? DUE_MS,
      restMs: (task.everyMs ?? DUE_MS) * RESTS,
      run: () =>
        inTransaction((work) =>
          task.run({
            ...createContext(work, feature.name, app),
            asOfficer: (personId) => turnWithoutChat(work, personId, feature.name, app),
          }),
        ),
    })),
  );
  const sweep = {
    name: 'messages left unsent',
    everyMs: SWEEP_MS,
    run: async () => {
      await Promise.all([...senders.values()].map((sender) => sender.sweep()));
      return 0;
    },
  };
  const broadcasts = {
    name: 'broadcasts under way',
    everyMs: 1000,
    restMs: REST_MS,
    run: () => advanceBroadcasts(app),
  };
  const untraced = {
    name: 'untraced',
    // It never rests: what leaves no trace is gone within a second (docs/decisions/010).
    everyMs: 1000,
    run: () => inTransaction(({ tx, now }) => sweepUntraced(tx, now)),
  };
  const expired = {
    name: 'expired',
    everyMs: EXPIRED_MS,
    run: () => inTransaction(({ tx, now }) => sweepExpired(tx, now)),
  };
  const webhooks = {
    name: 'webhooks',
    everyMs: DUE_MS,
    restMs: DUE_MS * RESTS,
    run: () => deliverDue(app),
  };
  const schedule = createSchedule([...due, broadcasts, sweep, expired, untraced, webhooks], log);
  await ownership.start();
  if (timers) schedule.start();
  app.schedules.add(schedule);
  return {
    schedule,
    async stop() {
      app.schedules.delete(schedule);
      await schedule.stop();
      await ownership.stop();
    },
  };
}
