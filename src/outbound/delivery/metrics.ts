/** What outbound tells Prometheus. Labels name accounts, lanes and outcomes, never people. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ChannelAdapter } from '../../messaging/channel.ts';
import type { SendFault } from '../../messaging/send-error.ts';
import type { Database } from '../../runtime/database/database.ts';
import { type AccountAddress, accountKey, accountLabel } from '../outbox/account.ts';
import type { Lane } from '../outbox/outbox.ts';
import type { PaceState } from './pace.ts';

export interface OutboundMetrics {
  sent(adapter: ChannelAdapter, lane: Lane, seconds: number): void;
  /** A send that did not succeed, by what follows from it. */
  fault(adapter: ChannelAdapter, lane: Lane, fault: SendFault['kind']): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
}

const lanes: readonly Lane[] = ['reply', 'alert', 'reminder', 'broadcast'];
const faultKinds: readonly SendFault['kind'][] = [
  ...(['retry', 'gone', 'refused', 'topic', 'moved', 'account-stopped', 'uncertain', 'rejected'] as const),
];

/** @param paces of the accounts that this process sends for, by account key @param accounts all that are set up */
export function createOutboundMetrics(
  database: Database,
  paces: () => ReadonlyMap<string, PaceState>,
  accounts: readonly AccountAddress[] = [],
): OutboundMetrics {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ['account', 'lane'] as const;
  const sent = new Counter({
    name: 'chihoi_sent_total',
    help: 'Messages that the platform took',
    labelNames,
    registers,
  });
  const faults = new Counter({
    name: 'chihoi_send_faults_total',
    help: 'Sends that did not succeed, by what follows: retry, gone, refused, topic, moved, account-stopped, uncertain, rejected',
    labelNames: ['account', 'lane', 'fault'],
    registers,
  });
  const seconds = new Histogram({
    name: 'chihoi_send_seconds',
    help: 'Time from the call to the answer of the platform',
    labelNames,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  });
  const ceiling = new Gauge({
    name: 'chihoi_pace_ceiling',
    help: 'Share of the pace of the platform that is used now; below 1 after a refusal',
    labelNames: ['account'],
    registers,
  });
  const outage = new Gauge({
    name: 'chihoi_platform_outage',
    help: '1 while the platform fails on everything and is tried with one message at a time',
    labelNames: ['account'],
    registers,
  });
  const paused = new Gauge({
    name: 'chihoi_pace_paused_seconds',
    help: 'For how long nothing leaves the account',
    labelNames: ['account'],
    registers,
    collect() {
      for (const [key, state] of paces()) {
        const account = labelOf(key);
        ceiling.set({ account }, state.ceiling);
        outage.set({ account }, state.oneAtATime ? 1 : 0);
        paused.set({ account }, Math.max(0, state.pausedUntil - Date.now()) / 1000);
      }
    },
  });
  const oldest = new Gauge({
    name: 'chihoi_queue_oldest_seconds',
    help: 'Age of the oldest message that is due and not yet sent',
    labelNames,
    registers,
  });
  const depth = new Gauge({
    name: 'chihoi_queue_depth',
    help: 'Messages that wait to be sent',
    labelNames,
    registers,
    async collect() {
      const rows = await database.prisma.$queryRaw<
        { channel: string; botAccount: string; lane: Lane; depth: number; age: number | null }[]
      >`
        SELECT channel, bot_account AS "botAccount", lane, sum(depth)::int AS depth, extract(epoch FROM now() - min(since))::float AS age
        FROM (
          SELECT channel, bot_account, lane::text, count(*) AS depth,
            min(coalesce(due_at, at)) FILTER (WHERE due_at IS NULL OR due_at <= now()) AS since
          FROM message WHERE broadcast_id IS NULL AND state = 'queued' AND lane IS NOT NULL GROUP BY 1, 2, 3
          UNION ALL
          -- Of a broadcast it is counted already, however many messages it has.
          SELECT t.channel, t.bot_account, b.lane::text, sum(t.waiting),
            min(coalesce(b.hold_until, b.created_at)) FILTER (WHERE b.state = 'running' AND (b.hold_until IS NULL OR b.hold_until <= now()))
          FROM broadcast_total t JOIN broadcast b ON b.id = t.broadcast_id WHERE t.waiting > 0 GROUP BY 1, 2, 3) AS part
        GROUP BY 1, 2, 3`;
      depth.reset();
      oldest.reset();
      for (const row of rows) {
        const labels = { account: accountLabel(row), lane: row.lane };
        depth.set(labels, row.depth);
        oldest.set(labels, Math.max(0, row.age ?? 0));
      }
    },
  });

  const labels = new Map(accounts.map((account) => [accountKey(account), accountLabel(account)]));
  const labelOf = (key: string) => labels.get(key) ?? key;
  // What has not happened yet is 0 and not missing: an increase is seen from the first one on.
  for (const account of accounts)
    for (const lane of lanes) {
      sent.inc({ account: accountLabel(account), lane }, 0);
      for (const fault of faultKinds) faults.inc({ account: accountLabel(account), lane, fault }, 0);
    }

  return {
    sent(adapter, lane, took) {
      const labels = { account: accountLabel(adapter), lane };
      sent.inc(labels);
      seconds.observe(labels, took);
    },
    fault: (adapter, lane, fault) => faults.inc({ account: accountLabel(adapter), lane, fault }),
    text: () => registry.metrics(),
  };
}
