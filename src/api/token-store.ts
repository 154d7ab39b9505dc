/** Programs that may come in, of which unit, until when. */
import type { Tx } from '../runtime/database/database.ts';
import { hashOf } from './token.ts';

export interface Token {
  id: string;
  name: string;
  unitId: string;
  personId: string;
  reads: string[];
  writes: string[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

const select = {
  id: true,
  name: true,
  unitId: true,
  personId: true,
  reads: true,
  writes: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
} as const;

/** That it was used is written at most this often: a request must not cost a write. */
const USED_MS = 3_600_000;

export async function insertToken(
  tx: Tx,
  token: Omit<Token, 'id' | 'createdAt' | 'usedAt'> & { tokenHash: string },
  now: Date,
): Promise<string> {
  const row = await tx.apiToken.create({ data: { ...token, createdAt: now }, select });
  return row.id;
}

/** The token while it holds; that it was used is noted. */
export async function tokenOf(tx: Tx, secret: string, now: Date): Promise<Token | undefined> {
  const where = { tokenHash: hashOf(secret), endedAt: null, expiresAt: { gt: now } };
  const row = await tx.apiToken.findFirst({ where, select });
  if (!row) return undefined;
  if (!row.usedAt || now.getTime() - row.usedAt.getTime() > USED_MS)
    await tx.apiToken.update({ where: { id: row.id }, data: { usedAt: now } });
  return row;
}

/** Of these units those that hold, the latest first. */
export async function tokensFor(tx: Tx, unitIds: readonly string[], now: Date): Promise<Token[]> {
  return tx.apiToken.findMany({
    where: { unitId: { in: [...unitIds] }, endedAt: null, expiresAt: { gt: now } },
    select,
    orderBy: { createdAt: 'desc' },
  });
}

export async function findToken(tx: Tx, id: string): Promise<Token | null> {
  return tx.apiToken.findFirst({ where: { id, endedAt: null }, select });
}

export async function endToken(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.apiToken.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
}

/** Of a person who is erased: what they made ends with them. */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await tx.apiToken.deleteMany({ where: { personId } });
}

/** Was this key used by this person for the same thing with another content? */
export async function isKeyOfAnother(
  tx: Tx,
  personId: string,
  name: string,
  key: string,
  whole: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw<object[]>`
    SELECT 1 FROM operation_result WHERE actor_id = ${personId}::uuid AND name = ${name} AND starts_with(key, ${`${key} `}) AND key <> ${whole} LIMIT 1`;
  return rows.length > 0;
}
