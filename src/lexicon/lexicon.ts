/** What people type, as data: `lexicon/<feature>.yaml`, read once. What they read stands in `locales/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** From `src/lexicon` or, built, from `dist/src/lexicon`. */
const folders = ['../../lexicon', '../../../lexicon'].map((up) => join(import.meta.dirname, up));

const fileSchema = z.record(
  z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  z.string().transform((line, context) => {
    const phrases = line
      .normalize('NFC')
      .split('|')
      .map((phrase) => phrase.trim());
    if (phrases.includes('')) context.addIssue({ code: 'custom', message: 'an empty phrase' });
    if (new Set(phrases).size !== phrases.length) context.addIssue({ code: 'custom', message: 'a phrase twice' });
    return phrases as readonly string[];
  }),
);

/**
 * Reads a folder of phrase files.
 * @returns every list by `<file>.<key>`, in the order in which it is written
 * @throws when a file does not parse: a spoilt list must not wait for a member to find it
 */
export function loadLexicon(folder: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const file = fileSchema.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    if (!file.success) throw new Error(`${join(folder, name)}: ${z.prettifyError(file.error)}`);
    for (const [key, phrases] of Object.entries(file.data))
      lists.set(`${name.slice(0, -'.yaml'.length)}.${key}`, phrases);
  }
  return lists;
}

const lexicon = loadLexicon(folders.find((folder) => existsSync(folder)) ?? '');

/**
 * The phrases of a list, all languages together; one that ends in … takes what follows it.
 * @param key `<feature>.<name>`, for a command `<feature>.command.<its name>` @throws when there is no such list
 */
export function phrases(key: string): readonly string[] {
  const list = lexicon.get(key);
  if (!list) throw new Error(`no phrases under the key ${key}`);
  return list;
}

/** Every list of one file, by its key there, in the order of the file. @throws when there is no such file */
export function phrasesOfFile(file: string): (readonly [key: string, phrases: readonly string[]])[] {
  const lists = [...lexicon]
    .filter(([key]) => key.startsWith(`${file}.`))
    .map(([key, list]) => [key.slice(file.length + 1), list] as const);
  if (lists.length === 0) throw new Error(`no phrases in a file ${file}`);
  return lists;
}

/** The phrases that name a command; none where it is only called by its name. */
export function commandPhrases(feature: string, command: string): readonly string[] {
  return lexicon.get(`${feature}.command.${command}`) ?? [];
}
