/** Whom people mean by "my wife". */
import type { Tx } from '../../../runtime/database/database.ts';

/** @param word folded @returns the id of that person, once it is known */
export async function findKin(tx: Tx, personId: string, word: string): Promise<string | undefined> {
  const row = await tx.meetingKin.findUnique({ where: { personId_word: { personId, word } }, select: { kinId: true } });
  return row?.kinId;
}

export async function rememberKin(tx: Tx, personId: string, word: string, kinId: string): Promise<void> {
  const where = { personId_word: { personId, word } };
  await tx.meetingKin.upsert({ where, create: { personId, word, kinId }, update: { kinId } });
}
