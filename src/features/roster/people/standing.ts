/** Members who move to another chapter, leave or die; prospects who were called on. Recorded, never deleted. */
import { z } from 'zod';
import { answer, no, yes } from '../../../conversation/dialogs/choices.ts';
import { dialog, NOT_MINE, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor } from '../../../directory/access.ts';
import { audit } from '../../../directory/audit.ts';
import { withdrawRole } from '../../../directory/roles.ts';
import { changeMembershipFields, type Standing } from '../../../directory/roster.ts';
import { childUnits, findUnit, isWithin, type UnitRef, unitsNamed, unitTrail } from '../../../directory/units.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { placeless, unitAnswers } from '../application/form-draft.ts';
import { notifyOfficers } from '../application/notify.ts';
import { go, myUnitIds, privately, settle, todayIn } from '../messages.ts';
import { dayOf, isoDay, readDay, TEXT_LIMIT, tidy } from '../rules.ts';
import { condolence, mine, showCard } from './card.ts';
import { isCurrent, type OnRoster, rolesOf, standingBefore, standingIn, unitsElsewhere } from './people-store.ts';

const MOST_UNITS = 14;

const changeSchema = z.object({
  personId: z.string(),
  unitId: z.string(),
  to: z.enum(['moved', 'left', 'died']),
  /** Of a move. */
  toUnitId: z.string().optional(),
  why: z.string().nullable().optional(),
});
type Change = z.infer<typeof changeSchema>;

const begin = (to: Change['to']) =>
  privately(async (turn, [personId = '', unitId = '', why]) => {
    const change = { personId, unitId, to, ...(why ? { why } : {}) };
    await check(turn, change);
    await proceed(turn, change);
  });
export const moveAction = begin('moved');
export const leaveAction = begin('left');
export const dieAction = begin('died');

/** @throws {Refusal} where the officer may not, or there is nothing to change */
async function check(
  turn: Turn,
  change: Change,
): Promise<{ person: OnRoster; unit: UnitRef; roles: Awaited<ReturnType<typeof rolesOf>> }> {
  const unit = await turn.requireUnit('officer', change.unitId);
  const person = await mine(turn, change.personId);
  const standing = person.memberships.find((one) => one.unitId === unit.id)?.standing;
  const from: readonly (Standing | undefined)[] =
    change.to === 'moved' ? ['member'] : ['member', 'applied', 'prospect'];
  if (!from.includes(standing)) throw new Refusal('common-choice-old');
  // An officer who goes loses at once what they held here; only whoever may withdraw it may let them go.
  const held = await rolesOf(turn.tx, person.id);
  const roles = held.filter(
    (role) =>
      change.to === 'died' || isWithin(role.unit, unit.id) || (change.to === 'left' && isWithin(unit, role.unit.id)),
  );
  if (roles.some((role) => !mayFor(turn.access, 'administrator', role.unit)))
    throw new Refusal('roster-has-role', { name: person.fields.fullName });
  return { person, unit, roles };
}

async function proceed(turn: Turn, change: Change, hint?: string): Promise<void> {
  const { speak } = turn;
  const { person, unit, roles } = await check(turn, change);
  const args = { name: person.fields.fullName, unit: unit.name };
  const note = hint ? speak.text(hint) : '';
  if (change.to === 'moved' && !change.toUnitId) {
    const siblings = unit.parentId
      ? (await childUnits(turn.tx, unit.parentId)).filter((one) => one.id !== unit.id)
      : [];
    const choices = siblings.slice(0, MOST_UNITS).map((one) => [answer(one.name, one.id)]);
    const text = joinRich([note, speak.text('roster-ask-move', args)], '\n\n');
    return turn.ask('standing', change, { ...text, choices });
  }
  if (change.why === undefined) {
    const skip = [[answer(speak.label('roster-choice-skip'), 'skip')]];
    return turn.ask('standing', change, {
      ...joinRich([note, speak.text(`roster-ask-why-${change.to}`, args)], '\n\n'),
      choices: skip,
    });
  }
  const target = change.toUnitId ? await findUnit(turn.tx, change.toUnitId) : null;
  const trail = target ? (await unitTrail(turn.tx, target)).toReversed().join(' – ') : '';
  const text = speak.text(`roster-confirm-${change.to}`, {
    ...args,
    to: trail,
    why: change.why ?? speak.label('roster-none'),
  });
  const loses = roles.length > 0 ? speak.text('roster-loses-roles', { count: roles.length }) : '';
  const choices = [
    [yes(speak.label(`roster-choice-confirm-${change.to}`), 'yes')],
    [no(speak.label('common-cancel'), 'no')],
  ];
  await turn.ask('standing', change, { ...joinRich([note, text, loses], '\n\n'), choices });
}

export const standingDialog = dialog(changeSchema, async (turn, change, input) => {
  if (change.to === 'moved' && !change.toUnitId) {
    const chosen = input.value ? await findUnit(turn.tx, input.value) : null;
    const found = chosen ? [chosen] : await unitsNamed(turn.tx, placeless(input.text));
    const others = found.filter((one) => one.id !== change.unitId && one.parentId !== null);
    if (others.length === 1) return proceed(turn, { ...change, toUnitId: others[0]?.id });
    if (others.length === 0) return proceed(turn, change, 'roster-hint-unitId');
    const choices = await unitAnswers(turn, others.slice(0, MOST_UNITS));
    return turn.ask('standing', change, { ...turn.speak.text('roster-unit-several'), choices });
  }
  if (change.why === undefined) {
    if (input.value === undefined && input.isOther) return NOT_MINE;
    const why = tidy(input.text);
    if (input.value === 'skip') return proceed(turn, { ...change, why: null });
    return why === '' || why.length > TEXT_LIMIT
      ? proceed(turn, change, 'roster-hint-value')
      : proceed(turn, { ...change, why });
  }
  if (input.value === 'no') {
    await turn.endDialog();
    return void (await turn.say('roster-form-dropped'));
  }
  if (input.value !== 'yes') return proceed(turn, change, 'roster-hint-choose');
  await settle(turn, () => apply(turn, change));
});

