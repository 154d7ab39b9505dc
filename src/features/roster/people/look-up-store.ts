import type { Tx } from '../../../runtime/database/database.ts';

/** What somebody has looked up on rosters since then, when first, and whether it was noted that it was too much. */
export async function lookUpsSince(
  tx: Tx,
  personId: string,
  since: Date,
): Promise<{ looks: number; firstAt: Date | null; noted: boolean }> {
  const [row] = await tx.$queryRaw<{ looks: number; firstAt: Date | null; noted: boolean }[]>`
    SELECT count(*) FILTER (WHERE action <> 'roster.limited')::int AS looks,
      min(at) FILTER (WHERE action <> 'roster.limited') AS "firstAt",
      coalesce(bool_or(action = 'roster.limited'), false) AS noted
    FROM audit_entry WHERE actor_id = ${personId}::uuid AND at > ${since}
      AND action IN ('roster.searched', 'person.viewed', 'roster.limited')`;
  return row ?? { looks: 0, firstAt: null, noted: false };
}
