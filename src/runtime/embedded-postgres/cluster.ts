import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orWhen } from '../or-when.ts';
import { EmbeddedPostgresError } from './error.ts';
import type { Programs } from './programs.ts';
import { SUPERUSER } from './roles.ts';
import { type Runner, runProgram } from './run-as.ts';

const SCRATCH = 'postgres-new-';
export const CONF = 'chihoi.conf';

/** What stands where under the application's data directory. */
export function clusterPaths(dataDir: string) {
  const home = join(dataDir, 'postgres');
  return {
    home,
    cluster: join(home, 'cluster'),
    password: join(home, 'password'),
    conf: join(home, 'cluster', CONF),
    pidFile: join(home, 'cluster', 'postmaster.pid'),
    log: join(home, 'postgres.log'),
  };
}

/**
 * Makes an empty cluster and its password. It grows in a scratch folder that is renamed when complete, so neither a
 * kill nor a second first start at the same time leaves half a cluster behind.
 * @throws EmbeddedPostgresError when initdb fails
 */
export async function createCluster(dataDir: string, programs: Programs, runner: Runner): Promise<void> {
  await removeAbandoned(dataDir);
  const scratch = await mkdtemp(join(dataDir, `${SCRATCH}${process.pid}-`));
  const [cluster, password, output] = ['cluster', 'password', 'initdb.log'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  try {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await mkdir(cluster, { mode: 0o700 });
    await giveTo(runner, scratch, password, cluster);
    // Plain C breaks Vietnamese: lower('ĐẶNG') would be 'ĐẶng'. The builtin provider needs no locale of the system.
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${SUPERUSER}`, `--pwfile=${password}`, '--auth=scram-sha-256'];
    const args = ['-D', cluster, '--encoding=UTF8', ...locale, ...access];
    const code = await runProgram(programs.initdb, args, { runner, cwd: scratch, output, detached: false });
    if (code !== 0) {
      throw new EmbeddedPostgresError(
        `The database could not be created under ${dataDir}: ${await lastLine(output)}`,
        'See that the disk has 200 MB free and the system user a name in /etc/passwd, then start again.',
      );
    }
    await writeFile(join(cluster, 'postgresql.conf'), `\ninclude_if_exists = '${CONF}'\n`, { flag: 'a' });
    await rename(scratch, join(dataDir, 'postgres')).catch((error: unknown) => {
      // Another first start has put its own cluster there meanwhile: that one is used.
      if (!existsSync(clusterPaths(dataDir).cluster)) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Scratch folders of processes that no longer live. */
async function removeAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = name.startsWith(SCRATCH) ? Number.parseInt(name.slice(SCRATCH.length), 10) : 0;
    if (pid && !isAlive(pid)) await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Whether any process has this id, whosoever it is. */
export function isAlive(pid: number): boolean {
  // 0 would be this process's own group.
  if (pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM is a process of somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Gives files to the user that the server runs as. */
export async function giveTo(runner: Runner, ...paths: string[]): Promise<void> {
  if (runner) await Promise.all(paths.map((path) => chown(path, runner.uid, runner.gid)));
}

/** The last line of a file that a program has written, for an error message. */
export async function lastLine(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(orWhen('ENOENT', ''));
  return text.trimEnd().split('\n').at(-1) ?? '';
}
