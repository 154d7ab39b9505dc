/** What must not lie open in the database: AES-256-GCM, the key outside of it. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Encryption {
  /** @param purpose where it will stand ("zalo_session NAME"); put anywhere else it cannot be read */
  encrypt(text: string, purpose: string): string;
  /** @throws {EncryptionError} for another key or purpose, and for what was changed */
  decrypt(sealed: string, purpose: string): string;
}

export class EncryptionError extends Error {
  override readonly name = 'EncryptionError';
  readonly mend: string;

  constructor(message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.mend = mend;
  }
}

const FORMAT = 'v1';
const KEY_FILE = 'encryption.key';

/** @param key 32 bytes; its id stands before each text, so that a new key can be told from an old one */
export function createEncryption(key: Buffer): Encryption {
  const keyId = createHash('sha256').update('key id').update(key).digest('hex').slice(0, 8);
  return {
    encrypt(text, purpose) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${FORMAT}.${keyId}.${sealed.toString('base64url')}`;
    },
    decrypt(sealed, purpose) {
      const [format, id, data = ''] = sealed.split('.');
      if (format !== FORMAT || id !== keyId) {
        const mend = 'Set ENCRYPTION_KEY to the key with which this database was filled, or log in to Zalo anew.';
        throw new EncryptionError('What is stored was encrypted under another key', mend);
      }
      const bytes = Buffer.from(data, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose));
        decipher.setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
      } catch (error) {
        throw new EncryptionError('What is stored was changed after it was encrypted', 'Log in to Zalo anew.', {
          cause: error,
        });
      }
    },
  };
}

/** With the key of the settings, else the one beside the embedded database. @throws {EncryptionError} */
export function openEncryption(config: { encryptionKey: Buffer | undefined; dataDir: string }): Encryption {
  return createEncryption(config.encryptionKey ?? keyBeside(resolve(config.dataDir)));
}

/** @returns the 32 bytes written as 64 hexadecimal digits or in base64; undefined for anything else */
export function readKey(text: string): Buffer | undefined {
  const key = Buffer.from(text, /^[\da-f]{64}$/i.test(text) ? 'hex' : 'base64');
  return key.length === 32 && /^[\w+/-]+=?$/.test(text) ? key : undefined;
}

/**
 * The key beside an embedded database, made where there is none; readable by us alone.
 * @throws {EncryptionError} where the file holds no key
 */
export function keyBeside(dataDir: string): Buffer {
  const path = join(dataDir, KEY_FILE);
  if (!existsSync(path)) makeKey(dataDir, path);
  const key = readKey(readFileSync(path, 'utf8').trim());
  if (!key) throw new EncryptionError(`${path} holds no key`, 'Put the file back from a backup.');
  return key;
}

/** A link fails where the name is taken, so two first starts get one key, whole. */
function makeKey(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
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
