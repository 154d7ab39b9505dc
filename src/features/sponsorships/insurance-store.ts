/** Insurance of supported children: what was bought, until when it holds, and whose runs out. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { toDate, toDay } from './child-store.ts';
import type { InsuranceKind } from './rules.ts';

/** @returns false where it was noted before */
export async function insertInsurance(
  tx: Tx,
  one: { childId: string; kind: InsuranceKind; fromOn: LocalDate; untilOn: LocalDate; createdById: string },
  now: Date,
): Promise<boolean> {
  const days = { fromOn: toDate(one.fromOn), untilOn: toDate(one.untilOn) };
  const data = [{ ...one, ...days, id: uuidv7(), createdAt: now }];
  return (await tx.childInsurance.createMany({ data, skipDuplicates: true })).count > 0;
}

/** By kind the last day on which it holds; none: never bought. */
export async function insuredUntil(tx: Tx, childId: string): Promise<Map<InsuranceKind, LocalDate>> {
  const rows = await tx.childInsurance.groupBy({ by: ['kind'], where: { childId }, _max: { untilOn: true } });
  return new Map(rows.flatMap(({ kind, _max }) => (_max.untilOn ? [[kind, toDay(_max.untilOn)] as const] : [])));
}

/** Told so many days before the end; from this hour on. */
const DAYS_AHEAD = 30;
const FROM_HOUR = 8;

export interface Expiring {
  childId: string;
  number: number;
  kind: InsuranceKind;
  untilOn: LocalDate;
  handlerIds: string[];
}

/** Takes the next insurance that runs out and is not renewed, of which nobody was told. @param zone IANA */
export async function claimExpiring(tx: Tx, now: Date, zone: string): Promise<Expiring | undefined> {
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE coalesce(u.timezone, ${zone}))`;
  const [row] = await tx.$queryRaw<(Omit<Expiring, 'untilOn'> & { id: string; untilOn: Date })[]>`
    SELECT i.id, c.id AS "childId", c.number, i.kind::text, i.until_on AS "untilOn", c.person_ids AS "handlerIds"
    FROM child_insurance i JOIN sponsored_child c ON c.id = i.child_id JOIN unit u ON u.id = c.unit_id
    WHERE i.reminded_at IS NULL AND c.state <> 'ended' AND i.until_on BETWEEN ${today}::date AND ${today}::date + ${DAYS_AHEAD}::int
      AND extract(hour FROM ${today}) >= ${FROM_HOUR} AND c.ends_on > i.until_on
      AND NOT EXISTS (SELECT 1 FROM child_insurance n WHERE n.child_id = i.child_id AND n.kind = i.kind AND n.until_on > i.until_on)
    ORDER BY i.until_on, i.id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;
  if (!row) return undefined;
  await tx.childInsurance.update({ where: { id: row.id }, data: { remindedAt: now } });
  const { id: _, ...found } = row;
  return { ...found, untilOn: toDay(row.untilOn) };
}
