import { type I18n, type Locale, locales } from '../i18n/i18n.ts';
import { createTranslator } from '../i18n/translator.ts';
import { createTelling } from '../operations/context.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import type { Feature, FeatureContext } from './feature.ts';

export interface Defaults {
  locale: Locale;
  /** IANA zone. */
  zone: string;
  /** Where others reach our pages, `https://hoi.example.vn`; undefined: nowhere. */
  publicUrl?: string | undefined;
}

export interface AppTexts {
  i18n: I18n;
  defaults: Defaults;
  features: readonly Feature[];
}

/** What turns and due work share. @param feature whose messages these are */
export function createContext(work: UnitOfWork, feature: string, around: AppTexts): FeatureContext {
  const { i18n, defaults, features } = around;
  return {
    ...work,
    i18n,
    defaults,
    features,
    ...createTelling(work, around, feature),
    inEachLanguage: (build) =>
      Object.fromEntries(locales.map((locale) => [locale, build(createTranslator(i18n, locale))])) as ReturnType<
        FeatureContext['inEachLanguage']
      >,
  };
}
