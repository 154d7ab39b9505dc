import { spawnSync } from 'node:child_process';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { orWhen } from '../or-when.ts';
import { isAlive } from './cluster.ts';

/** A PostgreSQL server process and the port on which it listens. */
export type Postmaster = { pid: number; port: number };

/**
 * Reads postmaster.pid.
 * @returns the server that runs on this cluster, or undefined when none does. A file left by a kill counts as none, also
 *   when its process id has since gone to another program.
 */
export async function readPostmaster(pidFile: string, clusterDir: string): Promise<Postmaster | undefined> {
  const { pid, port } = parsePidFile(await readFile(pidFile, 'utf8').catch(orWhen('ENOENT', '')));
  return isAlive(pid) && (await runsOn(pid, clusterDir)) ? { pid, port } : undefined;
}

/** Line 1 is the process id, line 4 the port (https://www.postgresql.org/docs/18/storage-file-layout.html); 0 if missing. */
function parsePidFile(text: string): Postmaster {
  const [pid, , , port] = text.split('\n').map((line) => Number.parseInt(line, 10) || 0);
  return { pid: pid ?? 0, port: port ?? 0 };
}

/**
 * Removes a postmaster.pid whose process id now belongs to another program: PostgreSQL takes that program for its server
 * and refuses to start. One of a dead process it replaces by itself.
 */
export async function discardForeignPidFile(pidFile: string, clusterDir: string): Promise<void> {
  const judged = await readFile(pidFile, 'utf8').catch(orWhen('ENOENT', ''));
  const { pid } = parsePidFile(judged);
  if (!isAlive(pid) || (await runsOn(pid, clusterDir))) return;
  const aside = `${pidFile}.${process.pid}`;
  await rename(pidFile, aside).catch(orWhen('ENOENT', undefined));
  const taken = await readFile(aside, 'utf8').catch(orWhen('ENOENT', judged));
  // Another start may have put its own file there since it was read: that one guards a live server and goes back.
  if (taken !== judged) await link(aside, pidFile);
  await rm(aside, { force: true });
}

/** Whether the process is a server of this cluster, as its command line names it. */
async function runsOn(pid: number, clusterDir: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(orWhen('ENOENT', ''))
      : spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout;
  return command.includes(clusterDir);
}

/** The wanted port of 127.0.0.1 if nobody listens there, else any free one. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
