/** Who registered for a movement, takes it back, and what the review found. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { Mark } from './rules.ts';

interface Keeper {
  tx: Tx;
  encryption: Encryption;
}

export interface Noted {
  movementId: string;
  unitId: string;
  /** Midnight UTC of the day. */
  day: Date;
  byId: string;
  now: Date;
}

const nameAt = (id: string) => cell('movement_registration.name', id);

/** @returns how many of them were not registered before; who had taken it back comes in again */
export async function registerPeople(tx: Tx, personIds: readonly string[], noted: Noted): Promise<number> {
  const { movementId, unitId, day, byId, now } = noted;
  return tx.$executeRaw`
    INSERT INTO movement_registration (id, movement_id, unit_id, person_id, registered_on, by_id, at)
    SELECT gen_random_uuid(), ${movementId}::uuid, ${unitId}::uuid, one.id, ${day}::date, ${byId}::uuid, ${now}
    FROM unnest(${[...personIds]}::uuid[]) AS one(id)
    ON CONFLICT (movement_id, person_id) DO UPDATE
      SET withdrawn_on = NULL, registered_on = EXCLUDED.registered_on, unit_id = EXCLUDED.unit_id, by_id = EXCLUDED.by_id, at = EXCLUDED.at
      WHERE movement_registration.withdrawn_on IS NOT NULL`;
}

/** Members of a unit and all below, each through the lowest unit; its officers too, who need not be members. */
export async function everyoneOf(tx: Tx, unitId: string, now: Date): Promise<{ personId: string; unitId: string }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT ON (one.person_id) one.person_id AS "personId", one.unit_id AS "unitId" FROM (
      SELECT m.person_id, m.unit_id, 0 AS rank, cardinality(u.path) AS depth FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.standing = 'member' AND u.path @> ARRAY[${unitId}::uuid]
      UNION ALL SELECT r.person_id, r.unit_id, 1, cardinality(u.path) FROM held_role(${now}::timestamptz) r JOIN unit u ON u.id = r.unit_id
      WHERE r.name = 'officer' AND u.path @> ARRAY[${unitId}::uuid] AND u.kind <> 'police') one
    ORDER BY one.person_id, one.rank, one.depth DESC, one.unit_id`;
}

/** A unit itself. @returns false where it was registered */
export async function registerUnit(tx: Tx, noted: Noted): Promise<boolean> {
  const { movementId, unitId, day, byId, now } = noted;
  const added = await tx.$executeRaw`
    INSERT INTO movement_registration (id, movement_id, unit_id, registered_on, by_id, at)
    VALUES (gen_random_uuid(), ${movementId}::uuid, ${unitId}::uuid, ${day}::date, ${byId}::uuid, ${now})
    ON CONFLICT (movement_id, unit_id) WHERE person_id IS NULL AND name IS NULL DO UPDATE
      SET withdrawn_on = NULL, registered_on = EXCLUDED.registered_on, by_id = EXCLUDED.by_id, at = EXCLUDED.at
      WHERE movement_registration.withdrawn_on IS NOT NULL`;
  return added > 0;
}

/** Those of no roster, by name: each name once a movement and unit. @returns how many were new */
export async function registerOthers(
  { tx, encryption }: Keeper,
  names: readonly string[],
  noted: Noted,
): Promise<number> {
  const { movementId, unitId, day: registeredOn, byId, now: at } = noted;
  const known = new Set((await othersOf({ tx, encryption }, movementId, [unitId])).map((name) => name.toLowerCase()));
  const fresh = names.filter((name) => !known.has(name.toLowerCase()));
  for (const name of fresh) {
    const id = uuidv7();
    const row = { id, movementId, unitId, registeredOn, byId, at, name: seal(encryption, name, nameAt(id)) };
    await tx.movementRegistration.create({ data: row, select: { id: true } });
  }
  return fresh.length;
}

/** Names of those of no roster, in the order in which they were noted. */
export async function othersOf(
  { tx, encryption }: Keeper,
  movementId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT r.id, r.name FROM movement_registration r JOIN unit u ON u.id = r.unit_id
    WHERE r.movement_id = ${movementId}::uuid AND r.name IS NOT NULL AND r.withdrawn_on IS NULL AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY r.id`;
  return rows.map(({ id, name }) => unseal(encryption, name, nameAt(id)));
}

