/** What must not lie open in the database: AES-256-GCM, the key outside of it. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Cell, formerPurpose } from './sealed-columns.ts';

export interface Encryption {
  /** Of the key with which is encrypted now. */
  readonly keyId: string;
  /** Of all keys that are read, that one among them. */
  readonly keyIds: readonly string[];
  /** @param at where it will stand; put anywhere else it cannot be read */
  encrypt(text: string, at: Cell): string;
  /** @throws {EncryptionError} for another key or place, for what was changed, and for what was never encrypted */
  decrypt(sealed: string, at: Cell): string;
  /** The same for the same text and purpose, and of no use without the key: to look up exactly what is kept encrypted. */
  fingerprint(text: string, purpose: string): string;
  /** The same for bytes. */
  encryptBytes(bytes: Uint8Array, at: Cell): Uint8Array<ArrayBuffer>;
  /** @throws {EncryptionError} */
  decryptBytes(sealed: Uint8Array, at: Cell): Uint8Array<ArrayBuffer>;
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
export function seal<T extends string | null>(encryption: Encryption, text: T, at: Cell): T {
  return (text ? encryption.encrypt(text, at) : text) as T;
}

/** The reverse of `seal`. @throws {EncryptionError} also for what lies there open: it was put there past the program */
export function unseal<T extends string | null>(encryption: Encryption, sealed: T, at: Cell): T {
  return (sealed ? encryption.decrypt(sealed, at) : sealed) as T;
}

/** The same for what is kept as JSON: there a string is what is encrypted. An empty list says nothing and stays. */
export function sealJson(encryption: Encryption, value: object, at: Cell): object | string {
  return Array.isArray(value) && value.length === 0 ? value : encryption.encrypt(JSON.stringify(value), at);
}

/** The reverse of `sealJson`, parsed by no schema yet. @throws {EncryptionError} also for what lies there open */
export function unsealJson(encryption: Encryption, stored: unknown, at: Cell): unknown {
  if (stored === null || stored === undefined || (Array.isArray(stored) && stored.length === 0)) return stored;
  return JSON.parse(encryption.decrypt(typeof stored === 'string' ? stored : '', at));
}

/** Bound to column and row. */
const FORM = 'v2';
/** Bound to the column, some to their row: read while the key is changed, which writes all in form v2. */
const FORMER = 'v1';
const KEY_ID_LENGTH = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** "v2.", the id of the key and a dot. */
const LEAD_BYTES = FORM.length + KEY_ID_LENGTH + 2;
const LOST_KEY =
  'Set ENCRYPTION_KEY to the key with which this database was filled, or name it in ENCRYPTION_KEY_OLD; of a Zalo session, log in to Zalo anew.';
const FOREIGN = 'Put it back from a backup; of a Zalo session, log in to Zalo anew.';
const FORMER_MEND = 'Run npm run -s rotate-key: it writes everything in the form of now.';
const KEY_FILE = 'encryption.key';

/**
 * @param key 32 bytes; its id stands before each text, so that a new key can be told from an old one
 * @param older keys under which something may still be stored: it is read, nothing more is encrypted with them
 * @param readsFormer form v1 is read too: while the key is changed
 */
export function createEncryption(
  key: Buffer,
  older: readonly Buffer[] = [],
  readsFormer: boolean = older.length > 0,
): Encryption {
  const keys = new Map([...older, key].map((one) => [keyIdOf(one), one]));
  const keyId = keyIdOf(key);
  const lookUpKey = createHmac('sha256', key).update('fingerprint').digest();

  const close = (bytes: Uint8Array, at: Cell) => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(placeOf(at)));
    return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  const open = (form: string | undefined, id: string | undefined, bytes: Buffer, at: Cell) => {
    if (form !== FORM && form !== FORMER)
      throw new EncryptionError(`What stands open in ${at.name} was not written by the program`, FOREIGN);
    if (form === FORMER && !readsFormer)
      throw new EncryptionError(`${at.name} holds a value of the older form`, FORMER_MEND);
    const used = keys.get(id ?? '');
    if (!used) throw new EncryptionError('What is stored was encrypted under another key', LOST_KEY);
    const associated = form === FORM ? placeOf(at) : formerPurpose(at);
    try {
      const decipher = createDecipheriv('aes-256-gcm', used, bytes.subarray(0, IV_BYTES)).setAAD(
        Buffer.from(associated),
      );
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch (error) {
      throw new EncryptionError('What is stored was changed after it was encrypted', FOREIGN, { cause: error });
    }
  };

  return {
    keyId,
    keyIds: [...keys.keys()],
    fingerprint: (text, purpose) => createHmac('sha256', lookUpKey).update(`${purpose}\0${text}`).digest('base64url'),
    encrypt: (text, at) => `${FORM}.${keyId}.${close(Buffer.from(text), at).toString('base64url')}`,
    decrypt(sealed, at) {
      const [form, id, data = ''] = sealed.split('.');
      return open(form, id, Buffer.from(data, 'base64url'), at).toString('utf8');
    },
    encryptBytes: (bytes, at) => Buffer.concat([Buffer.from(`${FORM}.${keyId}.`), close(bytes, at)]),
    decryptBytes(sealed, at) {
      const bytes = Buffer.from(sealed);
      const [form, id] = bytes.subarray(0, LEAD_BYTES).toString('latin1').split('.');
      return open(form, id, bytes.subarray(LEAD_BYTES), at);
    },
  };
}

