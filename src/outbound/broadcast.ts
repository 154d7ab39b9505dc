/** One text to many: the audience is frozen as rows, each person once, reached with the fewest messages. */
import { v7 as uuidv7 } from 'uuid';
import { quietUntil } from '../directory/quiet-hours.ts';
import { quietHoursOf } from '../directory/units.ts';
import { type ContentInput, contentSchema } from '../messaging/outgoing.ts';
import type { Tx } from '../runtime/database.ts';
import { fitChannel } from './fit-channel.ts';
import type { Lane, Outbox } from './outbox.ts';

export interface Audience {
  /** Members of these units and all below … */
  unitIds: string[];
  /** … or only these people among them. */
  personIds?: string[];
  /**
   * `groups`: a bound group covers those seen in it, the others get a private message, and every bound group of the
   * units gets it. `people`: an answer is wanted from each, so privately first, a group only for those not reached so.
   */
  through: 'groups' | 'people';
  /** Alerts reach those too who stopped messages with /dung. */
  evenMuted: boolean;
}

/** People, and the messages that reach them. */
export interface Reach {
  people: number;
  privateMessages: number;
  groupMessages: number;
  unreachable: number;
}

/** Parameters of the plan in SQL. */
function planOf(audience: Audience, outbox: Outbox) {
  return {
    units: audience.unitIds,
    people: audience.personIds ?? null,
    groupsFirst: audience.through === 'groups',
    evenMuted: audience.evenMuted,
    channels: outbox.channels.all().map((adapter) => adapter.channel),
    accounts: outbox.channels.all().map((adapter) => adapter.botAccount),
  };
}

/**
 * Plans who is reached how, into a temporary table `plan` that ends with the transaction:
 * (person_id, unit_id, chat_id, unreachable). Set-based: the size of the audience costs no memory here.
 */
async function plan(tx: Tx, audience: Audience, outbox: Outbox): Promise<void> {
  const p = planOf(audience, outbox);
  await tx.$executeRaw`DROP TABLE IF EXISTS plan, bound_group`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE bound_group ON COMMIT DROP AS
    SELECT c.id, cardinality(u.path) AS depth FROM chat c JOIN unit u ON u.id = c.unit_id
    JOIN unnest(${p.channels}::text[], ${p.accounts}::text[]) AS live(channel, bot) ON c.channel = live.channel AND c.bot_account = live.bot
    WHERE c.kind = 'group' AND c.closed_at IS NULL AND u.path && ${p.units}::uuid[]`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE plan ON COMMIT DROP AS
    WITH person_in AS (
      SELECT DISTINCT ON (m.person_id) m.person_id, m.unit_id
      FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.standing = 'member' AND u.path && ${p.units}::uuid[]
        AND (${p.people}::uuid[] IS NULL OR m.person_id = ANY(${p.people}::uuid[]))
      ORDER BY m.person_id, cardinality(u.path) DESC, u.id
    ), private AS (
      SELECT DISTINCT ON (a.person_id) a.person_id, c.id AS chat_id
      FROM person_in i JOIN account a ON a.person_id = i.person_id
      JOIN chat c ON c.account_id = a.id AND c.kind = 'private' AND c.closed_at IS NULL
      JOIN unnest(${p.channels}::text[], ${p.accounts}::text[]) AS live(channel, bot) ON c.channel = live.channel AND c.bot_account = live.bot
      ORDER BY a.person_id, greatest(c.last_sent_at, a.last_seen_at) DESC, c.id
    ), in_group AS (
      SELECT DISTINCT ON (a.person_id) a.person_id, g.id AS chat_id
      FROM person_in i JOIN account a ON a.person_id = i.person_id
      JOIN chat_member cm ON cm.account_id = a.id AND cm.left_at IS NULL
      JOIN bound_group g ON g.id = cm.chat_id
      ORDER BY a.person_id, g.depth DESC, g.id
    ), has_account AS (SELECT DISTINCT a.person_id FROM person_in i JOIN account a ON a.person_id = i.person_id)
    SELECT i.person_id, i.unit_id, route.chat_id,
      CASE WHEN route.chat_id IS NOT NULL THEN NULL
        WHEN p.muted_at IS NOT NULL AND pr.chat_id IS NOT NULL THEN 'muted'
        WHEN h.person_id IS NULL THEN 'no-account' ELSE 'closed' END AS unreachable
    FROM person_in i JOIN person p ON p.id = i.person_id
    LEFT JOIN private pr ON pr.person_id = i.person_id
    LEFT JOIN in_group g ON g.person_id = i.person_id
    LEFT JOIN has_account h ON h.person_id = i.person_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN p.muted_at IS NULL OR ${p.evenMuted}::boolean THEN pr.chat_id END AS private_chat
    ) AS open_to
    CROSS JOIN LATERAL (
      SELECT CASE WHEN ${p.groupsFirst}::boolean THEN coalesce(g.chat_id, open_to.private_chat)
        ELSE coalesce(open_to.private_chat, g.chat_id) END AS chat_id
    ) AS route`;
}

