/** Who is in an audience, and by which chat each of them is reached: as SQL, so that a million people need no memory here. */
import { isOlder, isTwin } from '../../directory/chats.ts';
import type { Channels } from '../../messaging/registry.ts';
import { Prisma } from '../../runtime/database/database.ts';

export interface Audience {
  /** Members of these units and all below … */
  unitIds: string[];
  /** … or only these people among them. */
  personIds?: string[];
  /** `personIds` are meant whether they stand on a roster or not: officers need not be members of what they lead. */
  offRoster?: boolean;
  /**
   * `groups`: a bound group covers those seen in it, the others get a private message, and every bound group of the
   * units gets it. `people`: an answer is wanted from each, so privately first, a group only for those not reached so.
   * `private`: not for the eyes of a group.
   */
  through: 'groups' | 'people' | 'private';
  /** Alerts reach those too who stopped messages with /dung. */
  evenMuted: boolean;
}

/**
 * SQL: the unit `u` is meant, by itself or by one above it. A police station that stands below an association belongs to nobody
 * above it: its people and its residents' groups are meant only where they, or something of theirs, are named.
 */
export function isMeant({ unitIds }: Pick<Audience, 'unitIds'>): Prisma.Sql {
  return Prisma.sql`(u.path && ${unitIds}::uuid[] AND NOT EXISTS (
      SELECT 1 FROM unit station WHERE station.kind = 'police' AND station.id = ANY(u.path)
        AND NOT u.path[array_position(u.path, station.id):] && ${unitIds}::uuid[]))`;
}

/** SQL from FROM on: the memberships `m` of an audience and their units `u`. A person may be in several. */
export function membershipsOf(audience: Audience): Prisma.Sql {
  const people = audience.personIds ?? null;
  return Prisma.sql`
    FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.standing = 'member' AND ${isMeant(audience)}
      AND (${people}::uuid[] IS NULL OR m.person_id = ANY(${people}::uuid[]))`;
}

/** The people of an audience as things stand now, each once, through the lowest unit: person_id and unit_id. */
export function membersOf(audience: Audience): Prisma.Sql {
  if (audience.offRoster) {
    return Prisma.sql`
      SELECT asked.id AS person_id, coalesce((
        SELECT m.unit_id ${membershipsOf({ ...audience, personIds: undefined })} AND m.person_id = asked.id
        ORDER BY cardinality(u.path) DESC, u.id LIMIT 1), (${audience.unitIds}::uuid[])[1]) AS unit_id
      FROM (SELECT DISTINCT id FROM unnest(${audience.personIds ?? []}::uuid[]) AS one(id)) AS asked`;
  }
  return Prisma.sql`
    SELECT DISTINCT ON (m.person_id) m.person_id, m.unit_id ${membershipsOf(audience)}
    ORDER BY m.person_id, cardinality(u.path) DESC, u.id`;
}

/** SQL: the chat of ours that gets what is sent to the group `c`: itself, or its oldest twin that is open and on. */
const standsFor = Prisma.sql`coalesce((
  SELECT o.id FROM chat o WHERE ${isTwin('c', 'o')} AND ${isOlder('o', 'c')} AND o.closed_at IS NULL
    AND (o.channel, o.bot_account) IN (SELECT channel, bot_account FROM live)
  ORDER BY o.created_at, o.id LIMIT 1), c.id)`;

/** Common table expression `live`: our accounts that are on. */
export function liveAccounts(accounts: Channels): Prisma.Sql {
  const all = accounts.all();
  return Prisma.sql`live AS MATERIALIZED (
      SELECT * FROM unnest(${all.map((one) => one.channel)}::text[], ${all.map((one) => one.botAccount)}::text[])
        AS live(channel, bot_account)
    )`;
}

/**
 * Common table expression `bound` over `live`: every open group that is bound to one of the units or below (seen_in), the
 * depth of its unit, and the chat through which it is reached once (chat_id).
 */
export function boundGroups(audience: Audience): Prisma.Sql {
  return Prisma.sql`bound AS MATERIALIZED (
      SELECT c.id AS seen_in, cardinality(u.path) AS depth, ${standsFor} AS chat_id FROM chat c JOIN unit u ON u.id = c.unit_id
      WHERE c.unit_id IS NOT NULL AND c.kind = 'group' AND c.closed_at IS NULL AND ${isMeant(audience)}
        AND (c.channel, c.bot_account) IN (SELECT channel, bot_account FROM live)
    )`;
}

/**
 * Who is reached how, as common table expressions: `live` and `bound`, see above; `bound_group` (chat_id), the chats
 * through which every bound group of the units is reached once; `person_in`; `plan` (all of `person_in`,
 * chat_id, unreachable). Only look-ups by index for each person: the cost grows in line, also before the tables have been analyzed.
 * @param peopleIn selects person_id and unit_id, each person once
 */
export function planOf(audience: Audience, accounts: Channels, peopleIn: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    ${liveAccounts(accounts)}, ${boundGroups(audience)}, bound_group AS (
      SELECT DISTINCT chat_id FROM bound
    ), person_in AS MATERIALIZED (
      ${peopleIn}
    ), plan AS MATERIALIZED (
      SELECT i.*, route.chat_id,
        CASE WHEN route.chat_id IS NOT NULL THEN NULL
          WHEN p.muted_at IS NOT NULL AND private.chat_id IS NOT NULL THEN 'muted'
          WHEN EXISTS (SELECT 1 FROM account a WHERE a.person_id = i.person_id) THEN 'closed'
          ELSE 'no-account' END AS unreachable
      FROM person_in i LEFT JOIN person p ON p.id = i.person_id
      LEFT JOIN LATERAL (
        SELECT c.id AS chat_id FROM account a JOIN chat c ON c.account_id = a.id
        WHERE a.person_id = i.person_id AND c.kind = 'private' AND c.closed_at IS NULL
          AND (c.channel, c.bot_account) IN (SELECT channel, bot_account FROM live)
        ORDER BY greatest(c.last_sent_at, a.last_seen_at) DESC, c.id LIMIT 1
      ) private ON true
      LEFT JOIN LATERAL (
        SELECT ${standsFor} AS chat_id FROM account a
        JOIN chat_member cm ON cm.account_id = a.id AND cm.left_at IS NULL
        JOIN chat c ON c.id = cm.chat_id AND c.kind = 'group' AND c.closed_at IS NULL
          AND (c.channel, c.bot_account) IN (SELECT channel, bot_account FROM live)
        JOIN unit u ON u.id = c.unit_id AND ${isMeant(audience)}
        WHERE a.person_id = i.person_id ORDER BY cardinality(u.path) DESC, 1 LIMIT 1
      ) in_group ON true
      CROSS JOIN LATERAL (
        SELECT CASE WHEN p.muted_at IS NULL OR ${audience.evenMuted}::boolean THEN private.chat_id END AS private_chat
      ) open_to
      CROSS JOIN LATERAL (
        SELECT CASE ${audience.through}::text WHEN 'groups' THEN coalesce(in_group.chat_id, open_to.private_chat)
          WHEN 'people' THEN coalesce(open_to.private_chat, in_group.chat_id) ELSE open_to.private_chat END AS chat_id
      ) route
    )`;
}
