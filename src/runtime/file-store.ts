import type { FileBytes } from '../messaging/attachment.ts';
import type { Tx } from './database/database.ts';
import { type Encryption, seal, unseal } from './encryption/encryption.ts';

/** Where files are kept, and under which key. */
export interface FileShelf {
  tx: Tx;
  encryption: Encryption;
}

const PURPOSE = 'file.bytes';
/** People name files after what is in them. */
const NAME = 'file.name';

/** Keeps bytes in PostgreSQL, encrypted, where every process finds them. @returns the id for `source: { type: 'stored' }` */
export async function storeFile({ tx, encryption }: FileShelf, file: FileBytes): Promise<string> {
  const bytes = encryption.encryptBytes(file.bytes, PURPOSE);
  const row = await tx.file.create({
    data: { name: seal(encryption, file.name, NAME), mime: file.mime, bytes },
    select: { id: true },
  });
  return row.id;
}

/** @throws when there is no such file */
export async function readFile({ tx, encryption }: FileShelf, fileId: string): Promise<FileBytes> {
  const select = { name: true, mime: true, bytes: true } as const;
  const file = await tx.file.findUniqueOrThrow({ where: { id: fileId }, select });
  return { ...file, name: unseal(encryption, file.name, NAME), bytes: encryption.decryptBytes(file.bytes, PURPOSE) };
}

/** Removes files; those that are gone already are passed over. */
export async function dropFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
  await tx.file.deleteMany({ where: { id: { in: [...fileIds] } } });
}
