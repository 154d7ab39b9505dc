/** The codes with which people come to units: invitations, and sheets on walls (written by features/roster). */
import type { Tx } from '../../../runtime/database/database.ts';

export interface LiveCode {
  kind: 'invitation' | 'poster';
  id: string;
  code: string;
  unitId: string;
  unitName: string;
  expiresAt: Date;
  usedCount: number | null;
}

/** Codes that lead into these units and those below, the first to end first. @returns at most `most`, and how many there are */
export async function liveCodes(
  tx: Tx,
  unitIds: readonly string[],
  now: Date,
  most: number,
): Promise<{ all: number; some: LiveCode[] }> {
  const rows = await tx.$queryRaw<(LiveCode & { all: number })[]>`
    SELECT c.*, u.name AS "unitName", count(*) OVER ()::int AS "all" FROM (
      SELECT 'invitation' AS kind, id, code, unit_id AS "unitId", expires_at AS "expiresAt", used_count AS "usedCount" FROM invitation
      UNION ALL SELECT 'poster', unit_id, code, unit_id, expires_at, NULL FROM poster_code
    ) c JOIN unit u ON u.id = c."unitId"
    WHERE c."expiresAt" > ${now} AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY c."expiresAt", c.code LIMIT ${most}`;
  return { all: rows[0]?.all ?? 0, some: rows.map(({ all: _, ...row }) => row) };
}

/**
 * Who came by the codes of one unit until then, and was told of to nobody yet; from now on they count as told. Left to another
 * process where that has it. @returns undefined where there is nobody
 */
export async function takeNewcomers(tx: Tx, until: Date): Promise<{ unitId: string; names: string[] } | undefined> {
  const [first] = await tx.$queryRaw<{ unitId: string }[]>`
    SELECT i.unit_id AS "unitId" FROM invitation i
    WHERE i.used_count > 0 AND (i.told_until IS NULL OR i.told_until < ${until}) AND EXISTS (
      SELECT 1 FROM person_change c WHERE c.cause_id = i.id AND c.at <= ${until} AND c.at > coalesce(i.told_until, '-infinity'))
    ORDER BY i.id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;
  if (!first) return undefined;
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT p.full_name AS name FROM invitation i
    JOIN person_change c ON c.cause_id = i.id AND c.at <= ${until} AND c.at > coalesce(i.told_until, '-infinity')
    JOIN person p ON p.id = c.person_id WHERE i.unit_id = ${first.unitId}::uuid AND c.field = 'standing' ORDER BY 1`;
  await tx.invitation.updateMany({ where: { unitId: first.unitId }, data: { toldUntil: until } });
  return { unitId: first.unitId, names: rows.map((row) => row.name) };
}
