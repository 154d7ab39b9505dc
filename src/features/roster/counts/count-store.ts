/** Figures of the roster: one person is counted once, however many memberships. */
import type { Tx } from '../../../runtime/database/database.ts';

export interface Admitted {
  /** Of the unit and all below. */
  total: number;
  byMonth: Map<number, number>;
  /** By the units right below; what is in the unit itself is under its own id. */
  byUnit: Map<string, number>;
  byCategory: Map<string, number>;
}

/** Who was admitted in a year. Whoever came from another chapter was admitted there. @param unit ids from the root to it */
export async function admittedIn(tx: Tx, unit: { id: string; path: string[] }, year: number): Promise<Admitted> {
  const rows = await tx.$queryRaw<
    { month: number | null; unitId: string | null; category: string | null; kind: number; count: number }[]
  >`
    WITH admitted AS (
      SELECT m.person_id, extract(month FROM m.joined_on)::int AS month, coalesce(m.category, '') AS category,
        coalesce(u.path[${unit.path.length + 1}::int], u.id) AS unit_id
      FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE u.path @> ARRAY[${unit.id}::uuid] AND extract(year FROM m.joined_on) = ${year}::int AND m.moved_from_id IS NULL
        AND m.standing IN ('member', 'moved', 'left', 'died')
    )
    SELECT month, unit_id AS "unitId", category, grouping(month, unit_id, category)::int AS kind, count(DISTINCT person_id)::int AS count
    FROM admitted GROUP BY GROUPING SETS ((), (month), (unit_id), (category)) ORDER BY month, count DESC, category`;
  // Of the three bits of grouping() one is 0 where the rows are by that column.
  const by = <K>(kind: number, key: (row: (typeof rows)[number]) => K) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [key(row), row.count]));
  return {
    total: rows.find((row) => row.kind === 7)?.count ?? 0,
    byMonth: by(3, (row) => row.month ?? 0),
    byUnit: by(5, (row) => row.unitId ?? ''),
    byCategory: by(6, (row) => row.category ?? ''),
  };
}

/** How many left, died or moved away in a year who had been members. Those who moved within the unit are not gone. */
export async function goneIn(
  tx: Tx,
  unitId: string,
  year: number,
): Promise<{ left: number; died: number; moved: number }> {
  const rows = await tx.$queryRaw<{ standing: 'left' | 'died' | 'moved'; count: number }[]>`
    SELECT m.standing::text, count(DISTINCT m.person_id)::int AS count FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE u.path @> ARRAY[${unitId}::uuid] AND m.standing IN ('left', 'died', 'moved') AND m.joined_on IS NOT NULL
      AND extract(year FROM m.standing_since) = ${year}::int
      AND NOT EXISTS (
        SELECT 1 FROM membership n JOIN unit b ON b.id = n.unit_id
        WHERE n.person_id = m.person_id AND n.standing = 'member' AND b.path @> ARRAY[${unitId}::uuid])
    GROUP BY 1`;
  const count = (standing: string) => rows.find((row) => row.standing === standing)?.count ?? 0;
  return { left: count('left'), died: count('died'), moved: count('moved') };
}

/** Members of each unit and all below, each person once; with its category, where the unit is asked for it. */
export async function membersByUnit(tx: Tx, unitIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT u.id, count(DISTINCT m.person_id)::int AS count
    FROM unnest(${[...unitIds]}::uuid[]) AS u(id)
    JOIN unit b ON b.path @> ARRAY[u.id] JOIN membership m ON m.unit_id = b.id AND m.standing = 'member'
    GROUP BY u.id`;
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** Members of a unit and all below by category, the largest first; '' where none is known. */
export async function membersByCategory(tx: Tx, unitId: string): Promise<[string, number][]> {
  const rows = await tx.$queryRaw<{ category: string; count: number }[]>`
    SELECT coalesce(m.category, '') AS category, count(DISTINCT m.person_id)::int AS count
    FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE u.path @> ARRAY[${unitId}::uuid] AND m.standing = 'member' GROUP BY 1 ORDER BY 2 DESC, 1`;
  return rows.map((row) => [row.category, row.count]);
}

/** The targets of units for a year; a unit without one is missing. */
export async function targetsOf(tx: Tx, unitIds: readonly string[], year: number): Promise<Map<string, number>> {
  const rows = await tx.rosterTarget.findMany({ where: { unitId: { in: [...unitIds] }, year } });
  return new Map(rows.map((row) => [row.unitId, row.target]));
}

export async function setTarget(
  tx: Tx,
  target: { unitId: string; year: number; target: number; setById: string },
  now: Date,
): Promise<void> {
  const { unitId, year } = target;
  await tx.rosterTarget.upsert({
    where: { unitId_year: { unitId, year } },
    create: { ...target, setAt: now },
    update: { ...target, setAt: now },
  });
}
