/** Questions to the members of a unit, and their answers. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';

export interface Poll {
  id: string;
  unitId: string;
  unitName: string;
  question: string;
  options: string[];
  /** Midnight UTC of the day. */
  untilOn: Date | null;
  closedAt: Date | null;
  remindedAt: Date | null;
  createdById: string;
}

export async function addPoll(
  tx: Tx,
  poll: Pick<Poll, 'unitId' | 'question' | 'options' | 'untilOn'>,
  by: { personId: string; now: Date },
): Promise<string> {
  const id = uuidv7();
  await tx.poll.create({ data: { id, ...poll, createdById: by.personId, createdAt: by.now }, select: { id: true } });
  return id;
}

/** Of these units, those above and below them; the latest first. One alone is held. */
export async function pollsOf(tx: Tx, unitIds: readonly string[], id?: string): Promise<Poll[]> {
  if (id) await tx.$queryRaw`SELECT id FROM poll WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.$queryRaw<Poll[]>`
    SELECT p.id, p.unit_id AS "unitId", u.name AS "unitName", p.question, p.options, p.until_on AS "untilOn", p.closed_at AS "closedAt",
      p.reminded_at AS "remindedAt", p.created_by_id AS "createdById"
    FROM poll p JOIN unit u ON u.id = p.unit_id
    WHERE (${id ?? null}::uuid IS NULL OR p.id = ${id ?? null}::uuid) AND (u.path && ${[...unitIds]}::uuid[]
      OR EXISTS (SELECT 1 FROM unit mine WHERE mine.id = ANY(${[...unitIds]}::uuid[]) AND p.unit_id = ANY(mine.path)))
    ORDER BY p.created_at DESC, p.id DESC LIMIT 100`;
}

/** @returns false where it was so already */
export async function setAnswer(tx: Tx, pollId: string, personId: string, choice: number, now: Date): Promise<boolean> {
  const changed = await tx.$executeRaw`
    INSERT INTO poll_answer (poll_id, person_id, choice, at) VALUES (${pollId}::uuid, ${personId}::uuid, ${choice}, ${now})
    ON CONFLICT (poll_id, person_id) DO UPDATE SET choice = EXCLUDED.choice, at = EXCLUDED.at WHERE poll_answer.choice <> EXCLUDED.choice`;
  return changed > 0;
}

export interface Voice {
  personId: string;
  fullName: string;
  /** Null: has not answered. */
  choice: number | null;
}

/** Every member of the unit and below with their answer, by name. @param withinIds only of these units and below */
export async function voicesOf(
  tx: Tx,
  poll: Pick<Poll, 'id' | 'unitId'>,
  withinIds: readonly string[],
): Promise<Voice[]> {
  return tx.$queryRaw<Voice[]>`
    SELECT p.id AS "personId", p.full_name AS "fullName", a.choice FROM (
      SELECT DISTINCT m.person_id FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.standing = 'member' AND u.path @> ARRAY[${poll.unitId}::uuid] AND u.path && ${[...withinIds]}::uuid[]) one
    JOIN person p ON p.id = one.person_id LEFT JOIN poll_answer a ON a.poll_id = ${poll.id}::uuid AND a.person_id = p.id
    ORDER BY p.name_folded, p.id`;
}

/** @returns false where it was closed before */
export async function closePoll(tx: Tx, id: string, now: Date): Promise<boolean> {
  return (await tx.poll.updateMany({ where: { id, closedAt: null }, data: { closedAt: now } })).count > 0;
}

export async function noteReminded(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.poll.update({ where: { id }, data: { remindedAt: now }, select: { id: true } });
}

/** One whose last day is over, closed by it; held. @param today midnight UTC of the day */
export async function takeEnded(tx: Tx, today: Date, now: Date): Promise<Poll | undefined> {
  const [row] = await tx.$queryRaw<{ id: string; unitId: string }[]>`
    SELECT id, unit_id AS "unitId" FROM poll WHERE closed_at IS NULL AND until_on < ${today}::date ORDER BY until_on, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!row) return undefined;
  await closePoll(tx, row.id, now);
  return (await pollsOf(tx, [row.unitId], row.id))[0];
}