async function apply(turn: Turn, change: Change): Promise<void> {
  const { person, unit, roles } = await check(turn, change);
  const { tx, now } = turn;
  const by = { actorId: turn.person.id, now };
  // People often say when it was.
  const today = await todayIn(turn, unit);
  const since = dayOf(readDay(change.why ?? '', today) ?? isoDay(today));
  const fields = { standing: change.to, standingSince: since, why: change.why ?? null } as const;
  const here = person.memberships.filter(
    (one) => change.to === 'died' && ['member', 'applied', 'prospect'].includes(one.standing),
  );
  const unitIds = new Set([unit.id, ...here.map((one) => one.unitId)]);
  for (const unitId of unitIds) await changeMembershipFields(turn, { personId: person.id, unitId }, fields, by);
  for (const { unitId, name } of roles) {
    await withdrawRole(tx, { personId: person.id, unitId, name }, { actorId: turn.person.id }, now);
  }
  const note = { action: 'person.changed', actorId: turn.person.id, unitId: unit.id, subjectId: person.id } as const;
  await audit(tx, { ...note, details: { standing: change.to } }, now);
  const args = { name: person.fields.fullName, unit: unit.name, by: turn.person.fullName };
  if (change.to === 'moved' && change.toUnitId) return moveTo(turn, person, unit, change.toUnitId, since);
  if (change.to === 'left')
    return void (await turn.say('roster-left', args, {
      choices: [[go(turn.speak, 'restore', 'restore', [person.id, unit.id])]],
    }));
  // Other associations keep their own rosters: their officers are told, and see to theirs.
  for (const other of await unitsElsewhere(tx, person.id, myUnitIds(turn)))
    await notifyOfficers(
      turn,
      other,
      (speak) => speak.text('roster-told-died', { ...args, unit: other.name }),
      turn.person.id,
    );
  const choices = [
    [condolence(turn, person.id, unit.id)],
    [go(turn.speak, 'restore', 'restore', [person.id, unit.id])],
  ];
  await turn.say('roster-died', args, { choices });
}

async function moveTo(turn: Turn, person: OnRoster, from: UnitRef, toUnitId: string, since: Date): Promise<void> {
  const to = await findUnit(turn.tx, toUnitId);
  const was = person.memberships.find((one) => one.unitId === from.id);
  if (!to || !was) throw new Refusal('common-choice-old');
  const { category, joinedOn, decisionNumber, decidedOn } = was;
  const fields = {
    category,
    joinedOn,
    decisionNumber,
    decidedOn,
    standing: 'member',
    standingSince: since,
    why: null,
  } as const;
  const by = { actorId: turn.person.id, now: turn.now };
  await changeMembershipFields(turn, { personId: person.id, unitId: to.id, movedFromId: was.id }, fields, by);
  const args = { name: person.fields.fullName, from: from.name, to: to.name };
  const { reached } = await notifyOfficers(
    turn,
    to,
    (speak) => ({
      ...speak.text('roster-told-moved-here', args),
      choices: [[go(speak, 'open', 'person', [person.id])]],
    }),
    turn.person.id,
  );
  // Whoever led them hears that they are gone, unless it is by their own hand.
  if (!turn.access.roles.some(({ unit }) => unit.id === from.id))
    await notifyOfficers(turn, from, (speak) => speak.text('roster-told-moved-away', args), turn.person.id);
  await turn.notify(person, (speak) => speak.text('roster-told-moved', args));
  await turn.say(reached.length > 0 ? 'roster-moved' : 'roster-moved-untold', args);
}

/** args: person, unit. What was recorded by mistake, or somebody who comes back. */
export const restoreAction = privately(async (turn, [personId = '', unitId = '']) => {
  const unit = await turn.requireUnit('officer', unitId);
  const person = await mine(turn, personId);
  const was = person.memberships.find((one) => one.unitId === unitId);
  if (!was || isCurrent(was.standing)) throw new Refusal('common-choice-old');
  const before = await standingBefore(turn, personId, unitId, was.standing);
  const standing = isCurrent(before) ? before : 'member';
  const since = dayOf(isoDay(await todayIn(turn, unit)));
  const by = { actorId: turn.person.id, now: turn.now };
  await changeMembershipFields(turn, { personId, unitId }, { standing, standingSince: since, why: null }, by);
  await audit(
    turn.tx,
    { action: 'person.changed', actorId: turn.person.id, unitId, subjectId: personId, details: { standing } },
    turn.now,
  );
  await turn.notify({ id: personId, locale: person.locale }, (speak) =>
    speak.text('roster-told-back', { unit: unit.name }),
  );
  await showCard(turn, personId, turn.speak.text('roster-restored', { name: person.fields.fullName, unit: unit.name }));
});

/** args: person, unit. An officer has called on a prospect. */
export const metAction = privately(async (turn, [personId = '', unitId = '']) => {
  const unit = await turn.requireUnit('officer', unitId);
  await mine(turn, personId);
  if ((await standingIn(turn.tx, personId, unitId)) !== 'prospect') throw new Refusal('common-choice-old');
  const metOn = dayOf(isoDay(await todayIn(turn, unit)));
  await changeMembershipFields(turn, { personId, unitId }, { metOn }, { actorId: turn.person.id, now: turn.now });
  await showCard(turn, personId, turn.speak.text('roster-met'));
});
