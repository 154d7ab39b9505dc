/** The files of tips: encrypted by themselves, whatever the shelf of the other files does. */

import { v4 as uuidv4 } from 'uuid';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { CleanFile } from './report/clean-file.ts';

type Stored = Pick<UnitOfWork, 'tx' | 'encryption'>;

/** Of a tip that is still being written. @returns its id */
export async function keepFile({ tx, encryption }: Stored, file: CleanFile, now: Date): Promise<string> {
  const id = uuidv4();
  const sealed = encryption.encrypt(Buffer.from(file.bytes).toString('base64'), cell('tip_file.sealed', id));
  const day = new Date(now.toISOString().slice(0, 10));
  await tx.tipFile.create({ data: { id, kind: file.kind, mime: file.mime, sealed, day }, select: { id: true } });
  return id;
}

/** They belong to this tip from now on. @param held the officers are to see them only once they are told */
export async function bindFiles(tx: Tx, fileIds: readonly string[], tipId: string, held: boolean): Promise<void> {
  await tx.tipFile.updateMany({ where: { id: { in: [...fileIds] }, tipId: null }, data: { tipId, held } });
}

export async function dropFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
  await tx.tipFile.deleteMany({ where: { id: { in: [...fileIds] }, tipId: null } });
}

export async function filesOfTip(
  { tx, encryption }: Stored,
  tipId: string,
): Promise<{ kind: string; mime: string; bytes: Buffer }[]> {
  const rows = await tx.tipFile.findMany({ where: { tipId, held: false }, orderBy: [{ day: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, kind, mime, sealed }) => ({
    kind,
    mime,
    bytes: Buffer.from(encryption.decrypt(sealed, cell('tip_file.sealed', id)), 'base64'),
  }));
}

/** A copy in the common shelf, open to the sender: it goes at this time. */
export async function noteCopy(tx: Tx, fileId: string, dropAt: Date): Promise<void> {
  await tx.tipCopy.create({ data: { fileId, dropAt } });
}
