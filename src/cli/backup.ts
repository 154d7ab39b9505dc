/** `npm run backup [-- FILE]`: the whole database in one encrypted file, while the bot runs. */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BackupError, writeBackup } from '../runtime/backup-file.ts';
import { ConfigError, loadConfig } from '../runtime/config.ts';
import type { Database } from '../runtime/database/database.ts';
import { EncryptionError, keysOf } from '../runtime/encryption/encryption.ts';
import { snapshot } from './backup/snapshot.ts';
import { endWith } from './end-with.ts';
import { withDatabase } from './with-database.ts';

/** @returns a sentence for what the system says of a path; undefined for anything else */
function faultOfPath(path: string, error: unknown): BackupError | undefined {
  const problems: Record<string, string> = {
    EEXIST: `${path} is there already; name another file.`,
    ENOENT: `There is no folder ${dirname(path)}; make it, or name a file in another.`,
    ENOTDIR: `${dirname(path)} is no folder; name a file in another.`,
    EISDIR: `${path} is a folder; name a file in it.`,
    EACCES: `This user may not write into ${dirname(path)}; name a file in another folder.`,
    EROFS: `${dirname(path)} cannot be written to; name a file in another folder.`,
    ENOSPC: `The disk of ${dirname(path)} is full; what was written of it is of no use.`,
  };
  const problem = problems[(error as { code?: string }).code ?? ''];
  return problem ? new BackupError(problem, { cause: error }) : undefined;
}

async function main(): Promise<void> {
  const config = loadConfig();
  const now = new Date();
  const name = `chihoi-${now.toISOString().slice(0, 16).replace(/[:T-]/g, '')}.backup`;
  const folder = resolve(config.dataDir, 'backups');
  const path = process.argv[2] ? resolve(process.argv[2]) : join(folder, name);
  const write = async ({ pool }: Database) => {
    if (!process.argv[2]) await mkdir(folder, { recursive: true, mode: 0o700 });
    const [key] = keysOf(config);
    const client = await pool.connect();
    try {
      await writeBackup(path, key!, snapshot(client, now));
      await client.query('INSERT INTO backup_made (id, at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET at = $1', [
        now,
      ]);
    } catch (error) {
      throw faultOfPath(path, error) ?? error;
    } finally {
      client.release();
    }
  };
  await withDatabase(config, write, { connections: 1 });
  console.log(
    `${path}\nIt opens only with the key (ENCRYPTION_KEY, or encryption.key in the data directory), which is not in it: keep both, apart.`,
  );
}

try {
  await main();
} catch (error) {
  endWith(error, [BackupError, ConfigError, EncryptionError]);
}
