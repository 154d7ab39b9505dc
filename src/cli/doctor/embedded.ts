import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataDirectoryInUse, holdDataDirectory } from '../../runtime/data-dir-lock.ts';
import { clusterPaths } from '../../runtime/embedded-postgres/cluster.ts';
import { startEmbeddedPostgres } from '../../runtime/embedded-postgres/embedded-postgres.ts';
import { findPrograms } from '../../runtime/embedded-postgres/programs.ts';

/**
 * The embedded database for the time of an examination.
 * @returns undefined where none was made yet; `close` leaves a server running that ran before, or that somebody else
 *   has begun to use meanwhile
 * @throws EmbeddedPostgresError
 */
export async function borrowEmbedded(folder: string): Promise<{ url: string; close(): Promise<void> } | undefined> {
  const dataDir = resolve(folder);
  if (!existsSync(clusterPaths(dataDir).cluster)) {
    await findPrograms();
    return undefined;
  }
  const server = await startEmbeddedPostgres({ dataDir, log: () => {} });
  return {
    url: server.url,
    async close() {
      if (server.adopted) return;
      try {
        const lock = await holdDataDirectory(server.url, dataDir);
        await lock.release();
        await server.stop();
      } catch (error) {
        if (!(error instanceof DataDirectoryInUse)) throw error;
      }
    },
  };
}
