/** Commendations and those who get them. Officers of the unit that proposed, of the one that decides, and of those above. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { AwardForm, Kind, Level, State } from './rules.ts';

interface Keeper {
  tx: Tx;
  encryption: Encryption;
}

export interface Commendation {
  id: string;
  number: number;
  unitId: string;
  unitName: string;
  atUnitId: string;
  atUnitName: string;
  form: AwardForm;
  level: Level;
  kind: Kind;
  title: string | null;
  reason: string | null;
  decision: string | null;
  /** Midnight UTC of the day. */
  decidedOn: Date | null;
  state: State;
  createdById: string;
  createdAt: Date;
  recipients: Recipient[];
}

export interface Recipient {
  id: string;
  personId: string | null;
  unitId: string;
  /** As it is read: of the person, of the unit, or as it was written down; null: a number without names. */
  name: string | null;
  isCollective: boolean;
  count: number;
  sumDong: bigint | null;
  handedOn: Date | null;
  congratulatedAt: Date | null;
}

export const reasonAt = (id: string) => cell('commendation.reason', id);
export const nameAt = (id: string) => cell('commendation_recipient.name', id);

type Row = Omit<Commendation, 'recipients'>;
type RecipientRow = Omit<Recipient, 'name'> & {
  commendationId: string;
  sealed: string | null;
  person: string | null;
  unit: string;
};

async function details({ tx, encryption }: Keeper, ids: readonly string[]): Promise<Commendation[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, c.number, c.unit_id AS "unitId", u.name AS "unitName", c.at_unit_id AS "atUnitId", a.name AS "atUnitName",
      c.form::text, c.level::text, c.kind::text, c.title, c.reason, c.decision, c.decided_on AS "decidedOn", c.state::text,
      c.created_by_id AS "createdById", c.created_at AS "createdAt"
    FROM commendation c JOIN unit u ON u.id = c.unit_id JOIN unit a ON a.id = c.at_unit_id WHERE c.id = ANY(${[...ids]}::uuid[])`;
  const recipients = await tx.$queryRaw<RecipientRow[]>`
    SELECT r.id, r.commendation_id AS "commendationId", r.person_id AS "personId", r.unit_id AS "unitId", r.name AS sealed, p.full_name AS person,
      u.name AS unit, r.is_collective AS "isCollective", r.count, r.sum_dong AS "sumDong", r.handed_on AS "handedOn", r.congratulated_at AS "congratulatedAt"
    FROM commendation_recipient r JOIN unit u ON u.id = r.unit_id LEFT JOIN person p ON p.id = r.person_id
    WHERE r.commendation_id = ANY(${[...ids]}::uuid[]) ORDER BY r.is_collective DESC, r.id`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const own = recipients
      .filter((one) => one.commendationId === id)
      .map(({ commendationId: _, sealed, person, unit, ...one }) => ({
        ...one,
        name:
          person ?? unseal(encryption, sealed, nameAt(one.id)) ?? (one.isCollective && one.count === 1 ? unit : null),
      }));
    return [{ ...row, reason: unseal(encryption, row.reason, reasonAt(id)), recipients: own }];
  });
}

/** SQL: commendations `c` that concern officers of these units: from there or below, or to be decided there. */
const concerns = (unitIds: readonly string[]) => Prisma.sql`
  EXISTS (SELECT 1 FROM unit u WHERE u.id IN (c.unit_id, c.at_unit_id) AND u.path && ${[...unitIds]}::uuid[])`;

/** One, held until the unit of work ends. @param unitIds the officer's units, each with all below */
export async function commendationFor(
  keeper: Keeper,
  unitIds: readonly string[],
  which: { id: string } | { number: number },
): Promise<Commendation | undefined> {
  const [id, number] = 'id' in which ? [which.id, null] : [null, which.number];
  const rows = await keeper.tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM commendation c WHERE (c.id = ${id}::uuid OR c.number = ${number}::int) AND ${concerns(unitIds)} FOR UPDATE OF c`;
  return (
    await details(
      keeper,
      rows.map((row) => row.id),
    )
  )[0];
}

/** The latest first. @param only of these states @param notHanded only those of which something is still to be handed over */
export async function commendationsOf(
  keeper: Keeper,
  unitIds: readonly string[],
  { only, notHanded }: { only: readonly State[]; notHanded: boolean },
  from: number,
  limit: number,
): Promise<{ total: number; rows: Commendation[] }> {
  const rows = await keeper.tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM commendation c WHERE ${concerns(unitIds)} AND c.state::text = ANY(${[...only]}::text[])
      AND (NOT ${notHanded}::boolean OR EXISTS (SELECT 1 FROM commendation_recipient r WHERE r.commendation_id = c.id AND r.handed_on IS NULL))
    ORDER BY coalesce(c.decided_on, c.created_at) DESC, c.number DESC`;
  const page = rows.slice(from, from + limit).map((row) => row.id);
  return { total: rows.length, rows: await details(keeper, page) };
}

/** What officers of these very units are to decide, the oldest first. */
export async function toDecide(
  keeper: Keeper,
  unitIds: readonly string[],
  most: number,
): Promise<{ all: number; some: Commendation[] }> {
  const rows = await keeper.tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM commendation c WHERE c.state IN ('proposed', 'approved') AND c.at_unit_id = ANY(${[...unitIds]}::uuid[]) ORDER BY c.created_at, c.id`;
  return {
    all: rows.length,
    some: await details(
      keeper,
      rows.slice(0, most).map((row) => row.id),
    ),
  };
}

