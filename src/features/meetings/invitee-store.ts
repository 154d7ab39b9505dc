/** Who is invited to a meeting, what they answered, who came. */
import { officersWithin } from '../../directory/roles.ts';
import { isMeant, membersOf } from '../../outbound/broadcast/audience.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { reasonIn } from './sealed.ts';

export type Answer = 'coming' | 'excused';

interface Reader {
  tx: Tx;
  encryption: Encryption;
}

/** Those invited so far, as rows with the unit through which they are. @returns who is new */
async function invite(tx: Tx, meetingId: string, people: Prisma.Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO meeting_invitee (meeting_id, person_id, unit_id)
    SELECT ${meetingId}::uuid, one.person_id, one.unit_id FROM (${people}) AS one
    ON CONFLICT DO NOTHING RETURNING person_id AS id`;
  return rows.map((row) => row.id);
}

/** Freezes the members of a unit and all below it as those invited. @param personIds only these of them */
export const inviteMembers = (tx: Tx, meetingId: string, unitId: string, personIds?: string[]): Promise<string[]> =>
  invite(
    tx,
    meetingId,
    membersOf({ unitIds: [unitId], ...(personIds && { personIds }), through: 'people', evenMuted: false }),
  );

/** The same for the officers of the unit and all below it, whether they are on a roster or not. */
export async function inviteOfficers(tx: Tx, meetingId: string, unitId: string, now: Date): Promise<string[]> {
  const personIds = await officersWithin(tx, [unitId], now);
  return invite(
    tx,
    meetingId,
    Prisma.sql`
      SELECT DISTINCT ON (r.person_id) r.person_id, r.unit_id FROM role r JOIN unit u ON u.id = r.unit_id
      WHERE r.person_id = ANY(${personIds}::uuid[]) AND r.name = 'officer' AND ${isMeant({ unitIds: [unitId] })}
      ORDER BY r.person_id, cardinality(u.path) DESC, u.id`,
  );
}

/** Whoever calls a meeting comes to it, and need not be asked. @returns false: they are not among those invited */
export async function organiserComes(tx: Tx, meetingId: string, personId: string, now: Date): Promise<boolean> {
  const { count } = await tx.meetingInvitee.updateMany({
    where: { meetingId, personId },
    data: { answer: 'coming', answeredAt: now },
  });
  return count === 1;
}

/**
 * Members of the units of a meeting ahead who are not invited to it yet, as they came later; one meeting at a time, held. From now on
 * they are. Left to another process where that has it. @returns undefined where there is nobody
 */
export async function inviteNewcomers(
  tx: Tx,
  now: Date,
): Promise<{ meetingId: string; personIds: string[] } | undefined> {
  const [found] = await tx.$queryRaw<{ id: string; unitIds: string[] }[]>`
    SELECT m.id, asked.ids AS "unitIds" FROM meeting m
    CROSS JOIN LATERAL (SELECT array_agg(one.id) AS ids FROM (
      SELECT m.unit_id AS id UNION SELECT p.unit_id FROM meeting_partner p WHERE p.meeting_id = m.id AND p.state = 'agreed') AS one) AS asked
    WHERE m.state = 'planned' AND m.by_name AND NOT m.invited_only AND m.starts_at > ${now}
      AND EXISTS (SELECT 1 FROM membership s JOIN unit u ON u.id = s.unit_id
        WHERE s.standing = 'member' AND u.path && asked.ids
          AND NOT EXISTS (SELECT 1 FROM unit station WHERE station.kind = 'police' AND station.id = ANY(u.path)
            AND NOT u.path[array_position(u.path, station.id):] && asked.ids)
          AND NOT EXISTS (SELECT 1 FROM meeting_invitee i WHERE i.meeting_id = m.id AND i.person_id = s.person_id))
    ORDER BY m.starts_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`;
  if (!found) return undefined;
  const audience = { unitIds: found.unitIds, through: 'people', evenMuted: false } as const;
  return { meetingId: found.id, personIds: await invite(tx, found.id, membersOf(audience)) };
}

export interface Invitee {
  personId: string;
  fullName: string;
  birthYear: number | null;
  phoneSealed: string | null;
  unitId: string;
  unitName: string;
  answer: Answer | null;
  reason: string | null;
  attended: boolean | null;
  /** An officer's word on an absence; null: as the person answered. */
  absenceExcused: boolean | null;
  answeredAt: Date | null;
  /** Somebody else who answered. */
  answeredById: string | null;
  guests: number;
  /** A message about this meeting has got through to them, or is on its way. */
  reached: boolean;
}

export async function inviteesOf({ tx, encryption }: Reader, meetingId: string): Promise<Invitee[]> {
  const rows = await tx.$queryRaw<Invitee[]>`
    SELECT i.person_id AS "personId", p.full_name AS "fullName", p.birth_year AS "birthYear", p.phone_sealed AS "phoneSealed", u.id AS "unitId", u.name AS "unitName", i.answer::text, i.reason, i.attended,
      i.absence_excused AS "absenceExcused", i.answered_at AS "answeredAt", i.answered_by_id AS "answeredById", i.guests,
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
  const sealed = seal(encryption, reason, reasonIn(of.meetingId));
  await tx.$executeRaw`
    INSERT INTO meeting_invitee AS i (meeting_id, person_id, unit_id, answer, reason, answered_at, guests, answered_by_id)
    VALUES (${of.meetingId}::uuid, ${of.personId}::uuid, ${of.unitId}::uuid, ${answer}::meeting_answer, ${sealed}, ${now}, ${guests},
      ${answeredById}::uuid)
    ON CONFLICT (meeting_id, person_id) DO UPDATE SET answer = excluded.answer, reason = excluded.reason,
      answered_at = excluded.answered_at, guests = excluded.guests, answered_by_id = excluded.answered_by_id`;
}

/** Nobody has answered any more, but for who called it: the meeting is at another time. */
export async function forgetAnswers(tx: Tx, meetingId: string, organiserId: string): Promise<void> {
  await tx.meetingInvitee.updateMany({
    where: { meetingId, personId: { not: organiserId } },
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

/** These people without those who have died: nobody writes to them, whatever list they stand on. */
export async function living(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT one.id FROM unnest(${[...personIds]}::uuid[]) AS one(id)
    WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = one.id AND m.standing = 'died')`;
  return rows.map((row) => row.id);
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
