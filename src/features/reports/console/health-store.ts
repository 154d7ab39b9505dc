/** How much waits to be sent, and whether each account listens. */
import type { Tx } from '../../../runtime/database/database.ts';

export interface Waiting {
  lane: string;
  count: number;
  oldest: Date;
}

export const queueNow = (tx: Tx): Promise<Waiting[]> =>
  tx.$queryRaw<Waiting[]>`
    SELECT coalesce(lane::text, 'reply') AS lane, count(*)::int AS count, min(at) AS oldest
    FROM message WHERE state = 'queued' GROUP BY lane ORDER BY lane`;

export interface AccountHealth {
  channel: string;
  botAccount: string;
  state: string;
  seenAt: Date;
}

export const accountsNow = (tx: Tx): Promise<AccountHealth[]> =>
  tx.botAccountStatus.findMany({
    select: { channel: true, botAccount: true, state: true, seenAt: true },
    orderBy: [{ channel: 'asc' }, { botAccount: 'asc' }],
  });
