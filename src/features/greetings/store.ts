/** The tables of this room, and whom a greeting goes to. */

import { type Prisma, Prisma as sql, type Tx } from '../../runtime/database/database.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { type Approval, BIRTHDAY, birthdaysKeptOn, isGreetingTime, nextMorning, type Occasion } from './occasions.ts';

export interface Greeting {
  text: string | null;
  approval: Approval;
  approvedYear: number | null;
}

const NONE: Greeting = { text: null, approval: 'off', approvedYear: null };
const select = { text: true, approval: true, approvedYear: true } as const;

export async function greetingOf(tx: Tx, unitId: string, occasion: Occasion): Promise<Greeting> {
  return (await tx.greeting.findUnique({ where: { unitId_occasion: { unitId, occasion } }, select })) ?? NONE;
}

export async function changeGreeting(
  tx: Tx,
  key: { unitId: string; occasion: Occasion },
  change: Partial<Greeting> & { decidedById: string; decidedAt: Date },
): Promise<void> {
  const create: Prisma.GreetingUncheckedCreateInput = { ...NONE, ...key, ...change };
  await tx.greeting.upsert({ where: { unitId_occasion: key }, create, update: change });
}

/** From now on its days are looked at; by day at once, so that what is approved at ten on the very day still goes. */
export async function watchUnit(tx: Tx, unitId: string, now: Date, zone: string): Promise<void> {
  const nextAt = isGreetingTime(now, zone) ? now : nextMorning(now, zone);
  await tx.greetingClock.upsert({ where: { unitId }, create: { unitId, nextAt }, update: { nextAt } });
}

/** A unit whose morning has come; another process takes another one. */
export async function takeDueUnit(tx: Tx, now: Date): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ unitId: string }[]>`
    SELECT unit_id AS "unitId" FROM greeting_clock WHERE next_at <= ${now}
    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row?.unitId;
}

export async function setClock(tx: Tx, unitId: string, nextAt: Date): Promise<void> {
  await tx.greetingClock.update({ where: { unitId }, data: { nextAt } });
}

/**
 * SQL: who is greeted by this unit on the occasion: members of it and below who receive messages, but not those whom a
 * unit nearer to them greets itself, nor anybody who has died, whatever an old roster still says.
 */
function greeted(unitId: string, occasion: Occasion, today: LocalDate): Prisma.Sql {
  const born =
    occasion === BIRTHDAY
      ? sql.sql`extract(month FROM p.birth_date) = ${today.month} AND extract(day FROM p.birth_date) = ANY(${birthdaysKeptOn(today)}::int[])`
      : sql.sql`true`;
  return sql.sql`
    SELECT DISTINCT p.id FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
    WHERE m.standing = 'member' AND u.path @> ARRAY[${unitId}::uuid] AND p.muted_at IS NULL AND ${born}
      AND NOT EXISTS (SELECT 1 FROM membership d WHERE d.person_id = p.id AND d.standing = 'died')
      AND NOT EXISTS (
        SELECT 1 FROM greeting g JOIN unit near ON near.id = g.unit_id
        WHERE g.occasion = ${occasion} AND (g.approval = 'always' OR (g.approval = 'year' AND g.approved_year = ${today.year}))
          AND near.id <> ${unitId}::uuid AND near.path @> ARRAY[${unitId}::uuid] AND near.id = ANY(u.path))`;
}

export async function countGreeted(tx: Tx, unitId: string, occasion: Occasion, today: LocalDate): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (${greeted(unitId, occasion, today)}) AS one`;
  return row.count;
}

/** Those who have not been greeted on this occasion this year; from now on they have. */
export async function takeToGreet(
  tx: Tx,
  unitId: string,
  occasion: Occasion,
  today: LocalDate,
  now: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO greeting_sent (person_id, occasion, year, at)
    SELECT id, ${occasion}, ${today.year}, ${now} FROM (${greeted(unitId, occasion, today)}) AS one
    ON CONFLICT DO NOTHING RETURNING person_id AS id`;
  return rows.map((row) => row.id);
}

/** Does a unit below greet by itself? Then its groups are left to it. */
export async function isKeptBelow(tx: Tx, unitId: string, occasion: Occasion, year: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ kept: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM greeting g JOIN unit u ON u.id = g.unit_id
      WHERE g.occasion = ${occasion} AND u.id <> ${unitId}::uuid AND u.path @> ARRAY[${unitId}::uuid]
        AND (g.approval = 'always' OR (g.approval = 'year' AND g.approved_year = ${year}))) AS kept`;
  return row.kept;
}

/** @returns false when this was told to the person before, in this year */
export async function noteTold(tx: Tx, personId: string, occasion: string, year: number, at: Date): Promise<boolean> {
  const { count } = await tx.greetingSent.createMany({
    data: [{ personId, occasion, year, at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Members of the unit and below who live, and the day of their birth where it is known, by name. */
export async function birthdaysWithin(
  tx: Tx,
  unitId: string,
): Promise<{ fullName: string; month: number; day: number }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT p.full_name AS "fullName", extract(month FROM p.birth_date)::int AS month,
      extract(day FROM p.birth_date)::int AS day
    FROM membership m JOIN unit u ON u.id = m.unit_id JOIN person p ON p.id = m.person_id
    WHERE m.standing = 'member' AND u.path @> ARRAY[${unitId}::uuid] AND p.birth_date IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM membership d WHERE d.person_id = p.id AND d.standing = 'died')
    ORDER BY 1`;
}

export interface MemorialDay {
  id: string;
  unitId: string;
  /** Encrypted: `nameOf`. */
  name: string;
  personId: string;
  lunarDay: number;
  lunarMonth: number;
}

export const nameOf = (id: string) => cell('memorial_day.name', id);

/** Of the unit and all below it. */
export async function memorialDays(tx: Tx, unitIds: readonly string[]): Promise<MemorialDay[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM memorial_day d JOIN unit u ON u.id = d.unit_id
    WHERE d.ended_at IS NULL AND u.path && ${[...unitIds]}::uuid[]`;
  return tx.memorialDay.findMany({ where: { id: { in: rows.map((row) => row.id) } }, orderBy: { id: 'asc' } });
}

/** Of this unit itself. */
export async function memorialDaysOf(tx: Tx, unitId: string): Promise<MemorialDay[]> {
  return tx.memorialDay.findMany({ where: { unitId, endedAt: null }, orderBy: { id: 'asc' } });
}

export async function addMemorialDay(
  tx: Tx,
  day: MemorialDay & { createdById: string; createdAt: Date },
): Promise<void> {
  await tx.memorialDay.create({ data: day });
}

export async function findMemorialDay(tx: Tx, id: string): Promise<MemorialDay | null> {
  return tx.memorialDay.findFirst({ where: { id, endedAt: null } });
}

export async function endMemorialDay(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.memorialDay.update({ where: { id }, data: { endedAt: now } });
}

/** Is this person to be written to for the family: a living member who receives messages? */
export async function mayGreet(tx: Tx, personId: string): Promise<boolean> {
  const person = await tx.person.findFirst({
    where: { id: personId, mutedAt: null, memberships: { some: { standing: 'member' }, none: { standing: 'died' } } },
    select: { id: true },
  });
  return person !== null;
}

/** The unit within the scope of which somebody is a member; the lowest of several. */
export async function unitOfMember(tx: Tx, personId: string, scope: readonly string[]): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE m.person_id = ${personId}::uuid AND m.standing = 'member' AND u.path && ${[...scope]}::uuid[]
    ORDER BY cardinality(u.path) DESC, u.id LIMIT 1`;
  return row?.id;
}
