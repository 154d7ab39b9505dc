/** Which meetings a calendar shows, and the secret links to calendars. */
import type { Tx } from '../../../runtime/database/database.ts';
import { openText, type Stored } from '../sealed.ts';
import type { CalendarMeeting } from './calendar-file.ts';

/** A calendar keeps what is so old, and shows no more than so many. */
const KEPT_DAYS = 60;
const MOST = 200;

/** Those to which a person is invited, the cancelled too, so that a calendar takes them away. */
export async function calendarOfPerson(at: Stored, personId: string, now: Date): Promise<CalendarMeeting[]> {
  const rows = await at.tx.$queryRaw<CalendarMeeting[]>`
    SELECT m.id, m.title, m.place, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.state::text, m.agenda, m.revision, u.name AS "unitName"
    FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.starts_at > ${new Date(now.getTime() - KEPT_DAYS * 86_400_000)}
      AND EXISTS (SELECT 1 FROM meeting_invitee i WHERE i.meeting_id = m.id AND i.person_id = ${personId}::uuid)
    ORDER BY m.starts_at, m.id LIMIT ${MOST}`;
  return opened(at, rows);
}

export async function calendarOfMeeting(at: Stored, meetingId: string): Promise<CalendarMeeting[]> {
  const rows = await at.tx.$queryRaw<CalendarMeeting[]>`
    SELECT m.id, m.title, m.place, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.state::text, m.agenda, m.revision, u.name AS "unitName"
    FROM meeting m JOIN unit u ON u.id = m.unit_id WHERE m.id = ${meetingId}::uuid`;
  return opened(at, rows);
}

/** Those of a unit and all below it. */
export async function calendarOfUnit(at: Stored, unitId: string, now: Date): Promise<CalendarMeeting[]> {
  const rows = await at.tx.$queryRaw<CalendarMeeting[]>`
    SELECT m.id, m.title, m.place, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.state::text, m.agenda, m.revision, u.name AS "unitName"
    FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.starts_at > ${new Date(now.getTime() - KEPT_DAYS * 86_400_000)} AND u.path @> ARRAY[${unitId}::uuid]
    ORDER BY m.starts_at, m.id LIMIT ${MOST}`;
  return opened(at, rows);
}

function opened({ encryption }: Stored, rows: CalendarMeeting[]): CalendarMeeting[] {
  return rows.map((row) => ({ ...row, agenda: openText(encryption, row.agenda, 'agenda', row.id) }));
}

export interface CalendarOwner {
  personId: string | null;
  unitId: string | null;
}

/** One link of a person or unit holds: those before it are withdrawn. @param tokenHash of the secret part, which is not kept */
export async function makeLink(
  tx: Tx,
  tokenHash: Buffer,
  of: CalendarOwner,
  madeById: string,
  now: Date,
): Promise<void> {
  await withdrawLinks(tx, of, now);
  await tx.calendarLink.create({ data: { tokenHash: new Uint8Array(tokenHash), ...of, madeById, madeAt: now } });
}

/** @returns how many were withdrawn */
export async function withdrawLinks(tx: Tx, { personId, unitId }: CalendarOwner, now: Date): Promise<number> {
  const where = { personId, unitId, revokedAt: null };
  return (await tx.calendarLink.updateMany({ where, data: { revokedAt: now } })).count;
}

/** Whose calendar a link shows; null for none, for one that was withdrawn, and for a unit's whose maker has no role for it now. */
export async function ownerOfLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<CalendarOwner | null> {
  const [row] = await tx.$queryRaw<CalendarOwner[]>`
    SELECT l.person_id AS "personId", l.unit_id AS "unitId" FROM calendar_link l LEFT JOIN unit u ON u.id = l.unit_id
    WHERE l.token_hash = ${new Uint8Array(tokenHash)} AND l.revoked_at IS NULL AND (l.unit_id IS NULL
      OR EXISTS (SELECT 1 FROM held_role(${now}) r WHERE r.person_id = l.made_by_id AND r.unit_id = ANY (u.path)))`;
  return row ?? null;
}