/** @returns how many registrations of these people in these units were taken back */
export async function withdrawPeople(
  tx: Tx,
  movementId: string,
  personIds: readonly string[] | null,
  unitIds: readonly string[],
  day: Date,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE movement_registration r SET withdrawn_on = ${day}::date FROM unit u
    WHERE u.id = r.unit_id AND r.movement_id = ${movementId}::uuid AND r.withdrawn_on IS NULL
      AND u.path && ${[...unitIds]}::uuid[]
      AND ((${personIds}::uuid[] IS NULL AND r.unit_id = ANY(${[...unitIds]}::uuid[]) AND r.person_id IS NULL AND r.name IS NULL)
        OR r.person_id = ANY(${personIds ?? []}::uuid[]))`;
}

/** The number of a unit that gave no names; the latest counts. */
export async function tally(
  tx: Tx,
  noted: Noted & { what: 'registered' | 'officers' | 'met'; count: number },
): Promise<void> {
  const { day: countedOn, now: at, ...row } = noted;
  await tx.movementTally.create({ data: { ...row, countedOn, at }, select: { id: true } });
}

export interface Registered {
  personId: string;
  fullName: string;
  unitName: string;
  selfMark: Mark | null;
  verdict: Mark | null;
}

/** People of these units and below who are registered, by name. */
export async function registeredIn(tx: Tx, movementId: string, unitIds: readonly string[]): Promise<Registered[]> {
  return tx.$queryRaw`
    SELECT r.person_id AS "personId", p.full_name AS "fullName", u.name AS "unitName", r.self_mark::text AS "selfMark", r.verdict::text
    FROM movement_registration r JOIN unit u ON u.id = r.unit_id JOIN person p ON p.id = r.person_id
    WHERE r.movement_id = ${movementId}::uuid AND r.withdrawn_on IS NULL AND u.path && ${[...unitIds]}::uuid[]
    ORDER BY p.name_folded, p.id`;
}

/** The movements for which a person is registered, with what they think of themselves. */
export async function registrationsOf(
  tx: Tx,
  personId: string,
): Promise<{ movementId: string; selfMark: Mark | null; verdict: Mark | null }[]> {
  const select = { movementId: true, selfMark: true, verdict: true } as const;
  return tx.movementRegistration.findMany({ where: { personId, withdrawnOn: null }, select });
}

/** @returns false where the person is not registered */
export async function markSelf(tx: Tx, movementId: string, personId: string, mark: Mark): Promise<boolean> {
  const where = { movementId, personId, withdrawnOn: null };
  return (await tx.movementRegistration.updateMany({ where, data: { selfMark: mark } })).count > 0;
}

/** The verdict on all who are registered in a unit and below: `met` for these, `missed` for the others. @returns how many of each */
export async function review(
  tx: Tx,
  noted: Noted & { minutes: string | null },
  met: readonly string[],
): Promise<{ met: number; missed: number }> {
  const [row] = await tx.$queryRaw<{ met: number; missed: number }[]>`
    WITH done AS (
      UPDATE movement_registration r SET verdict = (CASE WHEN r.person_id = ANY(${[...met]}::uuid[]) THEN 'met' ELSE 'missed' END)::movement_mark,
        reviewed_on = ${noted.day}::date, reviewed_by_id = ${noted.byId}::uuid, minutes = ${noted.minutes}
      FROM unit u WHERE u.id = r.unit_id AND r.movement_id = ${noted.movementId}::uuid AND r.withdrawn_on IS NULL
        AND r.person_id IS NOT NULL AND u.path @> ARRAY[${noted.unitId}::uuid] RETURNING r.verdict)
    SELECT count(*) FILTER (WHERE verdict = 'met')::int AS met, count(*) FILTER (WHERE verdict = 'missed')::int AS missed FROM done`;
  return row ?? { met: 0, missed: 0 };
}
