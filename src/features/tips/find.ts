/** The tip that an officer means, if they are of that very station. */
import { privateOnly } from '../../cases/chat/face.ts';
import type { Turn } from '../../conversation/feature.ts';
import { officerView, stateText, tipChoice } from './messages.ts';
import { noteLook } from './operations.ts';
import { readNumber, type Step, stepsFor } from './rules.ts';
import { type Tip, tipOfOfficer } from './store.ts';
import { wordsOfTip } from './words-store.ts';
import { zoneOfTip } from './zone.ts';

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
  await noteLook(turn.operations, tip);
  const words = await wordsOfTip(turn, tip.id, 'officer');
  await turn.reply(officerView(turn.speak, tip, words, turn.person.id, await zoneOfTip(turn, tip)));
}
