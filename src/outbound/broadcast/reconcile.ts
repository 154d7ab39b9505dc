/** Proves from the rows that every delivery of every broadcast is accounted for. Reads only. */
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { MARK_CLASS } from '../delivery/ownership.ts';

export interface Fault {
  /** What is wrong, in one word. */
  kind: string;
  broadcastId: string | null;
  count: number;
  mend: string;
}

export interface BroadcastAccount {
  id: string;
  state: string;
  people: number;
  sent: number;
  waiting: number;
  failed: number;
  uncertain: number;
  skipped: number;
  unreachable: number;
}

export interface Reconciliation {
  broadcasts: BroadcastAccount[];
  faults: Fault[];
}

/** What may be wrong with a broadcast, and what mends it. Each query gives `broadcast_id` and `count`. */
interface Check {
  kind: string;
  mend: string;
  query: Prisma.Sql;
}

const RECOUNT = 'Run with --mend: the figures are counted anew from the rows.';

/** @param only one broadcast, else all */
function checks(only: string | null): Check[] {
  const those = (column: string) => Prisma.sql`(${only}::uuid IS NULL OR ${Prisma.raw(column)} = ${only}::uuid)`;
  return [
    {
      kind: 'people whom no message reaches and no reason excuses',
      mend: 'They were lost between audience and messages. Send them the announcement anew; report this fault.',
      query: Prisma.sql`
        SELECT d.broadcast_id, count(*)::int AS count FROM delivery d JOIN broadcast b ON b.id = d.broadcast_id
        WHERE b.to_freeze IS NULL AND d.message_id IS NULL AND d.unreachable IS NULL AND ${those('d.broadcast_id')} GROUP BY 1`,
    },
    {
      kind: 'people with a message and a reason why there is none',
      mend: 'Report this fault: the message counts.',
      query: Prisma.sql`
        SELECT broadcast_id, count(*)::int AS count FROM delivery
        WHERE message_id IS NOT NULL AND unreachable IS NOT NULL AND ${those('broadcast_id')} GROUP BY 1`,
    },
    {
      kind: 'deliveries that point at a message of another broadcast',
      mend: 'Report this fault; stop the broadcast and send it anew.',
      query: Prisma.sql`
        SELECT d.broadcast_id, count(*)::int AS count FROM delivery d JOIN message m ON m.id = d.message_id
        WHERE m.broadcast_id IS DISTINCT FROM d.broadcast_id AND ${those('d.broadcast_id')} GROUP BY 1`,
    },
    {
      // To a group without anybody known in it goes a message all the same; a part before the last has none of its own.
      kind: 'private messages for which there is no delivery',
      mend: 'Report this fault: somebody gets what was not for them. Stop the broadcast with /tiendo.',
      query: Prisma.sql`
        WITH carried AS MATERIALIZED (
          SELECT DISTINCT d.broadcast_id, m.chat_id FROM delivery d JOIN message m ON m.id = d.message_id WHERE ${those('d.broadcast_id')})
        SELECT m.broadcast_id, count(*)::int AS count FROM message m JOIN chat c ON c.id = m.chat_id AND c.kind = 'private'
        LEFT JOIN carried ON carried.broadcast_id = m.broadcast_id AND carried.chat_id = m.chat_id
        WHERE m.broadcast_id IS NOT NULL AND carried.chat_id IS NULL AND ${those('m.broadcast_id')} GROUP BY 1`,
    },
    {
      kind: 'chats to which the same text goes twice',
      mend: 'Report this fault. Stop the broadcast with /tiendo if it still runs.',
      query: Prisma.sql`
        SELECT broadcast_id, count(*)::int AS count FROM (
          SELECT m.broadcast_id FROM (
            SELECT broadcast_id, chat_id FROM message WHERE broadcast_id IS NOT NULL AND ${those('broadcast_id')}
            GROUP BY broadcast_id, chat_id HAVING count(*) > 1) AS several
          JOIN message m USING (broadcast_id, chat_id)
          GROUP BY m.broadcast_id, m.chat_id, m.content HAVING count(*) > 1) AS twice
        GROUP BY 1`,
    },
    {
      kind: 'figures of units that are not those of the rows',
      mend: RECOUNT,
      query: Prisma.sql`
        WITH counted AS (${countedPeople(those('d.broadcast_id'))})
        SELECT broadcast_id, count(*)::int AS count FROM counted
        FULL JOIN (SELECT * FROM broadcast_count WHERE ${those('broadcast_id')}) AS kept USING (broadcast_id, unit_id)
        WHERE (counted.people, counted.waiting, counted.sent, counted.failed, counted.uncertain, counted.skipped,
            counted.unreachable, counted.read) IS DISTINCT FROM
          (kept.people, kept.waiting, kept.sent, kept.failed, kept.uncertain, kept.skipped, kept.unreachable, kept.read)
        GROUP BY 1`,
    },
    {
      kind: 'figures of accounts that are not those of the rows',
      mend: RECOUNT,
      query: Prisma.sql`
        WITH counted AS (${countedMessages(those('m.broadcast_id'))})
        SELECT broadcast_id, count(*)::int AS count FROM counted
        FULL JOIN (SELECT * FROM broadcast_total WHERE ${those('broadcast_id')} AND waiting + sent + failed + uncertain + skipped <> 0)
          AS kept USING (broadcast_id, channel, bot_account)
        WHERE (counted.waiting, counted.sent, counted.failed, counted.uncertain, counted.skipped) IS DISTINCT FROM
          (kept.waiting, kept.sent, kept.failed, kept.uncertain, kept.skipped)
        GROUP BY 1`,
    },
    {
      kind: 'messages on their way whose sender is dead',
      mend: "Start a worker: its sweep settles them within ten seconds. A broadcast's become uncertain, see /tiendo.",
      query: Prisma.sql`
        SELECT broadcast_id, count(*)::int AS count FROM message
        WHERE state = 'sending' AND ${those('broadcast_id')} AND NOT EXISTS (
          SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = ${MARK_CLASS}::oid AND objid = message.claimed_by::oid)
        GROUP BY 1`,
    },
    {
      kind: 'messages that wait for an account that has never been seen here',
      mend: 'Configure the account again, or stop the broadcast with /tiendo.',
      query: Prisma.sql`
        SELECT t.broadcast_id, t.waiting AS count FROM broadcast_total t
        WHERE t.waiting > 0 AND ${those('t.broadcast_id')}
          AND NOT EXISTS (SELECT 1 FROM chat c WHERE c.channel = t.channel AND c.bot_account = t.bot_account)`,
    },
  ];
}

