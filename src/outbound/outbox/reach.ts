/** Whom a broadcast would reach and with how many messages, counted without writing anything. */
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { type Audience, boundGroups, liveAccounts, membershipsOf, membersOf, planOf } from '../broadcast/audience.ts';
import { isSmall } from '../broadcast/freeze.ts';
import { analyzeGrown } from '../delivery/statistics.ts';
import type { Outbox } from './outbox.ts';

/** People, and the messages that reach them. */
export interface Reach {
  people: number;
  privateMessages: number;
  groupMessages: number;
  unreachable: number;
}

export const nobody: Reach = { people: 0, privateMessages: 0, groupMessages: 0, unreachable: 0 };

/** As things stand now. A few people are counted in milliseconds, a million in some seconds. */
export async function previewReach(tx: Tx, outbox: Outbox, audience: Audience): Promise<Reach> {
  await analyzeGrown(tx);
  return audience.offRoster || (await isSmall(tx, audience))
    ? countOneByOne(tx, outbox, audience)
    : countAsSets(tx, outbox, audience);
}

/** Plans the way to each person, as freezing does: by look-ups, whatever else is in the tables. */
export async function countOneByOne(tx: Tx, outbox: Outbox, audience: Audience): Promise<Reach> {
  const [row] = await tx.$queryRaw<[Reach]>`
    WITH ${planOf(audience, outbox.channels, membersOf(audience))}, used AS (
      SELECT chat_id FROM plan WHERE chat_id IS NOT NULL
      UNION SELECT chat_id FROM bound_group WHERE ${audience.through === 'groups'}::boolean
    ), kinds AS (
      SELECT count(*) FILTER (WHERE c.kind = 'private')::int AS private, count(*) FILTER (WHERE c.kind = 'group')::int AS groups
      FROM used JOIN chat c ON c.id = used.chat_id
    )
    SELECT (SELECT count(*)::int FROM plan) AS people, kinds.private AS "privateMessages", kinds.groups AS "groupMessages",
      (SELECT count(*)::int FROM plan WHERE chat_id IS NULL) AS unreachable FROM kinds`;
  return row;
}

/** What is known of a person, as bits; above them the number of the group that they are in, from 1. */
const MEMBER = 1;
const PRIVATE = 2;
const MUTED = 4;
const GROUP = 8;

/**
 * Reads every table once and puts together what is known of each person, in one number. Which of two private chats would carry a
 * message is no matter here: it is one message. Most of the time goes into two tables by hash, of accounts and of people.
 */
export async function countAsSets(tx: Tx, outbox: Outbox, audience: Audience): Promise<Reach> {
  const isOpen = Prisma.sql`(what & ${audience.evenMuted ? PRIVATE : PRIVATE | MUTED} = ${PRIVATE})`;
  const inGroup = Prisma.sql`(what >= ${GROUP}::int)`;
  const byGroup = audience.through === 'groups' ? inGroup : Prisma.sql`(${inGroup} AND NOT ${isOpen})`;
  const accounts = outbox.channels.all().map((one) => Prisma.sql`(${one.channel}, ${one.botAccount})`);
  const isLive =
    accounts.length === 0 ? Prisma.sql`false` : Prisma.sql`(c.channel, c.bot_account) IN (${Prisma.join(accounts)})`;
  // Seventy bytes a person; what does not fit goes through the disk and takes twice as long.
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  const [row] = await tx.$queryRaw<[Reach]>`
    WITH ${liveAccounts(outbox.channels)}, ${boundGroups(audience)}, numbered AS MATERIALIZED (
      SELECT seen_in, depth, dense_rank() OVER (ORDER BY chat_id)::int AS number FROM bound
    ), known AS (
      SELECT m.person_id, ${MEMBER}::int AS what ${membershipsOf(audience)}
      UNION ALL
      SELECT person_id, number * ${GROUP}::int FROM (
        SELECT DISTINCT ON (a.person_id) a.person_id, g.number FROM numbered g
        JOIN chat_member cm ON cm.chat_id = g.seen_in AND cm.left_at IS NULL JOIN account a ON a.id = cm.account_id
        ORDER BY a.person_id, g.depth DESC, g.number) AS seen
      UNION ALL
      SELECT a.person_id, ${PRIVATE}::int FROM account a JOIN chat c ON c.account_id = a.id
      WHERE c.kind = 'private' AND c.closed_at IS NULL AND ${isLive}
      UNION ALL
      SELECT id, ${MUTED}::int FROM person WHERE muted_at IS NOT NULL
    ), person_known AS (
      SELECT what FROM (SELECT bit_or(what) AS what FROM known GROUP BY person_id) AS one WHERE what & ${MEMBER}::int <> 0
    )
    SELECT count(*)::int AS people,
      (count(*) FILTER (WHERE NOT ${byGroup} AND ${isOpen}))::int AS "privateMessages",
      ${audience.through === 'groups' ? Prisma.sql`(SELECT count(DISTINCT number)::int FROM numbered)` : Prisma.sql`(count(DISTINCT what / ${GROUP}::int) FILTER (WHERE ${byGroup}))::int`} AS "groupMessages",
      (count(*) FILTER (WHERE NOT ${inGroup} AND NOT ${isOpen}))::int AS unreachable
    FROM person_known`;
  await tx.$executeRaw`RESET work_mem`;
  return row;
}
