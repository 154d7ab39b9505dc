import { findPerson, type PersonRef } from '../directory/people.ts';
import { asLocale, type I18n, type Locale, locales } from '../i18n/i18n.ts';
import { createTranslator, type Translator } from '../i18n/translator.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import { type Addressed, addressOf } from '../text/address.ts';
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

/** Texts in the language of this person, who is spoken to by the word for their age and sex. */
export function translatorFor(
  { now }: Pick<UnitOfWork, 'now'>,
  { i18n, defaults }: Pick<AppTexts, 'i18n' | 'defaults'>,
  person: Pick<PersonRef, 'locale'> & Addressed,
): Translator {
  return createTranslator(i18n, asLocale(person.locale, defaults.locale), addressOf(person, now.getUTCFullYear()));
}

/** What turns and due work share. @param feature whose messages these are */
export function createContext(work: UnitOfWork, feature: string, around: AppTexts): FeatureContext {
  const { i18n, defaults, features } = around;
  const speakTo: FeatureContext['speakTo'] = async (person) => {
    const reader = person.birthYear === undefined ? await findPerson(work.tx, person.id) : person;
    return translatorFor(work, around, { locale: null, ...person, ...reader });
  };
  return {
    ...work,
    i18n,
    defaults,
    features,
    speakTo,
    async notify(person, build, options = {}) {
      const content = build(await speakTo(person));
      return (await work.outbox.toPerson(person.id, content, { feature, ...options })) !== undefined;
    },
    inEachLanguage: (build) =>
      Object.fromEntries(locales.map((locale) => [locale, build(createTranslator(i18n, locale))])) as ReturnType<
        FeatureContext['inEachLanguage']
      >,
  };
}
