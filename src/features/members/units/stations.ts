/**
 * Ward police stations belong to nobody above them, as what is told there may be about them. One is made at the root alone and with a
 * second administrator's word; roles in it are given and taken with the word of an officer of the station. What was asked for
 * stands in the button that asks: nothing is kept beside it, and all of it is checked again when it is pressed.
 */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { loadAccess, mayFor } from '../../../directory/access.ts';
import { officersFor } from '../../../directory/people.ts';
import type { RoleName } from '../../../directory/roles.ts';
import { createUnit, findUnit, type UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { roleName } from '../messages.ts';
import { lockTree, namesTaken } from '../store.ts';

export const isStation = (unit: Pick<UnitRef, 'kind'>) => unit.kind === 'police';

/** Does its name say that it is the police? */
export const isStationName = (name: string) =>
  phrases('members.kind-police').some((word) => matchWord(name, word) !== undefined);

const holdsRoot = (turn: Turn) =>
  turn.access.roles.some(({ name, unit }) => name === 'administrator' && unit.parentId === null);

/** @throws {Refusal} where no station may be made, moved or named: below an association, or by an administrator of one */
export function requireRootFor(turn: Turn, parent: UnitRef | null): void {
  if (!holdsRoot(turn)) throw new Refusal('members-station-root');
  if (parent && parent.parentId !== null && !isStation(parent))
    throw new Refusal('members-station-below', { parent: parent.name });
}

/** Asks the other administrators of the root; one word is enough. @throws {Refusal} where there is no other */
export async function askForStation(turn: Turn, name: string, parent: UnitRef): Promise<void> {
  requireRootFor(turn, parent);
  const root = parent.parentId === null ? parent : await findUnit(turn.tx, parent.path[0] ?? '');
  let asked = false;
  for (const other of root ? await officersFor(turn.tx, root, turn.now, 'administrator') : []) {
    if (other.id === turn.person.id) continue;
    const reached = await turn.notify(other, (speak) => ({
      ...speak.text('members-station-ask', { by: turn.person.fullName, name }),
      choices: [
        [action(speak.label('members-station-agree'), 'members', 'station-agree', [name, parent.id, turn.person.id])],
      ],
    }));
    asked ||= reached;
  }
  if (!asked) throw new Refusal('members-station-alone', { name });
  await turn.say('members-station-asked', { name });
}

/** args: the name, below which unit, who asked. */
export const stationAgreeAction: Action = {
  level: 'administrator',
  async run(turn, [name = '', parentId = '', askerId = '']) {
    if (turn.person.id === askerId) throw new Refusal('members-station-other');
    await lockTree(turn.tx);
    const parent = await turn.requireUnit('administrator', parentId);
    requireRootFor(turn, parent);
    const asker = await loadAccess(turn.tx, askerId, turn.now);
    if (!mayFor(asker, 'administrator', { id: parent.path[0] ?? '', path: parent.path.slice(0, 1) }))
      throw new Refusal('common-choice-old');
    if ((await namesTaken(turn.tx, parent.id, [name])).length > 0)
      throw new Refusal('members-unit-taken', { names: name, parent: parent.name });
    await createUnit(turn.tx, { name, kind: 'police', parent });
    await turn.notify({ id: askerId, locale: null }, (speak) =>
      speak.text('members-station-made', { name, by: turn.person.fullName }),
    );
    await turn.say('members-station-made', { name, by: turn.person.fullName });
  },
};

/** Those who read at the station itself. */
export async function officersOfStation(turn: Turn, unit: UnitRef) {
  return officersFor(turn.tx, { path: [unit.id] }, turn.now);
}

export const holdsHere = (turn: Turn, unitId: string) => turn.access.roles.some(({ unit }) => unit.id === unitId);

export interface StationRole {
  does: 'give' | 'take';
  personId: string;
  unitId: string;
  role: RoleName;
  /** ISO; empty: without end. */
  until: string;
}

/**
 * Asks the officers of the station about a role there. @returns false where no word of theirs is needed: it is no station, or whoever
 * gives the role is one of them @throws {Refusal} where nobody is there: then it is done at the machine
 */
export async function asksStation(turn: Turn, unit: UnitRef, of: StationRole, name: string): Promise<boolean> {
  if (!isStation(unit) || holdsHere(turn, unit.id)) return false;
  const args = [of.does, of.personId, of.unitId, of.role, of.until, turn.person.id];
  let asked = false;
  for (const officer of await officersOfStation(turn, unit)) {
    const reached = await turn.notify(officer, (speak) => ({
      ...speak.text(`members-station-role-${of.does}`, {
        by: turn.person.fullName,
        name,
        role: roleName(speak, of.role),
        unit: unit.name,
      }),
      choices: [[action(speak.label('members-station-agree'), 'members', 'station-role', args)]],
    }));
    asked ||= reached;
  }
  if (!asked) throw new Refusal('members-station-nobody', { unit: unit.name });
  await turn.say('members-station-role-asked', { unit: unit.name });
  return true;
}

/** Every officer of a station hears of each change there. */
export async function tellStation(turn: Turn, unit: UnitRef, key: string, args: Record<string, string>): Promise<void> {
  if (!isStation(unit)) return;
  for (const officer of await officersOfStation(turn, unit))
    if (officer.id !== turn.person.id)
      await turn.notify(officer, (speak) => speak.text(key, { ...args, unit: unit.name }));
}
