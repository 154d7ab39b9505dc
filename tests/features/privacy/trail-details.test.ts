import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detailNames, hiddenDetails } from '../../../src/features/privacy/trail-details.ts';

/** The parts of `{ number, by: 'unit' }`, by their names. */
const namesIn = (inner: string) => inner.split(',').flatMap((part) => /^\s*([a-z]+)\s*(?::|$)/i.exec(part)?.[1] ?? []);

test('every name of a detail in an audit entry has words', () => {
  const known: readonly string[] = [...detailNames, ...hiddenDetails];
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => {
    const text = readFileSync(`src/${name}`, 'utf8');
    if (!/\baudit\(/.test(text)) return [];
    return [...text.matchAll(/details(?:: | = )\{([^{}]*)\}/g)].flatMap(([, inner = '']) => namesIn(inner));
  });
  expect(found.length).toBeGreaterThan(10);
  expect([...new Set(found)].filter((name) => !known.includes(name))).toEqual([]);
});
