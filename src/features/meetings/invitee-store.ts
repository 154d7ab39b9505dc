/** Who is invited to a meeting, what they answered, who came. */
import type { Tx } from '../../runtime/database.ts';

export type Answer = 'coming' | 'excused';

/** Freezes the members of a unit and all below it as those invited. @returns how many */
export async function inviteMembers(tx: Tx, meetingId: string, unitId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO meeting_invitee (meeting_id, person_id, unit_id)
    SELECT DISTINCT ON (m.person_id) ${meetingId}::uuid, m.person_id, m.unit_id
    FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.standing = 'member' AND u.path @> ARRAY[${unitId}::uuid]
    ORDER BY m.person_id, cardinality(u.path) DESC, u.id
    RETURNING person_id AS id`;
  return rows.map((row) => row.id);
}

export interface Invitee {
  personId: string;
  fullName: string;
  phone: string | null;
  unitName: string;
  answer: Answer | null;
  reason: string | null;
  attended: boolean | null;
  /** A message about this meeting has got through to them, or is on its way. */
  reached: boolean;
}

export async function inviteesOf(tx: Tx, meetingId: string): Promise<Invitee[]> {
  return tx.$queryRaw<Invitee[]>`
    SELECT i.person_id AS "personId", p.full_name AS "fullName", p.phone, u.name AS "unitName", i.answer::text, i.reason, i.attended,
      i.answered_at IS NOT NULL OR EXISTS (
        SELECT 1 FROM broadcast b JOIN delivery d ON d.broadcast_id = b.id JOIN message m ON m.id = d.message_id
        WHERE b.feature = 'meetings' AND b.subject_id = i.meeting_id AND d.person_id = i.person_id
          AND m.state IN ('queued', 'sending', 'sent', 'uncertain')) AS reached
    FROM meeting_invitee i JOIN person p ON p.id = i.person_id JOIN unit u ON u.id = i.unit_id
    WHERE i.meeting_id = ${meetingId}::uuid ORDER BY p.name_folded, p.id`;
}

export interface MyAnswer {
  answer: Answer | null;
  reason: string | null;
}

/** @returns null for somebody who was not invited */
export async function answerOf(tx: Tx, meetingId: string, personId: string): Promise<MyAnswer | null> {
  return tx.meetingInvitee.findUnique({
    where: { meetingId_personId: { meetingId, personId } },
    select: { answer: true, reason: true },
  });
}

/** Notes an answer; who was not yet invited is from now on. @param unitId through which the person is invited */
export async function setAnswer(
  tx: Tx,
  of: { meetingId: string; personId: string; unitId: string },
  answer: Answer,
  reason: string | null,
  now: Date,
): Promise<void> {
  const change = { answer, reason, answeredAt: now };
  await tx.meetingInvitee.upsert({
    where: { meetingId_personId: { meetingId: of.meetingId, personId: of.personId } },
    create: { ...of, ...change },
    update: change,
  });
}

/** Nobody has answered any more: the meeting is at another time. */
export async function forgetAnswers(tx: Tx, meetingId: string): Promise<void> {
  await tx.meetingInvitee.updateMany({
    where: { meetingId },
    data: { answer: null, reason: null, answeredAt: null },
  });
}

/** @param answer of all: undefined; of those who have not answered: null */
export async function invitedIds(tx: Tx, meetingId: string, answer?: Answer | null): Promise<string[]> {
  const rows = await tx.meetingInvitee.findMany({
    where: { meetingId, ...(answer === undefined ? {} : { answer }) },
    select: { personId: true },
    orderBy: { personId: 'asc' },
  });
  return rows.map((row) => row.personId);
}

/** Those invited who have left the unit since: no broadcast to it finds them any more. */
export async function invitedElsewhere(
  tx: Tx,
  meetingId: string,
  unitId: string,
): Promise<{ id: string; locale: string | null }[]> {
  return tx.$queryRaw`
    SELECT p.id, p.locale FROM meeting_invitee i JOIN person p ON p.id = i.person_id
    WHERE i.meeting_id = ${meetingId}::uuid AND p.muted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.standing = 'died')
      AND NOT EXISTS (
        SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
        WHERE m.person_id = p.id AND m.standing = 'member' AND u.path @> ARRAY[${unitId}::uuid])`;
}

export interface Counts {
  invited: number;
  coming: number;
  excused: number;
  silent: number;
}

export async function countAnswers(tx: Tx, meetingId: string): Promise<Counts> {
  const rows = await tx.meetingInvitee.groupBy({ by: ['answer'], where: { meetingId }, _count: { _all: true } });
  const of = (answer: Answer | null) => rows.find((row) => row.answer === answer)?._count._all ?? 0;
  const [coming, excused, silent] = [of('coming'), of('excused'), of(null)];
  return { invited: coming + excused + silent, coming, excused, silent };
}

export async function tick(tx: Tx, meetingId: string, personIds: string[], attended: boolean): Promise<void> {
  await tx.meetingInvitee.updateMany({ where: { meetingId, personId: { in: personIds } }, data: { attended } });
}
