/** How the texts and files of a request are kept. */
import { z } from 'zod';
import { type Attachment, attachmentSchema } from '../../messaging/attachment.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { type Encryption, sealJson, unsealJson } from '../../runtime/encryption/encryption.ts';
import type { Cell } from '../../runtime/encryption/sealed-columns.ts';

export type Stored = Pick<UnitOfWork, 'tx' | 'encryption' | 'now'>;

const filesSchema = z.array(attachmentSchema);

/** The column of photos and papers: their names tell of illness. */
export function sealFiles(encryption: Encryption, files: readonly Attachment[], at: Cell): object | string {
  return sealJson(encryption, files, at);
}

export function openFiles(encryption: Encryption, stored: unknown, at: Cell): Attachment[] {
  return filesSchema.parse(unsealJson(encryption, stored, at));
}
