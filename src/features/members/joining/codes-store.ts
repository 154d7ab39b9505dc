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
