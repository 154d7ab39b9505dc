/** How the texts and files of a request are kept. */
import { z } from 'zod';
import { type Attachment, attachmentSchema } from '../../messaging/attachment.ts';
import type { UnitOfWork } from '../../outbound/outbox/unit-of-work.ts';
import { type Encryption, sealJson, unsealJson } from '../../runtime/encryption/encryption.ts';

/** What these texts are encrypted for. */
export const TEXT = 'aid.text';

export type Stored = Pick<UnitOfWork, 'tx' | 'encryption' | 'now'>;

const FILES = 'aid.files';
const filesSchema = z.array(attachmentSchema);

/** The column of photos and papers: their names tell of illness. */
export function sealFiles(encryption: Encryption, files: readonly Attachment[]): object | string {
  return sealJson(encryption, files, FILES);
}

export function openFiles(encryption: Encryption, stored: unknown): Attachment[] {
  return filesSchema.parse(unsealJson(encryption, stored, FILES));
}
