/** By when the units right below a unit are to have sent a report, and when they are reminded of it. */
import type { Tx } from '../../runtime/database/database.ts';
import { addDays, type LocalDate, toInstant } from '../../text/calendar.ts';
import type { Period } from './period.ts';

/** Reminded so many days before the last day, and once more on the day after it; in the morning. */
const DAYS_AHEAD = 3;
const HOUR = 8;

const dayOf = ({ year, month, day }: LocalDate) => new Date(Date.UTC(year, month - 1, day));
const toDay = (at: Date): LocalDate => ({
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
});
const keyOf = (unitId: string, { from, to }: Period) => ({ unitId, fromOn: dayOf(from), toOn: dayOf(to) });

export interface ReportDue {
  id: string;
  unitId: string;
  period: Period;
  due: LocalDate;
}

/** The set times of a last day. */
export function reminderTimes(due: LocalDate, zone: string): { ahead: Date; over: Date } {
  const at = (days: number) => toInstant({ ...addDays(due, days), hour: HOUR, minute: 0 }, zone);
  return { ahead: at(-DAYS_AHEAD), over: at(1) };
}

export async function dueOf(tx: Tx, unitId: string, period: Period): Promise<LocalDate | undefined> {
  const row = await tx.reportDue.findFirst({ where: keyOf(unitId, period), select: { dueOn: true } });
  return row ? toDay(row.dueOn) : undefined;
}

/** In place of what was set for the same days before. */
export async function setDue(
  tx: Tx,
  unitId: string,
  period: Period,
  set: { due: LocalDate; nextAt: Date; byId: string; now: Date },
): Promise<void> {
  const data = { dueOn: dayOf(set.due), nextAt: set.nextAt, setById: set.byId, setAt: set.now };
  const key = keyOf(unitId, period);
  await tx.reportDue.upsert({
    where: { unitId_fromOn_toOn: key },
    create: { ...key, ...data },
    update: data,
  });
}

/** @returns was one set? */
export async function dropDue(tx: Tx, unitId: string, period: Period): Promise<boolean> {
  return (await tx.reportDue.deleteMany({ where: keyOf(unitId, period) })).count > 0;
}

/** One of which it is time to remind; those on which another process works are passed over. */
export async function lockDue(tx: Tx, now: Date): Promise<ReportDue | undefined> {
  const [row] = await tx.$queryRaw<{ id: string; unitId: string; fromOn: Date; toOn: Date; dueOn: Date }[]>`
    SELECT id, unit_id AS "unitId", from_on AS "fromOn", to_on AS "toOn", due_on AS "dueOn" FROM report_due
    WHERE next_at <= ${now} ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return (
    row && {
      id: row.id,
      unitId: row.unitId,
      period: { from: toDay(row.fromOn), to: toDay(row.toOn) },
      due: toDay(row.dueOn),
    }
  );
}

/** @param nextAt null: not any more */
export async function remindNextAt(tx: Tx, id: string, nextAt: Date | null): Promise<void> {
  await tx.reportDue.update({ where: { id }, data: { nextAt } });
}
