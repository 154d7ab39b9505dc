import type { FileBytes } from '../messaging/attachment.ts';
import type { Tx } from './database.ts';

/** Keeps bytes in PostgreSQL, where every process finds them. @returns the id for `source: { type: 'stored' }` */
export async function storeFile(tx: Tx, file: FileBytes): Promise<string> {
  const row = await tx.file.create({
    data: { name: file.name, mime: file.mime, bytes: new Uint8Array(file.bytes) },
    select: { id: true },
  });
  return row.id;
}

/** @throws when there is no such file */
export async function readFile(tx: Tx, fileId: string): Promise<FileBytes> {
  return tx.file.findUniqueOrThrow({ where: { id: fileId }, select: { name: true, mime: true, bytes: true } });
}
