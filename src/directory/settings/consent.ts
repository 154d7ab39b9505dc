/** That people were told what their data are for, and whether they agreed. */
import type { Tx } from '../../runtime/database/database.ts';

export interface Told {
  version: number;
  toldAt: Date;
  agreedAt: Date | null;
  withdrawnAt: Date | null;
}

/** @returns false when the person had this version before */
export async function noteTold(
  tx: Tx,
  told: { personId: string; accountId: string; version: number },
  now: Date,
): Promise<boolean> {
  const { personId, accountId, version } = told;
  const count = await tx.$executeRaw`
    INSERT INTO consent (person_id, account_id, version, told_at)
    VALUES (${personId}::uuid, ${accountId}::uuid, ${version}, ${now}::timestamptz) ON CONFLICT DO NOTHING`;
  return count === 1;
}

/** Agrees to what the person was told last. @returns false when they were told nothing */
export async function noteAgreed(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE consent SET agreed_at = coalesce(agreed_at, ${now}), withdrawn_at = NULL
    WHERE person_id = ${personId}::uuid
      AND version = (SELECT max(version) FROM consent WHERE person_id = ${personId}::uuid)`;
  return count === 1;
}

/** Takes back all that the person agreed to; null gives it back. */
export async function noteWithdrawn(tx: Tx, personId: string, at: Date | null): Promise<void> {
  await tx.consent.updateMany({ where: { personId }, data: { withdrawnAt: at } });
}

/** What the person was told and said, oldest first. */
export async function consentsOf(tx: Tx, personId: string): Promise<Told[]> {
  const select = { version: true, toldAt: true, agreedAt: true, withdrawnAt: true } as const;
  return tx.consent.findMany({ where: { personId }, select, orderBy: { version: 'asc' } });
}
