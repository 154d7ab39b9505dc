/** The tables of this room: meetings and their reminders. Who is invited: invitee-store.ts. */
import { findUnit, type UnitRef, zoneOfUnit } from '../../directory/units.ts';
import type { Prisma, Tx } from '../../runtime/database/database.ts';
import type { MeetingKind } from './kinds.ts';
import { ATTENDANCE, NEAR_MS } from './rules.ts';

export interface Meeting {
  id: string;
  unitId: string;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date | null;
  state: 'planned' | 'cancelled';
  unit: UnitRef;
  /** IANA zone in which its times are shown. */
  zone: string;
  kind: MeetingKind;
  /** Its unit's officers are invited, not its members. */
  officersOnly: boolean;
}

const select = {
  id: true,
  unitId: true,
  title: true,
  place: true,
  startsAt: true,
  endsAt: true,
  state: true,
  kind: true,
  officersOnly: true,
} as const satisfies Prisma.MeetingSelect;

/** What a question about meetings needs besides: the zone where no unit has one. */
interface Reader {
  tx: Tx;
  defaults: { zone: string };
}

export async function findMeeting({ tx, defaults }: Reader, id: string): Promise<Meeting | null> {
  const row = await tx.meeting.findUnique({ where: { id }, select });
  const unit = row && (await findUnit(tx, row.unitId));
  return row && unit ? { ...row, unit, zone: await zoneOfUnit(tx, unit, defaults.zone) } : null;
}

/** The same, held until the end of the transaction: `share` against changes, `update` against all others. */
export async function lockMeeting(reader: Reader, id: string, how: 'share' | 'update'): Promise<Meeting | null> {
  if (how === 'share') await reader.tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid FOR SHARE`;
  else await reader.tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid FOR UPDATE`;
  return findMeeting(reader, id);
}

async function findAll(reader: Reader, ids: readonly { id: string }[]): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (const { id } of ids) {
    const meeting = await findMeeting(reader, id);
    if (meeting) found.push(meeting);
  }
  return found;
}

/**
 * Meetings that concern a person, by time: those to which they are invited, those of their units and of all above, and
 * those of the units in their charge.
 * @param asOfficer topmost units in their charge @param memberOf their own units @param since those that began later
 */
export async function meetingsFor(
  reader: Reader,
  person: { id: string; memberOf: readonly UnitRef[]; asOfficer: readonly UnitRef[] },
  since: Date,
  take: number,
): Promise<Meeting[]> {
  const covering = [...new Set(person.memberOf.flatMap((unit) => unit.path))];
  const charge = person.asOfficer.map((unit) => unit.id);
  const rows = await reader.tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.state = 'planned' AND m.starts_at > ${since}
      AND ((m.unit_id = ANY(${covering}::uuid[]) AND NOT m.officers_only) OR u.path && ${charge}::uuid[]
        OR EXISTS (SELECT 1 FROM meeting_invitee i WHERE i.meeting_id = m.id AND i.person_id = ${person.id}::uuid))
    ORDER BY m.starts_at, m.id LIMIT ${take}`;
  return findAll(reader, rows);
}

/** Meetings of these units and below that have not begun, by time. */
export async function meetingsToChange(
  reader: Reader,
  unitIds: readonly string[],
  now: Date,
  take: number,
): Promise<Meeting[]> {
  const rows = await reader.tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.state = 'planned' AND m.starts_at > ${now} AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY m.starts_at, m.id LIMIT ${take}`;
  return findAll(reader, rows);
}

/** Meetings of these units and below whose attendance may be taken now; the one that began last first. */
export async function meetingsOn(reader: Reader, unitIds: readonly string[], now: Date): Promise<Meeting[]> {
  const from = new Date(now.getTime() - ATTENDANCE.afterMs);
  const to = new Date(now.getTime() + ATTENDANCE.beforeMs);
  const rows = await reader.tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM meeting m JOIN unit u ON u.id = m.unit_id
    WHERE m.state = 'planned' AND m.starts_at BETWEEN ${from} AND ${to} AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY m.starts_at DESC, m.id LIMIT 12`;
  return findAll(reader, rows);
}

/** Other meetings of the same unit about that time. */
export async function meetingsNear(reader: Reader, unitId: string, at: Date, but?: string): Promise<Meeting[]> {
  const rows = await reader.tx.meeting.findMany({
    where: {
      unitId,
      state: 'planned',
      startsAt: { gt: new Date(at.getTime() - NEAR_MS), lt: new Date(at.getTime() + NEAR_MS) },
      ...(but ? { id: { not: but } } : {}),
    },
    select: { id: true },
    orderBy: { startsAt: 'asc' },
    take: 3,
  });
  return findAll(reader, rows);
}

export interface NewMeeting {
  unitId: string;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date | null;
  createdById: string;
  kind: MeetingKind;
  /** False: nobody is invited by name, only the number who come is noted. */
  byName?: boolean;
  officersOnly?: boolean;
  /** When its officer is asked how many came. */
  countDueAt?: Date;
  /** Where it came of a series: which, and the day by its rule. */
  seriesId?: string;
  seriesOn?: Date;
}

export type Reminder = { minutesBefore: number; dueAt: Date };

/** @returns its id */
export async function createMeeting(tx: Tx, meeting: NewMeeting, reminders: Reminder[], now: Date): Promise<string> {
  const row = await tx.meeting.create({ data: { ...meeting, createdAt: now }, select: { id: true } });
  await tx.meetingReminder.createMany({ data: reminders.map((one) => ({ ...one, meetingId: row.id })) });
  return row.id;
}

export async function cancelMeeting(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.meeting.update({
    where: { id },
    data: { state: 'cancelled', revision: { increment: 1 } },
  });
  await tx.meetingReminder.updateMany({ where: { meetingId: id, doneAt: null }, data: { doneAt: now } });
}

/** @param reminders in place of all that there were */
export async function moveMeeting(
  tx: Tx,
  id: string,
  change: { startsAt: Date; endsAt: Date | null; place: string; countDueAt?: Date },
  reminders: Reminder[],
): Promise<void> {
  await tx.meeting.update({ where: { id }, data: { ...change, revision: { increment: 1 } } });
  await setReminders(tx, id, reminders);
}

/** A meeting whose officer is to be asked how many came, held; those on which another process works are passed over. */
export async function lockUncounted(
  tx: Tx,
  now: Date,
): Promise<{ id: string; asks: number; byId: string } | undefined> {
  const [row] = await tx.$queryRaw<{ id: string; asks: number; byId: string }[]>`
    SELECT id, count_asks AS asks, created_by_id AS "byId" FROM meeting WHERE count_due_at <= ${now}
    ORDER BY count_due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row;
}

/** @param countDueAt when they are asked next; null: not any more */
export async function countAsked(tx: Tx, id: string, asks: number, countDueAt: Date | null): Promise<void> {
  await tx.meeting.update({ where: { id }, data: { countAsks: asks, countDueAt } });
}

/** @param reminders in place of all that there were */
export async function setReminders(tx: Tx, id: string, reminders: Reminder[]): Promise<void> {
  await tx.meetingReminder.deleteMany({ where: { meetingId: id } });
  await tx.meetingReminder.createMany({ data: reminders.map((one) => ({ ...one, meetingId: id })) });
}

/** What was queued about the meeting before and has not been stopped: an invitation that is still on its way. */
export async function broadcastsUnderWay(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx.broadcast.findMany({
    where: {
      feature: 'meetings',
      subjectId: meetingId,
      state: { not: 'stopped' },
      OR: [{ state: 'freezing' }, { totals: { some: { waiting: { gt: 0 } } } }],
    },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
