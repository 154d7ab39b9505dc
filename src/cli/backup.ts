/** `npm run backup [-- FILE]`: the whole database in one encrypted file, while the bot runs. */
import { resolve } from 'node:path';
import { BackupError, writeBackup } from '../runtime/backup-file.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import { openDatabase } from '../runtime/database.ts';
import { EncryptionError, keysOf } from '../runtime/encryption.ts';
import { snapshot } from './backup/snapshot.ts';
import { borrowEmbedded } from './doctor/embedded.ts';
import { endWith } from './end-with.ts';

async function main(): Promise<void> {
  const config = loadConfig();
  const now = new Date();
  const path = resolve(process.argv[2] ?? `chihoi-${now.toISOString().slice(0, 16).replace(/[:T-]/g, '')}.backup`);
  const [key] = keysOf(config);
  const embedded = config.databaseUrl ? undefined : await borrowEmbedded(config.dataDir);
  const url = config.databaseUrl ?? embedded?.url;
  if (!url) throw new BackupError('There is no database yet. Run npm start once, then try again.');
  const database = openDatabase(url, 1);
  try {
    const client = await database.pool.connect();
    try {
      await writeBackup(path, key, snapshot(client, now));
    } catch (error) {
      if ((error as { code?: string }).code === 'EEXIST')
        throw new BackupError(`${path} is there already; name another file.`);
      throw error;
    } finally {
      client.release();
    }
  } finally {
    await database.close();
    await embedded?.close();
  }
  console.log(
    `${path}\nIt opens only with the key (ENCRYPTION_KEY, or encryption.key in the data directory), which is not in it: keep both, apart.`,
  );
}

try {
  await main();
} catch (error) {
  endWith(error, [BackupError, ConfigError, EncryptionError]);
}
