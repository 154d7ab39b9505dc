/** Merges of two records that are both in use: the accounts of each must agree, in their own chats. */
import type { Tx } from '../../runtime/database/database.ts';

export interface MergeRequest {
  id: string;
  keptId: string;
  goneId: string;
  byId: string;
  keptAgreedAt: Date | null;
  goneAgreedAt: Date | null;
  settledAt: Date | null;
}

/** @param agreed the side that has asked for it itself @returns the id */
export async function openMergeRequest(
  tx: Tx,
  of: { keptId: string; goneId: string; byId: string },
  now: Date,
  agreed?: 'gone',
): Promise<string> {
  const before = await tx.mergeRequest.findFirst({
    where: { keptId: of.keptId, goneId: of.goneId, settledAt: null },
    select: { id: true },
  });
  const goneAgreed = agreed ? { goneAgreedAt: now } : {};
  if (before) {
    await tx.mergeRequest.update({ where: { id: before.id }, data: goneAgreed, select: { id: true } });
    return before.id;
  }
  const made = await tx.mergeRequest.create({ data: { ...of, askedAt: now, ...goneAgreed }, select: { id: true } });
  return made.id;
}

/** Until the transaction ends nobody else answers it. */
export async function lockMergeRequest(tx: Tx, id: string): Promise<MergeRequest | null> {
  await tx.$queryRaw`SELECT id FROM merge_request WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.mergeRequest.findUnique({ where: { id } });
}

export async function noteMergeAnswer(
  tx: Tx,
  id: string,
  answer: { keptAgreedAt?: Date; goneAgreedAt?: Date; settledAt?: Date },
): Promise<void> {
  await tx.mergeRequest.update({ where: { id }, data: answer, select: { id: true } });
}

/** Nothing that was asked about somebody who is erased. */
export async function dropMergeRequestsOf(tx: Tx, personId: string): Promise<void> {
  await tx.mergeRequest.deleteMany({ where: { OR: [{ keptId: personId }, { goneId: personId }, { byId: personId }] } });
}