/** SQL: the figures of broadcast_count, from the rows. */
export function countedPeople(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT d.broadcast_id, d.unit_id, count(*)::int AS people,
      (count(*) FILTER (WHERE m.state IN ('queued', 'sending') OR (m.id IS NULL AND d.unreachable IS NULL)))::int AS waiting,
      (count(*) FILTER (WHERE m.state = 'sent'))::int AS sent, (count(*) FILTER (WHERE m.state = 'failed'))::int AS failed,
      (count(*) FILTER (WHERE m.state = 'uncertain'))::int AS uncertain,
      (count(*) FILTER (WHERE m.state = 'skipped'))::int AS skipped,
      (count(*) FILTER (WHERE m.id IS NULL AND d.unreachable IS NOT NULL))::int AS unreachable, count(d.read_at)::int AS read
    FROM delivery d LEFT JOIN message m ON m.id = d.message_id WHERE ${which} GROUP BY d.broadcast_id, d.unit_id`;
}

/** SQL: the figures of broadcast_total, from the rows. */
export function countedMessages(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT m.broadcast_id, m.channel, m.bot_account, (count(*) FILTER (WHERE m.state IN ('queued', 'sending')))::int AS waiting,
      (count(*) FILTER (WHERE m.state = 'sent'))::int AS sent, (count(*) FILTER (WHERE m.state = 'failed'))::int AS failed,
      (count(*) FILTER (WHERE m.state = 'uncertain'))::int AS uncertain,
      (count(*) FILTER (WHERE m.state = 'skipped'))::int AS skipped, max(m.settled_at) AS moved_at
    FROM message m WHERE m.broadcast_id IS NOT NULL AND ${which} GROUP BY m.broadcast_id, m.channel, m.bot_account`;
}

/**
 * @param tx one of REPEATABLE READ, so that all checks see the same moment while messages go out
 * @param only one broadcast, else all
 */
export async function reconcile(tx: Tx, only: string | null): Promise<Reconciliation> {
  // A million people by hash; what does not fit goes through the disk and takes twice as long.
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  // Guessed to be best where the tables were not analyzed yet, and quadratic: 20,000 people took 100 s in place of one.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  const broadcasts = await tx.$queryRaw<BroadcastAccount[]>`
    SELECT b.id, b.state::text, coalesce(sum(c.people), 0)::int AS people, coalesce(sum(c.sent), 0)::int AS sent,
      coalesce(sum(c.waiting), 0)::int AS waiting, coalesce(sum(c.failed), 0)::int AS failed,
      coalesce(sum(c.uncertain), 0)::int AS uncertain, coalesce(sum(c.skipped), 0)::int AS skipped,
      coalesce(sum(c.unreachable), 0)::int AS unreachable
    FROM broadcast b LEFT JOIN broadcast_count c ON c.broadcast_id = b.id
    WHERE ${only}::uuid IS NULL OR b.id = ${only}::uuid GROUP BY b.id ORDER BY b.id`;
  const faults: Fault[] = [];
  for (const { kind, mend, query } of checks(only)) {
    const rows = await tx.$queryRaw<{ broadcast_id: string | null; count: number }[]>(query);
    for (const row of rows) faults.push({ kind, broadcastId: row.broadcast_id, count: row.count, mend });
  }
  for (const { id, people, sent, waiting, failed, uncertain, skipped, unreachable } of broadcasts) {
    const missing = people - (sent + waiting + failed + uncertain + skipped + unreachable);
    if (missing !== 0)
      faults.push({ kind: 'people in no figure, or in two', broadcastId: id, count: missing, mend: RECOUNT });
  }
  return { broadcasts, faults };
}
