import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Whoever needs a database has it from here, be it over an app or a cast. */
const SOURCE = 'tests/support/database.ts';

/**
 * Conversations have their queue in memory and say the same SQL on every PostgreSQL (tests/newer-sql.test.ts): one for each
 * subject is enough to see it answered by another server. Those on the wire have the queue too and are all in.
 */
const CONVERSATIONS = [
  'access-table aid-handling announcements-compose announcements-planned announcements-progress at-rest conversation',
  'erased-dump greetings lists meetings-attendance meetings-due meetings-life meetings-series meetings-turnout members-link',
  'members-roles privacy questions-handover roster-admission roster-members scams tips-traces visits',
]
  .join(' ')
  .split(' ')
  .map((name) => `tests/scenarios/${name}.test.ts`);

/**
 * The test files whose outcome may depend on which database and queue they run on: those that import what makes one,
 * directly or over others. The rest gives the same on all.
 * @param root the project's folder
 * @returns paths from the root
 * @throws where a conversation that is named is no more
 */
export function storeTests(root: string): string[] {
  const imports = new Map<string, string[]>();
  const importsOf = (path: string): string[] => {
    const known = imports.get(path) ?? relativeImports(root, path);
    imports.set(path, known);
    return known;
  };
  const files = readdirSync(posix.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((path) => `tests/${path}`)
    .filter((path) => path.endsWith('.test.ts'));
  const lost = CONVERSATIONS.filter((path) => !files.includes(path));
  if (lost.length > 0) throw new Error(`no such tests: ${lost.join(', ')}`);
  const isOnWire = (path: string) => readFileSync(posix.join(root, path), 'utf8').includes('wire: true');
  return files.filter((path) => {
    const isTalk = path.startsWith('tests/scenarios/') && !isOnWire(path);
    if (isTalk && !CONVERSATIONS.includes(path)) return false;
    const reached = new Set([path]);
    for (const one of reached) for (const next of importsOf(one)) reached.add(next);
    return reached.has(SOURCE);
  });
}

function relativeImports(root: string, path: string): string[] {
  const file = posix.join(root, path);
  if (!path.endsWith('.ts') || !existsSync(file)) return [];
  const found = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g);
  return Array.from(found, (match) => posix.join(posix.dirname(path), match[1] ?? ''));
}
