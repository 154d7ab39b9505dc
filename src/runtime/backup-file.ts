/** The form of a backup: lines of JSON, compressed, encrypted as one stream; the key is not in it. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** Then the id of the key, a line end, the initialisation vector; the authentication tag stands at the very end. */
const MAGIC = 'chihoi-backup-1 ';
const ID_LENGTH = 8;
const LEAD = MAGIC.length + ID_LENGTH + 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** A key for backups alone, made of the key of the house. */
const backupKey = (key: Buffer) => createHmac('sha256', key).update('backup').digest();
const idOf = (key: Buffer) => createHash('sha256').update('backup id').update(key).digest('hex').slice(0, ID_LENGTH);

/** Writes the lines into a new file, readable by us alone. @throws when the file is there already */
export async function writeBackup(path: string, key: Buffer, lines: AsyncIterable<string>): Promise<void> {
  const iv = randomBytes(IV_BYTES);
  const lead = Buffer.concat([Buffer.from(`${MAGIC}${idOf(key)}\n`), iv]);
  const cipher = createCipheriv('aes-256-gcm', backupKey(key), iv).setAAD(lead);
  const framed = new Transform({
    construct(done) {
      this.push(lead);
      done();
    },
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush(done) {
      done(null, cipher.getAuthTag());
    },
  });
  const ended = async function* () {
    for await (const line of lines) yield `${line}\n`;
  };
  await pipeline(
    Readable.from(ended()),
    createGzip(),
    cipher,
    framed,
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
}

/**
 * Which of the keys a backup was made with, read from its head alone.
 * @throws {BackupError} for another file, and where none of them is the one
 */
export async function backupKeyOf(path: string, keys: readonly Buffer[]): Promise<Buffer> {
  return (await readLead(path, keys)).key;
}

/**
 * The lines of a backup. Only once all are read is it known that nobody changed them: keep nothing before that.
 * @param keys the one under which it was made is found among them
 * @throws {BackupError} for another file, another key, and one that was cut or changed
 */
export async function* readBackup(path: string, keys: readonly Buffer[]): AsyncGenerator<string> {
  const { key, lead, tag, size } = await readLead(path, keys);
  const decipher = createDecipheriv('aes-256-gcm', backupKey(key), lead.subarray(LEAD)).setAAD(lead).setAuthTag(tag);
  const gunzip = createGunzip();
  const source = createReadStream(path, { start: lead.length, end: size - TAG_BYTES - 1 });
  // Said once what could be read is read: until then it has nobody to go to.
  const fault = pipeline(source, decipher, gunzip).then(
    () => undefined,
    (error: Error) => error,
  );
  try {
    yield* createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY });
    const failed = await fault;
    if (failed) throw failed;
  } catch (cause) {
    throw new BackupError(`${path} was cut or changed, nothing of it can be trusted.`, { cause });
  } finally {
    gunzip.destroy();
  }
}

async function readLead(path: string, keys: readonly Buffer[]) {
  const { size } = await stat(path).catch(() => {
    throw new BackupError(`There is no file ${path}.`);
  });
  const lead = Buffer.alloc(LEAD + IV_BYTES);
  const tag = Buffer.alloc(TAG_BYTES);
  const file = await open(path);
  try {
    await file.read(lead, 0, lead.length, 0);
    await file.read(tag, 0, TAG_BYTES, Math.max(0, size - TAG_BYTES));
  } finally {
    await file.close();
  }
  const head = lead.subarray(0, LEAD).toString('latin1');
  if (!head.startsWith(MAGIC) || size < LEAD + IV_BYTES + TAG_BYTES)
    throw new BackupError(`${path} is no backup of Chi Hội.`);
  const key = keys.find((one) => idOf(one) === head.slice(MAGIC.length, -1));
  if (!key) {
    const where = 'set ENCRYPTION_KEY to that one (.env, or encryption.key in the data directory, where it was made).';
    throw new BackupError(
      keys.length > 0 ? `The backup was made under another key: ${where}` : `The backup was made under a key: ${where}`,
    );
  }
  return { key, lead, tag, size };
}
