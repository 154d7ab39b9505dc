/** What a process tells Prometheus beside what it sends: itself, what comes in, its accounts, its stores, due work, the last backup. */
import { statfs } from 'node:fs/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ChannelAdapter } from '../../messaging/channel.ts';
import { accountLabel } from '../../outbound/outbox/account.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Schedule } from '../../runtime/schedule.ts';
import { version } from '../../runtime/version.ts';
import { accountStatuses, linked } from './account-status.ts';

export type Outcome = 'answered' | 'refused' | 'failed';

export interface HouseMetrics {
  received(adapter: { channel: string; botAccount: string }): void;
  /** @param seconds since it was stored */
  handled(outcome: Outcome, seconds: number): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
}

/** @param dataDir whose disk is looked at */
export function createHouseMetrics(parts: {
  database: Database;
  adapters: readonly ChannelAdapter[];
  schedules: ReadonlySet<Schedule>;
  clock: Clock;
  dataDir: string | undefined;
}): HouseMetrics {
  const { database, adapters, schedules, clock, dataDir } = parts;
  const registry = new Registry();
  const registers = [registry];
  // Each measure of the event loop's delay wakes the process: 100 a second, as it would be, cost half of what it does at rest.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  new Gauge({
    name: 'chihoi_build_info',
    help: 'Always 1; its labels tell the version that runs',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.versions.node }, 1);
  const received = new Counter({
    name: 'chihoi_received_total',
    help: 'Updates of the platform that were stored',
    labelNames: ['account'],
    registers,
  });
  const answers = new Histogram({
    name: 'chihoi_answer_seconds',
    help: 'Time from when a message was stored until its answer was written: answered, refused (a rule), failed (a fault of ours)',
    labelNames: ['outcome'],
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const isUp = new Gauge({
    name: 'chihoi_account_up',
    help: '1 while a process listens on the account and the platform answers it',
    labelNames: ['account'],
    registers,
  });
  const heard = new Gauge({
    name: 'chihoi_last_poll_seconds',
    help: 'Since the platform last answered the process that listens; no series for a webhook',
    labelNames: ['account'],
    registers,
    async collect() {
      isUp.reset();
      heard.reset();
      for (const status of await accountStatuses(adapters, database, clock)) {
        isUp.set({ account: status.account }, status.isUp ? 1 : 0);
        if (status.heardSecondsAgo !== undefined) heard.set({ account: status.account }, status.heardSecondsAgo);
      }
    },
  });
  const pool = new Gauge({
    name: 'chihoi_pool_connections',
    help: 'Connections of this process to the database: in use, idle; and who waits for one',
    labelNames: ['state'],
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = database.pool;
      pool.set({ state: 'used' }, totalCount - idleCount);
      pool.set({ state: 'idle' }, idleCount);
      pool.set({ state: 'waiting' }, waitingCount);
    },
  });
  const due = new Gauge({
    name: 'chihoi_due_work_failing',
    help: '1 while a task of this process that is due fails at each turn',
    labelNames: ['task'],
    registers,
    collect() {
      for (const schedule of schedules) for (const [task, fails] of schedule.state()) due.set({ task }, fails ? 1 : 0);
    },
  });
  const backup = new Gauge({
    name: 'chihoi_last_backup_seconds',
    help: 'Age of the last backup that was written to its end by npm run backup; +Inf where there is none',
    registers,
    async collect() {
      const { rows } = await database.pool.query<{ at: Date }>('SELECT at FROM backup_made');
      backup.set(rows[0] ? (clock.now().getTime() - rows[0].at.getTime()) / 1000 : Number.POSITIVE_INFINITY);
    },
  });
  const disk = new Gauge({
    name: 'chihoi_disk_free_bytes',
    help: 'Room on the disk of DATA_DIR',
    registers,
    async collect() {
      if (dataDir === undefined) return;
      const { bavail, bsize } = await statfs(dataDir);
      disk.set(bavail * bsize);
    },
  });
  // What has not happened yet is 0 and not missing: an increase is seen from the first one on.
  for (const adapter of linked(adapters)) received.inc({ account: accountLabel(adapter) }, 0);
  for (const outcome of ['answered', 'refused', 'failed']) answers.zero({ outcome });

  return {
    received: (adapter) => received.inc({ account: accountLabel(adapter) }),
    handled: (outcome, seconds) => answers.observe({ outcome }, Math.max(0, seconds)),
    text: () => registry.metrics(),
  };
}
