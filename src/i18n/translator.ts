/** Texts in one language. */
import type { RichText } from '../messaging/rich-text.ts';
import type { I18n, Locale, TextArgs } from './i18n.ts';

export interface Translator {
  readonly locale: Locale;
  text(key: string, args?: TextArgs): RichText;
  label(key: string, args?: TextArgs): string;
}

export function createTranslator(i18n: I18n, locale: Locale): Translator {
  return {
    locale,
    text: (key, args) => i18n.text(locale, key, args),
    label: (key, args) => i18n.label(locale, key, args),
  };
}
