/** How the content of a message is stored: encrypted, but for what went to all of a unit. */
import { type Encryption, sealJson, unsealJson } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';

/** Which message it is. What a broadcast tells of a meeting is encrypted once, for all its messages. */
export interface MessageId {
  id: string;
  broadcastId: string | null;
}

const contentOf = ({ id, broadcastId }: MessageId) => cell('message.content', broadcastId ?? id);

/** @returns what `message.content` keeps: a JSON string, encrypted */
export function sealContent(encryption: Encryption, content: object, of: MessageId): string {
  return encryption.encrypt(JSON.stringify(content), contentOf(of));
}

/** @returns what was stored, not parsed by any schema yet @throws {EncryptionError} under another key, and for what is open and no announcement */
export function openContent(encryption: Encryption, message: MessageId & { content: unknown }): unknown {
  const { content, broadcastId } = message;
  if (typeof content === 'string' || broadcastId === null) return unsealJson(encryption, content, contentOf(message));
  return content;
}

/** @returns what `broadcast.to_freeze` keeps: whom it goes to by name, and words that are not yet anybody's */
export function sealToFreeze(encryption: Encryption, toFreeze: object, broadcastId: string): object | string {
  return sealJson(encryption, toFreeze, cell('broadcast.to_freeze', broadcastId));
}

export function openToFreeze(encryption: Encryption, stored: unknown, broadcastId: string): unknown {
  return unsealJson(encryption, stored, cell('broadcast.to_freeze', broadcastId));
}
