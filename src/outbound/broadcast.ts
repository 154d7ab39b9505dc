/** One text to many: the audience is frozen as rows, each person once, reached with the fewest messages. */
import { v7 as uuidv7 } from 'uuid';
import { groupsOf, isOlder, isTwin } from '../directory/chats.ts';
import { quietUntil } from '../directory/quiet-hours.ts';
import { quietHoursOf } from '../directory/units.ts';
import { type ContentInput, contentSchema } from '../messaging/outgoing.ts';
import { Prisma, type Tx } from '../runtime/database.ts';
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

/**
 * Who is reached how, as common table expressions `bound_group` (id, depth, chat_id: the one
 * of our accounts' chats with this group that gets what is sent to it) and `plan` (person_id, unit_id, chat_id,
 * unreachable). One look-up by index for each person: the cost grows in line, also before the tables have been analyzed.
 */
function planOf(audience: Audience, outbox: Outbox): Prisma.Sql {
  const people = audience.personIds ?? null;
  const channels = outbox.channels.all().map((adapter) => adapter.channel);
  const accounts = outbox.channels.all().map((adapter) => adapter.botAccount);
  const units = audience.unitIds;
  const groupsFirst = audience.through === 'groups';
  return Prisma.sql`
    live AS (SELECT * FROM unnest(${channels}::text[], ${accounts}::text[]) AS live(channel, bot_account)),
    bound AS MATERIALIZED (
      SELECT c.*, cardinality(u.path) AS depth FROM chat c JOIN unit u ON u.id = c.unit_id JOIN live USING (channel, bot_account)
      WHERE c.kind = 'group' AND c.closed_at IS NULL AND u.path && ${units}::uuid[]
    ), bound_group AS MATERIALIZED (
      SELECT c.id, c.depth, coalesce((
        SELECT o.id FROM bound o WHERE ${isTwin('c', 'o')} AND ${isOlder('o', 'c')} ORDER BY o.created_at, o.id LIMIT 1
      ), c.id) AS chat_id FROM bound c
    ), person_in AS MATERIALIZED (
      SELECT DISTINCT ON (m.person_id) m.person_id, m.unit_id
      FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.standing = 'member' AND u.path && ${units}::uuid[]
        AND (${people}::uuid[] IS NULL OR m.person_id = ANY(${people}::uuid[]))
      ORDER BY m.person_id, cardinality(u.path) DESC, u.id
    ), plan AS MATERIALIZED (
      SELECT i.person_id, i.unit_id, route.chat_id,
        CASE WHEN route.chat_id IS NOT NULL THEN NULL
          WHEN p.muted_at IS NOT NULL AND private.chat_id IS NOT NULL THEN 'muted'
          WHEN EXISTS (SELECT 1 FROM account a WHERE a.person_id = i.person_id) THEN 'closed'
          ELSE 'no-account' END AS unreachable
      FROM person_in i JOIN person p ON p.id = i.person_id
      LEFT JOIN LATERAL (
        SELECT c.id AS chat_id FROM account a JOIN chat c ON c.account_id = a.id
        WHERE a.person_id = i.person_id AND c.kind = 'private' AND c.closed_at IS NULL
          AND (c.channel, c.bot_account) IN (SELECT channel, bot_account FROM live)
        ORDER BY greatest(c.last_sent_at, a.last_seen_at) DESC, c.id LIMIT 1
      ) private ON true
      LEFT JOIN LATERAL (
        SELECT g.chat_id FROM account a JOIN chat_member cm ON cm.account_id = a.id AND cm.left_at IS NULL
        JOIN bound_group g ON g.id = cm.chat_id
        WHERE a.person_id = i.person_id ORDER BY g.depth DESC, g.chat_id LIMIT 1
      ) in_group ON true
      CROSS JOIN LATERAL (
        SELECT CASE WHEN p.muted_at IS NULL OR ${audience.evenMuted}::boolean THEN private.chat_id END AS private_chat
      ) open_to
      CROSS JOIN LATERAL (
        SELECT CASE WHEN ${groupsFirst}::boolean THEN coalesce(in_group.chat_id, open_to.private_chat)
          ELSE coalesce(open_to.private_chat, in_group.chat_id) END AS chat_id
      ) route
    ), used AS (
      SELECT chat_id FROM plan WHERE chat_id IS NOT NULL
      UNION SELECT chat_id FROM bound_group WHERE ${groupsFirst}::boolean
    )`;
}

/** Whom a broadcast would reach and with how many messages, as things stand now. */
export async function previewReach(tx: Tx, outbox: Outbox, audience: Audience): Promise<Reach> {
  const [row] = await tx.$queryRaw<Reach[]>`
    WITH ${planOf(audience, outbox)}
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
  await tx.$executeRaw`
    WITH ${planOf(audience, outbox)}
    INSERT INTO delivery (id, broadcast_id, person_id, unit_id, chat_id, unreachable)
    SELECT new_id(), ${id}::uuid, person_id, unit_id, chat_id, unreachable FROM plan`;
  const groups = audience.through === 'groups' ? await groupsOf(tx, audience.unitIds, outbox.channels.all()) : [];
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
          FROM (
            SELECT chat_id FROM delivery WHERE broadcast_id = ${id}::uuid AND chat_id IS NOT NULL
            UNION SELECT unnest(${groups}::uuid[])
          ) used JOIN chat c ON c.id = used.chat_id
          LEFT JOIN account a ON a.id = c.account_id LEFT JOIN person p ON p.id = a.person_id
          WHERE c.channel = ${adapter.channel} AND c.bot_account = ${adapter.botAccount}
            AND CASE WHEN p.locale = ANY(${languages}::text[]) THEN p.locale ELSE ${broadcast.fallback} END = ${language}`;
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
