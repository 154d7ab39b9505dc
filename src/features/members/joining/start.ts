/** The first words with anybody, and joining a unit by its invitation. */
import { action, doForwarded } from '../../../conversation/dialogs/choices.ts';
import type { Command, Turn } from '../../../conversation/feature.ts';
import { type Access, unitsAt } from '../../../directory/access.ts';
import { CODE_LOCK_MINUTES, isLockedOut, noteAttempt } from '../../../directory/identity/attempts.ts';
import { joinUnit } from '../../../directory/memberships.ts';
import { officersFor } from '../../../directory/people.ts';
import { findUnit, type UnitRef } from '../../../directory/units.ts';
import { firstSteps, highestLevel } from '../messages.ts';
import { findCodes, readCode } from '../rules.ts';
import { findInvitation, noteUse } from '../store.ts';
import { askIfKnown } from './is-me.ts';

/** Units named in a greeting; /toi names all. */
const MOST_NAMED = 3;

export const start: Command = {
  name: 'start',
  also: ['batdau'],
  level: 'all',
  where: 'anywhere',
  async run(turn, rest) {
    const code = readCode(rest) ?? (await invitationIn(turn, rest));
    if (code !== undefined) return join(turn, code);
    for (const feature of rest === '' ? [] : turn.features) if (await feature.onCode?.(turn, rest)) return;
    // "/start" with anything else is a link that was cut or made up; without a slash it is a sentence.
    if (rest !== '' && /^\s*[/#]/.test(turn.incoming.text)) {
      await turn.say('members-code-unknown', {}, { choices: firstSteps(turn) });
    } else {
      await welcome(turn);
    }
  },
};

/** Who I am and what I can do for this person: to /start, and to who has become a friend of our account. */
export async function welcome(turn: Turn): Promise<void> {
  if (turn.chat.kind === 'group') return greetGroup(turn);
  const level = highestLevel(turn);
  const units = unitsAt(turn.access, level === 'all' ? 'member' : level).map((unit) => unit.name);
  const named = units.length > MOST_NAMED ? [...units.slice(0, MOST_NAMED), '…'] : units;
  const args = { name: turn.person.fullName, units: named.join(', ') };
  await turn.say(`members-welcome-${level}`, args, { choices: firstSteps(turn) });
}

/** A code without /start: alone, or among other words as it was passed on. */
export async function joinByCode(turn: Turn): Promise<boolean> {
  const { text } = turn.incoming;
  const code = readCode(text) ?? (await invitationIn(turn, text));
  if (code !== undefined) {
    if (turn.incoming.forwarded) await askAboutForwarded(turn, code);
    else await join(turn, code);
    return true;
  }
  // Something else may look like a code, a number plate: it is counted as a try, and the words go on their way.
  if (findCodes(text).length > 0) await noteAttempt(turn.tx, turn.account.id, 'code', turn.now);
  return false;
}

/** Whoever passes an invitation on to us may mean to join, or to show it. */
async function askAboutForwarded(turn: Turn, code: string): Promise<void> {
  await turn.say(
    'members-code-forwarded',
    {},
    { choices: [[doForwarded(turn.speak.label('members-code-join'), code)]] },
  );
}

/** Who left, moved away or is said to have died does not come back by an old code: officers are asked. */
async function askToReturn(turn: Turn, unit: UnitRef): Promise<void> {
  const { person } = turn;
  let told = false;
  for (const officer of await officersFor(turn.tx, unit, turn.now)) {
    const reached = await turn.notify(officer, (speak) => ({
      ...speak.text('members-return-ask', { name: person.fullName, unit: unit.name }),
      choices: [
        [action(speak.label('members-return-yes'), 'roster', 'restore', [person.id, unit.id])],
        [action(speak.label('members-return-look'), 'roster', 'person', [person.id])],
      ],
    }));
    told ||= reached;
  }
  await turn.say(told ? 'members-return-asked' : 'members-return-meet', { unit: unit.name });
}

/** The code of an invitation that we know among other words; of a link of ours whatever it bears. */
async function invitationIn(turn: Turn, text: string): Promise<string | undefined> {
  const codes = findCodes(text);
  // Whoever is locked out learns nothing of which code there is: `join` says so.
  if (codes.length > 0 && (await isLockedOut(turn.tx, turn.account.id, turn.now))) return codes[0];
  for (const code of codes) if (await findInvitation(turn.tx, code)) return code;
  return /[?&]start=/u.test(text) ? codes[0] : undefined;
}

async function join(turn: Turn, code: string): Promise<void> {
  const { tx, account, now } = turn;
  if (await isLockedOut(tx, account.id, now)) {
    await turn.say('members-link-blocked', { minutes: CODE_LOCK_MINUTES });
    return;
  }
  const invitation = await findInvitation(turn.tx, code);
  const unit = invitation && (await findUnit(turn.tx, invitation.unitId));
  if (!unit) {
    await noteAttempt(tx, account.id, 'code', now);
    await turn.say('members-code-unknown', {}, { choices: firstSteps(turn) });
  } else if (isMember(turn.access, unit.id)) {
    await turn.say('members-code-member', { unit: unit.name }, { choices: firstSteps(turn) });
  } else if (invitation.expiresAt <= turn.now) {
    await turn.say('members-code-ended', { unit: unit.name }, { choices: firstSteps(turn) });
  } else {
    const by = { actorId: turn.person.id, now: turn.now, causeId: invitation.id };
    if (!(await joinUnit(turn, turn.person.id, unit.id, by))) return askToReturn(turn, unit);
    await noteUse(turn.tx, invitation.id);
    const args = { unit: unit.name, name: turn.person.fullName };
    if (await askIfKnown(turn, unit, turn.speak.text('members-joined', args))) return;
    const joined = { ...turn, access: { ...turn.access, memberOf: [...turn.access.memberOf, unit] } };
    const rename = action(turn.speak.label('members-step-name'), 'members', 'name');
    await turn.say('members-joined', args, {
      choices: [...firstSteps(joined), ...(turn.chat.kind === 'private' ? [[rename]] : [])],
    });
  }
}

function isMember(access: Access, unitId: string): boolean {
  return access.memberOf.some((unit) => unit.id === unitId);
}

/** Said once when somebody lets us into a group, and to /start in it. */
export async function greetGroup(turn: Turn): Promise<void> {
  const bound = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
  if (bound) await turn.say('members-group-hello-bound', { unit: bound.name });
  else await turn.say('members-group-hello');
}
