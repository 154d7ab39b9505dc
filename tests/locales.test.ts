import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { doors } from '../src/conversation/understanding/doors.ts';
import { levels } from '../src/directory/access.ts';
import { features } from '../src/features/index.ts';
import { kinds } from '../src/features/privacy/retention-rules.ts';
import { locales } from '../src/i18n/i18n.ts';
import { channelNames } from '../src/messaging/attachment.ts';
import { inFamily, keysAskedFor, readLocale } from './support/locale-files.ts';

/**
 * Keys that are put together when the program runs, with every part that may stand at the *. A family that is not in this
 * list must at least have a text; one that is in it must have all of these, in every language.
 */
const families: Readonly<Record<string, readonly string[]>> = {
  'privacy-keep-*': kinds,
  'common-refused-*': levels.filter((level) => level !== 'all'),
  'members-welcome-*': levels,
  'understanding-four-*': ['aid', 'law', 'tip', 'officer'],
  'understanding-door-*': doors.map((door) => door.replaceAll('.', '-')),
  'members-step-*': ['lich', 'tin', 'hotro', 'dangky', 'moi', 'donvi', 'vaitro'],
  'members-step-unit-*': ['add', 'rename', 'move'],
  'members-channel-*': channelNames,
  'members-language-*': locales,
  'members-role-*': ['officer', 'administrator'],
  'members-role-*-of': ['officer', 'administrator'],
  'members-role-*-held': ['officer', 'administrator'],
  'members-granted-you-*': ['officer', 'administrator'],
  'members-grant-confirm-*': ['officer', 'administrator'],
  'members-name-*': ['empty', 'long'],
  'members-unit-name-*': ['empty', 'long'],
  'members-unit-ask-*': ['rename', 'move'],
  'members-unit-ask-name-*': ['add', 'rename'],
  'members-unit-ask-parent-*': ['add', 'move'],
  'members-unit-confirm-*': ['rename', 'move'],
};

const texts = Object.fromEntries(locales.map((locale) => [locale, readLocale(`locales/${locale}`)]));
const keysOf = (locale: string) => new Set(texts[locale]?.map((text) => text.key));
const prefixes = readdirSync('locales/vi').map((name) => name.replace(/\.ftl$/, ''));
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('generated'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');
const asked = keysAskedFor(code, prefixes);
const commands = features.flatMap((feature) => feature.commands.map((command) => ({ feature, command })));
/** Texts of forms, by feature and field. */
const ofForms = new Set(
  features.flatMap((one) => Object.values(one.dialogs ?? {}).flatMap(({ texts }) => texts ?? [])),
);
const allTexts = locales.flatMap((locale) => texts[locale] ?? []);

test('both languages have the same keys, each once, with the same variables', () => {
  for (const locale of locales) expect(keysOf(locale).size, locale).toBe(texts[locale]?.length);
  expect([...keysOf('en')].sort()).toEqual([...keysOf('vi')].sort());
  const variables = (locale: string) =>
    Object.fromEntries(
      (texts[locale] ?? []).map((text) => [text.key, text.variables.filter((name) => !/^you$/i.test(name)).join(' ')]),
    );
  expect(variables('en')).toEqual(variables('vi'));
});

test('a key stands in the file of its feature', () => {
  const astray = allTexts.filter(({ key, file }) => !file.endsWith(`/${key.split('-')[0]}.ftl`));
  expect(astray.map(({ key }) => key)).toEqual([]);
});

test('every key that the code asks for is there', () => {
  expect(asked.keys.size).toBeGreaterThan(100);
  expect([...asked.keys, ...ofForms].filter((key) => !keysOf('vi').has(key))).toEqual([]);
});

test('every key that is put together is there', () => {
  const without = [...asked.families].filter((family) => ![...keysOf('vi')].some((key) => inFamily(key, family)));
  expect(without).toEqual([]);
  const parts = Object.entries(families).flatMap(([family, all]) => all.map((part) => family.replace('*', part)));
  expect(parts.filter((key) => !keysOf('vi').has(key))).toEqual([]);
  // A family that the code no longer builds is to be struck off the list.
  expect(Object.keys(families).filter((family) => !asked.families.has(family))).toEqual([]);
});

test('no key is there for nothing', () => {
  const ofCommands = new Set(commands.map(({ feature, command }) => `${feature.name}-help-${command.name}`));
  const listed = new Set(
    Object.entries(families).flatMap(([family, all]) => all.map((part) => family.replace('*', part))),
  );
  const open = [...asked.families].filter((family) => !(family in families));
  const unused = [...keysOf('vi')].filter(
    (key) =>
      !asked.keys.has(key) &&
      !ofForms.has(key) &&
      !ofCommands.has(key) &&
      !listed.has(key) &&
      !open.some((family) => inFamily(key, family)),
  );
  expect(unused).toEqual([]);
});

test('bold is begun and ended in the same piece of text', () => {
  const odd = allTexts.filter(({ pieces }) => pieces.some((piece) => (piece.split('*').length - 1) % 2 === 1));
  expect(odd.map(({ key, file }) => `${file} ${key}`)).toEqual([]);
});

test('Vietnamese speaks calmly and is composed', () => {
  const loud = (texts.vi ?? []).filter(({ pieces }) => pieces.some((piece) => piece.includes('!')));
  expect(loud.map(({ key }) => key)).toEqual([]);
  for (const name of readdirSync('locales/vi')) {
    const source = readFileSync(`locales/vi/${name}`, 'utf8');
    expect(source === source.normalize('NFC'), name).toBe(true);
  }
});

test('one word for the reader, not all that there are', () => {
  const loose = allTexts.filter(({ pieces }) => pieces.some((piece) => /bác\s*\/\s*anh|anh\s*\/\s*chị/iu.test(piece)));
  expect(loose.map(({ key }) => key)).toEqual([]);
});

test('the reader of keys finds keys and families, and nothing else', () => {
  const sample = [
    "say('aid-known', { a: 'members' });",
    `label(\`aid-kind-\${request.kind}\`);`,
    `text(\`aid-event-\${event.kind}\${event.kind === 'closed' && !{}.x ? '-bare' : ''}\`);`,
    "const note = 'no aid-key here'; feature('aid');",
  ].join('\n');
  expect(keysAskedFor(sample, ['aid', 'members'])).toEqual({
    keys: new Set(['aid-known']),
    families: new Set(['aid-kind-*', 'aid-event-**']),
  });
  expect(inFamily('aid-kind-other', 'aid-kind-*')).toBe(true);
  expect(inFamily('aid-kinds', 'aid-kind-*')).toBe(false);
});
