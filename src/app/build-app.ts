/** What both roles stand on, built once a process. */
import { join } from 'node:path';
import { createChannels } from '../channels/registry.ts';
import { indexCommands } from '../conversation/commands.ts';
import type { Defaults } from '../conversation/context.ts';
import type { AppContext } from '../conversation/turn.ts';
import { features } from '../features/index.ts';
import { loadI18n } from '../i18n/i18n.ts';
import type { ChannelAdapter } from '../messaging/channel.ts';
import type { Channels } from '../messaging/registry.ts';
import { createJobs, type Jobs } from '../outbound/delivery/jobs.ts';
import { createOutboundMetrics, type OutboundMetrics } from '../outbound/delivery/metrics.ts';
import type { AccountSender } from '../outbound/delivery/send-worker.ts';
import { createInTransaction, type InTransaction } from '../outbound/outbox/unit-of-work.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Database } from '../runtime/database/database.ts';
import type { Encryption } from '../runtime/encryption/encryption.ts';
import type { Logger } from '../runtime/logger.ts';
import { projectRoot } from '../runtime/project-root.ts';
import type { QueueBackend } from '../runtime/queue/queue-backend.ts';
import type { Schedule } from '../runtime/schedule.ts';
import { createHouseMetrics, type HouseMetrics } from './status/house-metrics.ts';

export interface App extends AppContext {
  database: Database;
  backend: QueueBackend;
  channels: Channels;
  jobs: Jobs;
  inTransaction: InTransaction;
  /** What this process sends for, by account key; filled by the roles. */
  senders: Map<string, AccountSender>;
  /** What is due in this process; told of each message that comes in. */
  schedules: Set<Schedule>;
  metrics: OutboundMetrics;
  /** The same of the process itself, and of what comes in. */
  houseMetrics: HouseMetrics;
  encryption: Encryption;
  clock: Clock;
  log: Logger;
  close(): Promise<void>;
}

export function buildApp(parts: {
  database: Database;
  backend: QueueBackend;
  adapters: readonly ChannelAdapter[];
  defaults: Defaults;
  encryption: Encryption;
  clock: Clock;
  log: Logger;
  /** Where files lie, for its free room; undefined: nowhere that matters. */
  dataDir?: string;
}): App {
  const { database, backend, adapters, defaults, encryption, clock, log } = parts;
  const channels = createChannels(adapters);
  const senders = new Map<string, AccountSender>();
  const jobs = createJobs(backend, database, senders);
  const paces = () => new Map([...senders].map(([key, sender]) => [key, sender.pace()]));
  const schedules = new Set<Schedule>();
  const i18n = loadI18n(join(projectRoot, 'locales'));
  return {
    database,
    backend,
    channels,
    jobs,
    inTransaction: createInTransaction({ database, jobs, channels, clock, log, encryption, zone: defaults.zone }),
    i18n,
    defaults,
    commands: indexCommands(features, i18n),
    features,
    senders,
    schedules,
    metrics: createOutboundMetrics(database, paces, adapters),
    houseMetrics: createHouseMetrics({ database, adapters, schedules, clock, dataDir: parts.dataDir }),
    encryption,
    clock,
    log,
    async close() {
      await jobs.close();
      await backend.close();
      await database.close();
    },
  };
}
