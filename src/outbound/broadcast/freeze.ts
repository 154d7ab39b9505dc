/** Turns a confirmed broadcast into rows: first its audience, in one statement, then the messages, in batches. */
import { z } from 'zod';
import { contentSchema } from '../../messaging/outgoing.ts';
import type { Channels } from '../../messaging/registry.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import type { Encryption } from '../../runtime/encryption/encryption.ts';
import { fitChannel } from '../outbox/fit-channel.ts';
import { openToFreeze, sealContent } from '../outbox/sealed-content.ts';
import { type Audience, membersOf, planOf } from './audience.ts';

/** So many people are frozen within the transaction of the word that sends it: about half a second. */
export const AT_ONCE = 2000;

const NOBODY = '00000000-0000-0000-0000-000000000000';

const audienceSchema = z.object({
  unitIds: z.array(z.uuid()),
  personIds: z.array(z.uuid()).optional(),
  offRoster: z.boolean().optional(),
  through: z.enum(['groups', 'people', 'private']),
  evenMuted: z.boolean(),
});

/** What is kept of a broadcast until all of it stands in rows. */
export const toFreezeSchema = z.object({
  audience: audienceSchema,
  contents: z.record(z.string(), contentSchema),
  fallback: z.string(),
});

export async function isSmall(tx: Tx, audience: Audience): Promise<boolean> {
  if (audience.personIds) return audience.personIds.length <= AT_ONCE;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.standing = 'member' AND u.path && ${audience.unitIds}::uuid[] LIMIT ${AT_ONCE + 1}) AS first_few`;
  return (row?.count ?? 0) <= AT_ONCE;
}

/** A delivery for each person, all as of the moment of this one statement. Until their way is planned they count as waiting. */
export async function freezeAudience(tx: Tx, broadcastId: string, audience: Audience): Promise<void> {
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO delivery (broadcast_id, person_id, unit_id)
      SELECT ${broadcastId}::uuid, person_id, unit_id FROM (${membersOf(audience)}) AS member
      RETURNING unit_id
    )
    INSERT INTO broadcast_count (broadcast_id, unit_id, people, waiting, unreachable)
    SELECT ${broadcastId}::uuid, unit_id, count(*), count(*), 0 FROM made GROUP BY unit_id`;
  await tx.broadcast.update({ where: { id: broadcastId }, data: { frozenTo: NOBODY } });
}

/**
 * Plans the ways of the next people of a frozen audience and writes the messages that they need. One statement: a
 * person's delivery and its message are there together. After the last the broadcast runs, unless an officer has paused or stopped it.
 * @param most people at once
 * @returns whether all of it is frozen
 */
