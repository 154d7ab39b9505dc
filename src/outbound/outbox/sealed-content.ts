/** How the content of a message is stored: encrypted, but for what went to all of a unit. */
import { type Encryption, sealJson, unsealJson } from '../../runtime/encryption/encryption.ts';

const PURPOSE = 'message.content';
const TO_FREEZE = 'broadcast.to_freeze';

/** @returns what `message.content` keeps: a JSON string, encrypted */
export function sealContent(encryption: Encryption, content: object): string {
  return encryption.encrypt(JSON.stringify(content), PURPOSE);
}

/** @returns what was stored, not parsed by any schema yet @throws {EncryptionError} under another key */
export function openContent(encryption: Encryption, stored: unknown): unknown {
  return unsealJson(encryption, stored, PURPOSE);
}

/** @returns what `broadcast.to_freeze` keeps: whom it goes to by name, and words that are not yet anybody's */
export function sealToFreeze(encryption: Encryption, toFreeze: object): object | string {
  return sealJson(encryption, toFreeze, TO_FREEZE);
}

export function openToFreeze(encryption: Encryption, stored: unknown): unknown {
  return unsealJson(encryption, stored, TO_FREEZE);
}
