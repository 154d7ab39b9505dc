/** The tip that an officer means, if they are of that very station. */
import { privateOnly } from '../../cases/chat/face.ts';
import type { Turn } from '../../conversation/feature.ts';
import { audit } from '../../directory/audit.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import { officerView, stateText, tipChoice } from './messages.ts';
import { readNumber, type Step, stepsFor } from './rules.ts';
import { type Stored, type Tip, tipOfOfficer } from './store.ts';
import { wordsOfTip } from './words-store.ts';

/** The tip, locked. Otherwise says that there is none, in the same words as for a number that does not exist. */
export async function seenByOfficer(turn: Turn, which: string | undefined): Promise<Tip | undefined> {
  privateOnly(turn);
  const number = readNumber(which);
  const tip = number === undefined ? undefined : await tipOfOfficer(turn, turn.person.id, number);
  if (!tip) return void (await turn.say('tips-not-found'));
  await turn.requireUnit('officer', tip.unitId);
  return tip;
}

/** The same, if the officer may take this step now; otherwise says how it stands. */
export async function forStep(turn: Turn, which: string | undefined, step: Step): Promise<Tip | undefined> {
  const tip = await seenByOfficer(turn, which);
  if (!tip || stepsFor(tip, turn.person.id).includes(step)) return tip;
  const args = { number: String(tip.number), state: stateText(turn.speak, tip) };
  await turn.say('tips-stale', args, { choices: [[tipChoice(turn.speak, 'view', tip.number)]] });
  return undefined;
}

/** Shows it; every look is on the audit trail. */
export async function showToOfficer(turn: Turn, tip: Tip): Promise<void> {
  await noteLook(turn, tip);
  const words = await wordsOfTip(turn, tip.id, 'officer');
  await turn.reply(officerView(turn.speak, tip, words, turn.person.id, await zoneOfTip(turn, tip)));
}

export async function noteLook(turn: Turn, { id, unitId, number }: Tip): Promise<void> {
  const note = { actorId: turn.person.id, unitId, subjectId: id, details: { number } };
  await audit(turn.tx, { action: 'tip.viewed', ...note }, turn.now);
}

export async function zoneOfTip(
  context: Pick<Stored, 'tx'> & { defaults: { zone: string } },
  tip: Pick<Tip, 'unitId'>,
): Promise<string> {
  const unit = await findUnit(context.tx, tip.unitId);
  return unit ? zoneOfUnit(context.tx, unit, context.defaults.zone) : context.defaults.zone;
}
