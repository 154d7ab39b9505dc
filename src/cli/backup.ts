/** `npm run backup [-- FILE]`: the whole database in one encrypted file, while the bot runs. */
import { resolve } from 'node:path';
import { BackupError, writeBackup } from '../runtime/backup-file.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import type { Database } from '../runtime/database/database.ts';
import { EncryptionError, keysOf } from '../runtime/encryption/encryption.ts';
import { snapshot } from './backup/snapshot.ts';
import { endWith } from './end-with.ts';
import { withDatabase } from './with-database.ts';

async function main(): Promise<void> {
  const config = loadConfig();
  const now = new Date();
  const path = resolve(process.argv[2] ?? `chihoi-${now.toISOString().slice(0, 16).replace(/[:T-]/g, '')}.backup`);
  const [key] = keysOf(config);
  const write = async ({ pool }: Database) => {
    const client = await pool.connect();
    try {
      await writeBackup(path, key, snapshot(client, now));
    } catch (error) {
      if ((error as { code?: string }).code === 'EEXIST')
        throw new BackupError(`${path} is there already; name another file.`);
      throw error;
    } finally {
      client.release();
    }
  };
  await withDatabase(config, write, 1);
  console.log(
    `${path}\nIt opens only with the key (ENCRYPTION_KEY, or encryption.key in the data directory), which is not in it: keep both, apart.`,
  );
}

try {
  await main();
} catch (error) {
  endWith(error, [BackupError, ConfigError, EncryptionError]);
}
