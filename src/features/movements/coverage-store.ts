/** Who takes part in movements, by chapter and as a share of those there are: numerator, denominator and day, never a bare per cent. */
import { Prisma, type Tx } from '../../runtime/database/database.ts';

export interface ChapterCoverage {
  unitId: string;
  name: string;
  members: number;
  /** Of them by name, or the number that the chapter gave where it is greater. */
  registered: number;
  /** Anybody of it takes part, or it does itself. */
  isIn: boolean;
  target: number | null;
  met: number;
}

export interface Coverage {
  /** The lowest units of those asked for, each member counted in one. */
  chapters: ChapterCoverage[];
  members: number;
  registered: number;
  officers: number;
  officersRegistered: number;
  met: number;
}

/** One movement, or all that were open within a period. Days are midnight UTC. */
export type Of = { movementId: string } | { from: Date; to: Date };

const meant = (of: Of) =>
  'movementId' in of
    ? Prisma.sql`SELECT id FROM movement WHERE id = ${of.movementId}::uuid`
    : Prisma.sql`SELECT id FROM movement WHERE starts_on <= ${of.to}::date AND ends_on >= ${of.from}::date`;

/**
 * @param unitIds with all below them @param day as it stood at the end of it (midnight UTC)
 * Members of that day are those who had joined and had not left; officers those who held the right then.
 */
export async function coverage(tx: Tx, of: Of, unitIds: readonly string[], day: Date): Promise<Coverage> {
  const units = [...unitIds];
  const chapters = await tx.$queryRaw<ChapterCoverage[]>`
    WITH meant AS (${meant(of)}), inside AS (
      SELECT u.id, u.name, u.path FROM unit u WHERE u.path && ${units}::uuid[] AND u.kind <> 'police'
    ), chapter AS (
      SELECT i.id, i.name, i.path FROM inside i WHERE NOT EXISTS (SELECT 1 FROM unit below WHERE below.parent_id = i.id)
    ), roster AS (
      SELECT DISTINCT ON (m.person_id) m.person_id, m.unit_id FROM membership m JOIN inside i ON i.id = m.unit_id
      WHERE coalesce(m.joined_on, m.standing_since, '-infinity') <= ${day}::date
        AND (m.standing = 'member' OR (m.standing IN ('left', 'moved', 'died') AND m.standing_since > ${day}::date))
      ORDER BY m.person_id, cardinality(i.path) DESC, i.id
    ), taking AS (
      SELECT r.* FROM movement_registration r JOIN meant ON meant.id = r.movement_id JOIN inside i ON i.id = r.unit_id
      WHERE r.registered_on <= ${day}::date AND (r.withdrawn_on IS NULL OR r.withdrawn_on > ${day}::date)
    ), latest AS (
      SELECT DISTINCT ON (t.movement_id, t.unit_id, t.what) t.unit_id, t.what, t.count FROM movement_tally t
      JOIN meant ON meant.id = t.movement_id JOIN inside i ON i.id = t.unit_id WHERE t.counted_on <= ${day}::date
      ORDER BY t.movement_id, t.unit_id, t.what, t.counted_on DESC, t.at DESC
    ), said AS (
      SELECT unit_id, max(count) FILTER (WHERE what = 'registered') AS registered, max(count) FILTER (WHERE what = 'met') AS met
      FROM latest GROUP BY 1
    )
    SELECT c.id AS "unitId", c.name, count(DISTINCT ro.person_id)::int AS members,
      greatest(count(DISTINCT ta.person_id), (SELECT registered FROM said WHERE said.unit_id = c.id), 0)::int AS registered,
      greatest(count(DISTINCT ta.person_id) FILTER (WHERE ta.verdict = 'met'), (SELECT met FROM said WHERE said.unit_id = c.id), 0)::int AS met,
      (count(ta.person_id) > 0 OR EXISTS (SELECT 1 FROM taking one WHERE one.unit_id = c.id) OR EXISTS (SELECT 1 FROM latest WHERE latest.unit_id = c.id AND latest.count > 0)) AS "isIn",
      (SELECT min(q.target) FROM movement_quota q JOIN meant ON meant.id = q.movement_id WHERE q.unit_id = c.id)::int AS target
    FROM chapter c LEFT JOIN roster ro ON ro.unit_id = c.id LEFT JOIN taking ta ON ta.person_id = ro.person_id
    GROUP BY c.id, c.name ORDER BY c.id`;
  const [rest] = await tx.$queryRaw<
    { members: number; registered: number; officers: number; officersRegistered: number; counted: number }[]
  >`
    WITH meant AS (${meant(of)}), inside AS (
      SELECT u.id, u.parent_id FROM unit u WHERE u.path && ${units}::uuid[] AND u.kind <> 'police'
    ), upper AS (
      SELECT i.id FROM inside i WHERE EXISTS (SELECT 1 FROM unit below WHERE below.parent_id = i.id)
    ), own AS (
      SELECT DISTINCT m.person_id FROM membership m JOIN upper ON upper.id = m.unit_id
      WHERE coalesce(m.joined_on, m.standing_since, '-infinity') <= ${day}::date
        AND (m.standing = 'member' OR (m.standing IN ('left', 'moved', 'died') AND m.standing_since > ${day}::date))
        AND NOT EXISTS (SELECT 1 FROM membership o JOIN inside i ON i.id = o.unit_id WHERE o.person_id = m.person_id AND o.standing = 'member'
          AND i.id NOT IN (SELECT id FROM upper))
    ), officer AS (
      SELECT DISTINCT r.person_id FROM held_role(${day}::date + interval '1 day') r JOIN inside i ON i.id = r.unit_id WHERE r.name = 'officer'
    ), taking AS (
      SELECT DISTINCT r.person_id FROM movement_registration r JOIN meant ON meant.id = r.movement_id
      WHERE r.person_id IS NOT NULL AND r.registered_on <= ${day}::date AND (r.withdrawn_on IS NULL OR r.withdrawn_on > ${day}::date)
    )
    SELECT (SELECT count(*) FROM own)::int AS members, (SELECT count(*) FROM own JOIN taking USING (person_id))::int AS registered,
      (SELECT count(*) FROM officer)::int AS officers, (SELECT count(*) FROM officer JOIN taking USING (person_id))::int AS "officersRegistered",
      (SELECT coalesce(sum(count), 0) FROM (SELECT DISTINCT ON (t.movement_id, t.unit_id) t.count FROM movement_tally t
        JOIN meant ON meant.id = t.movement_id JOIN inside i ON i.id = t.unit_id WHERE t.what = 'officers' AND t.counted_on <= ${day}::date
        ORDER BY t.movement_id, t.unit_id, t.counted_on DESC, t.at DESC) last)::int AS counted`;
  const sum = (of: 'members' | 'registered' | 'met') => chapters.reduce((total, one) => total + one[of], 0);
  const { officers = 0, officersRegistered = 0, counted = 0 } = rest ?? {};
  return {
    chapters,
    members: sum('members') + (rest?.members ?? 0),
    registered: sum('registered') + (rest?.registered ?? 0),
    officers,
    officersRegistered: Math.max(officersRegistered, Math.min(officers, counted)),
    met: sum('met'),
  };
}
