/** The attendance list as it is ticked, and the history of each tick. */
import type { Tx } from '../../../runtime/database/database.ts';

export interface NewMark {
  personId: string;
  attended: boolean | null;
  /** An officer's word on the absence; null: as the person answered. */
  excused: boolean | null;
}

/** Sets what differs, and keeps who said so and when. @returns how many people it changed */
export async function mark(
  tx: Tx,
  meetingId: string,
  marks: readonly NewMark[],
  by: { id: string; how: 'list' | 'code' },
  now: Date,
): Promise<number> {
  if (marks.length === 0) return 0;
  return tx.$executeRaw`
    WITH said AS (
      SELECT * FROM unnest(${marks.map((one) => one.personId)}::uuid[], ${marks.map((one) => one.attended)}::boolean[],
        ${marks.map((one) => one.excused)}::boolean[]) AS said(person_id, attended, excused)
    ), changed AS (
      UPDATE meeting_invitee i SET attended = said.attended, absence_excused = said.excused FROM said
      WHERE i.meeting_id = ${meetingId}::uuid AND i.person_id = said.person_id
        AND (i.attended IS DISTINCT FROM said.attended OR i.absence_excused IS DISTINCT FROM said.excused)
      RETURNING i.person_id, i.attended, i.absence_excused)
    INSERT INTO meeting_mark (id, meeting_id, person_id, attended, excused, how, by_id, at)
    SELECT new_id(), ${meetingId}::uuid, person_id, attended, absence_excused, ${by.how}::meeting_mark_how, ${by.id}::uuid, ${now}
    FROM changed`;
}

export interface Correction {
  personName: string;
  byName: string;
  at: Date;
  before: { attended: boolean | null; excused: boolean | null };
  after: { attended: boolean | null; excused: boolean | null };
}

/** What was said otherwise before, the latest first. */
export async function correctionsOf(tx: Tx, meetingId: string, most: number): Promise<Correction[]> {
  const rows = await tx.$queryRaw<
    {
      personName: string;
      byName: string;
      at: Date;
      attended: boolean | null;
      excused: boolean | null;
      attendedBefore: boolean | null;
      excusedBefore: boolean | null;
    }[]
  >`
    SELECT p.full_name AS "personName", o.full_name AS "byName", k.* FROM (
      SELECT m.*, lag(m.attended) OVER w AS "attendedBefore", lag(m.excused) OVER w AS "excusedBefore", lag(m.id) OVER w AS earlier
      FROM meeting_mark m WHERE m.meeting_id = ${meetingId}::uuid WINDOW w AS (PARTITION BY m.person_id ORDER BY m.at, m.id)
    ) k JOIN person p ON p.id = k.person_id JOIN person o ON o.id = k.by_id
    WHERE k.earlier IS NOT NULL ORDER BY k.at DESC, k.id DESC LIMIT ${most}`;
  return rows.map(({ personName, byName, at, attended, excused, attendedBefore, excusedBefore }) => ({
    personName,
    byName,
    at,
    before: { attended: attendedBefore, excused: excusedBefore },
    after: { attended, excused },
  }));
}

/** How many came, where they were counted. */
export async function setHeadCount(
  tx: Tx,
  meetingId: string,
  headCount: number,
  byId: string,
  now: Date,
): Promise<void> {
  await tx.meeting.update({ where: { id: meetingId }, data: { headCount, countedById: byId, countedAt: now } });
}
