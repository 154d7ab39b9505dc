/** Meetings of which it is written what was decided. */
import type { Tx } from '../../../runtime/database/database.ts';

/** Those to which a person was invited, and those of the units in their charge; the latest first. @returns ids */
export async function concludedFor(
  tx: Tx,
  who: { personId: string; inCharge: readonly string[] },
  now: Date,
  take: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.state = 'planned' AND m.conclusion IS NOT NULL AND m.starts_at <= ${now}
      AND (u.path && ${[...who.inCharge]}::uuid[]
        OR EXISTS (SELECT 1 FROM meeting_invitee i WHERE i.meeting_id = m.id AND i.person_id = ${who.personId}::uuid))
    ORDER BY m.starts_at DESC, m.id LIMIT ${take}`;
  return rows.map((row) => row.id);
}

/** Meetings of these units and below of the last two weeks of which it is not written what was decided, the latest first. @returns ids */
export async function toConclude(tx: Tx, inCharge: readonly string[], now: Date, take: number): Promise<string[]> {
  const since = new Date(now.getTime() - 14 * 86_400_000);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.state = 'planned' AND m.conclusion IS NULL AND m.starts_at <= ${now} AND m.starts_at > ${since}
      AND u.path && ${[...inCharge]}::uuid[]
    ORDER BY m.starts_at DESC, m.id LIMIT ${take}`;
  return rows.map((row) => row.id);
}

/** Meetings of these units and below that were held, the latest first. @returns ids */
export async function heldLately(tx: Tx, inCharge: readonly string[], now: Date, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.state = 'planned' AND m.starts_at <= ${now} AND u.path && ${[...inCharge]}::uuid[]
    ORDER BY m.starts_at DESC, m.id LIMIT ${take}`;
  return rows.map((row) => row.id);
}
