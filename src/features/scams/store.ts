/** How often which trick was asked about. */
import type { Turn } from '../../conversation/feature.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { fold } from '../../text/fold.ts';
import type { ScamKind } from '../../text/scams/scam-tricks.ts';

/**
 * Counts a message that plays a trick, in a unit or in none. The same person's same message counts once, wherever it is shown to
 * us; neither stays readable.
 */
export async function countTrick(turn: Turn, unitId: string | null, kinds: ScamKind[], text: string): Promise<void> {
  const mark = turn.encryption.fingerprint(`${turn.person.id} ${fold(text)}`, 'scam_check.mark');
  await turn.tx.scamCheck.createMany({ data: [{ unitId, kinds, mark, at: turn.now }], skipDuplicates: true });
}

/** The unit of a group in which the person was seen. */
export async function unitOfGroups(tx: Tx, personId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.unit_id AS id FROM chat c JOIN chat_member m ON m.chat_id = c.id AND m.left_at IS NULL
    JOIN account a ON a.id = m.account_id
    WHERE a.person_id = ${personId}::uuid AND c.unit_id IS NOT NULL ORDER BY m.seen_at DESC LIMIT 1`;
  return row?.id ?? null;
}

/** Stations whose officers may look at it: of the unit's own branch of the tree; none: every one there is. */
export async function stationsAlong(
  tx: Tx,
  path: readonly string[],
  most: number,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const around = path.slice(1);
  const rows = await tx.$queryRaw<{ id: string; name: string; near: number }[]>`
    SELECT u.id, u.name, CASE WHEN u.id = ANY (${around}::uuid[]) THEN 2 * cardinality(u.path) + 1
      WHEN u.parent_id = ANY (${around}::uuid[]) THEN 2 * (cardinality(u.path) - 1) ELSE 0 END AS near
    FROM unit u WHERE u.kind = 'police' AND EXISTS (SELECT 1 FROM held_role(${now}) r WHERE r.unit_id = u.id)
    ORDER BY near DESC, u.name LIMIT ${most}`;
  const best = rows[0]?.near ?? 0;
  return best === 0 ? rows : rows.filter((row) => row.near === best);
}

export interface TrickCount {
  kind: string;
  week: number;
  month: number;
}

/** In these units and all below; the commonest of the week first. @param now the end of both periods, 7 and 30 days */
export async function countTricks(tx: Tx, unitIds: readonly string[], now: Date): Promise<TrickCount[]> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  return tx.$queryRaw<TrickCount[]>`
    SELECT trick.kind, count(*) FILTER (WHERE c.at > ${ago(7)})::int AS week, count(*)::int AS month
    FROM scam_check c JOIN unit u ON u.id = c.unit_id, unnest(c.kinds) AS trick(kind)
    WHERE u.path && ${[...unitIds]}::uuid[] AND c.at > ${ago(30)} AND c.at <= ${now}
    GROUP BY trick.kind ORDER BY week DESC, month DESC, trick.kind`;
}
