import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexCommands } from '../src/conversation/commands.ts';
import { features } from '../src/features/index.ts';
import { loadI18n } from '../src/i18n/i18n.ts';

const i18n = loadI18n('locales');
const index = indexCommands(features, i18n);
const commands = features.flatMap((feature) => feature.commands.map((command) => ({ feature: feature.name, command })));
const names = new Set(commands.flatMap(({ command }) => [command.name, ...(command.also ?? [])]));
const read = (path: string) => readFileSync(path, 'utf8');
/** The commands that a text names: `/hop`. */
const named = (text: string) => new Set(Array.from(text.matchAll(/`\/([a-z]+)/g), (match) => match[1] ?? ''));

test('what the help says to write is understood, in every language', () => {
  const lost = commands.flatMap(({ feature, command }) => {
    const key = `${feature}-help-${command.name}`;
    if (!i18n.has('vi', key)) return [];
    const said = (['vi', 'en'] as const).map((locale) => i18n.label(locale, key).split(' — ')[0] ?? '');
    return said.filter((words) => !index.spoken(words));
  });
  expect(lost).toEqual([]);
});

test('the README names every command that the help offers', () => {
  const offered = commands.filter(({ feature, command }) => i18n.has('vi', `${feature}-help-${command.name}`));
  const told = named(read('README.md'));
  expect(offered.map(({ command }) => command.name).filter((name) => !told.has(name))).toEqual([]);
});

test("the officers' guide names every command of theirs, and only commands that there are", () => {
  const told = named(read('docs/huong-dan-can-bo.md'));
  const theirs = commands.filter(({ command }) => command.level !== 'all').map(({ command }) => command.name);
  expect(theirs.filter((name) => !told.has(name))).toEqual([]);
  expect([...told].filter((name) => !names.has(name))).toEqual([]);
});

test("what the members' leaflet says to write in bold is understood", () => {
  const rows = read('docs/huong-dan-hoi-vien.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const said = rows.flatMap((row) => Array.from(row.matchAll(/\*\*(.+?)\*\*/g), (match) => match[1] ?? ''));
  expect(said.length).toBeGreaterThan(10);
  // These two answer an invitation; they are no commands.
  const answers = ['có mặt', 'vắng, tôi đi viện'];
  expect(said.filter((words) => !answers.includes(words) && !index.spoken(words))).toEqual([]);
});

test('every warning and error that the program can log stands in the table of operations.md', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const lines = sources
    .filter((name) => !name.startsWith('generated') && !name.startsWith('cli'))
    .flatMap((name) =>
      [...read(`src/${name}`).matchAll(/log\.(?:warn|error)\(\s*(?:\{[^}]*\}|\w+),\s*'([^'\n]+)'/g)].map(
        ([, line]) => line ?? '',
      ),
    );
  expect(lines.length).toBeGreaterThan(30);
  const table = read('docs/operations.md');
  expect([...new Set(lines)].filter((line) => !table.includes(line)).sort()).toEqual([]);
});
