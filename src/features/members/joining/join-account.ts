/** What /lienket comes to in the end, by a code or by an officer's word. */
import type { Turn } from '../../../conversation/feature.ts';
import { lockForMove, mergeIfEmpty, moveAccount } from '../../../directory/move-account.ts';
import { findPerson } from '../../../directory/people.ts';
import { asLocale } from '../../../i18n/i18n.ts';
import { dropLinkCodesOf, hasOwn, privateChatIdOf } from './link-store.ts';

/**
 * Brings the account to the person and tells both.
 * @returns `own`: the account's present person has something of its own; `same`: it is there already; `gone`: one of
 * both is no more. Then nothing has changed and nothing was said.
 */
export async function joinAccount(
  turn: Turn,
  accountId: string,
  personId: string,
): Promise<'joined' | 'own' | 'same' | 'gone'> {
  const { tx, i18n } = turn;
  const account = await lockForMove(tx, accountId, personId);
  const person = account && (await findPerson(tx, personId));
  if (!person) return 'gone';
  if (account.personId === personId) return 'same';
  if (await hasOwn(tx, account.personId)) return 'own';
  // First, while the person is reached in the app they have had.
  await turn.notify(person, (speak) =>
    speak.text('members-link-moved-other', {
      channel: speak.label(`members-channel-${account.channel}`),
      account: account.name,
    }),
  );
  await moveAccount(tx, account, personId);
  await dropLinkCodesOf(tx, account.personId);
  await mergeIfEmpty(turn, account.personId, personId, turn.now);
  const chatId = await privateChatIdOf(tx, accountId);
  const text = i18n.text(asLocale(person.locale, turn.defaults.locale), 'members-link-moved', {
    name: person.fullName,
  });
  if (chatId) await turn.outbox.toChat(chatId, text, { feature: 'members', personId });
  return 'joined';
}
