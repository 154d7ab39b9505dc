import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './error.ts';

/** The system user that PostgreSQL's programs run as; `undefined` is the user of this process. */
export type Runner = { uid: number; gid: number; privileged: boolean } | undefined;

/**
 * All that the server gets of our environment. It holds the key and the tokens, and whoever may read the server's
 * memory or /proc would have them; PGDATA, PGPORT and the like of the person's shell must not reach it either.
 */
const HANDED_DOWN = ['PATH', 'LANG', 'TZ', 'HOME'];

const NORMAL_USER = 'Start the application as a normal user, or set DATABASE_URL to the address of a PostgreSQL.';

/**
 * PostgreSQL refuses to run as root, so root drops to the owner of the existing cluster, else to `postgres` or `nobody`.
 * @param home the folder of the cluster, which need not exist yet
 * @param paths what the user must be able to reach
 * @throws EmbeddedPostgresError when the cluster belongs to somebody else, or there is nobody to drop to
 */
export function chooseRunner(home: string, paths: string[]): Runner {
  const own = process.getuid?.();
  if (own === undefined) return undefined;
  const owner = statSync(home, { throwIfNoEntry: false });
  if (own !== 0) {
    if (!owner || owner.uid === own) return undefined;
    throw new EmbeddedPostgresError(
      `The database in ${home} belongs to the system user ${owner.uid}, not to ${own}.`,
      `Start as that user, or give it away: chown -R ${own} ${home}`,
    );
  }
  const user = owner && owner.uid !== 0 ? owner : unprivilegedUser();
  if (!user)
    throw new EmbeddedPostgresError('PostgreSQL does not run as root, and no user nobody exists.', NORMAL_USER);
  const { uid, gid } = user;
  return { uid, gid, privileged: !paths.every((path) => canReach(path, uid, gid)) };
}

function unprivilegedUser(): { uid: number; gid: number } | undefined {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const found = users.find(([name]) => name === wanted);
    // macOS writes nobody as -2.
    if (found) return { uid: Number(found[2]) >>> 0, gid: Number(found[3]) >>> 0 };
  }
  return undefined;
}

function canReach(path: string, uid: number, gid: number): boolean {
  for (let at = path; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    const execute = stat?.uid === uid ? 0o100 : stat?.gid === gid ? 0o010 : 0o001;
    if (stat && !(stat.mode & execute)) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * Runs one of PostgreSQL's programs to its end.
 * @param output file that takes what it prints: pg_ctl hands its stdio to the server, so a pipe would never close
 * @param detached in a session of its own, out of reach of Ctrl-C in the terminal
 * @returns the exit code; null when a signal ended it
 * @throws EmbeddedPostgresError when it cannot be started at all
 */
export function runProgram(
  program: string,
  args: string[],
  options: { runner: Runner; cwd: string; output: string; detached: boolean },
): Promise<number | null> {
  const { runner, cwd, output, detached } = options;
  const [command, ...rest] = runner?.privileged ? ['setpriv', ...keepReadingAs(runner), program] : [program];
  const user = runner && !runner.privileged ? { uid: runner.uid, gid: runner.gid } : {};
  const env = Object.fromEntries(HANDED_DOWN.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const file = openSync(output, 'a', 0o600);
  return new Promise<number | null>((resolve, reject) => {
    const child = spawn(command!, [...rest, ...args], { cwd, env, detached, stdio: ['ignore', file, file], ...user });
    child.once('exit', resolve);
    child.once('error', (cause) => {
      reject(new EmbeddedPostgresError(`${command} cannot be started: ${cause.message}.`, NORMAL_USER, { cause }));
    });
  }).finally(() => closeSync(file));
}

/** Options of setpriv(1) for a user that reads a project under a closed folder such as /root. */
function keepReadingAs({ uid, gid }: { uid: number; gid: number }): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
}