export async function freezeMessages(
  tx: Tx,
  { channels, encryption }: { channels: Channels; encryption: Encryption },
  broadcastId: string,
  most: number,
): Promise<boolean> {
  const broadcast = await tx.broadcast.findUniqueOrThrow({ where: { id: broadcastId } });
  const { audience, contents, fallback } = toFreezeSchema.parse(
    openToFreeze(encryption, broadcast.toFreeze, broadcastId),
  );
  const { frozenTo, feature, lane, createdAt } = broadcast;
  const languages = Object.keys(contents);
  // What each account sends in each language: a message for each part, in their order. Announcements stay open
  // (decisions/008); what is said of meetings and families is encrypted once for all who get it.
  const variants = channels.all().flatMap((adapter) =>
    languages.flatMap((language) =>
      fitChannel(contentSchema.parse(contents[language]), adapter.abilities).map((content, part) => ({
        channel: adapter.channel,
        account: adapter.botAccount,
        language,
        part,
        content: lane === 'reminder' ? sealContent(encryption, content, { id: broadcastId, broadcastId }) : content,
        choices: content.choices.length > 0,
      })),
    ),
  );
  const allGroups = audience.through === 'groups' && frozenTo === NOBODY;
  const next = Prisma.sql`
    SELECT person_id, unit_id, ctid AS place FROM delivery
    WHERE broadcast_id = ${broadcastId}::uuid AND person_id > ${frozenTo}::uuid ORDER BY person_id LIMIT ${most} FOR UPDATE`;
  const [batch] = await tx.$queryRaw<[{ people: number; last: string | null }]>`
    WITH ${planOf(audience, channels, next)}, used AS (
      SELECT chat_id FROM plan WHERE chat_id IS NOT NULL
      UNION SELECT chat_id FROM bound_group WHERE ${allGroups}::boolean
    ), variant AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(variants)}::jsonb)
        AS v(channel text, account text, language text, part int, content jsonb, choices boolean)
    ), place AS MATERIALIZED (
      -- LIMIT 1, here and below: a look-up by index for each, whatever is guessed of how many there are. A batch that
      -- reads all chats, or all that the batches before it have written, makes the whole quadratic.
      SELECT c.* FROM used CROSS JOIN LATERAL (
        SELECT c.id, c.kind, c.channel, c.bot_account, a.person_id, p.locale FROM chat c
        LEFT JOIN account a ON a.id = c.account_id LEFT JOIN person p ON p.id = a.person_id WHERE c.id = used.chat_id LIMIT 1
      ) c
    ), standing AS MATERIALIZED (
      -- The last part in a group that an earlier batch wrote to. A private chat is one person's, so it is new in each batch.
      SELECT m.id, m.chat_id, m.sequence FROM place CROSS JOIN LATERAL (
        SELECT m.id, m.chat_id, m.sequence FROM message m
        WHERE m.chat_id = place.id AND m.broadcast_id = ${broadcastId}::uuid ORDER BY m.sequence DESC LIMIT 1
      ) m WHERE place.kind = 'group'
    ), made AS (
      INSERT INTO message (id, direction, channel, bot_account, chat_id, person_id, content, has_choices, feature, state, lane, broadcast_id, at)
      SELECT new_id(), 'out', c.channel, c.bot_account, c.id, c.person_id, v.content, v.choices,
        ${feature}, 'queued', ${lane}::lane, ${broadcastId}::uuid, ${createdAt}
      FROM place c JOIN variant v ON v.channel = c.channel AND v.account = c.bot_account
        AND v.language = CASE WHEN c.locale = ANY(${languages}::text[]) THEN c.locale ELSE ${fallback} END
      WHERE c.id NOT IN (SELECT chat_id FROM standing)
      ORDER BY v.part -- the database counts \`sequence\` up, so parts stay in order in each chat
      RETURNING id, chat_id, sequence, channel, bot_account
    ), last_part AS (
      -- It stands for the whole: it is sent only after those before it.
      SELECT DISTINCT ON (chat_id) chat_id, id FROM (SELECT id, chat_id, sequence FROM made UNION ALL TABLE standing) AS part
      ORDER BY chat_id, sequence DESC
    ), way AS MATERIALIZED (
      -- FULL, although only people are wanted: it is never a nested loop, which is guessed to be best and is quadratic.
      SELECT place, plan.chat_id, unreachable, last_part.id FROM plan FULL JOIN last_part ON last_part.chat_id = plan.chat_id
    ), planned AS (
      UPDATE delivery d SET chat_id = way.chat_id, unreachable = way.unreachable, message_id = way.id FROM way
      WHERE d.ctid = way.place
    ), counted AS (
      UPDATE broadcast_count c SET waiting = c.waiting - x.count, unreachable = c.unreachable + x.count
      FROM (SELECT unit_id, count(*) AS count FROM plan WHERE chat_id IS NULL GROUP BY unit_id) AS x
      WHERE c.broadcast_id = ${broadcastId}::uuid AND c.unit_id = x.unit_id
    ), totalled AS (
      INSERT INTO broadcast_total AS t (broadcast_id, channel, bot_account, waiting)
      SELECT ${broadcastId}::uuid, channel, bot_account, count(*) FROM made GROUP BY channel, bot_account
      ON CONFLICT (broadcast_id, channel, bot_account) DO UPDATE SET waiting = t.waiting + excluded.waiting
    )
    SELECT count(*)::int AS people, (SELECT person_id::text FROM person_in ORDER BY person_id DESC LIMIT 1) AS last FROM person_in`;
  const done = batch.people < most;
  await (done
    ? tx.$executeRaw`
        UPDATE broadcast SET to_freeze = NULL, frozen_to = NULL,
          state = CASE WHEN state = 'freezing' THEN 'running' ELSE state END WHERE id = ${broadcastId}::uuid`
    : tx.broadcast.update({ where: { id: broadcastId }, data: { frozenTo: batch.last } }));
  return done;
}
