/** Makes somebody a member, by an application or at an officer's word, and tells them. */

import { z } from 'zod';
import { action, answer, no, yes } from '../../../conversation/dialogs/choices.ts';
import { dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { changeMembershipFields, changePersonFields, type PersonFields } from '../../../directory/roster.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { dayText, FEATURE, isoText, myUnitIds, privately, settle, todayIn } from '../messages.ts';
import { isKnownElsewhere, type OnRoster, personOnRoster } from '../people/people-store.ts';
import { birthFields, dayOf, isoDay, readDecision } from '../rules.ts';
import { type Application, applicationOf, isUnderWay, setState } from './application-store.ts';

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
async function check(
  turn: Turn,
  admission: Admission,
): Promise<{ person: OnRoster; application: Application | undefined }> {
  const { personId, unitId, applicationId } = admission;
  await turn.requireUnit('officer', unitId);
  const application = applicationId
    ? await applicationOf(turn, { unitIds: myUnitIds(turn) }, { id: applicationId })
    : undefined;
  if (applicationId && (!application || application.personId !== personId)) throw new Refusal('common-choice-old');
  if (application && !isUnderWay(application.state))
    throw new Refusal('roster-already-settled', {
      number: String(application.number),
      state: turn.speak.label(`roster-state-${application.state}`),
    });
  if (personId === turn.person.id) throw new Refusal('roster-not-yourself');
  const person = await personOnRoster(turn, [unitId], personId);
  const membership = person?.memberships.find((one) => one.unitId === unitId);
  if (!person || !membership) throw new Refusal('common-choice-old');
  if (membership.standing === 'member')
    throw new Refusal('roster-already-member', { name: person.fields.fullName, unit: membership.unitName });
  return { person, application };
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
  const { personId, unitId } = admission;
  const { person, application } = await check(turn, admission);
  const by = { actorId: turn.person.id, now: turn.now, ...(application && { causeId: application.id }) };
  const day = dayOf(admission.day ?? isoDay(await todayIn(turn, null)));
  if (application) {
    await changePersonFields(turn, personId, await toldFields(turn, person, application), by);
    await setState(turn.tx, application.id, 'approved', turn.person.id, turn.now);
  }
  const fields = {
    standing: 'member',
    standingSince: day,
    why: null,
    joinedOn: day,
    decisionNumber: admission.number ?? null,
    decidedOn: admission.number ? day : null,
    ...(application?.answers.category && { category: application.answers.category }),
  } as const;
  await changeMembershipFields(turn, { personId, unitId }, fields, by);
  await audit(
    turn.tx,
    { action: 'person.changed', actorId: turn.person.id, unitId, subjectId: personId, details: { admitted: true } },
    turn.now,
  );
  const unitName = person.memberships.find((one) => one.unitId === unitId)?.unitName ?? '';
  const name = application?.answers.fullName ?? person.fields.fullName;
  const told = await turn.notify({ id: personId, locale: person.locale }, (speak) => ({
    ...speak.text('roster-told-admitted', { name, unit: unitName, day: dayText(day) }),
    choices: [[action(speak.label('roster-choice-agenda'), 'meetings', 'agenda')]],
  }));
  const open = action(turn.speak.label('roster-choice-open'), FEATURE, 'person', [personId]);
  await turn.say(told ? 'roster-admitted' : 'roster-admitted-untold', { name, unit: unitName }, { choices: [[open]] });
}

/** What the applicant said of themselves; where others rely on what is known already, only what was not known. */
async function toldFields(turn: Turn, person: OnRoster, application: Application): Promise<Partial<PersonFields>> {
  const { birth, category: _, ...said } = application.answers;
  const told: Partial<PersonFields> = { ...said, ...birthFields(birth) };
  const entries = Object.entries(told).filter(([, value]) => value !== null);
  const known = await isKnownElsewhere(turn.tx, person.id, application.unitId);
  const missing = ([field]: [string, unknown]) => person.fields[field as keyof PersonFields] === null;
  return Object.fromEntries(known ? entries.filter(missing) : entries);
}
