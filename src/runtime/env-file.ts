/** `.env`, read by ourselves: what cannot be read, and each line that sets nothing of ours, is told and not passed over. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { projectRoot } from './project-root.ts';

export interface EnvFile {
  /** As it is named to the operator. */
  path: string;
  values: Record<string, string>;
  faults: { variable: string; problem: string; mend: string }[];
}

/** Of the working folder, else of the folder of the program; undefined where there is none. */
export function readEnvFile(env: Readonly<Record<string, string | undefined>>): EnvFile | undefined {
  const named = env.ENV_FILE?.trim();
  if (named === 'none') return undefined;
  const path = named ? resolve(named) : [resolve('.env'), join(projectRoot, '.env')].find((one) => existsSync(one));
  return path === undefined ? undefined : parseFile(path);
}

function parseFile(path: string): EnvFile {
  const unreadable = (problem: string, mend: string): EnvFile => ({
    path,
    values: {},
    faults: [{ variable: path, problem, mend }],
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES')
      return unreadable('this user may not read it', `Give it to the user that starts the program: chown, chmod 600`);
    return unreadable(`it cannot be read (${code})`, 'See that it is a file that this user can read');
  }
  if (bytes.includes(0) || (bytes[0] ?? 0) >= 0xfe)
    return unreadable('it is written in UTF-16', 'Save it again as UTF-8 (in Notepad: Save as, Encoding)');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return { path, values: parseEnv(text) as Record<string, string>, faults: strayLines(text, path) };
}

const SETTING = /^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*(.*)$/;

/** Lines that look like a setting and are none. What stands in them may be a secret: only the name is told. */
function strayLines(text: string, path: string): EnvFile['faults'] {
  const faults: EnvFile['faults'] = [];
  let until: string | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (until !== undefined) {
      if (line.includes(until)) until = undefined;
      continue;
    }
    if (/^\s*(#|$)/.test(line)) continue;
    const [, value] = SETTING.exec(line) ?? [];
    if (value === undefined) {
      const [name = ''] = line.trim().split(/[\s:=]/);
      faults.push({
        variable: /^\w{1,40}$/.test(name) ? name : `line ${index + 1}`,
        problem: `line ${index + 1} of ${path} is no NAME=value`,
        mend: 'Write NAME=value, or # before a remark',
      });
    } else {
      const quote = /^["'`]/.exec(value)?.[0];
      // A value in quotes may go over several lines.
      if (quote && !value.slice(1).includes(quote) && text.split(quote).length > 2) until = quote;
    }
  }
  return faults;
}
