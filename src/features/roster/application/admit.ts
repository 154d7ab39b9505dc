/** Makes somebody a member, by an application or at an officer's word, and tells them. */

import { z } from 'zod';
import { action, answer, no, yes } from '../../../conversation/dialogs/choices.ts';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { FEATURE, isoText, privately, settle, todayIn } from '../messages.ts';
import { isoDay, readDecision } from '../rules.ts';
import { admitMember, toAdmit } from './operations.ts';

const admitSchema = z.object({
  personId: z.string(),
  unitId: z.string(),
  applicationId: z.string().optional(),
  /** Undefined: is being asked. Null: to be noted later. */
  number: z.string().nullable().optional(),
  day: z.string().optional(),
});
type Admission = z.infer<typeof admitSchema>;

/** args: person, unit, application (none: a prospect who has none by chat). */
export const admitAction = privately(async (turn, [personId = '', unitId = '', applicationId]) => {
  await check(turn, { personId, unitId, applicationId });
  await askDecision(turn, { personId, unitId, applicationId });
});

/** @throws {Refusal} where there is nobody to admit any more */
async function check(turn: Turn, { personId, unitId, applicationId }: Admission) {
  await turn.requireUnit('officer', unitId);
  return toAdmit(turn.operations, { personId, unitId, applicationId: applicationId ?? null });
}

async function askDecision(turn: Turn, admission: Admission, note?: RichText): Promise<void> {
  const { speak } = turn;
  const later = answer(speak.label('roster-choice-decision-later'), 'later');
  const text = joinRich([note ?? '', speak.text('roster-ask-decision')], '\n\n');
  await turn.ask('admit', { ...admission, number: undefined }, { ...text, choices: [[later]] });
}

export const admitDialog = dialog(admitSchema, async (turn, admission, input) => {
  const unit = await turn.requireUnit('officer', admission.unitId);
  const today = await todayIn(turn, unit);
  if (admission.number === undefined) {
    const words = (name: string) => phrases(`roster.${name}`);
    const read = readDecision(input.text, { decision: words('decision'), day: words('day') }, today);
    if (input.value === 'later') return confirm(turn, { ...admission, number: null, day: isoDay(today) });
    if (read) return confirm(turn, { ...admission, ...read });
    return askDecision(turn, admission, turn.speak.text('roster-hint-decision'));
  }
  if (input.value === 'change') return askDecision(turn, admission);
  if (input.value === 'admit') return settle(turn, () => admit(turn, admission));
  await turn.say('roster-hint-choose');
});

async function confirm(turn: Turn, admission: Admission): Promise<void> {
  const { speak } = turn;
  const { person, application } = await check(turn, admission);
  const text = speak.text('roster-admit-confirm', {
    name: application?.answers.fullName ?? person.fields.fullName,
    unit: person.memberships.find((one) => one.unitId === admission.unitId)?.unitName ?? '',
    number: admission.number ?? speak.label('roster-choice-decision-later'),
    day: isoText(admission.day ?? ''),
  });
  const choices = [[yes(speak.label('roster-choice-admit-now'), 'admit')], [no(speak.label('common-back'), 'change')]];
  await turn.ask('admit', admission, { ...text, choices });
}

async function admit(turn: Turn, admission: Admission): Promise<void> {
  const { personId, unitId, applicationId = null, number = null, day = null } = admission;
  const { person, application } = await check(turn, admission);
  const { reached } = await admitMember.do(turn.operations, { personId, unitId, applicationId, number, day });
  const unit = person.memberships.find((one) => one.unitId === unitId)?.unitName ?? '';
  const name = application?.answers.fullName ?? person.fields.fullName;
  const open = action(turn.speak.label('roster-choice-open'), FEATURE, 'person', [personId]);
  await turn.say(reached ? 'roster-admitted' : 'roster-admitted-untold', { name, unit }, { choices: [[open]] });
}
