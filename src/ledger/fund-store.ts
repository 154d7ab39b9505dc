/** Funds, and who runs them. Rows only; who may do what is decided in rights.ts. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Tx } from '../runtime/database/database.ts';

export type FundRoleName = 'treasurer' | 'head';

export interface Fund {
  id: string;
  unitId: string;
  unitName: string;
  /** Ids from the root to its unit. */
  path: string[];
  /** IANA; null: that of a unit above, or the default. */
  timezone: string | null;
  code: string;
  name: string;
  /** Payments and reversals of more than this many đồng want a second person; null: never. */
  approvalAboveDong: bigint | null;
  endedAt: Date | null;
  /** Who runs it now. */
  runBy: { personId: string; role: FundRoleName }[];
}

const columns = Prisma.sql`
  f.id, f.unit_id AS "unitId", u.name AS "unitName", u.path, u.timezone, f.code, f.name,
  f.approval_above_dong AS "approvalAboveDong", f.ended_at AS "endedAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('personId', r.person_id, 'role', r.role) ORDER BY r.role, r.id)
    FROM fund_role r WHERE r.fund_id = f.id AND r.until IS NULL), '[]') AS "runBy"
  FROM fund f JOIN unit u ON u.id = f.unit_id`;

export async function findFund(tx: Tx, fundId: string): Promise<Fund | undefined> {
  const [fund] = await tx.$queryRaw<Fund[]>`SELECT ${columns} WHERE f.id = ${fundId}::uuid`;
  return fund;
}

/** The same, held until the transaction ends: whoever writes into this book or closes it comes one after the other. */
export async function lockFund(tx: Tx, fundId: string): Promise<Fund | undefined> {
  await tx.$queryRaw`SELECT id FROM fund WHERE id = ${fundId}::uuid FOR UPDATE`;
  return findFund(tx, fundId);
}

/** Funds of these very units, or which this person runs; those that ended last. */
export async function fundsRunBy(tx: Tx, personId: string, unitIds: readonly string[]): Promise<Fund[]> {
  return tx.$queryRaw<Fund[]>`
    SELECT ${columns}
    WHERE f.unit_id = ANY (${[...unitIds]}::uuid[])
      OR EXISTS (SELECT 1 FROM fund_role r WHERE r.fund_id = f.id AND r.person_id = ${personId}::uuid AND r.until IS NULL)
    ORDER BY f.ended_at IS NOT NULL, cardinality(u.path), f.opened_at, f.id`;
}

/** Funds of these units and of all below them, by unit. */
export async function fundsBelow(tx: Tx, unitIds: readonly string[]): Promise<Fund[]> {
  return tx.$queryRaw<Fund[]>`
    SELECT ${columns} WHERE u.path && ${[...unitIds]}::uuid[] ORDER BY cardinality(u.path), u.name_folded, f.opened_at, f.id`;
}

/** Funds of these units and of those above them: where a member's money goes. */
export async function fundsAbove(tx: Tx, paths: readonly (readonly string[])[]): Promise<Fund[]> {
  return tx.$queryRaw<Fund[]>`
    SELECT ${columns} WHERE f.ended_at IS NULL AND f.unit_id = ANY (${[...new Set(paths.flat())]}::uuid[])
    ORDER BY cardinality(u.path) DESC, f.opened_at, f.id`;
}

export async function insertFund(
  tx: Tx,
  fund: { unitId: string; code: string; name: string; approvalAboveDong: bigint | null; openedById: string },
  now: Date,
): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO fund (id, unit_id, code, name, approval_above_dong, opened_by_id, opened_at)
    VALUES (${uuidv7()}::uuid, ${fund.unitId}::uuid, ${fund.code}, ${fund.name}, ${fund.approvalAboveDong}::bigint, ${fund.openedById}::uuid, ${now})
    ON CONFLICT (unit_id, code) DO NOTHING RETURNING id`;
  return row?.id;
}

/** @returns false where they hold it already */
export async function insertRole(
  tx: Tx,
  role: { fundId: string; personId: string; role: FundRoleName; grantedById: string },
  now: Date,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO fund_role (id, fund_id, person_id, role, granted_by_id, granted_at)
    VALUES (${uuidv7()}::uuid, ${role.fundId}::uuid, ${role.personId}::uuid, ${role.role}::fund_role_name, ${role.grantedById}::uuid, ${now})
    ON CONFLICT DO NOTHING`;
  return written === 1;
}

/** @returns false where they do not hold it */
export async function endRole(
  tx: Tx,
  role: { fundId: string; personId: string; role: FundRoleName },
  now: Date,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    UPDATE fund_role SET until = ${now}
    WHERE fund_id = ${role.fundId}::uuid AND person_id = ${role.personId}::uuid AND role = ${role.role}::fund_role_name AND until IS NULL`;
  return written === 1;
}

/** @param dong null: no second person is wanted */
export async function setApproval(tx: Tx, fundId: string, dong: bigint | null): Promise<void> {
  await tx.$executeRaw`UPDATE fund SET approval_above_dong = ${dong}::bigint WHERE id = ${fundId}::uuid`;
}
