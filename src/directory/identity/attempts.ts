/** What accounts have tried, so that nobody guesses codes, asks after telephones, or has everything looked up. */
import type { Tx } from '../../runtime/database/database.ts';

/** `code`: one that led nowhere, at whichever door; `phone`: of somebody's record; `check`: a message looked at for a scam. */
export type AttemptKind = 'code' | 'phone' | 'check';

/** With one more within `CODE_LOCK_MINUTES` the account may try no code for as long, be it of an invitation, a wall or a door. */
export const MOST_WRONG_CODES = 5;
export const CODE_LOCK_MINUTES = 10;

export async function noteAttempt(tx: Tx, accountId: string, kind: AttemptKind, at: Date): Promise<void> {
  await tx.linkAttempt.create({ data: { accountId, kind, at }, select: { id: true } });
}

/** How often the account has tried it since then. */
export async function attemptsSince(tx: Tx, accountId: string, kind: AttemptKind, since: Date): Promise<number> {
  return tx.linkAttempt.count({ where: { accountId, kind, at: { gt: since } } });
}

/** Has the account written too many wrong codes to try another now? */
export async function isLockedOut(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const rows = await tx.linkAttempt.findMany({
    where: { accountId, kind: 'code' },
    select: { at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_WRONG_CODES + 1,
  });
  return isBlocked(
    rows.map((row) => row.at),
    now,
  );
}

/** @param wrong when, latest first */
export function isBlocked(wrong: readonly Date[], now: Date): boolean {
  const [last, first] = [wrong[0], wrong[MOST_WRONG_CODES]];
  const span = CODE_LOCK_MINUTES * 60_000;
  return (
    last !== undefined &&
    first !== undefined &&
    last.getTime() - first.getTime() <= span &&
    now.getTime() - last.getTime() < span
  );
}