export interface NewRecipient {
  unitId: string;
  personId: string | null;
  name: string | null;
  isCollective: boolean;
  count: number;
  sumDong: bigint | null;
}

export interface NewCommendation {
  unitId: string;
  atUnitId: string;
  form: AwardForm;
  level: Level;
  kind: Kind;
  title: string | null;
  reason: string | null;
  decision: string | null;
  decisionKey: string | null;
  decidedOn: Date | null;
  state: State;
}

export async function addCommendation(
  { tx, encryption }: Keeper,
  { reason, ...row }: NewCommendation,
  recipients: readonly NewRecipient[],
  by: { personId: string; now: Date },
): Promise<{ id: string; number: number }> {
  const id = uuidv7();
  const sealed = reason === null ? null : seal(encryption, reason, reasonAt(id));
  const data = { id, ...row, reason: sealed, createdById: by.personId, createdAt: by.now };
  const { number } = await tx.commendation.create({ data, select: { number: true } });
  const rows = recipients.map(({ name, ...one }) => {
    const recipientId = uuidv7();
    const own = name === null ? null : seal(encryption, name, nameAt(recipientId));
    return { id: recipientId, commendationId: id, ...one, name: own };
  });
  await tx.commendationRecipient.createMany({ data: rows });
  return { id, number };
}

/** @returns the number of the one that bears this decision of this level already in the same year */
export async function withDecision(
  tx: Tx,
  key: string,
  level: Level,
  rootUnitId: string,
  year: number,
): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT c.number FROM commendation c JOIN unit u ON u.id = c.unit_id
    WHERE c.decision_key = ${key} AND c.level::text = ${level} AND extract(year FROM c.decided_on) = ${year} AND ${rootUnitId}::uuid = ANY(u.path)
    ORDER BY c.number LIMIT 1`;
  return row?.number;
}

export async function step(
  tx: Tx,
  commendationId: string,
  { kind, unitId }: { kind: 'sent' | 'approved' | 'refused' | 'awarded'; unitId: string },
  by: { personId: string; now: Date },
): Promise<void> {
  await tx.commendationStep.create({
    data: { commendationId, unitId, kind, byId: by.personId, at: by.now },
    select: { id: true },
  });
}

export async function stepsOf(tx: Tx, commendationId: string): Promise<{ kind: string; unit: string; at: Date }[]> {
  return tx.$queryRaw`
    SELECT s.kind::text, u.name AS unit, s.at FROM commendation_step s JOIN unit u ON u.id = s.unit_id
    WHERE s.commendation_id = ${commendationId}::uuid ORDER BY s.at, s.id`;
}

export async function change(
  tx: Tx,
  id: string,
  to: Partial<Pick<NewCommendation, 'state' | 'atUnitId' | 'decision' | 'decisionKey' | 'decidedOn'>>,
): Promise<void> {
  await tx.commendation.update({ where: { id }, data: to, select: { id: true } });
}

/** @returns how many are handed over by it; those that were before are left alone */
export async function handOver(tx: Tx, id: string, day: Date, meetingId: string | null): Promise<number> {
  const { count } = await tx.commendationRecipient.updateMany({
    where: { commendationId: id, handedOn: null },
    data: { handedOn: day, meetingId },
  });
  return count;
}

/** People who were not congratulated yet; from now on they were. @returns their ids */
export async function takeToCongratulate(tx: Tx, id: string, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    UPDATE commendation_recipient SET congratulated_at = ${now}
    WHERE commendation_id = ${id}::uuid AND person_id IS NOT NULL AND congratulated_at IS NULL RETURNING person_id AS "personId"`;
  return rows.map(({ personId }) => personId);
}

export async function removeCommendation(tx: Tx, id: string): Promise<void> {
  await tx.commendation.delete({ where: { id }, select: { id: true } });
}

/** Meetings of the unit, those above and below in the days around, at which something may have been handed over. */
export async function meetingsNear(
  tx: Tx,
  unitId: string,
  from: Date,
  to: Date,
): Promise<{ id: string; title: string; startsAt: Date }[]> {
  return tx.$queryRaw`
    SELECT m.id, m.title, m.starts_at AS "startsAt" FROM meeting m JOIN unit u ON u.id = m.unit_id JOIN unit mine ON mine.id = ${unitId}::uuid
    WHERE m.state = 'planned' AND m.starts_at BETWEEN ${from} AND ${to} AND (u.path @> ARRAY[mine.id] OR mine.path @> ARRAY[u.id])
    ORDER BY m.starts_at DESC LIMIT 6`;
}
