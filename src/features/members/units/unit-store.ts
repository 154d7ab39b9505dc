/** Removing a unit that was made by a slip. */
import type { Tx } from '../../../runtime/database/database.ts';

/** Codes that lead into it go with it; the trail is never changed. */
const GO_ALONG = ['invitation', 'poster_code'];

/** How many rows of the database belong to the unit, its codes aside: with none it was never used. */
export async function usesOfUnit(tx: Tx, unitId: string): Promise<number> {
  const columns = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.relname AS "table", a.attname AS "column" FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
      AND (a.attname ~ '(^|_)unit_id$' OR (c.relname = 'unit' AND a.attname = 'parent_id'))
      AND c.relname <> ALL (${[...GO_ALONG, 'audit_entry']}::text[])`;
  let uses = 0;
  for (const { table, column } of columns) {
    const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}" WHERE "${column}" = $1::uuid`,
      unitId,
    );
    uses += row?.count ?? 0;
  }
  return uses;
}

/** Of a unit that nothing uses. */
export async function removeUnit(tx: Tx, unitId: string): Promise<void> {
  await tx.invitation.deleteMany({ where: { unitId } });
  await tx.posterCode.deleteMany({ where: { unitId } });
  await tx.unit.delete({ where: { id: unitId }, select: { id: true } });
}
