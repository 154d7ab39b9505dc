/**
 * An account that says which phone number it has on the roster. Where somebody uses that record already they are asked, and
 * nobody else; where nobody does, an officer of that member's unit says whether it is so.
 */

import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Translator, type Turn } from '../../../conversation/feature.ts';
import { loadAccess, mayAnywhere, mayFor } from '../../../directory/access.ts';
import { privateChatsOf } from '../../../directory/chats.ts';
import { phoneMark } from '../../../directory/contact.ts';
import { attemptsSince, noteAttempt } from '../../../directory/identity/attempts.ts';
import { officersFor } from '../../../directory/people.ts';
import { findUnits, type UnitRef } from '../../../directory/units.ts';
import { joinAccount, notifyRefused, sendTo } from './join-account.ts';
import {
  findAccount,
  hasOwn,
  lockLinkRequest,
  membersWithPhone,
  openLinkRequest,
  phoneChangedBy,
  type RosterMember,
  rosterMember,
  settleLinkRequests,
} from './link-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An account not seen for longer is a lost telephone as likely as not. */
const ACTIVE_DAYS = 180;
/** For so long an officer who changed a phone does not say whose it is. */
export const CHANGED_DAYS = 30;

const daysAgo = (turn: Turn, days: number) => new Date(turn.now.getTime() - days * DAY_MS);

/** The writer reads the same whether the number is known or not. @param phone canonical */
export async function askByPhone(turn: Turn, phone: string): Promise<void> {
  const { tx, account, person, now } = turn;
  if ((await attemptsSince(tx, account.id, 'phone', new Date(now.getTime() - HOUR_MS))) > 0) {
    await turn.say('members-link-phone-wait');
    return;
  }
  await noteAttempt(tx, account.id, 'phone', now);
  const mark = phoneMark(turn.encryption, phone);
  for (const member of await membersWithPhone(tx, mark, person.id)) await askAbout(turn, member);
  await turn.say('members-link-phone');
}

/** Whoever uses the record is asked; else the officers of its units. */
async function askAbout(turn: Turn, member: RosterMember): Promise<void> {
  const chats = await privateChatsOf(turn.tx, member.id, daysAgo(turn, ACTIVE_DAYS));
  if (chats.length === 0) return askOfficers(turn, member);
  // Two records that are both in use are one person's or two people's: officers look, and both accounts are asked then.
  if (await hasOwn(turn, turn.person.id)) return notifyOfTwo(turn, member);
  await openLinkRequest(turn.tx, turn.account.id, member.id, turn.now);
  const speak = await turn.speakTo(member);
  const content = {
    ...speak.text('members-link-ask-holder', {
      channel: speak.label(`members-channel-${turn.account.channel}`),
      account: turn.account.name,
    }),
    choices: yesOrNotMe(speak, [turn.account.id, member.id]),
  };
  for (const chat of chats) await sendTo(turn, chat.id, member.id, content);
}

const yesOrNotMe = (speak: Pick<Translator, 'label'>, args: string[]) => [
  [action(speak.label('members-link-yes'), 'members', 'link-yes', args)],
  [action(speak.label('members-link-no'), 'members', 'link-no', args)],
];

async function askOfficers(turn: Turn, member: RosterMember): Promise<void> {
  await openLinkRequest(turn.tx, turn.account.id, member.id, turn.now);
  await eachOfficer(turn, member, (officer, unit) =>
    turn.notify(officer, (speak) => ({
      ...speak.text('members-link-ask', {
        channel: speak.label(`members-channel-${turn.account.channel}`),
        account: turn.account.name,
        name: member.fullName,
        unit: unit.name,
      }),
      choices: yesOrNotMe(speak, [turn.account.id, member.id]),
    })),
  );
}

async function notifyOfTwo(turn: Turn, member: RosterMember): Promise<void> {
  await eachOfficer(turn, member, (officer, unit) =>
    turn.notify(officer, (speak) => ({
      ...speak.text('members-link-two-told', { account: turn.person.fullName, name: member.fullName, unit: unit.name }),
      choices: [[action(speak.label('members-link-compare'), 'roster', 'compare', [member.id, turn.person.id])]],
    })),
  );
}

/** Those who may say whose record it is, each once. */
async function eachOfficer(
  turn: Turn,
  member: RosterMember,
  run: (officer: { id: string; locale: string | null }, unit: UnitRef) => Promise<unknown>,
): Promise<void> {
  const { tx, now } = turn;
  const held = await findUnits(tx, member.roleUnitIds);
  const barred = await phoneChangedBy(tx, member.id, daysAgo(turn, CHANGED_DAYS));
  const asked = new Set<string>([...barred, member.id]);
  for (const unit of await findUnits(tx, member.unitIds)) {
    for (const officer of await officersFor(tx, unit, now)) {
      const access = await loadAccess(tx, officer.id, now);
      if (asked.has(officer.id) || !held.every((one) => mayFor(access, 'administrator', one))) continue;
      asked.add(officer.id);
      await run(officer, unit);
    }
  }
}

export const linkYesAction: Action = {
  level: 'all',
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
    else if (turn.person.id !== personId) await turn.say('members-link-done', asked);
  },
};

export const linkNoAction: Action = {
  level: 'all',
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
 * What this person was asked, if it is still open; if it is not, says so.
 * @throws {Refusal} when nobody asked, and when this person may not decide it
 */
async function openQuestion(
  turn: Turn,
  accountId: string,
  personId: string,
): Promise<{ account: string; name: string } | undefined> {
  const state = await lockLinkRequest(turn.tx, accountId, personId);
  const account = await findAccount(turn.tx, accountId);
  const member = await rosterMember(turn.tx, personId);
  if (state === 'none' || !account || !member) {
    if (!mayAnywhere(turn.access, 'officer')) throw new Refusal('common-refused-officer');
    throw new Refusal('common-choice-old');
  }
  if (member.id !== turn.person.id) await requireOfficerOf(turn, member);
  if (state === 'open') {
    // Somebody has come to use the record meanwhile: it is theirs to say.
    const used = await privateChatsOf(turn.tx, member.id, daysAgo(turn, ACTIVE_DAYS));
    if (member.id !== turn.person.id && used.length > 0)
      throw new Refusal('members-link-theirs', { name: member.fullName });
    return { account: account.name, name: member.fullName };
  }
  await turn.say('members-link-answered');
  return undefined;
}

/** Who takes over an officer's record takes over the rights: that is for those who could give them. */
async function requireOfficerOf(turn: Turn, member: RosterMember): Promise<void> {
  if (!mayAnywhere(turn.access, 'officer')) throw new Refusal('common-refused-officer');
  const units: UnitRef[] = await findUnits(turn.tx, member.unitIds);
  const unit = units.find((one) => mayFor(turn.access, 'officer', one)) ?? units[0];
  if (!unit) throw new Refusal('common-choice-old');
  await turn.requireUnit('officer', unit.id);
  for (const unitId of member.roleUnitIds) await turn.requireUnit('administrator', unitId);
  if ((await phoneChangedBy(turn.tx, member.id, daysAgo(turn, CHANGED_DAYS))).includes(turn.person.id))
    throw new Refusal('members-link-phone-yours');
}
