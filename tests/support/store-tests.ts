import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Whoever needs a database has it from here, be it over an app or a cast. */
const SOURCE = 'tests/support/database.ts';

/**
 * The test files whose outcome may depend on which database and queue they run on: those that import what makes one,
 * directly or over others. The rest gives the same on all.
 * @param root the project's folder
 * @returns paths from the root
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
  return files.filter((path) => {
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
