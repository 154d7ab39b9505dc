/** Who came to the meetings whose attendance was taken, and when the weekly note about it is due. */

import { openPhone } from '../../../directory/contact.ts';
import type { PersonRef } from '../../../directory/people.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import type { Encryption } from '../../../runtime/encryption/encryption.ts';
import { presenceOf } from '../attendance/presence.ts';
import { type HeldMeeting, LOOK_BACK, type MemberTurnout } from './turnout-rules.ts';

/** What lies further back says little about today. */
const OLDEST_MS = 550 * 86_400_000;

interface Reader {
  tx: Tx;
  encryption: Encryption;
}

export interface Turnout {
  /** The latest first. */
  meetings: HeldMeeting[];
  /** Members of today, by name. */
  members: MemberTurnout[];
}

/** The last meetings of each unit, of this one and all below, to which its members were invited and whose attendance was taken. */
export async function turnoutOf({ tx, encryption }: Reader, unitId: string, now: Date): Promise<Turnout> {
  const since = new Date(now.getTime() - OLDEST_MS);
  const meetings = await tx.$queryRaw<HeldMeeting[]>`
    WITH held AS (
      SELECT DISTINCT i.unit_id, m.id, m.title, m.starts_at
      FROM meeting m JOIN meeting_invitee i ON i.meeting_id = m.id JOIN unit u ON u.id = i.unit_id
      WHERE m.state = 'planned' AND m.starts_at <= ${now} AND m.starts_at > ${since}
        AND i.attended IS NOT NULL AND u.path @> ARRAY[${unitId}::uuid]
    ), ranked AS (
      SELECT held.*, row_number() OVER (PARTITION BY unit_id ORDER BY starts_at DESC, id) AS place FROM held
    )
    SELECT DISTINCT id, title, starts_at AS "startsAt" FROM ranked WHERE place <= ${LOOK_BACK} ORDER BY starts_at DESC, id`;
  const rows = await tx.$queryRaw<
    (Omit<MemberTurnout, 'marks' | 'phone'> & {
      phoneSealed: string | null;
      meetingId: string;
      attended: boolean | null;
      answer: 'coming' | 'excused' | null;
      absenceExcused: boolean | null;
    })[]
  >`
    SELECT i.person_id AS "personId", p.full_name AS "fullName", p.phone_sealed AS "phoneSealed", i.unit_id AS "unitId", i.meeting_id AS "meetingId",
      i.attended, i.answer::text, i.absence_excused AS "absenceExcused"
    FROM meeting_invitee i JOIN unit u ON u.id = i.unit_id JOIN person p ON p.id = i.person_id
      JOIN membership s ON s.person_id = i.person_id AND s.unit_id = i.unit_id AND s.standing = 'member'
    WHERE i.meeting_id = ANY(${meetings.map((one) => one.id)}::uuid[]) AND u.path @> ARRAY[${unitId}::uuid]
    ORDER BY p.name_folded, p.id`;
  const byPerson = new Map<string, MemberTurnout>();
  const place = new Map(meetings.map((one, index) => [one.id, index]));
  for (const { personId, fullName, phoneSealed, unitId: through, meetingId, ...marked } of rows) {
    const known = byPerson.get(personId);
    const member = known ?? {
      personId,
      fullName,
      phone: openPhone(encryption, personId, phoneSealed),
      unitId: through,
      marks: [],
    };
    member.marks.push({ meetingId, presence: presenceOf(marked) });
    byPerson.set(personId, member);
  }
  const members = [...byPerson.values()];
  for (const { marks } of members) marks.sort((a, b) => (place.get(a.meetingId) ?? 0) - (place.get(b.meetingId) ?? 0));
  return { meetings, members };
}

/** Of these people those who wait for a visit already, or had one since. */
export async function calledOnSince(tx: Tx, personIds: readonly string[], since: Date): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT person_id AS id FROM visit
    WHERE person_id = ANY(${[...personIds]}::uuid[]) AND (state = 'todo' OR (state = 'done' AND visited_on >= ${since}::date))`;
  return new Set(rows.map((row) => row.id));
}

/** From now on the unit is looked at on Mondays. Does nothing where it is already. */
export async function beginNotes(tx: Tx, unitIds: readonly string[], nextAt: (unitId: string) => Date): Promise<void> {
  await tx.turnoutNote.createMany({
    data: unitIds.map((unitId) => ({ unitId, nextAt: nextAt(unitId) })),
    skipDuplicates: true,
  });
}

/** The unit whose note is due, held; those that another process works on are passed over. */
export async function lockDueNote(tx: Tx, now: Date): Promise<{ unitId: string; nextAt: Date } | undefined> {
  const [row] = await tx.$queryRaw<{ unitId: string; nextAt: Date }[]>`
    SELECT unit_id AS "unitId", next_at AS "nextAt" FROM turnout_note WHERE next_at <= ${now}
    ORDER BY next_at, unit_id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row;
}

export async function advanceNote(tx: Tx, unitId: string, nextAt: Date | null): Promise<void> {
  if (nextAt) await tx.turnoutNote.update({ where: { unitId }, data: { nextAt } });
  else await tx.turnoutNote.delete({ where: { unitId } });
}

/** The officers of this very unit: the head of the chapter. */
export async function headsOf(tx: Tx, unit: Pick<UnitRef, 'id'>, now: Date): Promise<PersonRef[]> {
  return tx.$queryRaw<PersonRef[]>`
    SELECT DISTINCT p.id, p.full_name AS "fullName", p.phone_sealed AS "phoneSealed", p.locale, p.muted_at AS "mutedAt",
      p.birth_year AS "birthYear", p.sex
    FROM held_role(${now}) r JOIN person p ON p.id = r.person_id WHERE r.unit_id = ${unit.id}::uuid ORDER BY p.id`;
}
