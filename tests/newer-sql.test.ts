/** We promise PostgreSQL 15; the embedded one is newer and would take what 15 does not know. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Release notes of 16, 17 and 18: functions and clauses that an application's SQL might use. */
const newer = [
  /\b(?:any_value|array_(?:sample|shuffle|reverse|sort)|date_(?:add|subtract)|erfc?|pg_input_is_valid|random_normal|system_user)\s*\(/iu,
  /\b(?:json_(?:table|exists|query|value|serialize|scalar|array|object|arrayagg|objectagg)|to_(?:bin|oct)|unicode_assigned|xmltext)\s*\(/iu,
  /\b(?:casefold|crc32c?|l?gamma|uuidv[47]|uuid_extract_\w+)\s*\(\s*[^)\s]*\s*\)\s*(?=AS|,|::|\n)/u,
  /\bIS\s+(?:NOT\s+)?JSON\b|\bRETURNING\s+(?:WITH\s*\(|OLD\.|NEW\.)|\bWITHOUT OVERLAPS\b|\bNOT ENFORCED\b|\bON_ERROR\b|\bVIRTUAL\b/u,
];

/** SQL stands in templates and strings that begin with one of its verbs, and in the migrations. */
function sqlOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.sql')) return [text];
  return Array.from(text.matchAll(/[`']\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|SET)\b[^`]*/gu), ([sql]) => sql);
}

const files = ['src', 'prisma/migrations'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|sql)$/u.test(name) && !name.startsWith('generated'))
    .map((name) => `${folder}/${name}`),
);

test('there is SQL to look at', () => {
  expect(files.flatMap((file) => sqlOf(join(root, file))).length).toBeGreaterThan(200);
});

test.each(newer)('no SQL of ours needs more than PostgreSQL 15: %s', (pattern) => {
  expect(files.filter((file) => sqlOf(join(root, file)).some((sql) => pattern.test(sql)))).toEqual([]);
});
