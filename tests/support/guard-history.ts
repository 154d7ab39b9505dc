/** Refuses every change of the roster that leaves no line in the history, whoever wrote it, with which statement. */
import type { PrismaDatabase } from '../../src/runtime/database/database.ts';

/** Columns of the roster and the field under which the history tells of them. */
const columns = {
  person: {
    full_name: 'fullName',
    birth_year: 'birthYear',
    birth_date: 'birthDate',
    sex: 'sex',
    former_post: 'formerPost',
    phone_sealed: 'phone',
    address_sealed: 'address',
    family_sealed: 'family',
  },
  membership: {
    category: 'category',
    standing: 'standing',
    standing_since: 'standingSince',
    standing_why_sealed: 'why',
    joined_on: 'joinedOn',
    decision_number: 'decisionNumber',
    decided_on: 'decidedOn',
    met_on: 'metOn',
    notes_sealed: 'notes',
  },
} as const;

/** The address for what a test changes by itself, past the product: that is let pass. */
export function asTheTest(url: string): string {
  const marked = new URL(url);
  marked.searchParams.set('application_name', 'test');
  return marked.href;
}

/**
 * From now on a transaction of this database fails when it ends, if it changed a field of a person or a membership without a line
 * of its own about that field, or put somebody on a roster, or took them off, of whom no line tells. Erasure is let
 * pass: it takes the history away as well.
 */
export async function guardHistory(db: PrismaDatabase): Promise<void> {
  const pairs = (table: keyof typeof columns) =>
    Object.entries(columns[table])
      .map(([column, field]) => `('${column}', '${field}')`)
      .join(', ');
  await db.$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION guard_history() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      old_row jsonb := to_jsonb(OLD);
      new_row jsonb := to_jsonb(NEW);
      of_person uuid;
      of_unit uuid;
      missing text;
    BEGIN
      IF current_setting('application_name') = 'test' THEN RETURN NULL; END IF;
      IF TG_TABLE_NAME = 'person' THEN
        of_person := coalesce(new_row, old_row) ->> 'id';
      ELSE
        of_person := coalesce(new_row, old_row) ->> 'person_id';
        of_unit := coalesce(new_row, old_row) ->> 'unit_id';
      END IF;
      -- Whoever is gone altogether, or made nobody, has no history any more.
      IF NOT EXISTS (SELECT 1 FROM person WHERE id = of_person AND name_folded <> '') THEN RETURN NULL; END IF;
      IF TG_OP <> 'UPDATE' THEN
        IF NOT EXISTS (SELECT 1 FROM person_change WHERE person_id = of_person AND unit_id IS NOT DISTINCT FROM of_unit
            AND (TG_OP = 'INSERT' OR xmin = pg_current_xact_id()::xid)) THEN
          RAISE EXCEPTION 'no history: % of %', TG_OP, TG_TABLE_NAME;
        END IF;
        RETURN NULL;
      END IF;
      SELECT string_agg(t.field, ', ') INTO missing
      FROM (SELECT * FROM (VALUES ${pairs('person')}) p(name, field) WHERE TG_TABLE_NAME = 'person'
            UNION ALL SELECT * FROM (VALUES ${pairs('membership')}) m(name, field) WHERE TG_TABLE_NAME = 'membership') t
      WHERE old_row -> t.name IS DISTINCT FROM new_row -> t.name AND NOT EXISTS (
        SELECT 1 FROM person_change c WHERE c.person_id = of_person AND c.unit_id IS NOT DISTINCT FROM of_unit
          AND c.field = t.field AND c.xmin = pg_current_xact_id()::xid);
      IF missing IS NOT NULL THEN RAISE EXCEPTION 'no history: % of %', missing, TG_TABLE_NAME; END IF;
      RETURN NULL;
    END $$`);
  for (const [table, events] of [
    ['person', 'INSERT OR UPDATE'],
    ['membership', 'INSERT OR UPDATE OR DELETE'],
  ]) {
    await db.$executeRawUnsafe(`DROP TRIGGER IF EXISTS guard_history ON ${table}`);
    await db.$executeRawUnsafe(`
      CREATE CONSTRAINT TRIGGER guard_history AFTER ${events} ON ${table} DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION guard_history()`);
  }
}
