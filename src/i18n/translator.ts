/** Texts in one language. */
import type { RichText } from '../messaging/rich-text.ts';
import type { I18n, Locale, TextArgs } from './i18n.ts';

export interface Translator {
  readonly locale: Locale;
  text(key: string, args?: TextArgs): RichText;
  label(key: string, args?: TextArgs): string;
}

/** @param you the Vietnamese word for the reader; undefined for many readers, or one of whom nothing is known */
export function createTranslator(i18n: I18n, locale: Locale, you?: string): Translator {
  const to: TextArgs = you === undefined || locale !== 'vi' ? {} : { you };
  return {
    locale,
    text: (key, args) => i18n.text(locale, key, { ...to, ...args }),
    label: (key, args) => i18n.label(locale, key, { ...to, ...args }),
  };
}
