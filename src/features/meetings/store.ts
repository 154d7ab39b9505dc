/** The tables of this room: meetings and their reminders. Who is invited: invitee-store.ts. */
import type { UnitRef } from '../../directory/units.ts';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { type Encryption, unseal } from '../../runtime/encryption/encryption.ts';
import type { MyAnswer } from './invitee-store.ts';
import type { MeetingKind } from './kinds.ts';
import { ATTENDANCE, NEAR_MS } from './rules.ts';
import { reasonIn } from './sealed.ts';

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
  /** Only those chosen are invited, not all members of its unit. */
  invitedOnly: boolean;
  /** False: nobody is invited by name, only the number who came is noted. */
  byName: boolean;
  /** Who called it. */
  createdById: string;
  /** How many came, where they were counted. */
  headCount: number | null;
}

/** What a question about meetings needs besides: the zone where no unit has one. */
interface Reader {
  tx: Tx;
  defaults: { zone: string };
}

/** SQL: a meeting `m` with its unit `u` and the zone of that, in one row. */
const columns = Prisma.sql`
  m.id, m.unit_id AS "unitId", m.title, m.place, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.state::text, m.kind::text,
  m.invited_only AS "invitedOnly", m.by_name AS "byName", m.created_by_id AS "createdById", m.head_count AS "headCount",
  jsonb_build_object('id', u.id, 'parentId', u.parent_id, 'name', u.name, 'kind', u.kind, 'path', u.path, 'timezone', u.timezone) AS unit,
  (SELECT z.timezone FROM unit z WHERE z.id = ANY(u.path) AND z.timezone IS NOT NULL
    ORDER BY cardinality(z.path) DESC LIMIT 1) AS zone`;

/** SQL: what somebody `i` has answered who is invited. */
const mine = Prisma.sql`CASE WHEN i.person_id IS NOT NULL THEN jsonb_build_object(
  'answer', i.answer, 'reason', i.reason, 'guests', i.guests, 'answeredById', i.answered_by_id) END AS mine`;

type Row = Omit<Meeting, 'zone'> & { zone: string | null };

const zoned =
  ({ defaults }: Pick<Reader, 'defaults'>) =>
  (row: Row): Meeting => ({ ...row, zone: row.zone ?? defaults.zone });

