/** The table of meetings that come again. */
import type { UnitRef } from '../../../directory/units.ts';
import { Prisma, type Tx } from '../../../runtime/database/database.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import type { MeetingKind } from '../kinds.ts';
import { fromColumn, type SeriesPlan, toColumn } from './series-rules.ts';

export interface Series extends SeriesPlan {
  id: string;
  unitId: string;
  unit: UnitRef;
  title: string;
  place: string;
  /** Null: the one that the title names. */
  kind: MeetingKind | null;
  createdById: string;
  /** The day by the rule of the next one that is not made yet; null: there are no more. */
  nextOn: LocalDate | null;
}

interface Reader {
  tx: Tx;
  defaults: { zone: string };
}

type Row = Omit<Series, 'anchorOn' | 'untilOn' | 'nextOn' | 'zone'> & {
  anchorOn: Date;
  untilOn: Date | null;
  nextOn: Date | null;
  zone: string | null;
};

/** @param which SQL from WHERE on; a series is `s`, its unit `u` */
async function find({ tx, defaults }: Reader, which: Prisma.Sql): Promise<Series[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.unit_id AS "unitId", s.title, s.place, s.kind::text, s.rule, s.start_minute AS "startMinute", s.length,
      s.holidays::text, s.days_ahead AS "daysAhead", s.anchor_on AS "anchorOn", s.until_on AS "untilOn", s.next_on AS "nextOn",
      s.created_by_id AS "createdById",
      jsonb_build_object('id', u.id, 'parentId', u.parent_id, 'name', u.name, 'kind', u.kind, 'path', u.path, 'timezone', u.timezone) AS unit,
      (SELECT z.timezone FROM unit z WHERE z.id = ANY(u.path) AND z.timezone IS NOT NULL
        ORDER BY cardinality(z.path) DESC LIMIT 1) AS zone
    FROM meeting_series s JOIN unit u ON u.id = s.unit_id ${which}`;
  return rows.map((row) => ({
    ...row,
    anchorOn: fromColumn(row.anchorOn),
    untilOn: row.untilOn && fromColumn(row.untilOn),
    nextOn: row.nextOn && fromColumn(row.nextOn),
    zone: row.zone ?? defaults.zone,
  }));
}

export async function findSeries(reader: Reader, id: string): Promise<Series | null> {
  const [series] = await find(reader, Prisma.sql`WHERE s.id = ${id}::uuid`);
  return series ?? null;
}

/** The same, held until the end of the transaction. */
export async function lockSeries(reader: Reader, id: string): Promise<Series | null> {
  const [series] = await find(reader, Prisma.sql`WHERE s.id = ${id}::uuid FOR UPDATE OF s`);
  return series ?? null;
}

/** A series whose next meeting is to be made, held; those on which another process works are passed over. */
export async function lockDueSeries(reader: Reader, now: Date): Promise<Series | null> {
  const which = Prisma.sql`WHERE s.due_at <= ${now} ORDER BY s.due_at, s.id LIMIT 1 FOR UPDATE OF s SKIP LOCKED`;
  const [series] = await find(reader, which);
  return series ?? null;
}

/** Series that go on, of these units, of all below them and (for members) of all above; how many there are in all. */
export async function seriesFor(
  reader: Reader,
  of: { inCharge: readonly string[]; covering: readonly string[] },
  page: { from: number; limit: number },
): Promise<{ total: number; rows: Series[] }> {
  const which = Prisma.sql`WHERE s.next_on IS NOT NULL
    AND (u.path && ${[...of.inCharge]}::uuid[] OR s.unit_id = ANY(${[...of.covering]}::uuid[]))`;
  const rows = await find(
    reader,
    Prisma.sql`${which} ORDER BY s.next_on, s.id OFFSET ${page.from}::int LIMIT ${page.limit}::int`,
  );
  if (page.from === 0 && rows.length < page.limit) return { total: rows.length, rows };
  const [count] = await reader.tx.$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM meeting_series s JOIN unit u ON u.id = s.unit_id ${which}`;
  return { total: count.total, rows };
}

export type SeriesWords = Pick<Series, 'unitId' | 'title' | 'place' | 'kind'>;
type Step = { nextOn: LocalDate | null; dueAt: Date | null };

const columns = ({ rule, startMinute, length, holidays, daysAhead, anchorOn, untilOn }: Omit<SeriesPlan, 'zone'>) => ({
  rule,
  startMinute,
  length,
  holidays,
  daysAhead,
  anchorOn: toColumn(anchorOn),
  untilOn: untilOn && toColumn(untilOn),
});
const stepColumns = ({ nextOn, dueAt }: Step) => ({ nextOn: nextOn && toColumn(nextOn), dueAt });

/** @returns its id */
export async function createSeries(
  tx: Tx,
  series: SeriesPlan & SeriesWords & { createdById: string },
  step: Step,
  now: Date,
): Promise<string> {
  const { unitId, title, place, kind, createdById } = series;
  const row = await tx.meetingSeries.create({
    data: { unitId, title, place, kind, createdById, ...columns(series), ...stepColumns(step), createdAt: now },
    select: { id: true },
  });
  return row.id;
}

export async function changeSeries(tx: Tx, series: Series, step: Step): Promise<void> {
  const { title, place, kind } = series;
  await tx.meetingSeries.update({
    where: { id: series.id },
    data: { title, place, kind, ...columns(series), ...stepColumns(step) },
  });
}

/** @param step null: there are no more */
export async function advanceSeries(tx: Tx, id: string, step: Step | null): Promise<void> {
  await tx.meetingSeries.update({ where: { id }, data: stepColumns(step ?? { nextOn: null, dueAt: null }) });
}

/** When its next meeting is made. */
export async function dueOf(tx: Tx, id: string): Promise<Date | null> {
  const row = await tx.meetingSeries.findUnique({ where: { id }, select: { dueAt: true } });
  return row?.dueAt ?? null;
}

/** Whether the meeting of that day by the rule has been made. */
export async function isMade(tx: Tx, seriesId: string, nominal: LocalDate): Promise<boolean> {
  const seriesOn = toColumn(nominal);
  return (await tx.meeting.count({ where: { seriesId, seriesOn } })) > 0;
}

/** The one that has been made and has not begun. */
export async function madeAhead(tx: Tx, seriesId: string, now: Date): Promise<{ id: string; startsAt: Date } | null> {
  return tx.meeting.findFirst({
    where: { seriesId, state: 'planned', startsAt: { gt: now } },
    select: { id: true, startsAt: true },
    orderBy: { startsAt: 'asc' },
  });
}

/** The series of a meeting and its day by the rule, where it has one. */
export async function seriesOfMeeting(tx: Tx, meetingId: string): Promise<{ id: string; nominal: LocalDate } | null> {
  const row = await tx.meeting.findUnique({ where: { id: meetingId }, select: { seriesId: true, seriesOn: true } });
  return row?.seriesId && row.seriesOn ? { id: row.seriesId, nominal: fromColumn(row.seriesOn) } : null;
}