/** Whom a broadcast would reach and with how many messages, as things stand now. */
export async function previewReach(tx: Tx, outbox: Outbox, audience: Audience): Promise<Reach> {
  await plan(tx, audience, outbox);
  const [row] = await tx.$queryRaw<Reach[]>`
    WITH used AS (
      SELECT chat_id FROM plan WHERE chat_id IS NOT NULL
      UNION SELECT id FROM bound_group WHERE ${audience.through === 'groups'}::boolean
    )
    SELECT (SELECT count(*)::int FROM plan) AS people,
      (SELECT count(*)::int FROM used JOIN chat c ON c.id = used.chat_id WHERE c.kind = 'private') AS "privateMessages",
      (SELECT count(*)::int FROM used JOIN chat c ON c.id = used.chat_id WHERE c.kind = 'group') AS "groupMessages",
      (SELECT count(*)::int FROM plan WHERE chat_id IS NULL) AS unreachable`;
  return row ?? { people: 0, privateMessages: 0, groupMessages: 0, unreachable: 0 };
}

export interface NewBroadcast {
  feature: string;
  subjectId: string;
  lane: Lane;
  createdById: string | null;
  audience: Audience;
  /** The text in each language; a person without a language of their own gets the one of `fallback`. */
  contents: Record<string, ContentInput>;
  fallback: string;
}

/**
 * When a broadcast to these units would leave if it were confirmed now. Only alerts do not keep quiet hours; those of the
 * first unit count.
 * @returns undefined: at once
 */
export async function leavesAt(
  tx: Tx,
  outbox: Outbox,
  audience: Audience,
  lane: Lane,
  now: Date,
): Promise<Date | undefined> {
  if (lane === 'alert' || lane === 'reply') return undefined;
  return quietUntil(await quietHoursOf(tx, audience.unitIds[0] ?? '', outbox.zone), now);
}

/**
 * Freezes audience and text as rows: a delivery for each person, a message for each chat. They go out after the commit.
 * @returns the id of the broadcast
 */
export async function startBroadcast(tx: Tx, outbox: Outbox, broadcast: NewBroadcast, now: Date): Promise<string> {
  const id = uuidv7();
  const { feature, subjectId, lane, createdById, audience } = broadcast;
  const quiet = lane === 'alert' ? undefined : await quietHoursOf(tx, audience.unitIds[0] ?? '', outbox.zone);
  const holdUntil = quiet && quietUntil(quiet, now);
  await tx.broadcast.create({ data: { id, feature, subjectId, lane, createdById, createdAt: now, quiet, holdUntil } });
  await plan(tx, broadcast.audience, outbox);
  await tx.$executeRaw`
    INSERT INTO delivery (id, broadcast_id, person_id, unit_id, chat_id, unreachable)
    SELECT new_id(), ${id}::uuid, person_id, unit_id, chat_id, unreachable FROM plan`;
  const languages = Object.keys(broadcast.contents);
  for (const adapter of outbox.channels.all()) {
    for (const language of languages) {
      const content = contentSchema.parse(broadcast.contents[language]);
      // One statement a part: the database counts `sequence` up, so parts stay in order in each chat.
      for (const part of fitChannel(content, adapter.abilities)) {
        await tx.$executeRaw`
          INSERT INTO message (id, direction, channel, bot_account, chat_id, person_id, text, content, feature, state, lane, broadcast_id, at)
          SELECT new_id(), 'out', c.channel, c.bot_account, c.id, a.person_id, ${part.text}, ${JSON.stringify(part)}::jsonb,
            ${feature}, 'queued', ${lane}::lane, ${id}::uuid, ${now}
          FROM chat c LEFT JOIN account a ON a.id = c.account_id LEFT JOIN person p ON p.id = a.person_id
          WHERE c.channel = ${adapter.channel} AND c.bot_account = ${adapter.botAccount}
            AND CASE WHEN p.locale = ANY(${languages}::text[]) THEN p.locale ELSE ${broadcast.fallback} END = ${language}
            AND (c.id IN (SELECT chat_id FROM plan)
              OR (${broadcast.audience.through === 'groups'}::boolean AND c.id IN (SELECT id FROM bound_group)))`;
      }
    }
  }
  // The last part stands for the whole: it is sent only after those before it.
  await tx.$executeRaw`
    UPDATE delivery d SET message_id = m.id
    FROM (SELECT DISTINCT ON (chat_id) id, chat_id FROM message WHERE broadcast_id = ${id}::uuid ORDER BY chat_id, sequence DESC) m
    WHERE d.broadcast_id = ${id}::uuid AND d.chat_id = m.chat_id`;
  await tx.$executeRaw`
    INSERT INTO broadcast_count (broadcast_id, unit_id, people, waiting, unreachable)
    SELECT broadcast_id, unit_id, count(*), count(message_id), count(*) - count(message_id)
    FROM delivery WHERE broadcast_id = ${id}::uuid GROUP BY broadcast_id, unit_id`;
  outbox.wakes.broadcasts.add(id);
  return id;
}

/** Notes that somebody said "read". @returns false when the person is not in the audience or had said so before */
export async function acknowledge(tx: Tx, broadcastId: string, personId: string, now: Date): Promise<boolean> {
  const counted = await tx.$executeRaw`
    WITH read AS (
      UPDATE delivery SET read_at = ${now} WHERE broadcast_id = ${broadcastId}::uuid AND person_id = ${personId}::uuid AND read_at IS NULL
      RETURNING broadcast_id, unit_id)
    UPDATE broadcast_count c SET read = c.read + 1 FROM read
    WHERE c.broadcast_id = read.broadcast_id AND c.unit_id = read.unit_id`;
  return counted === 1;
}
