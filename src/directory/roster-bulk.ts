/** The roster by the thousand: rows of people and memberships written set by set. The history is the caller's (`changeRow`). */
import type { Prisma, Tx } from '../runtime/database/database.ts';
import type { MembershipColumns, PersonColumns } from './roster.ts';

export type PersonWrite = PersonColumns & { id: string; nameFolded: string; phoneMark: string | null; createdAt: Date };
export type MembershipWrite = MembershipColumns & { id: string; personId: string; unitId: string; createdAt: Date };

/** Rows in one statement: few enough that writing them down keeps nobody waiting. */
const SET = 1000;

function sets<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / SET) }, (_, index) => rows.slice(index * SET, (index + 1) * SET));
}

const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null;

/** New people, and known ones with all columns as they shall be. */
export async function putPeople(tx: Tx, people: readonly PersonWrite[]): Promise<void> {
  for (const set of sets(people)) {
    const rows = JSON.stringify(set.map((row) => ({ ...row, birthDate: day(row.birthDate) })));
    await tx.$executeRaw`
      INSERT INTO person (id, full_name, name_folded, birth_year, birth_date, sex, former_post, phone_sealed, phone_mark,
        address_sealed, family_sealed, created_at)
      SELECT id, "fullName", "nameFolded", "birthYear", "birthDate", sex::sex, "formerPost", "phoneSealed", "phoneMark",
        "addressSealed", "familySealed", "createdAt"
      FROM jsonb_to_recordset(${rows}::jsonb) AS t(id uuid, "fullName" text, "nameFolded" text, "birthYear" int,
        "birthDate" date, sex text, "formerPost" text, "phoneSealed" text, "phoneMark" text, "addressSealed" text,
        "familySealed" text, "createdAt" timestamptz)
      ON CONFLICT (id) DO UPDATE SET full_name = EXCLUDED.full_name, name_folded = EXCLUDED.name_folded,
        birth_year = EXCLUDED.birth_year, birth_date = EXCLUDED.birth_date, sex = EXCLUDED.sex,
        former_post = EXCLUDED.former_post, phone_sealed = EXCLUDED.phone_sealed, phone_mark = EXCLUDED.phone_mark,
        address_sealed = EXCLUDED.address_sealed, family_sealed = EXCLUDED.family_sealed`;
  }
}

/** New memberships, and known ones with all columns as they shall be. */
export async function putMemberships(tx: Tx, memberships: readonly MembershipWrite[]): Promise<void> {
  for (const set of sets(memberships)) {
    const rows = JSON.stringify(
      set.map((row) => ({
        ...row,
        standingSince: day(row.standingSince),
        joinedOn: day(row.joinedOn),
        decidedOn: day(row.decidedOn),
        metOn: day(row.metOn),
      })),
    );
    await tx.$executeRaw`
      INSERT INTO membership (id, person_id, unit_id, category, standing, standing_since, standing_why_sealed, joined_on,
        decision_number, decided_on, met_on, notes_sealed, created_at)
      SELECT id, "personId", "unitId", category, standing::standing, "standingSince", "standingWhySealed", "joinedOn",
        "decisionNumber", "decidedOn", "metOn", "notesSealed", "createdAt"
      FROM jsonb_to_recordset(${rows}::jsonb) AS t(id uuid, "personId" uuid, "unitId" uuid, category text, standing text,
        "standingSince" date, "standingWhySealed" text, "joinedOn" date, "decisionNumber" text, "decidedOn" date,
        "metOn" date, "notesSealed" text, "createdAt" timestamptz)
      ON CONFLICT (id) DO UPDATE SET category = EXCLUDED.category, standing = EXCLUDED.standing,
        standing_since = EXCLUDED.standing_since, standing_why_sealed = EXCLUDED.standing_why_sealed,
        joined_on = EXCLUDED.joined_on, decision_number = EXCLUDED.decision_number, decided_on = EXCLUDED.decided_on,
        met_on = EXCLUDED.met_on, notes_sealed = EXCLUDED.notes_sealed`;
  }
}

export async function putChanges(tx: Tx, changes: readonly Prisma.PersonChangeCreateManyInput[]): Promise<void> {
  for (const set of sets(changes)) {
    await tx.$executeRaw`
      INSERT INTO person_change (id, person_id, unit_id, actor_id, at, field, before, after, cause_id)
      SELECT id, "personId", "unitId", "actorId", at, field, before, after, "causeId"
      FROM jsonb_to_recordset(${JSON.stringify(set)}::jsonb) AS t(id uuid, "personId" uuid, "unitId" uuid, "actorId" uuid,
        at timestamptz, field text, before text, after text, "causeId" uuid)`;
  }
}

/** Removes people who were put there by mistake, with their memberships and history. */
export async function removePeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  const ids = JSON.stringify(personIds);
  // First what hangs on them: by the thousand, where the foreign keys would go row by row.
  await tx.$executeRaw`
    DELETE FROM person_change WHERE person_id IN (SELECT jsonb_array_elements_text(${ids}::jsonb)::uuid)`;
  await tx.$executeRaw`
    DELETE FROM membership WHERE person_id IN (SELECT jsonb_array_elements_text(${ids}::jsonb)::uuid)`;
  await tx.$executeRaw`DELETE FROM person WHERE id IN (SELECT jsonb_array_elements_text(${ids}::jsonb)::uuid)`;
}

export async function removeMemberships(tx: Tx, membershipIds: readonly string[]): Promise<void> {
  if (membershipIds.length === 0) return;
  const ids = JSON.stringify(membershipIds);
  await tx.$executeRaw`DELETE FROM membership WHERE id IN (SELECT jsonb_array_elements_text(${ids}::jsonb)::uuid)`;
}
