/** How the content of a message is stored: encrypted, but for what went to many. */
import type { Prisma } from '../runtime/database.ts';
import type { Encryption } from '../runtime/encryption.ts';

const PURPOSE = 'message.content';

/** @returns what `message.content` keeps: a JSON string, encrypted */
export function sealContent(encryption: Encryption, content: object): string {
  return encryption.encrypt(JSON.stringify(content), PURPOSE);
}

/** @returns what was stored, not parsed by any schema yet @throws {EncryptionError} under another key */
export function openContent(encryption: Encryption, stored: Prisma.JsonValue | unknown): unknown {
  return typeof stored === 'string' ? JSON.parse(encryption.decrypt(stored, PURPOSE)) : stored;
}
