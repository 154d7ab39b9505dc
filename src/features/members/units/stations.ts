/**
 * Ward police stations belong to nobody above them, as what is told there may be about them. One is made at the root alone and with a
 * second administrator's word; roles in it are given and taken with the word of an officer of the station. What was asked for
 * stands in the button that asks: nothing is kept beside it, and all of it is checked again when it is pressed.
 */
import { action } from '../../../conversation/dialogs/choices.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import type { Access } from '../../../directory/access.ts';
import { officersFor } from '../../../directory/people.ts';
import type { RoleName } from '../../../directory/roles.ts';
import { findUnit, type UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { roleName } from '../letters.ts';

export const isStation = (unit: Pick<UnitRef, 'kind'>) => unit.kind === 'police';

/** Does its name say that it is the police? */
export const isStationName = (name: string) =>
  phrases('members.kind-police').some((word) => matchWord(name, word) !== undefined);

const holdsRoot = (access: Access) =>
  access.roles.some(({ name, unit }) => name === 'administrator' && unit.parentId === null);

/** @throws {Refusal} where no station may be made, moved or named: below an association, or by an administrator of one */
export function requireRootFor(access: Access, parent: UnitRef | null): void {
  if (!holdsRoot(access)) throw new Refusal('members-station-root');
  if (parent && parent.parentId !== null && !isStation(parent))
    throw new Refusal('members-station-below', { parent: parent.name });
}

/** Asks the other administrators of the root; one word is enough. @throws {Refusal} where there is no other */
export async function askForStation(context: OperationContext, name: string, parent: UnitRef): Promise<void> {
  const { person, access } = context.actor;
  requireRootFor(access, parent);
  const root = parent.parentId === null ? parent : await findUnit(context.tx, parent.path[0] ?? '');
  let asked = false;
  for (const other of root ? await officersFor(context.tx, root, context.now, 'administrator') : []) {
    if (other.id === person.id) continue;
    const reached = await context.notify(other, (speak) => ({
      ...speak.text('members-station-ask', { by: person.fullName, name }),
      choices: [
        [action(speak.label('members-station-agree'), 'members', 'station-agree', [name, parent.id, person.id])],
      ],
    }));
    asked ||= reached;
  }
  if (!asked) throw new Refusal('members-station-alone', { name });
}

/** Those who read at the station itself. */
const officersOfStation = ({ tx, now }: Pick<OperationContext, 'tx' | 'now'>, unit: UnitRef) =>
  officersFor(tx, { path: [unit.id] }, now);

export const holdsHere = (access: Access, unitId: string) => access.roles.some(({ unit }) => unit.id === unitId);

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
export async function asksStation(
  context: OperationContext,
  unit: UnitRef,
  of: StationRole,
  name: string,
): Promise<boolean> {
  const { person, access } = context.actor;
  if (!isStation(unit) || holdsHere(access, unit.id)) return false;
  const args = [of.does, of.personId, of.unitId, of.role, of.until, person.id];
  let asked = false;
  for (const officer of await officersOfStation(context, unit)) {
    const reached = await context.notify(officer, (speak) => {
      const told = { by: person.fullName, name, role: roleName(speak, of.role), unit: unit.name };
      const agree = action(speak.label('members-station-agree'), 'members', 'station-role', args);
      return { ...speak.text(`members-station-role-${of.does}`, told), choices: [[agree]] };
    });
    asked ||= reached;
  }
  if (!asked) throw new Refusal('members-station-nobody', { unit: unit.name });
  return true;
}

/** Every officer of a station hears of each change there. @param args besides who did it */
export async function tellStation(
  context: OperationContext,
  unit: UnitRef,
  key: string,
  args: Record<string, string>,
): Promise<void> {
  if (!isStation(unit)) return;
  const { person } = context.actor;
  for (const officer of await officersOfStation(context, unit))
    if (officer.id !== person.id)
      await context.notify(officer, (speak) => speak.text(key, { ...args, by: person.fullName, unit: unit.name }));
}
