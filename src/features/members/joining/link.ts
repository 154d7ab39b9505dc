/** One person on two apps: an account comes to the person whose code it writes. */
import type { Command, Turn } from '../../../conversation/feature.ts';
import { CODE_LOCK_MINUTES, isLockedOut, noteAttempt } from '../../../directory/attempts.ts';
import { normalizePhone } from '../../../text/phone.ts';
import { readCode, spellCode } from '../rules.ts';
import { joinAccount } from './join-account.ts';
import { askOfficers } from './link-phone.ts';
import { linkCodeOf, lockLinkCode, noteCodeUsed } from './link-store.ts';

export const link: Command = {
  name: 'lienket',
  level: 'all',
  where: 'private',
  async run(turn, rest) {
    const phone = normalizePhone(rest);
    if (rest === '') await giveCode(turn);
    else if (phone) await askOfficers(turn, phone);
    else await useCode(turn, readCode(rest));
  },
};

/** One's own number, shared without a word: as /lienket with it. Somebody else's card says nothing of the sender. */
export async function linkByContact(turn: Turn): Promise<boolean> {
  const card = turn.incoming.attachments.find(({ contact }) => contact)?.contact;
  const phone = card?.own && turn.chat.kind === 'private' ? normalizePhone(card.phone ?? '') : null;
  if (phone) await askOfficers(turn, phone);
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
  } else if (!found) {
    await refuseCode(turn, 'members-link-code-unknown');
  } else if (found.usedAt) {
    await refuseCode(turn, 'members-link-code-used');
  } else if (found.expiresAt <= now) {
    await refuseCode(turn, 'members-link-code-expired');
  } else {
    const outcome = await joinAccount(turn, account.id, found.personId);
    if (outcome === 'joined') await noteCodeUsed(tx, found.id, now);
    else if (outcome === 'own') await turn.say('members-link-two');
    else await refuseCode(turn, 'members-link-code-unknown');
  }
}

async function refuseCode(turn: Turn, key: string): Promise<void> {
  await noteAttempt(turn.tx, turn.account.id, 'code', turn.now);
  await turn.say(key);
}
