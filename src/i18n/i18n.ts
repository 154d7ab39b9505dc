/** What people read, by key, from `locales/<language>/*.ftl` (Fluent). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { RichText } from '../messaging/rich-text.ts';
import { renderTemplate } from './render-template.ts';

export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * `you` is the word for the reader, `You` the same at the beginning of a sentence: both are given to every text, from `common-you` where nobody is named.
 * Strings and rich texts are put in as they are and can never become formatting; numbers are written as the language does.
 */
export type TextArgs = Record<string, string | number | RichText>;

export interface I18n {
  /** The text of a key in a language; in Vietnamese where the language lacks it. @throws when no language has it */
  text(locale: Locale, key: string, args?: TextArgs): RichText;
  /** The same without formatting: labels of buttons, captions of files. */
  label(locale: Locale, key: string, args?: TextArgs): string;
  has(locale: Locale, key: string): boolean;
}

/** @param directory the folder `locales` @throws when a file does not parse: a spoilt file must not wait for a member to find it */
export function loadI18n(directory: string): I18n {
  const bundles = new Map(locales.map((locale) => [locale, loadBundle(join(directory, locale), locale)]));

  function format(locale: Locale, key: string, args: TextArgs): RichText {
    for (const candidate of [locale, 'vi'] as const) {
      const bundle = bundles.get(candidate);
      const pattern = bundle?.getMessage(key)?.value;
      if (bundle && pattern) return renderTemplate(bundle, key, pattern, withYou(bundle, args));
    }
    throw new Error(`no text for the key ${key}`);
  }

  return {
    text: (locale, key, args = {}) => format(locale, key, args),
    label: (locale, key, args = {}) => format(locale, key, args).text,
    has: (locale, key) => bundles.get(locale)?.hasMessage(key) ?? false,
  };
}

function withYou(bundle: FluentBundle, args: TextArgs): TextArgs {
  const usual = bundle.getMessage('common-you')?.value;
  const you = typeof args.you === 'string' ? args.you : typeof usual === 'string' ? usual : '';
  return { you, You: `${you.charAt(0).toUpperCase()}${you.slice(1)}`, ...args };
}

/** A stored or guessed language as one that we have. */
export function asLocale(value: string | null | undefined, fallback: Locale): Locale {
  return locales.find((locale) => value === locale || value?.startsWith(`${locale}-`)) ?? fallback;
}

function loadBundle(directory: string, locale: Locale): FluentBundle {
  // Isolation marks would stand as boxes on old telephones.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const name of readdirSync(directory)
    .filter((file) => file.endsWith('.ftl'))
    .sort()) {
    const source = readFileSync(join(directory, name), 'utf8').normalize('NFC');
    const errors = bundle.addResource(new FluentResource(source)).map((error) => error.message);
    // The parser passes over what it cannot read without a word.
    const keys = [...source.matchAll(/^([a-z][\w-]*) *=/gim)].map((match) => match[1] ?? '');
    errors.push(...keys.filter((key) => !bundle.hasMessage(key)).map((key) => `${key} cannot be read`));
    if (errors.length > 0) throw new Error(`${join(directory, name)}: ${errors.join('; ')}`);
  }
  return bundle;
}
