/** Joint meetings: another unit is asked, its officers agree, then its members are invited. */

import { action, answer } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { findUnit, isWithin, unitsNamed } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { meetingArgs } from '../letters.ts';
import { reachedText } from '../messages.ts';
import { findMeeting, type Meeting } from '../store.ts';
import { answerForUnit, askUnit } from './partner-operations.ts';
import { answersThrough } from './partner-store.ts';

/** More than these are told apart by their names. */
const MOST_UNITS = 12;

export type PartnerHint = { hint: string; choices?: ChoiceInput[][] };

/**
 * Asks the officers of the unit that a text names, or that was chosen.
 * @param chosen its id @returns what to say where that cannot be, with the units on offer where several are so called
 */
export async function askUnitNamed(
  turn: Turn,
  meeting: Meeting,
  text: string,
  chosen?: string,
): Promise<PartnerHint | undefined> {
  const one = chosen === undefined ? null : await findUnit(turn.tx, chosen);
  const found = (one ? [one] : await unitsNamed(turn.tx, text)).filter(
    (unit) => unit.parentId !== null && !isWithin(unit, meeting.unitId) && !isWithin(meeting.unit, unit.id),
  );
  const [unit] = found;
  if (!unit) return { hint: 'meetings-partner-unknown' };
  if (found.length > 1)
    return {
      hint: 'meetings-partner-several',
      choices: found.slice(0, MOST_UNITS).map(({ id, name }) => [answer(name, id)]),
    };
  const { state } = await askUnit.do(turn.operations, { meetingId: meeting.id, unitId: unit.id });
  return state === 'asked' ? undefined : { hint: `meetings-partner-${state}` };
}

/** args: meeting, unit, `agree` or `refuse`. */
export const partner: Action = {
  level: 'officer',
  async run(turn, [meetingId = '', unitId = '', wish]) {
    const unit = await turn.requireUnit('officer', unitId);
    const agrees = wish === 'agree';
    const reach = await answerForUnit.do(turn.operations, { meetingId, unitId, agrees });
    const meeting = await findMeeting(turn, meetingId);
    if (!meeting) throw new Refusal('common-choice-old');
    const args = { ...meetingArgs(turn.speak, meeting), partner: unit.name, people: reachedText(turn.speak, reach) };
    const see = action(turn.speak.label('meetings-choice-who'), 'meetings', 'partnerWho', [meetingId, unitId]);
    await turn.say(`meetings-partner-${agrees ? 'agreed' : 'refused'}`, args, agrees ? { choices: [[see]] } : {});
  },
};

/** args: meeting, unit: what the members of one's own unit answered; the others are not shown. */
export const partnerWho: Action = {
  level: 'officer',
  async run(turn, [meetingId = '', unitId = '']) {
    await turn.requireUnit('officer', unitId);
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const [meeting, unit] = [await findMeeting(turn, meetingId), await findUnit(turn.tx, unitId)];
    if (!meeting || !unit) throw new Refusal('common-choice-old');
    const answers = await answersThrough(turn.tx, meetingId, unitId);
    const names = (wish: 'coming' | 'excused' | null) =>
      answers.filter((one) => one.answer === wish).map((one) => one.name);
    await turn.say('meetings-partner-who', {
      ...meetingArgs(turn.speak, meeting),
      partner: unit.name,
      coming: names('coming').length,
      excused: names('excused').length,
      silent: names(null).length,
      names: names('coming').join(', '),
    });
  },
};
