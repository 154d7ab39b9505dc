/** What can be said without asking any other program: Node.js, folder, port, clock, zone. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startHttp } from '../../http/server.ts';
import type { Config } from '../../runtime/config.ts';
import { existing, freeMegabytes, LEAST_FREE_MB, LOW_FREE_MB, MAKE_ROOM } from '../../runtime/free-space.ts';
import { createLogger } from '../../runtime/logger.ts';
import { orWhen } from '../../runtime/or-when.ts';
import { type Finding, fault, note, ok, reasonOf } from './report.ts';

/** `engines` of package.json. */
const OLDEST_NODE = [20, 19] as const;

/** A reminder two hours ahead bears this; signed requests and "sent at" in the chat begin to look wrong beyond it. */
const CLOCK_TOLERANCE_MS = 5000;

/** @param version as `process.versions.node` */
export function judgeNode(version: string): Finding[] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (!isOld) return [ok(version)];
  return [fault(`${version} is too old.`, `Install Node.js ${OLDEST_NODE.join('.')} or newer, then npm ci.`)];
}

export async function checkDataDirectory(folder: string): Promise<Finding[]> {
  const dataDir = resolve(folder);
  const there = existing(dataDir);
  try {
    await access(there, constants.W_OK | constants.X_OK);
  } catch {
    const mend = 'Give it to the user that starts the program, or set DATA_DIR to another folder.';
    return [fault(`${there} cannot be written by this user.`, mend)];
  }
  return judgeFreeSpace(dataDir, await freeMegabytes(dataDir));
}

/** Whether others of this machine may read what holds secrets. @param files paths; what does not exist is passed over */
export async function checkModes(files: readonly string[]): Promise<Finding[]> {
  const findings = await Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(orWhen('ENOENT', undefined));
      // A folder may be passed through, not listed.
      if (!found || (found.mode & (found.isDirectory() ? 0o066 : 0o077)) === 0) return [];
      const mode = (found.mode & 0o777).toString(8);
      const wanted = found.isDirectory() ? '700' : '600';
      return [note(`${file} may be read by others of this machine (mode ${mode}).`, `chmod ${wanted} ${file}`)];
    }),
  );
  const open = findings.flat();
  return open.length > 0 ? open : [ok('read by this user only')];
}

export function judgeFreeSpace(dataDir: string, freeMb: number): Finding[] {
  const text = `${dataDir}, ${freeMb} MB free`;
  if (freeMb < LEAST_FREE_MB) return [fault(`${text}: too little.`, MAKE_ROOM)];
  return freeMb < LOW_FREE_MB ? [note(`${text}: little.`, MAKE_ROOM)] : [ok(text)];
}

/** Is the port free, or held by the product itself? */
export async function checkPort({ host, port }: Config['http']): Promise<Finding[]> {
  try {
    const http = await startHttp({ host, port, routes: [], log: createLogger('silent') });
    await http.stop();
    return [ok(port === 0 ? `${host}, any free port` : `${host}:${port} is free`)];
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException) : undefined;
    if (cause?.code === 'EADDRINUSE' && (await answersAsOurs(host, port)))
      return [ok(`${host}:${port} is held by a running Chi Hội`)];
    const [problem, mend] = reasonOf(error).split(': ') as [string, string | undefined];
    return [fault(`${problem}.`, mend ? mend[0]?.toUpperCase() + mend.slice(1) : 'Check HTTP_HOST and HTTP_PORT.')];
  }
}

async function answersAsOurs(host: string, port: number): Promise<boolean> {
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${reachable}:${port}/healthz`, { signal: AbortSignal.timeout(2000) });
    return ((await response.json()) as { alive?: unknown }).alive === true;
  } catch {
    // Whatever it is, it does not speak as we do.
    return false;
  }
}

/** @param aheadMs how far this machine's clock is ahead of the other's; negative: behind */
export function judgeClock(aheadMs: number, other: string): Finding[] {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  if (Math.abs(aheadMs) <= CLOCK_TOLERANCE_MS) return [ok(`agrees with that of ${other}`)];
  return [
    fault(
      `This machine's clock is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} that of ${other}.`,
      'Let the network set it, on Linux: timedatectl set-ntp true. Reminders go by this clock.',
    ),
  ];
}

/** Against the `Date` header of the Bot API server, which counts whole seconds. */
export async function checkClockByHttp(apiRoot: string): Promise<Finding[]> {
  const before = Date.now();
  const response = await fetch(apiRoot, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(2400) });
  const between = (before + Date.now()) / 2;
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return [note(`${new URL(apiRoot).host} does not tell its time.`)];
  return judgeClock(between - (date + 500), new URL(apiRoot).host);
}

/** @param now the moment that is shown in the zone */
export function describeZone(zone: string, now: Date): Finding[] {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
  return [ok(`${zone}, where it is ${shown}`)];
}
