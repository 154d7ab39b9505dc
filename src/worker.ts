/** The worker role: sends what is queued, and does what is due. */
import type { App } from './app.ts';
import { createContext } from './conversation/context.ts';
import { holdProcessMark } from './outbound/process-mark.ts';
import { createSender, type Sender } from './outbound/send-message.ts';
import { startSendWorkers } from './outbound/send-worker.ts';
import { sweepOutbound } from './outbound/sweep.ts';
import { createSchedule, type Schedule } from './schedule/schedule.ts';

export interface Worker {
  sender: Sender;
  schedule: Schedule;
  /** Takes no new work; resolves when what is on its way is settled. */
  stop(): Promise<void>;
}

/** @param timers false in tests that move the clock and call `schedule.tick()` themselves */
export async function startWorker(app: App, timers = true): Promise<Worker> {
  const { database, backend, channels, jobs, clock, log, runWork } = app;
  const mark = await holdProcessMark(database.pool, log);
  const sender = createSender({ database, channels, jobs, clock, log, processId: mark.id });
  const stopSending = startSendWorkers(backend, sender);
  // What a process before this one left is taken up at once.
  await sweepOutbound({ database, jobs, clock, log, leftAfterMs: 0 });
  const due = app.features.flatMap((feature) =>
    (feature.due ?? []).map((task) => ({
      name: `${feature.name}: ${task.name}`,
      everyMs: 1000,
      run: () => runWork((work) => task.run(createContext(work, feature.name, app.i18n, app.defaults))),
    })),
  );
  const sweep = {
    name: 'messages left unsent',
    everyMs: 10_000,
    run: async () => {
      await sweepOutbound({ database, jobs, clock, log });
      return 0;
    },
  };
  const schedule = createSchedule([...due, sweep], log);
  if (timers) schedule.start();
  return {
    sender,
    schedule,
    async stop() {
      await schedule.stop();
      await stopSending();
      await mark.release();
    },
  };
}
