/** `npm run restore -- FILE [--replace]`: fills the database from a backup, while nothing else uses it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupError } from '../runtime/backup-file.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import { DataDirectoryInUse, holdDataDirectory } from '../runtime/data-dir-lock.ts';
import { MigrationError } from '../runtime/database/migrate.ts';
import { startEmbeddedPostgres } from '../runtime/embedded-postgres/embedded-postgres.ts';
import { EncryptionError, keysOf } from '../runtime/encryption/encryption.ts';
import { restoreInto } from './backup/restore-into.ts';
import { endWith } from './end-with.ts';

const usage = `Usage: npm run restore -- FILE [--replace]
  FILE       written by npm run backup
  --replace  also where the database holds something: it is lost`;

function options() {
  try {
    const { values, positionals } = parseArgs({
      options: { replace: { type: 'boolean' } },
      allowPositionals: true,
    } as const);
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new BackupError(usage);
    return { file: resolve(file), replace: values.replace ?? false };
  } catch {
    throw new BackupError(usage);
  }
}

async function main(): Promise<void> {
  const { file, replace } = options();
  const config = loadConfig();
  const keys = keysOf(config);
  const dataDir = resolve(config.dataDir);
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir, log: () => {} });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  // Refuses while the bot runs; let go before the database is looked at, for it is a session too.
  const lock = embedded && (await holdDataDirectory(url, dataDir));
  await lock?.release();
  try {
    const { madeAt, rows } = await restoreInto(url, file, keys, replace);
    console.log(`${rows} rows of ${madeAt} are back. Start it: what was not sent then is sent now.`);
  } finally {
    await embedded?.stop();
  }
}

try {
  await main();
} catch (error) {
  endWith(error, [BackupError, ConfigError, EncryptionError, MigrationError, DataDirectoryInUse]);
}
