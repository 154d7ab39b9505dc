/** Texts and choices that several commands of this feature share. */

import { action, answer, no, yes } from '../../conversation/dialogs/choices.ts';
import { Refusal, type Translator, type Turn } from '../../conversation/feature.ts';
import { type Level, levels, mayAnywhere } from '../../directory/access.ts';
import { openPhone } from '../../directory/contact.ts';
import { type UnitRef, unitTrail } from '../../directory/units.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { Tx } from '../../runtime/database/database.ts';
import { inOrder } from '../../runtime/in-order.ts';
import { formatPhone } from '../../text/phone.ts';
import type { KnownPerson } from './store.ts';

/** The highest level on which the person may act anywhere. */
export function highestLevel(turn: Turn): Level {
  return levels.findLast((level) => mayAnywhere(turn.access, level)) ?? 'all';
}

/** Whether a command of any feature is there, and this person may use it here. */
export function isOffered(turn: Turn, name: string): boolean {
  const { access, chat } = turn;
  return turn.commands.offered(access, chat.kind, chat.unitId !== null).some(({ command }) => command.name === name);
}

/** A command as the first step of somebody: [command, feature, action]. The actions of other features are theirs to name. */
const steps = {
  lich: ['meetings', 'agenda'],
  tin: ['announcements', 'latest'],
  hotro: ['aid', 'begin'],
  dangky: ['roster', 'apply'],
  moi: ['members', 'invite'],
  donvi: ['members', 'units'],
  vaitro: ['members', 'roles'],
} as const;

const stepsOf: Record<Level, readonly (keyof typeof steps)[]> = {
  all: ['dangky', 'hotro'],
  member: ['lich', 'tin', 'hotro'],
  officer: ['lich', 'tin', 'moi'],
  administrator: ['donvi', 'moi', 'vaitro'],
};

/** Two to four choices to begin with, as far as this person may use them here; the last is the help. */
export function firstSteps(turn: Turn): ChoiceInput[][] {
  return inPairs([...ownSteps(turn), action(turn.speak.label('common-help-button'), 'members', 'help')]);
}

/** The same for those who are reading the help. */
export function nextSteps(turn: Turn): ChoiceInput[][] {
  return inPairs(ownSteps(turn));
}

function ownSteps(turn: Turn): ChoiceInput[] {
  const offered = stepsOf[highestLevel(turn)].filter((name) => isOffered(turn, name));
  return offered.map((name) => {
    const [feature, begin] = steps[name];
    return action(turn.speak.label(`members-step-${name}`), feature, begin);
  });
}

function inPairs(choices: ChoiceInput[]): ChoiceInput[][] {
  return choices.flatMap((choice, index) =>
    index % 2 === 0 ? [[choice, ...choices.slice(index + 1, index + 2)]] : [],
  );
}

export function yesOrNo(speak: Translator): ChoiceInput[][] {
  return [[yes(speak.label('common-yes'), 'yes'), no(speak.label('common-cancel'), 'no')]];
}

/** A person so that two of the same name are told apart; the phone number never in a group. */
export function personLabel(turn: Turn, person: KnownPerson): string {
  const phone = turn.chat.kind === 'private' ? openPhone(turn.encryption, person.id, person.phoneSealed) : null;
  const details = [...person.units, ...(phone ? [formatPhone(phone)] : [])];
  return details.length === 0 ? person.fullName : `${person.fullName} (${details.join(', ')})`;
}

/** A unit with those above it, for choices between units of one name. */
export async function unitLabel(tx: Tx, unit: UnitRef): Promise<string> {
  const trail = await unitTrail(tx, unit);
  return trail.length === 0 ? unit.name : trail.toReversed().join(' – ');
}

export async function unitAnswers(tx: Tx, units: readonly UnitRef[]): Promise<ChoiceInput[][]> {
  return inOrder(units, async (unit) => [answer(await unitLabel(tx, unit), unit.id)]);
}

/**
 * Ends the dialog, then does its work: a refusal then is only said. Thrown on, it would undo the end as well, and what the
 * person writes next would go to a question that has been answered.
 * @param work must check everything before it changes anything
 */
export async function settle(turn: Turn, work: () => Promise<void>): Promise<void> {
  await turn.endDialog();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await turn.say(error.key, error.args);
  }
}
