import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asLocale, loadI18n } from '../../src/i18n/i18n.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chihoi-i18n-'));
  mkdirSync(join(folder, 'vi'));
  mkdirSync(join(folder, 'en'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(vi: string, en = '') {
  writeFileSync(join(folder, 'vi', 'a.ftl'), vi);
  writeFileSync(join(folder, 'en', 'a.ftl'), en);
  return loadI18n(folder);
}

test('bold is read from the template and never from what a person typed', () => {
  const i18n = load('a-hello = Chào *{ $name }*, ở { $place }');
  expect(i18n.text('vi', 'a-hello', { name: '*An* <b>x</b>', place: '*nhà*' })).toEqual({
    text: 'Chào *An* <b>x</b>, ở *nhà*',
    entities: [{ type: 'bold', offset: 5, length: 13 }],
  });
});

test('a rich argument keeps its formatting at its new place', () => {
  const i18n = load('a-quote = Nói: { $said }.');
  const said = { text: 'đi họp', entities: [{ type: 'italic' as const, offset: 3, length: 3 }] };
  expect(i18n.text('vi', 'a-quote', { said })).toEqual({
    text: 'Nói: đi họp.',
    entities: [{ type: 'italic', offset: 8, length: 3 }],
  });
});

test('numbers are written as the language does', () => {
  const i18n = load('a-count = { $n } người', 'a-count = { $n ->\n    [one] one person\n   *[other] { $n } people\n }');
  expect(i18n.label('vi', 'a-count', { n: 1930 })).toBe('1.930 người');
  expect(i18n.label('en', 'a-count', { n: 1 })).toBe('one person');
});

test('an alternative is chosen by a string as by a number, also inside another', () => {
  const i18n = load(
    'a-state = { $state ->\n    [done] xong { $by ->\n        [me] tôi\n       *[other] { $by }\n    }\n   *[open] chưa\n }',
  );
  expect(i18n.label('vi', 'a-state', { state: 'done', by: 'me' })).toBe('xong tôi');
  expect(i18n.label('vi', 'a-state', { state: 'done', by: '*An*' })).toBe('xong *An*');
  expect(i18n.label('vi', 'a-state', { state: 'khác', by: 'me' })).toBe('chưa');
});

test('a text that a language lacks is told in Vietnamese; one that nobody has, a missing argument or a lone star is an error', () => {
  const i18n = load('a-only = chỉ có { $x }\na-star = một * thôi');
  expect(i18n.label('en', 'a-only', { x: 'đây' })).toBe('chỉ có đây');
  expect(() => i18n.text('vi', 'a-none')).toThrow(/a-none/);
  expect(() => i18n.text('vi', 'a-only')).toThrow(/a-only/);
  expect(() => i18n.text('vi', 'a-star')).toThrow(/second/);
});

test('a spoilt file is named at the start', () => {
  expect(() => load('a-bad = { $')).toThrow(/a\.ftl/);
});

test('languages of telephones', () => {
  expect([asLocale('en-GB', 'vi'), asLocale('vi', 'en'), asLocale('fr', 'vi'), asLocale(null, 'en')]).toEqual([
    'en',
    'vi',
    'vi',
    'en',
  ]);
});
