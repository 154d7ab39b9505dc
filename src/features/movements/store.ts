/** Movements, their criteria and quotas, and yearly ratings. Who may see what is part of each query. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';
import { fold } from '../../text/fold.ts';
import type { Grade, Subject } from './rules.ts';

export interface Movement {
  id: string;
  unitId: string;
  unitName: string;
  name: string;
  isModel: boolean;
  subject: Subject;
  /** Midnight UTC of the day. */
  startsOn: Date;
  endsOn: Date;
  criteria: string | null;
  criteriaVersion: number | null;
}

/**
 * Movements that a unit of these takes part in, or that were started there or below, the newest first.
 * @param unitIds of the person: officers see also what was started below them
 * @param from days on or after which it must still have been open (midnight UTC)
 */
export async function movementsOf(tx: Tx, unitIds: readonly string[], from: Date): Promise<Movement[]> {
  return tx.$queryRaw<Movement[]>`
    SELECT m.id, m.unit_id AS "unitId", u.name AS "unitName", m.name, m.is_model AS "isModel", m.subject::text,
      m.starts_on AS "startsOn", m.ends_on AS "endsOn", c.text AS criteria, c.version AS "criteriaVersion"
    FROM movement m JOIN unit u ON u.id = m.unit_id
    LEFT JOIN LATERAL (SELECT text, version FROM movement_criteria WHERE movement_id = m.id ORDER BY version DESC LIMIT 1) c ON true
    WHERE m.ends_on >= ${from}::date AND (u.path && ${[...unitIds]}::uuid[]
      OR EXISTS (SELECT 1 FROM unit mine WHERE mine.id = ANY(${[...unitIds]}::uuid[]) AND m.unit_id = ANY(mine.path)))
    ORDER BY m.starts_on DESC, m.id DESC`;
}

/** One that these units take part in or have started, held until the unit of work ends. */
export async function movementFor(tx: Tx, unitIds: readonly string[], id: string): Promise<Movement | undefined> {
  const [held] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM movement WHERE id = ${id}::uuid FOR UPDATE`;
  if (!held) return undefined;
  const all = await movementsOf(tx, unitIds, new Date(0));
  return all.find((one) => one.id === id);
}

export async function startMovement(
  tx: Tx,
  movement: { unitId: string; name: string; isModel: boolean; subject: Subject; startsOn: Date; endsOn: Date },
  by: { personId: string; now: Date },
): Promise<string> {
  const id = uuidv7();
  const row = { id, ...movement, nameFolded: fold(movement.name), createdById: by.personId, createdAt: by.now };
  await tx.movement.create({ data: row, select: { id: true } });
  return id;
}

/** @returns its id where the unit, or one above it, has one of this name that is open at the day */
export async function openNamed(tx: Tx, unitId: string, name: string, day: Date): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM movement m JOIN unit u ON u.id = m.unit_id JOIN unit mine ON mine.id = ${unitId}::uuid
    WHERE m.name_folded = ${fold(name)} AND m.ends_on >= ${day}::date AND m.unit_id = ANY(mine.path)
    ORDER BY cardinality(u.path), m.id LIMIT 1`;
  return row?.id;
}

/** Adds a version: the former ones stay. @returns its number */
export async function addCriteria(tx: Tx, movementId: string, text: string, by: { personId: string; now: Date }) {
  const { _max } = await tx.movementCriteria.aggregate({ where: { movementId }, _max: { version: true } });
  const version = (_max.version ?? 0) + 1;
  await tx.movementCriteria.create({ data: { movementId, version, text, setById: by.personId, setAt: by.now } });
  return version;
}

export async function setQuota(
  tx: Tx,
  quota: { movementId: string; unitId: string; target: number },
  by: { personId: string; now: Date },
): Promise<void> {
  const { target, ...movementId_unitId } = quota;
  const set = { target, setById: by.personId, setAt: by.now };
  await tx.movementQuota.upsert({ where: { movementId_unitId }, create: { ...quota, ...set }, update: set });
}

export async function setRating(
  tx: Tx,
  rating: { unitId: string; year: number; grade: Grade; decision: string | null },
  by: { personId: string; now: Date },
): Promise<void> {
  const { unitId, year, ...rest } = rating;
  const set = { ...rest, setById: by.personId, setAt: by.now };
  await tx.unitRating.upsert({
    where: { unitId_year: { unitId, year } },
    create: { unitId, year, ...set },
    update: set,
  });
}

export async function ratingsOf(
  tx: Tx,
  unitId: string,
): Promise<{ year: number; grade: Grade; decision: string | null }[]> {
  const select = { year: true, grade: true, decision: true } as const;
  return tx.unitRating.findMany({ where: { unitId }, select, orderBy: { year: 'desc' } });
}

/** Has this officer sent an invitation to it since then? */
export async function wasInvited(tx: Tx, movementId: string, byId: string, since: Date): Promise<boolean> {
  const where = { feature: 'movements', subjectId: movementId, createdById: byId, createdAt: { gt: since } };
  return (await tx.broadcast.count({ where })) > 0;
}
