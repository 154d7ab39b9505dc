/** What /lienket comes to in the end, by a code, by the account that has the record, or by an officer's word; and the way back. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { privateChatsOf } from '../../../directory/chats.ts';
import { linkAccount, lockLink, partAccount } from '../../../directory/identity/account-links.ts';
import { lockForMove } from '../../../directory/identity/move-account.ts';
import { findPerson, officersFor } from '../../../directory/people.ts';
import { findUnits, rootUnit } from '../../../directory/units.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { dropLinkCodesOf, findAccount, hasOwn, privateChatIdOf, rosterMember } from './link-store.ts';

/**
 * Brings the account to the person and tells every account of both, each with a way back. Whoever comes to a record that
 * somebody uses must bring nothing along that others would read; a record that nobody uses takes up all.
 * @returns `own`: the account's present person has something of its own; `same`: it is there already; `gone`: one of
 * both is no more. Then nothing has changed and nothing was said.
 */
export async function joinAccount(
  turn: Turn,
  accountId: string,
  personId: string,
): Promise<'joined' | 'own' | 'same' | 'gone'> {
  const { tx } = turn;
  const account = await lockForMove(tx, accountId, personId);
  const person = account && (await findPerson(tx, personId));
  if (!person) return 'gone';
  if (account.personId === personId) return 'same';
  const before = await privateChatsOf(tx, personId);
  if (before.length > 0 && (await hasOwn(turn, account.personId))) return 'own';
  const linkId = await linkAccount(turn, account, personId, turn.now);
  await dropLinkCodesOf(tx, account.personId);
  const build = await turn.speakTo(person);
  const notMe = [[action(build.label('members-link-not-me'), 'members', 'link-not-me', [linkId])]];
  const args = { channel: build.label(`members-channel-${account.channel}`), account: account.name };
  for (const chat of before.filter((one) => one.accountId !== accountId))
    await sendTo(turn, chat.id, personId, { ...build.text('members-link-moved-other', args), choices: notMe });
  const chatId = await privateChatIdOf(tx, accountId);
  const moved = { ...build.text('members-link-moved', { name: person.fullName }), choices: notMe };
  if (chatId) await sendTo(turn, chatId, personId, moved);
  return 'joined';
}

/** args: the link. Whoever is concerned parts it at once; the administrators hear of it. */
export const linkNotMeAction: Action = {
  level: 'all',
  async run(turn, [linkId = '']) {
    const link = await lockLink(turn.tx, linkId);
    if (!link || link.personId !== turn.person.id) throw new Refusal('common-choice-old');
    const person = await findPerson(turn.tx, link.personId);
    const account = await partAccount(turn, linkId, turn.now);
    if (!account || !person) throw new Refusal('common-choice-old');
    await dropLinkCodesOf(turn.tx, person.id);
    await dropLinkCodesOf(turn.tx, account.personId);
    await notifyAdministrators(turn, person, account);
    const chatId = await privateChatIdOf(turn.tx, account.id);
    if (account.id === turn.account.id) return void (await turn.say('members-link-parted-self'));
    if (chatId) {
      const text = (await turn.speakTo(person)).text('members-link-parted-you');
      await sendTo(turn, chatId, account.personId, text);
    }
    await turn.say('members-link-parted', { account: account.name });
  },
};

async function notifyAdministrators(
  turn: Turn,
  person: { id: string; fullName: string },
  account: { channel: string; name: string },
): Promise<void> {
  const known = await rosterMember(turn.tx, person.id);
  const units = await findUnits(turn.tx, known?.unitIds ?? []);
  const told = new Set<string>([person.id]);
  for (const unit of units.length > 0 ? units : [await rootUnit(turn.tx, '')])
    for (const administrator of await officersFor(turn.tx, unit, turn.now, 'administrator')) {
      if (told.has(administrator.id)) continue;
      told.add(administrator.id);
      await turn.notify(administrator, (speak) =>
        speak.text('members-link-parted-admin', {
          channel: speak.label(`members-channel-${account.channel}`),
          account: account.name,
          name: person.fullName,
        }),
      );
    }
}

export async function sendTo(turn: Turn, chatId: string, personId: string, content: ContentInput): Promise<void> {
  await turn.outbox.toChat(chatId, content, { feature: 'members', personId });
}

/** Of whom an account was refused. */
export async function notifyRefused(turn: Turn, accountId: string): Promise<void> {
  const account = await findAccount(turn.tx, accountId);
  const chatId = await privateChatIdOf(turn.tx, accountId);
  if (!account || !chatId) return;
  await sendTo(turn, chatId, account.person.id, (await turn.speakTo(account.person)).text('members-link-refused'));
}
