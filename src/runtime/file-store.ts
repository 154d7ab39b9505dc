import { v7 as uuidv7 } from 'uuid';
import type { FileBytes } from '../messaging/attachment.ts';
import type { Tx } from './database/database.ts';
import { type Encryption, seal, unseal } from './encryption/encryption.ts';
import { cell } from './encryption/sealed-columns.ts';

/** Where files are kept, and under which key. */
export interface FileShelf {
  tx: Tx;
  encryption: Encryption;
}

/** Keeps bytes in PostgreSQL, encrypted, where every process finds them. @returns the id for `source: { type: 'stored' }` */
export async function storeFile({ tx, encryption }: FileShelf, file: FileBytes): Promise<string> {
  const id = uuidv7();
  const bytes = encryption.encryptBytes(file.bytes, cell('file.bytes', id));
  const row = await tx.file.create({
    // People name files after what is in them.
    data: { id, name: seal(encryption, file.name, cell('file.name', id)), mime: file.mime, bytes },
    select: { id: true },
  });
  return row.id;
}

/** @throws when there is no such file */
export async function readFile({ tx, encryption }: FileShelf, fileId: string): Promise<FileBytes> {
  const select = { name: true, mime: true, bytes: true } as const;
  const file = await tx.file.findUniqueOrThrow({ where: { id: fileId }, select });
  return {
    ...file,
    name: unseal(encryption, file.name, cell('file.name', fileId)),
    bytes: encryption.decryptBytes(file.bytes, cell('file.bytes', fileId)),
  };
}

/** Removes files; those that are gone already are passed over. */
export async function dropFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
  await tx.file.deleteMany({ where: { id: { in: [...fileIds] } } });
}
