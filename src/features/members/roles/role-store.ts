/** Roles whose end is near or has come, taken by one process each. They are changed through directory/roles.ts. */
import type { RoleName } from '../../../directory/roles.ts';
import type { Tx } from '../../../runtime/database/database.ts';

export interface EndingRole {
  id: string;
  personId: string;
  fullName: string;
  locale: string | null;
  unitId: string;
  unitName: string;
  unitPath: string[];
  name: RoleName;
  grantedById: string | null;
  until: Date | null;
  /** Standing 'died' somewhere: nobody is written to. */
  hasDied: boolean;
}

/** One role that has ended and still stands there. */
export async function claimEnded(tx: Tx, now: Date): Promise<EndingRole | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM role WHERE until <= ${now} ORDER BY until, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return detail(tx, rows);
}

/** One role that ends before `before`, noted as told. */
export async function claimEnding(tx: Tx, now: Date, before: Date): Promise<EndingRole | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE role SET warned_at = ${now} WHERE id = (
      SELECT id FROM role WHERE until > ${now} AND until <= ${before} AND warned_at IS NULL
      ORDER BY until, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return detail(tx, rows);
}

/** One role of somebody who has left or died elsewhere, noted as asked about. */
export async function claimDoubted(tx: Tx): Promise<EndingRole | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE role SET is_doubted = false WHERE id = (
      SELECT id FROM role WHERE is_doubted ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return detail(tx, rows);
}

async function detail(tx: Tx, rows: readonly { id: string }[]): Promise<EndingRole | undefined> {
  const [row] = rows;
  if (!row) return undefined;
  const [role] = await tx.$queryRaw<EndingRole[]>`
    SELECT r.id, r.person_id AS "personId", p.full_name AS "fullName", p.locale, r.unit_id AS "unitId", u.name AS "unitName",
      u.path AS "unitPath", r.name::text, r.granted_by_id AS "grantedById", r.until,
      EXISTS (SELECT 1 FROM membership m WHERE m.person_id = r.person_id AND m.standing = 'died') AS "hasDied"
    FROM role r JOIN person p ON p.id = r.person_id JOIN unit u ON u.id = r.unit_id WHERE r.id = ${row.id}::uuid`;
  return role;
}

/** Is the person still a member of the unit, or of one below it? */
export async function isMemberWithin(tx: Tx, personId: string, unitId: string): Promise<boolean> {
  const where = { personId, standing: 'member' as const, unit: { path: { has: unitId } } };
  return (await tx.membership.count({ where })) > 0;
}
