/** What must not lie open in the database: AES-256-GCM, the key outside of it. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Encryption {
  /** Of the key with which is encrypted now. */
  readonly keyId: string;
  /** @param purpose where it will stand ("zalo_session NAME"); put anywhere else it cannot be read */
  encrypt(text: string, purpose: string): string;
  /** @throws {EncryptionError} for another key or purpose, and for what was changed */
  decrypt(sealed: string, purpose: string): string;
  /** The same for the same text and purpose, and of no use without the key: to look up exactly what is kept encrypted. */
  fingerprint(text: string, purpose: string): string;
  /** The same for bytes. */
  encryptBytes(bytes: Uint8Array, purpose: string): Uint8Array<ArrayBuffer>;
  /** @throws {EncryptionError} @returns what was never encrypted as it is */
  decryptBytes(sealed: Uint8Array, purpose: string): Uint8Array<ArrayBuffer>;
}

export class EncryptionError extends Error {
  override readonly name = 'EncryptionError';
  readonly mend: string;

  constructor(message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.mend = mend;
  }
}

/** Encrypts what there is: null and the empty text say nothing and stay. */
export function seal<T extends string | null>(encryption: Encryption, text: T, purpose: string): T {
  return (text ? encryption.encrypt(text, purpose) : text) as T;
}

/** The reverse of `seal`. What was stored before it was encrypted comes back as it is. @throws {EncryptionError} */
export function unseal<T extends string | null>(encryption: Encryption, sealed: T, purpose: string): T {
  return (sealed?.startsWith(`${FORMAT}.`) ? encryption.decrypt(sealed, purpose) : sealed) as T;
}

/** The same for what is kept as JSON: there a string is what is encrypted. An empty list says nothing and stays. */
export function sealJson(encryption: Encryption, value: object, purpose: string): object | string {
  return Array.isArray(value) && value.length === 0 ? value : encryption.encrypt(JSON.stringify(value), purpose);
}

/** The reverse of `sealJson`, parsed by no schema yet. What was stored before it was encrypted comes back as it is. @throws {EncryptionError} */
export function unsealJson(encryption: Encryption, stored: unknown, purpose: string): unknown {
  return typeof stored === 'string' ? JSON.parse(encryption.decrypt(stored, purpose)) : stored;
}

const FORMAT = 'v1';
const KEY_ID_LENGTH = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** "v1.", the id of the key and a dot. */
const LEAD_BYTES = FORMAT.length + KEY_ID_LENGTH + 2;
const LOST_KEY =
  'Set ENCRYPTION_KEY to the key with which this database was filled, or name it in ENCRYPTION_KEY_OLD; of a Zalo session, log in to Zalo anew.';
const KEY_FILE = 'encryption.key';

/**
 * @param key 32 bytes; its id stands before each text, so that a new key can be told from an old one
 * @param older keys under which something may still be stored: it is read, nothing more is encrypted with them
 */
export function createEncryption(key: Buffer, older: readonly Buffer[] = []): Encryption {
  const keys = new Map([...older, key].map((one) => [keyIdOf(one), one]));
  const keyId = keyIdOf(key);
  const lookUpKey = createHmac('sha256', key).update('fingerprint').digest();

  const close = (bytes: Uint8Array, purpose: string) => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
    return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  const open = (format: string | undefined, id: string | undefined, bytes: Buffer, purpose: string) => {
    const used = keys.get(id ?? '');
    if (format !== FORMAT || !used)
      throw new EncryptionError('What is stored was encrypted under another key', LOST_KEY);
    try {
      const decipher = createDecipheriv('aes-256-gcm', used, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch (error) {
      const mend = 'Put it back from a backup; of a Zalo session, log in to Zalo anew.';
      throw new EncryptionError('What is stored was changed after it was encrypted', mend, { cause: error });
    }
  };

  return {
    keyId,
    fingerprint: (text, purpose) => createHmac('sha256', lookUpKey).update(`${purpose}\0${text}`).digest('base64url'),
    encrypt: (text, purpose) => `${FORMAT}.${keyId}.${close(Buffer.from(text), purpose).toString('base64url')}`,
    decrypt(sealed, purpose) {
      const [format, id, data = ''] = sealed.split('.');
      return open(format, id, Buffer.from(data, 'base64url'), purpose).toString('utf8');
    },
    encryptBytes: (bytes, purpose) => Buffer.concat([Buffer.from(`${FORMAT}.${keyId}.`), close(bytes, purpose)]),
    decryptBytes(sealed, purpose) {
      const bytes = Buffer.from(sealed);
      const [format, id] = bytes.subarray(0, LEAD_BYTES).toString('latin1').split('.');
      // Files of an older version lie as they came.
      return format === FORMAT ? open(format, id, bytes.subarray(LEAD_BYTES), purpose) : bytes;
    },
  };
}

/** Eight hexadecimal digits that tell keys apart and tell nothing of the key. */
export function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('key id').update(key).digest('hex').slice(0, KEY_ID_LENGTH);
}

/** With the keys of the settings, else those beside the embedded database. @throws {EncryptionError} */
export function openEncryption(config: {
  encryptionKey: Buffer | undefined;
  olderKeys: readonly Buffer[];
  dataDir: string;
}): Encryption {
  const [key, ...older] = keysOf(config);
  return createEncryption(key, older);
}

/** All keys that are set, the one to encrypt with first. @throws {EncryptionError} */
export function keysOf(config: {
  encryptionKey: Buffer | undefined;
  olderKeys: readonly Buffer[];
  dataDir: string;
}): [Buffer, ...Buffer[]] {
  const [key, ...older] = config.encryptionKey ? [config.encryptionKey] : keysBeside(resolve(config.dataDir));
  return [key, ...older, ...config.olderKeys];
}

/** @returns the 32 bytes written as 64 hexadecimal digits or in base64; undefined for anything else */
export function readKey(text: string): Buffer | undefined {
  const key = Buffer.from(text, /^[\da-f]{64}$/i.test(text) ? 'hex' : 'base64');
  return key.length === 32 && /^[\w+/-]+=?$/.test(text) ? key : undefined;
}

/**
 * The keys beside an embedded database, a line each, made where there is none; readable by us alone.
 * @returns the first is the one to encrypt with, the others are older
 * @throws {EncryptionError} where the file holds no key
 */
export function keysBeside(dataDir: string): [Buffer, ...Buffer[]] {
  const path = join(dataDir, KEY_FILE);
  if (!existsSync(path)) makeKey(dataDir, path);
  const lines = readFileSync(path, 'utf8').split('\n');
  const keys = lines.filter((line) => line.trim() !== '').map((line) => readKey(line.trim()));
  const known = keys.filter((key) => key !== undefined);
  const [first, ...older] = known;
  if (!first || known.length < keys.length)
    throw new EncryptionError(`${path} holds no key`, 'Put the file back from a backup.');
  return [first, ...older];
}

/** Puts these keys into the file beside an embedded database; it is there whole or not at all. */
export function writeKeysBeside(dataDir: string, keys: readonly Buffer[]): void {
  const path = join(dataDir, KEY_FILE);
  const scratch = `${path}.${process.pid}`;
  writeFileSync(scratch, keys.map((key) => `${key.toString('base64')}\n`).join(''), { mode: 0o600 });
  renameSync(scratch, path);
}

/** A link fails where the name is taken, so two first starts get one key, whole. */
function makeKey(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const scratch = `${path}.${process.pid}`;
  writeFileSync(scratch, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(scratch, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(scratch);
  }
}
