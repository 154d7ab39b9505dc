/** In what operations and queries are run: made here for whoever asks, by chat, console or API. */
import { findPerson, type PersonRef } from '../directory/people.ts';
import { asLocale, type I18n, locales } from '../i18n/i18n.ts';
import { createTranslator, type Translator } from '../i18n/translator.ts';
import type { UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import { type Addressed, addressOf } from '../text/address.ts';
import type { Actor, OperationContext, Telling, WorkContext } from './actor.ts';

/** The texts, and what holds where neither unit nor person has a language or a zone (IANA). */
export interface Texts {
  i18n: I18n;
  defaults: WorkContext['defaults'];
}

/** Texts in the language of this person, who is spoken to by the word for their age and sex. */
export function translatorFor(
  { now }: Pick<UnitOfWork, 'now'>,
  { i18n, defaults }: Texts,
  person: Pick<PersonRef, 'locale'> & Addressed,
): Translator {
  return createTranslator(i18n, asLocale(person.locale, defaults.locale), addressOf(person, now.getUTCFullYear()));
}

/** @param feature whose messages these are */
export function createOperationContext(
  work: UnitOfWork,
  actor: Actor,
  texts: Texts,
  feature: string,
): OperationContext {
  return { ...createWorkContext(work, texts, feature), actor, zone: texts.defaults.zone };
}

/** @param feature whose messages these are, unless the options say otherwise */
export function createWorkContext(work: UnitOfWork, texts: Texts, feature: string): WorkContext {
  const speakTo: Telling['speakTo'] = async (person) => {
    const reader = person.birthYear === undefined ? await findPerson(work.tx, person.id) : person;
    return translatorFor(work, texts, { locale: null, ...person, ...reader });
  };
  return {
    ...work,
    defaults: texts.defaults,
    speakTo,
    inEachLanguage: (build) =>
      Object.fromEntries(locales.map((locale) => [locale, build(createTranslator(texts.i18n, locale))])) as ReturnType<
        WorkContext['inEachLanguage']
      >,
    async notify(person, build, options = {}) {
      const content = build(await speakTo(person));
      return (await work.outbox.toPerson(person.id, content, { feature, ...options })) !== undefined;
    },
  };
}
