/** What stands in `locales/`, and which of it the code asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';

export interface LocaleText {
  key: string;
  file: string;
  /** The names of the variables in it. */
  variables: string[];
  /** Each piece that is read as one: the text itself, and every variant of a choice within it. Variables left out. */
  pieces: string[];
}

type Pattern = FluentResource['body'][number]['value'];

/** @throws when a line of the file does not parse */
export function readLocaleFile(path: string): LocaleText[] {
  const source = readFileSync(path, 'utf8');
  const texts = new FluentResource(source).body.map(({ id, value }) => {
    const variables = new Set<string>();
    const pieces: string[] = [];
    collect(value, variables, pieces);
    return { key: id, file: path, variables: [...variables].sort(), pieces };
  });
  const begun = [...source.matchAll(/^([A-Za-z][\w-]*) *=/gm)].map((match) => match[1]);
  const lost = begun.filter((key) => !texts.some((text) => text.key === key));
  const strange = source
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(?:#|\s|\}|[A-Za-z][\w-]* *=)/.test(line));
  if (lost.length + strange.length > 0)
    throw new Error(`${path} does not parse at ${[...lost, ...strange].join(' | ')}`);
  return texts;
}

function collect(pattern: Pattern, variables: Set<string>, pieces: string[]): void {
  let piece = '';
  for (const element of typeof pattern === 'string' ? [pattern] : (pattern ?? [])) {
    if (typeof element === 'string') {
      piece += element;
    } else if (element.type === 'var') {
      variables.add(element.name);
    } else if (element.type === 'select') {
      if (element.selector.type === 'var') variables.add(element.selector.name);
      for (const variant of element.variants) collect(variant.value, variables, pieces);
    } else if (element.type === 'str') {
      piece += element.value;
    }
  }
  pieces.push(piece);
}

/** All texts of a language. */
export function readLocale(directory: string): LocaleText[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.ftl'))
    .flatMap((name) => readLocaleFile(`${directory}/${name}`));
}

export interface Asked {
  /** Keys in full. */
  keys: Set<string>;
  /** Keys with something built in: "meetings-choice-*", one * for each part that is known only when it runs. */
  families: Set<string>;
}

/**
 * The keys that code asks for: every string and template in it that begins with one of the prefixes and a dash.
 * @param prefixes the names of the locale files
 */
export function keysAskedFor(code: string, prefixes: readonly string[]): Asked {
  const begin = `(?:${prefixes.join('|')})-`;
  const keys = new Set(
    [...code.matchAll(new RegExp(`(['"\`])(${begin}[\\w-]*\\w)\\1`, 'g'))].map((match) => match[2] ?? ''),
  );
  const families = new Set<string>();
  for (const match of code.matchAll(new RegExp(`\`(?=${begin}[\\w-]*\\$\\{)`, 'g'))) {
    const family = readTemplate(code, match.index + 1);
    if (/^[\w*-]+$/.test(family)) families.add(family);
  }
  return { keys, families };
}

/** A template from behind its first back-tick, each `${…}` as `*`. */
function readTemplate(code: string, from: number): string {
  let family = '';
  for (let at = from; at < code.length && code[at] !== '`'; at += 1) {
    if (code[at] === '$' && code[at + 1] === '{') {
      at = endOfInsert(code, at + 2);
      family += '*';
    } else {
      family += code[at];
    }
  }
  return family;
}

function endOfInsert(code: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) break;
  }
  return at;
}

/** Does the key belong to the family? */
export function inFamily(key: string, family: string): boolean {
  return new RegExp(`^${family.replaceAll('*', '[\\w-]*')}$`).test(key);
}
