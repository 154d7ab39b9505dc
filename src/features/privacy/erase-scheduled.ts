/** Erasing, once the day to change one's mind is over: a last word, and when that has left, everything. */
import type { FeatureContext, Scheduled } from '../../conversation/feature.ts';
import { audit } from '../../directory/audit.ts';
import { openPhone } from '../../directory/contact.ts';
import { erasePerson } from '../../directory/erasing/erase-person.ts';
import { findPerson, type PersonRef } from '../../directory/people.ts';
import { eraseMentions, eraseMessages } from '../../outbound/outbox/personal-data.ts';
import { hindrance } from './erase.ts';
import { mentionsOf } from './mentions.ts';
import { dropErasure, forgetOnZalo, knownAs, noteErased, noteLastWord, takeErasure } from './store.ts';

export const eraseDue: Scheduled = {
  name: 'erase',
  async run(context) {
    const erasure = await takeErasure(context.tx, context.now);
    const person = erasure && (await findPerson(context.tx, erasure.personId));
    if (!person) return 0;
    if (erasure.lastWordId === null && (await sayLastWord(context, person)) !== 'unheard') return 1;
    await eraseAll(context, person.id);
    return 1;
  },
};

/** @returns `unheard`: no chat reaches the person, so nothing is to be waited for; `stays`: they have work in hand again */
async function sayLastWord(context: FeatureContext, person: PersonRef): Promise<'said' | 'stays' | 'unheard'> {
  const { outbox, tx } = context;
  const speak = await context.speakTo(person);
  const found = await hindrance(context, speak, person.id);
  const content = found ? speak.text(found.key, found.args) : speak.text('privacy-erase-last-word');
  const messageId = await outbox.toPerson(person.id, content, { feature: 'privacy' });
  if (found) {
    await dropErasure(tx, person.id);
    return 'stays';
  }
  if (messageId === undefined) return 'unheard';
  await noteLastWord(tx, person.id, messageId);
  return 'said';
}

/** Features first, while they still find the accounts; who it was goes last. */
async function eraseAll(context: FeatureContext, personId: string): Promise<void> {
  const { tx, now, i18n, defaults } = context;
  const { names, phoneSealed, unitIds, since, externalIds } = await knownAs(tx, personId);
  const phone = openPhone(context.encryption, personId, phoneSealed);
  const words: string[] = [];
  for (const feature of context.features) words.push(...((await feature.wordsAbout?.(context, personId)) ?? []));
  const mentions = mentionsOf({ names, phone, words });
  await eraseMentions(context, { unitIds, since, mentions });
  for (const feature of context.features) await feature.erase?.(context, personId);
  await forgetOnZalo(context, phone, externalIds);
  await eraseMessages(context, personId);
  await erasePerson(tx, personId, i18n.label(defaults.locale, 'privacy-erased-name'), now);
  await noteErased(tx, personId, now);
  await audit(tx, { action: 'data.erased', actorId: personId, subjectId: personId }, now);
}
