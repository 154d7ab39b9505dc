/** How our accounts are, as the processes that listen on them have told: rows, so that each process and the doctor can say. */
import type pg from 'pg';
import type { LinkStatus } from '../../messaging/channel.ts';

export interface StoredStatus {
  channel: string;
  botAccount: string;
  state: string;
  reason: string | null;
  since: Date;
  seenAt: Date;
  heardAt: Date | null;
}

type Client = Pick<pg.ClientBase, 'query'>;

export async function saveStatus(
  client: Client,
  account: { channel: string; botAccount: string },
  { state, reason, heardAt }: LinkStatus,
  now: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO bot_account_status AS s (channel, bot_account, state, reason, since, seen_at, heard_at) VALUES ($1, $2, $3, $4, $5, $5, $6)
     ON CONFLICT (channel, bot_account) DO UPDATE SET state = $3, reason = $4, seen_at = $5, heard_at = coalesce($6, s.heard_at),
       since = CASE WHEN s.state = $3 THEN s.since ELSE $5 END`,
    [account.channel, account.botAccount, state, reason ?? null, now, heardAt ?? null],
  );
}

export async function storedStatuses(client: Client): Promise<StoredStatus[]> {
  const { rows } = await client.query<StoredStatus>(
    `SELECT channel, bot_account AS "botAccount", state, reason, since, seen_at AS "seenAt", heard_at AS "heardAt"
     FROM bot_account_status ORDER BY channel, bot_account`,
  );
  return rows;
}