/** @param which SQL from WHERE on */
async function find(reader: Reader, which: Prisma.Sql): Promise<Meeting[]> {
  const rows = await reader.tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM meeting m JOIN unit u ON u.id = m.unit_id ${which}`;
  return rows.map(zoned(reader));
}

export async function findMeeting(reader: Reader, id: string): Promise<Meeting | null> {
  const [meeting] = await find(reader, Prisma.sql`WHERE m.id = ${id}::uuid`);
  return meeting ?? null;
}

/** Some of them, by time. */
export const findMeetings = (reader: Reader, ids: readonly string[]): Promise<Meeting[]> =>
  find(reader, Prisma.sql`WHERE m.id = ANY(${[...ids]}::uuid[]) ORDER BY m.starts_at, m.id`);

/** The same, held until the end of the transaction: `share` against changes, `update` against all others. */
export async function lockMeeting(reader: Reader, id: string, how: 'share' | 'update'): Promise<Meeting | null> {
  const lock = how === 'share' ? Prisma.sql`FOR SHARE OF m` : Prisma.sql`FOR UPDATE OF m`;
  const [meeting] = await find(reader, Prisma.sql`WHERE m.id = ${id}::uuid ${lock}`);
  return meeting ?? null;
}

/** A meeting, and what somebody answered who is invited to it. */
export interface Concerned extends Meeting {
  mine: MyAnswer | null;
}

/**
 * Meetings that concern a person, by time: those to which they are invited, those of their units and of all above, and
 * those of the units in their charge.
 * @param asOfficer topmost units in their charge @param memberOf their own units @param since those that began later
 */
export async function meetingsFor(
  reader: Reader & { encryption: Encryption },
  person: { id: string; memberOf: readonly UnitRef[]; asOfficer: readonly UnitRef[] },
  since: Date,
  take: number,
): Promise<Concerned[]> {
  const covering = [...new Set(person.memberOf.flatMap((unit) => unit.path))];
  const charge = person.asOfficer.map((unit) => unit.id);
  const rows = await reader.tx.$queryRaw<(Row & { mine: MyAnswer | null })[]>`
    SELECT ${columns}, ${mine} FROM meeting m JOIN unit u ON u.id = m.unit_id
    LEFT JOIN meeting_invitee i ON i.meeting_id = m.id AND i.person_id = ${person.id}::uuid
    WHERE m.state = 'planned' AND m.starts_at > ${since}
      AND ((m.unit_id = ANY(${covering}::uuid[]) AND NOT m.invited_only) OR u.path && ${charge}::uuid[] OR i.person_id IS NOT NULL)
    ORDER BY m.starts_at, m.id LIMIT ${take}`;
  return rows.map((row) => opened(reader, row));
}

/** One of them, whoever asks. @param hold until the end of the transaction nobody changes it */
export async function meetingWithAnswer(
  reader: Reader & { encryption: Encryption },
  meetingId: string,
  personId: string,
  hold = false,
): Promise<Concerned | null> {
  const [row] = await reader.tx.$queryRaw<(Row & { mine: MyAnswer | null })[]>`
    SELECT ${columns}, ${mine} FROM meeting m JOIN unit u ON u.id = m.unit_id
    LEFT JOIN meeting_invitee i ON i.meeting_id = m.id AND i.person_id = ${personId}::uuid
    WHERE m.id = ${meetingId}::uuid ${hold ? Prisma.sql`FOR SHARE OF m` : Prisma.empty}`;
  return row ? opened(reader, row) : null;
}

const opened = (reader: Reader & { encryption: Encryption }, row: Row & { mine: MyAnswer | null }): Concerned => ({
  ...zoned(reader)(row),
  mine: row.mine && { ...row.mine, reason: unseal(reader.encryption, row.mine.reason, reasonIn(row.id)) },
});

/** The unit in which somebody needs a right to act on a meeting. */
export const unitOfMeeting = async (
  { meetingId }: { meetingId: string },
  reader: Reader,
): Promise<string | undefined> => (await findMeeting(reader, meetingId))?.unitId;

/** Meetings of these units and below that have not begun, by time. */
export const meetingsToChange = (
  reader: Reader,
  unitIds: readonly string[],
  now: Date,
  take: number,
): Promise<Meeting[]> =>
  find(
    reader,
    Prisma.sql`WHERE m.state = 'planned' AND m.starts_at > ${now} AND u.path && ${[...unitIds]}::uuid[]
      ORDER BY m.starts_at, m.id LIMIT ${take}`,
  );

/** Meetings of these units and below in a span of time; how many there are in all. @param order by time */
export async function meetingsBetween(
  reader: Reader,
  unitIds: readonly string[],
  span: { from: Date; to: Date },
  page: { from: number; limit: number },
  order: 'asc' | 'desc',
): Promise<{ total: number; rows: Meeting[] }> {
  const which = Prisma.sql`WHERE m.state = 'planned' AND m.starts_at >= ${span.from} AND m.starts_at < ${span.to}
    AND u.path && ${[...unitIds]}::uuid[]`;
  const [count] = await reader.tx.$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM meeting m JOIN unit u ON u.id = m.unit_id ${which}`;
  const rows = await find(
    reader,
    Prisma.sql`${which} ORDER BY m.starts_at ${Prisma.raw(order)}, m.id OFFSET ${page.from}::int LIMIT ${page.limit}::int`,
  );
  return { total: count.total, rows };
}

/** Meetings of these units and below whose attendance may be taken now; the one that began last first. */
export function meetingsOn(reader: Reader, unitIds: readonly string[], now: Date): Promise<Meeting[]> {
  const from = new Date(now.getTime() - ATTENDANCE.afterMs);
  const to = new Date(now.getTime() + ATTENDANCE.beforeMs);
  return find(
    reader,
    Prisma.sql`WHERE m.state = 'planned' AND m.starts_at BETWEEN ${from} AND ${to} AND u.path && ${[...unitIds]}::uuid[]
      ORDER BY m.starts_at DESC, m.id LIMIT 12`,
  );
}

/** Other meetings of the same unit about that time. */
export function meetingsNear(reader: Reader, unitId: string, at: Date, but?: string): Promise<Meeting[]> {
  const [from, to] = [new Date(at.getTime() - NEAR_MS), new Date(at.getTime() + NEAR_MS)];
  return find(
    reader,
    Prisma.sql`WHERE m.state = 'planned' AND m.unit_id = ${unitId}::uuid AND m.starts_at > ${from} AND m.starts_at < ${to}
      AND m.id IS DISTINCT FROM ${but ?? null}::uuid ORDER BY m.starts_at LIMIT 3`,
  );
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
  invitedOnly?: boolean;
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
export async function changeMeetingRow(
  tx: Tx,
  id: string,
  change: { startsAt: Date; endsAt: Date | null; place: string; title: string; countDueAt?: Date },
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
