import { constants, existsSync } from 'node:fs';
import { access, mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { orWhen } from '../or-when.ts';
import { clusterPaths, createCluster, giveTo, lastLine } from './cluster.ts';
import { EmbeddedPostgresError } from './error.ts';
import { discardForeignPidFile, freePort, type Postmaster, readPostmaster } from './postmaster.ts';
import { findPrograms, type Programs } from './programs.ts';
import { applicationUrl, setUpRoles, superuserUrl } from './roles.ts';
import { chooseRunner, type Runner, runProgram } from './run-as.ts';

/** Far above the 1.5 s of a first start: a slow disk after a crash replays its log first. */
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 50;

/** Together about two seconds of waiting between tries. */
const MOST_REFUSALS = 8;

export type EmbeddedPostgres = {
  /** Address of the product's database, with the role that owns it and is no superuser. */
  url: string;
  /** The server was already running, left by a killed application or started by another one. */
  adopted: boolean;
  /** Ends the server; open connections are closed. Call it only while holding the data directory. */
  stop(): Promise<void>;
};

type Site = { paths: ReturnType<typeof clusterPaths>; programs: Programs; runner: Runner; settings: string[] };

/**
 * Runs PostgreSQL 18 under `dataDir`/postgres on 127.0.0.1: creates it the first time, starts it, or adopts the one that
 * a killed application left running. Several callers may start at once and get the same server; data-dir-lock.ts decides
 * which of them is the application.
 * @param options.settings lines of postgresql.conf, for tests
 * @throws EmbeddedPostgresError with what to do about it
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: (message: string) => void;
  settings?: string[];
}): Promise<EmbeddedPostgres> {
  const dataDir = await openDataDirectory(options.dataDir);
  const paths = clusterPaths(dataDir);
  const programs = await findPrograms();
  const runner = chooseRunner(paths.home, [programs.postgres, dataDir]);
  if (!existsSync(paths.cluster)) {
    options.log(`Creating the database under ${paths.home}.`);
    await createCluster(dataDir, programs, runner);
  }
  const site = { paths, programs, runner, settings: options.settings ?? [] };
  const password = await readFile(paths.password, 'utf8');
  const { port, adopted } = await runServer(site, password, options.log);
  await setUpRoles(password, port);
  options.log(adopted ? `Found the database running on port ${port}.` : `Started the database on port ${port}.`);
  return { url: applicationUrl(password, port), adopted, stop: () => stopServer(site) };
}

/** @returns the folder's real path, made when missing */
async function openDataDirectory(folder: string): Promise<string> {
  try {
    // The key and backups lie here. Where root starts the server as another user, that one has to pass through.
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The data directory ${resolve(folder)} cannot be written.`,
      'Give it to the user that starts the application, or set DATA_DIR to another folder.',
      { cause },
    );
  }
}

/** Starts the server, or waits for one that is starting or stopping, until it accepts connections. */
async function runServer(site: Site, password: string, log: (message: string) => void) {
  const { pidFile, cluster } = site.paths;
  const deadline = Date.now() + START_TIMEOUT_MS;
  let started = false;
  let refusals = 0;
  let fault: unknown;
  while (Date.now() < deadline && refusals < MOST_REFUSALS) {
    const running = await readPostmaster(pidFile, cluster);
    if (running) {
      fault = await tryConnect(running, password);
      if (!fault) return { port: running.port, adopted: !started };
      await wait(POLL_MS);
    } else {
      started = await launch(site, log);
      // A start loses against another one, and against children of a killed server that still hold its memory.
      if (!started) await wait(POLL_MS * ++refusals);
    }
  }
  throw new EmbeddedPostgresError(
    `The database under ${site.paths.home} does not start: ${await lastLine(site.paths.log)}`,
    `The last lines of ${site.paths.log} name the cause.`,
    { cause: fault },
  );
}

/** @returns why no connection is accepted, or undefined when one is */
async function tryConnect({ port }: Postmaster, password: string): Promise<unknown> {
  // In the first moments of a start the port is not yet in postmaster.pid.
  if (!port) return new Error('The server has not written its port yet.');
  const client = new pg.Client({ connectionString: superuserUrl(password, port, 'postgres') });
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** @returns whether this call started the server */
async function launch({ paths, programs, runner, settings }: Site, log: (message: string) => void): Promise<boolean> {
  const before = await readFile(paths.conf, 'utf8').catch(orWhen('ENOENT', ''));
  const remembered = Number(/^port = (\d+)$/m.exec(before)?.[1] ?? 0);
  const port = await freePort(remembered);
  if (remembered && port !== remembered) log(`Port ${remembered} is taken; the database moves to port ${port}.`);
  // Renamed into place: a server that starts at this moment must not read half of it.
  const draft = `${paths.conf}.${process.pid}`;
  await writeFile(draft, configuration(port, settings), { mode: 0o600 });
  await giveTo(runner, draft);
  await rename(draft, paths.conf);
  await discardForeignPidFile(paths.pidFile, paths.cluster);
  const args = ['start', '-w', '-t', String(START_TIMEOUT_MS / 1000), '-D', paths.cluster, '-l', paths.log];
  return (await pgCtl({ paths, programs, runner }, args)) === 0;
}

function configuration(port: number, settings: string[]): string {
  const lines = [
    `port = ${port}`,
    `listen_addresses = '127.0.0.1'`,
    // A socket file would need a folder that any user may write to.
    `unix_socket_directories = ''`,
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    `log_checkpoints = off`,
    ...settings,
  ];
  return `# Written at each start of the application.\n${lines.join('\n')}\n`;
}

async function stopServer(site: Site): Promise<void> {
  const { paths } = site;
  const code = await pgCtl(site, ['stop', '-w', '-m', 'fast', '-D', paths.cluster]);
  if (code !== 0 && (await readPostmaster(paths.pidFile, paths.cluster))) {
    throw new EmbeddedPostgresError(
      `The database under ${paths.home} does not stop.`,
      `The last lines of ${paths.log} name the cause; the next start uses the server that still runs.`,
    );
  }
}

function pgCtl({ paths, programs, runner }: Omit<Site, 'settings'>, args: string[]): Promise<number | null> {
  // Detached: Ctrl-C in the terminal must reach the server only after the application has finished with it.
  const options = { runner, cwd: paths.home, output: join(paths.home, 'pg_ctl.log'), detached: true };
  return runProgram(programs.pg_ctl, args, options);
}
