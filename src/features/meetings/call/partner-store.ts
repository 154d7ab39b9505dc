/** Other units that are asked to a meeting. */
import type { Tx } from '../../../runtime/database/database.ts';

export type PartnerState = 'asked' | 'agreed' | 'refused';

/** Asks a unit, once; one that refused may be asked again. @returns false: it is asked or has agreed already */
export async function askPartner(tx: Tx, meetingId: string, unitId: string): Promise<boolean> {
  const asked = await tx.$executeRaw`
    INSERT INTO meeting_partner (meeting_id, unit_id) VALUES (${meetingId}::uuid, ${unitId}::uuid)
    ON CONFLICT (meeting_id, unit_id) DO UPDATE SET state = 'asked', decided_by_id = NULL, decided_at = NULL
    WHERE meeting_partner.state = 'refused'`;
  return asked === 1;
}

/** Notes the answer of a unit that is asked. @returns false: somebody else was faster, or it is not asked */
export async function decidePartner(
  tx: Tx,
  of: { meetingId: string; unitId: string },
  state: 'agreed' | 'refused',
  by: { id: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.meetingPartner.updateMany({
    where: { ...of, state: 'asked' },
    data: { state, decidedById: by.id, decidedAt: by.at },
  });
  return count === 1;
}

export async function partnersOf(tx: Tx, meetingId: string): Promise<{ name: string; state: PartnerState }[]> {
  return tx.$queryRaw`
    SELECT u.name, p.state::text FROM meeting_partner p JOIN unit u ON u.id = p.unit_id
    WHERE p.meeting_id = ${meetingId}::uuid ORDER BY u.name`;
}

/** The units whose members are invited: that of the meeting, and those that agreed. */
export async function invitedUnits(tx: Tx, meeting: { id: string; unitId: string }): Promise<string[]> {
  const rows = await tx.meetingPartner.findMany({
    where: { meetingId: meeting.id, state: 'agreed' },
    select: { unitId: true },
    orderBy: { unitId: 'asc' },
  });
  return [meeting.unitId, ...rows.map((row) => row.unitId)];
}

export interface PartnerAnswer {
  name: string;
  answer: 'coming' | 'excused' | null;
}

/** What those answered who are invited through a unit or one below it. */
export async function answersThrough(tx: Tx, meetingId: string, unitId: string): Promise<PartnerAnswer[]> {
  return tx.$queryRaw`
    SELECT p.full_name AS name, i.answer::text FROM meeting_invitee i
    JOIN person p ON p.id = i.person_id JOIN unit u ON u.id = i.unit_id
    WHERE i.meeting_id = ${meetingId}::uuid AND u.path @> ARRAY[${unitId}::uuid] ORDER BY p.name_folded, p.id`;
}
