/** From a request to the one who is signed in: the session of the cookie, the roles of this moment, the language. */
import type { Context } from 'hono';
import { loadAccess, mayAnywhere } from '../directory/access.ts';
import { findPerson, type PersonRef } from '../directory/people.ts';
import { createTranslator, type Translator } from '../i18n/translator.ts';
import type { OperationContext } from '../operations/actor.ts';
import { createOperationContext, type Texts, translatorFor } from '../operations/context.ts';
import type { InTransaction, UnitOfWork } from '../outbound/outbox/unit-of-work.ts';
import type { Answering, ConsoleContext } from './screen.ts';
import type { Cookies } from './session/cookies.ts';
import { sessionOf } from './session/session-store.ts';

export interface RequestParts extends Texts {
  inTransaction: InTransaction;
  /** See `ConsoleContext.answering`. */
  answering(context: OperationContext, feature: string): Answering;
}

export interface Requests {
  /** Of the house, before it is known who reads. */
  speak(): Translator;
  speakTo(work: UnitOfWork, person: PersonRef): Translator;
  /** Is it a key of `locales/`? */
  isText(key: string): boolean;
  /**
   * Runs `use` for the officer behind the cookie; undefined: nobody is signed in, or whoever is holds no role any more.
   * @throws what `use` throws; then nothing was changed
   */
  signedIn<T>(c: Context, use: (context: ConsoleContext) => Promise<T>): Promise<T | undefined>;
  inTransaction: InTransaction;
}

export function createRequests({ inTransaction, answering, ...texts }: RequestParts, jar: Cookies): Requests {
  const { i18n, defaults } = texts;

  async function contextOf(work: UnitOfWork, secret: string): Promise<ConsoleContext | undefined> {
    const session = await sessionOf(work.tx, secret, work.now);
    const person = session && (await findPerson(work.tx, session.personId));
    if (!session || !person) return undefined;
    const access = await loadAccess(work.tx, person.id, work.now);
    if (!mayAnywhere(access, 'officer')) return undefined;
    const speak = translatorFor(work, texts, person);
    const actor = { person, access, locale: speak.locale, face: 'console' } as const;
    const operations = createOperationContext(work, actor, texts, 'console');
    return {
      ...operations,
      session,
      speak,
      answering: (feature) => answering(createOperationContext(work, actor, texts, feature), feature),
    };
  }

  return {
    speak: () => createTranslator(i18n, defaults.locale),
    speakTo: (work, person) => translatorFor(work, texts, person),
    isText: (key) => i18n.has('vi', key),
    inTransaction,
    async signedIn(c, use) {
      const secret = jar.read(c, 'session');
      if (!secret) return undefined;
      return inTransaction(async (work) => {
        const context = await contextOf(work, secret);
        return context && use(context);
      });
    },
  };
}
