import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexCommands } from '../../src/conversation/commands.ts';
import { auditActions } from '../../src/directory/audit.ts';
import { features } from '../../src/features/index.ts';
import { loadI18n } from '../../src/i18n/i18n.ts';
import { commandPhrases, loadLexicon, phrases } from '../../src/lexicon/lexicon.ts';
import { fold } from '../../src/text/fold.ts';

const commands = features.flatMap((feature) => feature.commands.map((command) => ({ feature, command })));
const keys = [...loadLexicon('lexicon').keys()];
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

function lexiconOf(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'chihoi-lexicon-'));
  writeFileSync(join(folder, 'aid.yaml'), yaml);
  return folder;
}

test('the phrases of every command lead to it, also without diacritics and in capitals', () => {
  const index = indexCommands(features, loadI18n('locales'));
  const elsewhere: string[] = [];
  for (const { feature, command } of commands) {
    for (const word of commandPhrases(feature.name, command.name)) {
      const said = word.replace('…', ' 123').trim();
      for (const typed of [said, fold(said), said.toUpperCase()]) {
        const found = index.spoken(typed)?.command.name ?? 'nothing';
        if (found !== command.name) elsewhere.push(`"${typed}" (${command.name}) leads to ${found}`);
      }
    }
  }
  expect(elsewhere).toEqual([]);
});

test('no phrase of a command also ends a dialog', () => {
  const stops = new Set(phrases('common.stop').map(fold));
  const words = commands.flatMap(({ feature, command }) => commandPhrases(feature.name, command.name));
  expect(words.filter((word) => stops.has(fold(word.replace('…', ''))))).toEqual([]);
});

test('each kind of case is called something by officers', () => {
  const kinds = features.filter(({ inbox }) => inbox).map(({ name }) => name);
  expect(kinds.filter((name) => !keys.includes(`cases.kind-${name}`))).toEqual([]);
});

test('a list of a command belongs to one that is there; every other list is asked for by the code', () => {
  const named = new Set(commands.map(({ feature, command }) => `${feature.name}.command.${command.name}`));
  const forNobody = keys.filter((key) => key.includes('.command.') && !named.has(key));
  expect(forNobody).toEqual([]);
  const asked = [...code.matchAll(/['`]([a-z]+(?:\.(?:[a-z0-9-]|\$\{[^}]*\})+)+)['`]/g)].map(
    ([, key = '']) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, '[a-z0-9-]+').replaceAll('.', '\\.')}$`),
  );
  const wholeFiles = [...code.matchAll(/phrasesOfFile\('([a-z]+)'\)/g)].map(([, file = '']) => `${file}.`);
  const unused = keys.filter(
    (key) =>
      !named.has(key) &&
      !asked.some((pattern) => pattern.test(key)) &&
      !wholeFiles.some((file) => key.startsWith(file)),
  );
  expect(unused).toEqual([]);
});

test.each([
  ['a phrase twice', "send: 'gửi | gửi'"],
  ['an empty phrase', "send: 'gửi | '"],
  ['no list', 'send: [gửi]'],
  ['a key that is none', "Gửi đi: 'gửi'"],
])('%s is named at the start', (_, yaml) => {
  expect(() => loadLexicon(lexiconOf(yaml))).toThrow(/aid\.yaml/);
});

test('a list that nobody wrote is an error, not silence', () => {
  expect(() => phrases('aid.nothing-of-the-kind')).toThrow(/aid\.nothing-of-the-kind/);
});

test('everything that stands on the audit trail can be asked for, in words', () => {
  for (const one of auditActions) expect(phrases(`privacy.${one.replace('.', '-')}`).length, one).toBeGreaterThan(0);
});
