/** Who is invited to a meeting, what they answered, who came. */
import { officersWithin } from '../../directory/roles.ts';
import { isMeant } from '../../outbound/broadcast/audience.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { reasonIn } from './sealed.ts';

export type Answer = 'coming' | 'excused';

interface Reader {
  tx: Tx;
  encryption: Encryption;
}

/** Freezes the members of a unit and all below it as those invited. @returns how many */
export async function inviteMembers(tx: Tx, meetingId: string, unitId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO meeting_invitee (meeting_id, person_id, unit_id)
    SELECT DISTINCT ON (m.person_id) ${meetingId}::uuid, m.person_id, m.unit_id
    FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.standing = 'member' AND ${isMeant({ unitIds: [unitId] })}
    ORDER BY m.person_id, cardinality(u.path) DESC, u.id
    ON CONFLICT DO NOTHING
    RETURNING person_id AS id`;
  return rows.map((row) => row.id);
}

/** The same for the officers of the unit and all below it, whether they are on a roster or not. */
export async function inviteOfficers(tx: Tx, meetingId: string, unitId: string, now: Date): Promise<string[]> {
  const personIds = await officersWithin(tx, [unitId], now);
  await tx.$executeRaw`
    INSERT INTO meeting_invitee (meeting_id, person_id, unit_id)
    SELECT DISTINCT ON (r.person_id) ${meetingId}::uuid, r.person_id, r.unit_id
    FROM role r JOIN unit u ON u.id = r.unit_id
    WHERE r.person_id = ANY(${personIds}::uuid[]) AND r.name = 'officer' AND ${isMeant({ unitIds: [unitId] })}
    ORDER BY r.person_id, cardinality(u.path) DESC, u.id
    ON CONFLICT DO NOTHING`;
  return personIds;
}

export interface Invitee {
  personId: string;
  fullName: string;
  phoneSealed: string | null;
  unitId: string;
  unitName: string;
  answer: Answer | null;
  reason: string | null;
  attended: boolean | null;
  /** An officer's word on an absence; null: as the person answered. */
  absenceExcused: boolean | null;
  answeredAt: Date | null;
  guests: number;
  /** A message about this meeting has got through to them, or is on its way. */
  reached: boolean;
}

export async function inviteesOf({ tx, encryption }: Reader, meetingId: string): Promise<Invitee[]> {
  const rows = await tx.$queryRaw<Invitee[]>`
    SELECT i.person_id AS "personId", p.full_name AS "fullName", p.phone_sealed AS "phoneSealed", u.id AS "unitId", u.name AS "unitName", i.answer::text, i.reason, i.attended,
      i.absence_excused AS "absenceExcused", i.answered_at AS "answeredAt", i.guests,
      i.answered_at IS NOT NULL OR EXISTS (
        SELECT 1 FROM broadcast b JOIN delivery d ON d.broadcast_id = b.id JOIN message m ON m.id = d.message_id
        WHERE b.feature = 'meetings' AND b.subject_id = i.meeting_id AND d.person_id = i.person_id
          AND m.state IN ('queued', 'sending', 'sent', 'uncertain')) AS reached
    FROM meeting_invitee i JOIN person p ON p.id = i.person_id JOIN unit u ON u.id = i.unit_id
    WHERE i.meeting_id = ${meetingId}::uuid ORDER BY p.name_folded, p.id`;
  return rows.map((row) => ({ ...row, reason: unseal(encryption, row.reason, reasonIn(meetingId)) }));
}

export interface MyAnswer {
  answer: Answer | null;
  reason: string | null;
  guests: number;
  /** Somebody else who answered. */
  answeredById: string | null;
}

/** @returns null for somebody who was not invited */
export async function answerOf(
  { tx, encryption }: Reader,
  meetingId: string,
  personId: string,
): Promise<MyAnswer | null> {
  const row = await tx.meetingInvitee.findUnique({
    where: { meetingId_personId: { meetingId, personId } },
    select: { answer: true, reason: true, guests: true, answeredById: true },
  });
  return row && { ...row, reason: unseal(encryption, row.reason, reasonIn(meetingId)) };
}

/** Notes an answer; who was not yet invited is from now on. @param of `unitId`: through which the person is invited @param more `answeredById`: somebody else who answered for them */
export async function setAnswer(
  { tx, encryption }: Reader,
  of: { meetingId: string; personId: string; unitId: string },
  answer: Answer,
  reason: string | null,
  now: Date,
  more: { guests?: number; answeredById?: string } = {},
): Promise<void> {
  const { guests = 0, answeredById = null } = more;
  const change = {
    answer,
    reason: seal(encryption, reason, reasonIn(of.meetingId)),
    answeredAt: now,
    guests,
    answeredById,
  };
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
    data: { answer: null, reason: null, answeredAt: null, guests: 0, answeredById: null },
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
  unitIds: readonly string[],
): Promise<{ id: string; locale: string | null }[]> {
  return tx.$queryRaw`
    SELECT p.id, p.locale FROM meeting_invitee i JOIN person p ON p.id = i.person_id
    WHERE i.meeting_id = ${meetingId}::uuid AND p.muted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.standing = 'died')
      AND NOT EXISTS (
        SELECT 1 FROM membership m JOIN unit u ON u.id = m.unit_id
        WHERE m.person_id = p.id AND m.standing = 'member' AND u.path && ${[...unitIds]}::uuid[])`;
}

export interface Counts {
  invited: number;
  coming: number;
  excused: number;
  silent: number;
  /** From outside the roster, brought by those who come. */
  guests: number;
}

export async function countAnswers(tx: Tx, meetingId: string): Promise<Counts> {
  const rows = await tx.meetingInvitee.groupBy({
    by: ['answer'],
    where: { meetingId },
    _count: { _all: true },
    _sum: { guests: true },
  });
  const of = (answer: Answer | null) => rows.find((row) => row.answer === answer)?._count._all ?? 0;
  const [coming, excused, silent] = [of('coming'), of('excused'), of(null)];
  const guests = rows.find((row) => row.answer === 'coming')?._sum.guests ?? 0;
  return { invited: coming + excused + silent, coming, excused, silent, guests };
}
