/** Programs of the product as processes of their own, in an environment of nothing but what a test gives. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Needed wherever the database is not the product's own; the same for all processes of a test. */
const testKey = Buffer.alloc(32, 'test').toString('base64');
const project = join(import.meta.dirname, '../..');
/** By its address: the working folder is elsewhere, so that no `.env` of the project plays a part. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Program {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  readonly out: string;
  readonly err: string;
  /** Waits until it prints a line that fits, and fails with all it has printed if it ends or is late. */
  prints(what: RegExp, withinMs?: number): Promise<string>;
  /** Resolves when it has ended: its exit code, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/**
 * @param script below `src/`, as `main.ts`
 * @param options.cwd a folder without a `.env`, or with the one that is meant
 * @param options.built run what build-programs.ts has built, which starts in half the time; else as `npm start` does
 */
export function runProgram(
  script: string,
  options: { args?: string[]; env?: Record<string, string>; cwd: string; built?: boolean },
): Program {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const program =
    options.built === false
      ? ['--import', tsx, join(project, 'src', script)]
      : [join(project, 'dist/src', script.replace(/\.ts$/, '.js'))];
  const child = spawn(process.execPath, [...program, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: {
      PATH,
      HOME,
      ...(TMPDIR && { TMPDIR }),
      // Never that of the project, in which real settings may stand.
      ...(!existsSync(join(options.cwd, '.env')) && { ENV_FILE: 'none' }),
      ...(options.env?.DATABASE_URL && { ENCRYPTION_KEY: testKey }),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
    changed();
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
    changed();
  });
  let isOver = false;
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      isOver = true;
      changed();
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  return {
    child,
    get out() {
      return out;
    },
    get err() {
      return err;
    },
    ended,
    prints(what, withinMs = 15_000) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const line = `${out}\n${err}`.split('\n').find((one) => what.test(one));
          if (line === undefined && !isOver) return;
          finish();
          if (line === undefined) reject(new Error(`it ended without ${what}; it printed:\n${out}${err}`));
          else resolve(line);
        };
        const late = setTimeout(() => {
          finish();
          reject(new Error(`no ${what} within ${withinMs} ms; it printed:\n${out}${err}`));
        }, withinMs);
        const finish = () => {
          clearTimeout(late);
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      });
    },
  };
}
