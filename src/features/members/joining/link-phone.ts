/** An account that says which phone number it has on the roster; an officer of that member's unit says whether it is so. */

import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { loadAccess, mayFor } from '../../../directory/access.ts';
import { attemptsSince, noteAttempt } from '../../../directory/attempts.ts';
import { phoneMark } from '../../../directory/contact.ts';
import { officersFor } from '../../../directory/people.ts';
import { findUnits, type UnitRef } from '../../../directory/units.ts';
import { asLocale } from '../../../i18n/i18n.ts';
import { joinAccount } from './join-account.ts';
import {
  findAccount,
  hasOwn,
  lockLinkRequest,
  membersWithPhone,
  openLinkRequest,
  privateChatIdOf,
  type RosterMember,
  rosterMember,
  settleLinkRequests,
} from './link-store.ts';

const HOUR_MS = 3_600_000;

/** The writer reads the same whether the number is known or not. @param phone canonical */
export async function askOfficers(turn: Turn, phone: string): Promise<void> {
  const { tx, account, person, now } = turn;
  if (await hasOwn(tx, person.id)) {
    await turn.say('members-link-two');
  } else if ((await attemptsSince(tx, account.id, 'phone', new Date(now.getTime() - HOUR_MS))) > 0) {
    await turn.say('members-link-phone-wait');
  } else {
    await noteAttempt(tx, account.id, 'phone', now);
    const mark = phoneMark(turn.encryption, phone);
    for (const member of await membersWithPhone(tx, mark, person.id)) await askAbout(turn, member);
    await turn.say('members-link-phone');
  }
}

async function askAbout(turn: Turn, member: RosterMember): Promise<void> {
  const { tx, account } = turn;
  await openLinkRequest(tx, account.id, member.id, turn.now);
  const asked = new Set<string>();
  const held = await findUnits(tx, member.roleUnitIds);
  for (const unit of await findUnits(tx, member.unitIds)) {
    for (const officer of await officersFor(tx, unit, turn.now)) {
      const access = await loadAccess(tx, officer.id, turn.now);
      const mayDecide = officer.id === member.id || held.every((one) => mayFor(access, 'administrator', one));
      if (asked.has(officer.id) || !mayDecide) continue;
      asked.add(officer.id);
      const args = [account.id, member.id];
      await turn.notify(officer, (speak) => ({
        ...speak.text('members-link-ask', {
          channel: speak.label(`members-channel-${account.channel}`),
          account: account.name,
          name: member.fullName,
          unit: unit.name,
        }),
        choices: [
          [action(speak.label('members-link-yes'), 'members', 'link-yes', args)],
          [action(speak.label('members-link-no'), 'members', 'link-no', args)],
        ],
      }));
    }
  }
}

export const linkYesAction: Action = {
  level: 'officer',
  async run(turn, [accountId = '', personId = '']) {
    const asked = await openQuestion(turn, accountId, personId);
    if (!asked) return;
    const outcome = await joinAccount(turn, accountId, personId);
    if (outcome === 'gone') throw new Refusal('common-choice-old');
    if (outcome === 'own') {
      await turn.say('members-link-two-officer', asked);
      return;
    }
    await settleLinkRequests(turn.tx, accountId, turn.now);
    if (outcome === 'same') await turn.say('members-link-answered');
    else await turn.say('members-link-done', asked);
  },
};

export const linkNoAction: Action = {
  level: 'officer',
  async run(turn, [accountId = '', personId = '']) {
    const asked = await openQuestion(turn, accountId, personId);
    if (!asked) return;
    const open = await settleLinkRequests(turn.tx, accountId, turn.now, personId);
    await turn.say('members-link-left', asked);
    // Of two members with one phone the other may still be it.
    if (open === 0) await notifyRefused(turn, accountId);
  },
};

/**
 * What the officer was asked, if it is still open; if it is not, says so.
 * @throws {Refusal} when nobody asked, and when this officer may not decide it
 */
async function openQuestion(
  turn: Turn,
  accountId: string,
  personId: string,
): Promise<{ account: string; name: string } | undefined> {
  const state = await lockLinkRequest(turn.tx, accountId, personId);
  const account = await findAccount(turn.tx, accountId);
  const member = await rosterMember(turn.tx, personId);
  if (state === 'none' || !account || !member) throw new Refusal('common-choice-old');
  await requireOfficerOf(turn, member);
  if (state === 'open') return { account: account.name, name: member.fullName };
  await turn.say('members-link-answered');
  return undefined;
}

/** Who takes over an officer's record takes over the rights: that is for those who could give them, and for the member. */
async function requireOfficerOf(turn: Turn, member: RosterMember): Promise<void> {
  const units: UnitRef[] = await findUnits(turn.tx, member.unitIds);
  const unit = units.find((one) => mayFor(turn.access, 'officer', one)) ?? units[0];
  if (!unit) throw new Refusal('common-choice-old');
  await turn.requireUnit('officer', unit.id);
  if (member.id === turn.person.id) return;
  for (const unitId of member.roleUnitIds) await turn.requireUnit('administrator', unitId);
}

async function notifyRefused(turn: Turn, accountId: string): Promise<void> {
  const account = await findAccount(turn.tx, accountId);
  const chatId = await privateChatIdOf(turn.tx, accountId);
  if (!account || !chatId) return;
  const text = turn.i18n.text(asLocale(account.person.locale, turn.defaults.locale), 'members-link-refused');
  await turn.outbox.toChat(chatId, text, { feature: 'members', personId: account.person.id });
}
