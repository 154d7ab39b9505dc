/** Which police stations can be told. */
import type { UnitRef } from '../../directory/units.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { fold } from '../../text/fold.ts';

type At = Pick<UnitOfWork, 'tx' | 'now'>;

/**
 * Stations with somebody who reads, those nearest to the person first: of a group in which they were seen, then beside or
 * above their units in the tree.
 * @returns `near`: those that are likely theirs; `all`: every one, at most `most`
 */
export async function stationsFor(
  at: At,
  personId: string,
  paths: readonly string[][],
  most: number,
): Promise<{ near: UnitRef[]; all: UnitRef[] }> {
  // The root has everybody below it: that two units hang there tells nothing.
  const around = [...new Set(paths.flatMap((path) => path.slice(1)))];
  const rows = await at.tx.$queryRaw<(UnitRef & { near: number })[]>`
    SELECT u.id, u.parent_id AS "parentId", u.name, u.kind, u.path, u.timezone,
      CASE WHEN EXISTS (SELECT 1 FROM chat c JOIN chat_member m ON m.chat_id = c.id AND m.left_at IS NULL
             JOIN account a ON a.id = m.account_id WHERE c.unit_id = u.id AND a.person_id = ${personId}::uuid) THEN 1000
           WHEN u.id = ANY (${around}::uuid[]) THEN 2 * cardinality(u.path) + 1
           WHEN u.parent_id = ANY (${around}::uuid[]) THEN 2 * (cardinality(u.path) - 1) ELSE 0 END AS near
    FROM unit u WHERE u.kind = 'police' AND EXISTS (SELECT 1 FROM held_role(${at.now}) r WHERE r.unit_id = u.id)
    ORDER BY near DESC, cardinality(u.path) DESC, u.name LIMIT ${most}`;
  const best = rows[0]?.near ?? 0;
  return { near: best === 0 ? [] : rows.filter((row) => row.near === best), all: rows };
}

/** Somebody holds a role there now. */
const someRole = ({ now }: At) => ({ some: { OR: [{ until: null }, { until: { gt: now } }] } });

/** The stations with all these words in its name. */
export async function stationsNamed(at: At, name: string): Promise<UnitRef[]> {
  const words = fold(name).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return at.tx.unit.findMany({
    where: {
      kind: 'police',
      roles: someRole(at),
      AND: words.map((word) => ({ nameFolded: { contains: word } })),
    },
    select: { id: true, parentId: true, name: true, kind: true, path: true, timezone: true },
    orderBy: { name: 'asc' },
    take: 12,
  });
}

export async function stationById(at: At, id: string): Promise<UnitRef | null> {
  return at.tx.unit.findFirst({
    where: { id, kind: 'police', roles: someRole(at) },
    select: { id: true, parentId: true, name: true, kind: true, path: true, timezone: true },
  });
}

/** Who reads at each of these stations, with their office, and below what it hangs: by that people know whether it is the right one. */
export async function officesOf(
  at: At,
  stations: readonly UnitRef[],
): Promise<{ unit: string; above: string; readers: string }[]> {
  const ids = stations.map((one) => one.id);
  const rows = await at.tx.$queryRaw<{ unitId: string; above: string | null; readers: string }[]>`
    SELECT u.id AS "unitId", (SELECT p.name FROM unit p WHERE p.id = u.parent_id AND p.parent_id IS NOT NULL) AS above,
      (SELECT string_agg(DISTINCT n.full_name || coalesce(' (' || n.former_post || ')', ''), ', ')
        FROM held_role(${at.now}) r JOIN person n ON n.id = r.person_id WHERE r.unit_id = u.id) AS readers
    FROM unit u WHERE u.id = ANY (${ids}::uuid[])`;
  return stations.map((one) => {
    const row = rows.find(({ unitId }) => unitId === one.id);
    return { unit: one.name, above: row?.above ? ` (${row.above})` : '', readers: row?.readers ?? '' };
  });
}
