/** Proposals to put a loan off or to write it off, and what was decided. */
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../../runtime/encryption/encryption.ts';
import { cell } from '../../../runtime/encryption/sealed-columns.ts';

export interface LoanChange {
  id: string;
  loanId: string;
  kind: 'extension' | 'write_off';
  months: number | null;
  reason: string;
  proposedById: string;
  decidedAt: Date | null;
}

interface Store {
  tx: Tx;
  encryption: Encryption;
}

export const reasonAt = (id: string) => cell('loan_change.reason', id);

/** Held until the unit of work ends. */
export async function findChange({ tx, encryption }: Store, id: string): Promise<LoanChange | undefined> {
  await tx.$queryRaw`SELECT id FROM loan_change WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.loanChange.findUnique({ where: { id } });
  if (!row) return undefined;
  return { ...row, reason: unseal(encryption, row.reason, reasonAt(id)) ?? '' };
}

export async function waitingChange(tx: Tx, loanId: string): Promise<boolean> {
  return (await tx.loanChange.count({ where: { loanId, decidedAt: null } })) > 0;
}

/** @returns its id */
export async function insertChange(
  { tx, encryption }: Store,
  change: Omit<LoanChange, 'id' | 'decidedAt'>,
  now: Date,
): Promise<string> {
  const id = uuidv7();
  const reason = seal(encryption, change.reason, reasonAt(id));
  await tx.loanChange.create({ data: { ...change, id, reason, proposedAt: now }, select: { id: true } });
  return id;
}

export async function decideChange(
  tx: Tx,
  id: string,
  decision: { isAgreed: boolean; entryId: string | null; decidedById: string },
  now: Date,
): Promise<void> {
  await tx.loanChange.update({ where: { id }, data: { ...decision, decidedAt: now }, select: { id: true } });
}
