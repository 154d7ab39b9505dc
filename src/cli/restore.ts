/** `npm run restore -- FILE [--replace]`: fills the database from a backup, while nothing else uses it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { BackupError, backupKeyOf } from '../runtime/backup-file.ts';
import { type Config, ConfigError, loadConfig } from '../runtime/config.ts';
import { DataDirectoryInUse, holdDataDirectory } from '../runtime/data-dir-lock.ts';
import { MigrationError } from '../runtime/database/migrate.ts';
import { startEmbeddedPostgres } from '../runtime/embedded-postgres/embedded-postgres.ts';
import { EncryptionError, keyIdOf, keysBeside, keysOf, writeKeysBeside } from '../runtime/encryption/encryption.ts';
import { keyIdOfDatabase } from '../runtime/encryption/key-probe.ts';
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

/** @returns what has to be known of the key from now on */
async function keepKey(config: Config, url: string, used: Buffer, keys: readonly Buffer[]): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const under = await keyIdOfDatabase(client).finally(() => client.end());
  const others = keys.filter((key) => !key.equals(used));
  const ids = keys.map(keyIdOf);
  const lines: string[] = [];
  if (config.databaseUrl) lines.push('ENCRYPTION_KEY must stay set as it is now: what came back opens with it.');
  else {
    // Those of the file stay in it: they may open another backup.
    const order = config.encryptionKey ? [config.encryptionKey, used, ...others] : [used, ...others];
    const once = order.filter((key, at) => order.findIndex((other) => other.equals(key)) === at);
    writeKeysBeside(resolve(config.dataDir), once);
    lines.push(
      'Its key stands in encryption.key in the data directory: keep a copy of that file, apart from the backups.',
    );
  }
  if (under !== undefined && !ids.includes(under))
    lines.push(`Some of it is under the key ${under}, which is not given: name that one in ENCRYPTION_KEY_OLD.`);
  else if (config.encryptionKey && under !== undefined && under !== keyIdOf(config.encryptionKey))
    lines.push(
      `It is under the key ${under}: keep that one in ENCRYPTION_KEY_OLD until npm run -s rotate-key has run.`,
    );
  return lines.join('\n');
}

async function main(): Promise<void> {
  const { file, replace } = options();
  const config = loadConfig();
  const dataDir = resolve(config.dataDir);
  const keys = [...keysOf(config), ...(config.encryptionKey ? keysBeside(dataDir) : [])];
  // Before anything is made here: a restore that is refused leaves neither a key nor a database.
  const used = await backupKeyOf(file, keys);
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir, log: () => {} });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  // Refuses while the bot runs; let go before the database is looked at, for it is a session too.
  const lock = embedded && (await holdDataDirectory(url, dataDir));
  await lock?.release();
  try {
    const { madeAt, rows } = await restoreInto(url, file, keys, replace);
    const told = await keepKey(config, url, used, keys);
    console.log(`${rows} rows of ${madeAt} are back. Start it: what was not sent then is sent now.\n${told}`);
  } finally {
    await embedded?.stop();
  }
}

try {
  await main();
} catch (error) {
  endWith(error, [BackupError, ConfigError, EncryptionError, MigrationError, DataDirectoryInUse]);
}
