/** How each account of the settings is: told by the process that listens on it, and read by all. */
import type { ChannelAdapter, ChannelFault } from '../../messaging/channel.ts';
import { accountLabel } from '../../outbound/outbox/account.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Database } from '../../runtime/database/database.ts';
import type { Task } from '../../runtime/schedule.ts';
import { type StoredStatus, saveStatus, storedStatuses } from './account-status-store.ts';

const LOOK_MS = 2000;
/** What has not changed is told again this often, so that a dead process is noticed. */
const AGAIN_MS = 30_000;
/** Whoever listens has told within this time. */
export const SILENT_MS = 90_000;

export interface AccountStatus {
  /** "telegram:7000000001", as in the settings and in the metrics. */
  account: string;
  isUp: boolean;
  /** Undefined where it is up. */
  fault: ChannelFault | undefined;
  /** Seconds since the platform last answered the one who listens; undefined where it never did, or nobody asks. */
  heardSecondsAgo: number | undefined;
}

/** Accounts with a line that can break: all but those of the playground. */
export const linked = (adapters: readonly ChannelAdapter[]) => adapters.filter((one) => one.link !== undefined);

/** Writes how the lines of this process are: at once where one has changed. */
export function accountStatusTask(adapters: readonly ChannelAdapter[], { pool }: Database, clock: Clock): Task {
  const told = new Map<ChannelAdapter, { state: string; at: number }>();
  return {
    name: 'account status',
    everyMs: LOOK_MS,
    async run() {
      for (const adapter of linked(adapters)) {
        const status = adapter.link?.();
        const last = told.get(adapter);
        const now = clock.now();
        if (!status || (last?.state === status.state && now.getTime() - last.at < AGAIN_MS)) continue;
        await saveStatus(pool, adapter, status, now);
        told.set(adapter, { state: status.state, at: now.getTime() });
      }
      return 0;
    },
  };
}

export async function accountStatuses(
  adapters: readonly ChannelAdapter[],
  { pool }: Pick<Database, 'pool'>,
  clock: Clock,
): Promise<AccountStatus[]> {
  const rows = await storedStatuses(pool);
  return linked(adapters).map((adapter) => {
    const row = rows.find((one) => one.channel === adapter.channel && one.botAccount === adapter.botAccount);
    return statusOf(adapter, row, clock.now());
  });
}

/** @param row undefined where nobody ever listened */
export function statusOf(adapter: ChannelAdapter, row: StoredStatus | undefined, now: Date): AccountStatus {
  const account = accountLabel(adapter);
  const ago = row?.heardAt ? Math.max(0, (now.getTime() - row.heardAt.getTime()) / 1000) : undefined;
  const isSilent = !row || now.getTime() - row.seenAt.getTime() > SILENT_MS;
  const fault = isSilent ? silent(account, row) : adapter.linkFault?.(row.state, row.reason);
  return { account, isUp: !fault, fault, heardSecondsAgo: ago };
}

function silent(account: string, row: StoredStatus | undefined): ChannelFault {
  const since = row ? ` since ${row.seenAt.toISOString().slice(0, 16)}Z` : '';
  return {
    problem: `No process listens on ${account}${since}.`,
    mend: 'Start the program (npm start; where the roles run apart npm run start:bot).',
  };
}
