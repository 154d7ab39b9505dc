/** Who hears of the day each morning, and when next. */
import type { Tx } from '../../runtime/database/database.ts';

export interface Due {
  personId: string;
  /** Of the day, in the zone of the installation. */
  minute: number;
  nextAt: Date;
}

export async function hasDigest(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.morningDigest.count({ where: { personId } })) > 0;
}

export async function keepDigest(tx: Tx, { personId, ...row }: Due): Promise<void> {
  await tx.morningDigest.upsert({ where: { personId }, create: { personId, ...row }, update: row });
}

export async function dropDigest(tx: Tx, personId: string): Promise<void> {
  await tx.morningDigest.deleteMany({ where: { personId } });
}

/** One that is due, held until the end of the transaction; those that another process has are left to it. */
export async function lockDueDigest(tx: Tx, now: Date): Promise<Due | undefined> {
  const [due] = await tx.$queryRaw<Due[]>`
    SELECT person_id AS "personId", minute, next_at AS "nextAt" FROM morning_digest WHERE next_at <= ${now}
    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return due;
}
