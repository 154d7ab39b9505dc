/** One person on two apps: an account comes to the person whose code it writes, once it has read whose that is and agreed. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, Refusal, type Turn } from '../../../conversation/feature.ts';
import { CODE_LOCK_MINUTES, isLockedOut, noteAttempt } from '../../../directory/identity/attempts.ts';
import { findPerson } from '../../../directory/people.ts';
import { normalizePhone } from '../../../text/phone.ts';
import { readCode, spellCode } from '../rules.ts';
import { askIfPhoneKnown } from './is-me.ts';
import { joinAccount } from './join-account.ts';
import { askByPhone } from './link-phone.ts';
import { hasOwn, type LinkCode, linkCodeOf, lockLinkCode, lockLinkCodeById, noteCodeUsed } from './link-store.ts';

export const link: Command = {
  name: 'lienket',
  level: 'all',
  where: 'private',
  seesForwarded: true,
  async run(turn, rest) {
    const phone = normalizePhone(rest);
    // Whoever passes on such a line wants the account of the one who sends it to us.
    if (turn.incoming.forwarded) await turn.say('members-link-forwarded');
    else if (rest === '') await giveCode(turn);
    else if (phone) await askByPhone(turn, phone);
    else await useCode(turn, readCode(rest));
  },
};

/** One's own number, shared without a word: as /lienket with it. Somebody else's card says nothing of the sender. */
export async function linkByContact(turn: Turn): Promise<boolean> {
  const card = turn.incoming.attachments.find(({ contact }) => contact)?.contact;
  const phone = card?.own && turn.chat.kind === 'private' ? normalizePhone(card.phone ?? '') : null;
  if (phone && !(await askIfPhoneKnown(turn, phone))) await askByPhone(turn, phone);
  return phone !== null;
}

async function giveCode(turn: Turn): Promise<void> {
  const { code, expiresAt } = await linkCodeOf(turn.tx, turn.person.id, turn.now);
  const minutes = Math.ceil((expiresAt.getTime() - turn.now.getTime()) / 60_000);
  await turn.say('members-link-code', { code: spellCode(code), minutes });
}

/** @param code undefined where what was written has not the form of one */
async function useCode(turn: Turn, code: string | undefined): Promise<void> {
  const { tx, now, account, person } = turn;
  if (await isLockedOut(tx, account.id, now)) {
    await turn.say('members-link-blocked', { minutes: CODE_LOCK_MINUTES });
    return;
  }
  const found = code === undefined ? null : await lockLinkCode(tx, code);
  if (found && !found.usedAt && found.personId === person.id) {
    await turn.say('members-link-code-own');
    return;
  }
  const fault = faultOf(turn, found);
  if (fault || !found) return refuseCode(turn, fault ?? 'members-link-code-unknown');
  const holder = await findPerson(tx, found.personId);
  if (!holder) await refuseCode(turn, 'members-link-code-unknown');
  else if (await hasOwn(turn, person.id)) await turn.say('members-link-two');
  else {
    const choices = [
      [action(turn.speak.label('members-link-agree'), 'members', 'link-agree', [found.id])],
      [action(turn.speak.label('members-link-disagree'), 'members', 'link-disagree')],
    ];
    await turn.say('members-link-confirm', { name: holder.fullName }, { choices });
  }
}

function faultOf(turn: Turn, code: LinkCode | null): string | undefined {
  if (!code) return 'members-link-code-unknown';
  if (code.usedAt) return 'members-link-code-used';
  return code.expiresAt <= turn.now ? 'members-link-code-expired' : undefined;
}

/** args: the code. The account that wrote it has read whose record it is. */
export const linkAgreeAction: Action = {
  level: 'all',
  async run(turn, [codeId = '']) {
    const { tx, now, account } = turn;
    const code = await lockLinkCodeById(tx, codeId);
    const fault = faultOf(turn, code);
    if (fault || !code) return void (await turn.say(fault ?? 'members-link-code-unknown'));
    const outcome = await joinAccount(turn, account.id, code.personId);
    if (outcome === 'joined') await noteCodeUsed(tx, code.id, now);
    else if (outcome === 'own') await turn.say('members-link-two');
    else throw new Refusal('common-choice-old');
  },
};

export const linkDisagreeAction: Action = {
  level: 'all',
  run: async (turn) => void (await turn.say('members-left-as-is')),
};

async function refuseCode(turn: Turn, key: string): Promise<void> {
  await noteAttempt(turn.tx, turn.account.id, 'code', turn.now);
  await turn.say(key);
}
