/** Who comes by a code may be on the list already: then they are asked, and come to that record instead of a second one. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { privateChatsOf } from '../../../directory/chats.ts';
import { phoneMark } from '../../../directory/contact.ts';
import { openMergeRequest } from '../../../directory/identity/merge-requests.ts';
import { matchesOnRoster } from '../../../directory/identity/roster-match.ts';
import { findUnit, findUnits, type UnitRef } from '../../../directory/units.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { firstSteps } from '../messages.ts';
import { joinAccount, sendTo } from './join-account.ts';
import { CHANGED_DAYS } from './link-phone.ts';
import { knownOf, membersWithPhone, phoneChangedBy, type RosterMember, rosterMember } from './link-store.ts';

/** @param lead what is said before it @returns false where nobody on the list may be they */
export async function askIfKnown(turn: Turn, unit: UnitRef, lead?: RichText): Promise<boolean> {
  const matches = turn.chat.kind === 'private' ? await matchesFor(turn, unit) : [];
  const [first, ...others] = matches;
  if (!first) return false;
  const { speak } = turn;
  const told = matches.map((one) => ({
    ...one,
    label:
      one.birthYear === null
        ? one.fullName
        : speak.label('members-is-me-year', { name: one.fullName, year: String(one.birthYear) }),
  }));
  const text =
    others.length === 0
      ? speak.text('members-is-me', { who: told[0]?.label ?? '', unit: unit.name })
      : speak.text('members-is-me-several', { unit: unit.name });
  const choices = told.map((one) => [
    action(others.length === 0 ? speak.label('members-is-me-yes') : one.label, 'members', 'is-me', [
      one.personId,
      unit.id,
    ]),
  ]);
  const none = action(
    speak.label(others.length === 0 ? 'members-is-me-no' : 'members-is-me-none'),
    'members',
    'is-not-me',
    [unit.id],
  );
  const rename = action(speak.label('members-step-name'), 'members', 'name');
  await turn.reply({ ...joinRich([lead ?? '', text], '\n\n'), choices: [...choices, [none], [rename]] });
  return true;
}

async function matchesFor(turn: Turn, unit: UnitRef) {
  const known = await knownOf(turn.tx, turn.person.id);
  return matchesOnRoster(turn.tx, unit.id, { personId: turn.person.id, name: turn.person.fullName, ...known });
}

/** args: the record, the unit. Where somebody uses it they are asked; else it is theirs from now on. */
export const isMeAction: Action = {
  level: 'all',
  async run(turn, [personId = '', unitId = '']) {
    const unit = await findUnit(turn.tx, unitId);
    const match = unit && (await matchesFor(turn, unit)).find((one) => one.personId === personId);
    // They have come by a code of this unit.
    if (!match || !turn.access.memberOf.some((one) => one.id === unitId)) throw new Refusal('common-choice-old');
    if (match.isUsed) return askHolder(turn, personId);
    if ((await joinAccount(turn, turn.account.id, personId)) !== 'joined') throw new Refusal('common-choice-old');
  },
};

/** Both are in use: whoever comes has said that they are one, whoever has the record says so too, or not. */
async function askHolder(turn: Turn, personId: string): Promise<void> {
  const of = { keptId: personId, goneId: turn.person.id, byId: turn.person.id };
  const requestId = await openMergeRequest(turn.tx, of, turn.now, 'gone');
  const speak = await turn.speakTo({ id: personId });
  const args = { channel: speak.label(`members-channel-${turn.account.channel}`), account: turn.account.name };
  const choices = [
    [action(speak.label('members-link-yes'), 'roster', 'merge-agree', [requestId])],
    [action(speak.label('members-link-no'), 'roster', 'merge-disagree', [requestId])],
  ];
  for (const chat of await privateChatsOf(turn.tx, personId))
    await sendTo(turn, chat.id, personId, { ...speak.text('members-link-ask-holder', args), choices });
  await turn.say('members-is-me-asked');
}

/**
 * Whose own number this is, as the platform says, stands on a list: nobody else has to say so.
 * @param phone canonical @returns false where officers are to be asked all the same
 */
export async function askIfPhoneKnown(turn: Turn, phone: string): Promise<boolean> {
  const [member, other] = await membersWithPhone(turn.tx, phoneMark(turn.encryption, phone), turn.person.id);
  if (!member || other || !(await mayTake(turn, member))) return false;
  const { speak } = turn;
  const choices = [
    [action(speak.label('members-is-me-yes'), 'members', 'is-mine', [member.id])],
    [action(speak.label('members-is-me-no'), 'members', 'link-disagree')],
  ];
  const [unit] = await findUnits(turn.tx, member.unitIds);
  await turn.say('members-is-me', { who: member.fullName, unit: unit?.name ?? '' }, { choices });
  return true;
}

/** args: the record, of which the platform has said that the phone is theirs. */
export const isMineAction: Action = {
  level: 'all',
  async run(turn, [personId = '']) {
    const member = await rosterMember(turn.tx, personId);
    if (!member || !(await mayTake(turn, member))) throw new Refusal('common-choice-old');
    if ((await joinAccount(turn, turn.account.id, personId)) !== 'joined') throw new Refusal('common-choice-old');
  },
};

/** A record that nobody uses, without a role, whose phone no officer has changed of late. */
async function mayTake(turn: Turn, member: RosterMember): Promise<boolean> {
  const chats = await privateChatsOf(turn.tx, member.id);
  const since = new Date(turn.now.getTime() - CHANGED_DAYS * 86_400_000);
  const changed = await phoneChangedBy(turn.tx, member.id, since);
  return chats.length === 0 && member.roleUnitIds.length === 0 && changed.length === 0;
}

/** args: the unit. */
export const isNotMeAction: Action = {
  level: 'all',
  async run(turn, [unitId = '']) {
    const unit = await findUnit(turn.tx, unitId);
    const rename = action(turn.speak.label('members-step-name'), 'members', 'name');
    await turn.say(
      'members-joined',
      { unit: unit?.name ?? '', name: turn.person.fullName },
      { choices: [...firstSteps(turn), [rename]] },
    );
  },
};