/** No part of it holds a line end. */
const placeOf = ({ name, row }: Cell) => [name, ...row].join('\n');

/** Eight hexadecimal digits that tell keys apart and tell nothing of the key. */
export function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('key id').update(key).digest('hex').slice(0, KEY_ID_LENGTH);
}

/** Where the keys are found. */
export interface KeySettings {
  encryptionKey: Buffer | undefined;
  olderKeys: readonly Buffer[];
  dataDir: string;
}

/**
 * With the keys of the settings, else those beside the embedded database.
 * @param options.readsFormer left out: while older keys are set
 * @param options.make makes a key beside the embedded database where there is none: only for one that holds nothing yet
 * @param options.wanted the id of the key that would fit, to be named where there is none
 * @throws {EncryptionError}
 */
export function openEncryption(
  config: KeySettings,
  options: { readsFormer?: boolean; make?: boolean; wanted?: string } = {},
): Encryption {
  if (options.make && !config.encryptionKey) makeKeyBeside(resolve(config.dataDir));
  const [key, ...older] = keysOf(config);
  if (!key) throw noKey(join(resolve(config.dataDir), KEY_FILE), options.wanted);
  return createEncryption(key, older, options.readsFormer);
}

function noKey(path: string, wanted: string | undefined): EncryptionError {
  return new EncryptionError(
    wanted ? `This database was filled under the key ${wanted}, and none is given.` : 'No key is given.',
    `Set ENCRYPTION_KEY to that with which it was filled, or put ${path} back from its copy.`,
  );
}

/** All keys that are set, the one to encrypt with first; none where there is none yet. @throws {EncryptionError} */
export function keysOf(config: KeySettings): Buffer[] {
  const own = config.encryptionKey ? [config.encryptionKey] : keysBeside(resolve(config.dataDir));
  return [...own, ...config.olderKeys];
}

/** @returns the 32 bytes written as 64 hexadecimal digits or in base64; undefined for anything else */
export function readKey(text: string): Buffer | undefined {
  const key = Buffer.from(text, /^[\da-f]{64}$/i.test(text) ? 'hex' : 'base64');
  return key.length === 32 && /^[\w+/-]+=?$/.test(text) ? key : undefined;
}

/**
 * The keys beside an embedded database, a line each.
 * @returns the first is the one to encrypt with, the others are older; none where there is no such file
 * @throws {EncryptionError} where the file holds no key
 */
export function keysBeside(dataDir: string): Buffer[] {
  const path = join(dataDir, KEY_FILE);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const keys = lines.filter((line) => line.trim() !== '').map((line) => readKey(line.trim()));
  const known = keys.filter((key) => key !== undefined);
  if (known.length === 0 || known.length < keys.length)
    throw new EncryptionError(`${path} holds no key`, 'Put the file back from a backup.');
  return known;
}

/** Puts these keys into the file beside an embedded database; it is there whole or not at all. */
export function writeKeysBeside(dataDir: string, keys: readonly Buffer[]): void {
  const path = join(dataDir, KEY_FILE);
  const scratch = `${path}.${process.pid}`;
  writeFileSync(scratch, keys.map((key) => `${key.toString('base64')}\n`).join(''), { mode: 0o600 });
  renameSync(scratch, path);
}

/** Makes the first key of an embedded database, readable by us alone. A link fails where the name is taken, so two first starts get one key, whole. */
export function makeKeyBeside(dataDir: string): void {
  const path = join(dataDir, KEY_FILE);
  if (existsSync(path)) return;
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
