/** `npm run -s rotate-key`: brings all that is encrypted under the new key; afterwards the old one may be destroyed. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, ConfigError, loadConfig } from '../runtime/config.ts';
import type { Database } from '../runtime/database/database.ts';
import { type Encryption, EncryptionError, keysBeside, writeKeysBeside } from '../runtime/encryption/encryption.ts';
import { endWith } from './end-with.ts';
import { reencryptAll } from './rotate-key/reencrypt.ts';
import { withDatabase } from './with-database.ts';

/** What the operator has to mend; said without a stack. */
class RotateError extends Error {}

const usage = `Usage: npm run -s rotate-key [-- --new | --forget]
  (nothing)  encrypts everything under the key that is set now, while the bot runs; can be broken off and begun again
  --new      only without ENCRYPTION_KEY: makes a new key beside the embedded database; restart, then run it without --new
  --forget   the same: removes the older keys from that file, once everything is under the new one
With ENCRYPTION_KEY: set the new key there and the old one in ENCRYPTION_KEY_OLD for every process, restart, run it.`;

function wish(): 'rotate' | 'new' | 'forget' {
  try {
    const { values } = parseArgs({ options: { new: { type: 'boolean' }, forget: { type: 'boolean' } } as const });
    if (values.new && values.forget) throw new RotateError(usage);
    return values.new ? 'new' : values.forget ? 'forget' : 'rotate';
  } catch {
    throw new RotateError(usage);
  }
}

function makeNewKey(config: Config): string {
  if (config.encryptionKey)
    throw new RotateError(
      'The key is set in ENCRYPTION_KEY: set a new one there (openssl rand -base64 32) and the old one in ENCRYPTION_KEY_OLD.',
    );
  const dataDir = resolve(config.dataDir);
  writeKeysBeside(dataDir, [randomBytes(32), ...keysBeside(dataDir)]);
  return 'A new key stands before the old one in encryption.key. Restart now: nothing else is to be done first. Then: npm run -s rotate-key';
}

async function rotate(config: Config, forget: boolean): Promise<string> {
  const rotateAll = async ({ pool }: Database, encryption: Encryption) => {
    const client = await pool.connect();
    try {
      const done = await reencryptAll(client, encryption, (column, { changed, unreadable }) =>
        console.log(`${column}: ${changed} encrypted anew${unreadable ? `, ${unreadable} unreadable` : ''}`),
      );
      if (done.unreadable > 0)
        throw new RotateError(
          `${done.unreadable} values are under a key that is not given here (name it in ENCRYPTION_KEY_OLD and run this again), or were put there past the program. Keep all keys.`,
        );
      return { changed: done.changed, keyId: encryption.keyId };
    } finally {
      client.release();
    }
  };
  const { changed, keyId } = await withDatabase(config, rotateAll, { readsFormer: true });
  if (changed > 0)
    return `${changed} values are now under the key ${keyId}. Run it once more: what a process wrote meanwhile with the old key would be found.`;
  if (forget && !config.encryptionKey)
    writeKeysBeside(resolve(config.dataDir), keysBeside(resolve(config.dataDir)).slice(0, 1));
  return config.encryptionKey
    ? `Everything is under the key ${keyId}. Take ENCRYPTION_KEY_OLD out, restart; then the old key may be destroyed, but for backups that were made with it.`
    : `Everything is under the key ${keyId}. ${forget ? 'The older keys are gone from encryption.key; restart.' : 'With --forget the older keys are removed from encryption.key.'} The old key may be destroyed, but for backups that were made with it.`;
}

try {
  const what = wish();
  const config = loadConfig();
  console.log(what === 'new' ? makeNewKey(config) : await rotate(config, what === 'forget'));
} catch (error) {
  endWith(error, [RotateError, ConfigError, EncryptionError]);
}
