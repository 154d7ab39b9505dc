/** Giving somebody a role: who, which, for which unit; shown before it is done. */

import { z } from 'zod';
import { action, answer, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import { type Dialog, type DialogInput, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { countMembers } from '../../../directory/memberships.ts';
import { peopleNamed } from '../../../directory/people.ts';
import type { RoleName } from '../../../directory/roles.ts';
import { type UnitRef, unitsNamed, zoneOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { fold } from '../../../text/fold.ts';
import { roleName } from '../letters.ts';
import { personLabel, settle, unitAnswers, unitLabel, yesOrNo } from '../messages.ts';
import { halves, tidyName } from '../rules.ts';
import { authorOf, describePeople, type KnownPerson } from '../store.ts';
import { refuseUnknownUnit } from '../units/unit-names.ts';
import { giveRole } from './operations.ts';
import { endArgs, endOfDay, lastDayOf, readUntil, splitUntil, usualEnds, writeDay } from './role-until.ts';

const grantSchema = z.object({
  personId: z.uuid().optional(),
  /** People of the name that was typed, where several have it. */
  oneOf: z.array(z.uuid()).optional(),
  role: z.enum(['officer', 'administrator']).optional(),
  unitId: z.uuid().optional(),
  /** The last day on which it is held; none: without end. */
  until: z.iso.date().optional(),
  asking: z.enum(['person', 'role', 'unit', 'until', 'confirm']).optional(),
});
type Grant = z.infer<typeof grantSchema>;

const MOST_PEOPLE = 14;

const unitsOf = (turn: Turn) => unitsAt(turn.access, 'administrator').map((unit) => unit.id);

/**
 * Reads "Nguyễn Văn An Chi hội Liên Sơn đến 31/12/2027": a person, a unit in full, and the last day; or in a group the
 * author of the message replied to.
 */
export async function readGrant(turn: Turn, role: RoleName, line: string): Promise<Grant> {
  const split = splitUntil(line, phrases('members.until'), here(turn));
  if (split?.until.kind === 'past') throw new Refusal('members-until-past');
  const until = split?.until.kind === 'day' ? { until: writeDay(split.until.day) } : {};
  return { ...(await readWhomAndWhere(turn, role, split?.rest ?? line)), ...until };
}

const here = (turn: Turn) => ({ now: turn.now, zone: turn.defaults.zone });

async function readWhomAndWhere(turn: Turn, role: RoleName, text: string): Promise<Grant> {
  if (text === '') {
    const { replyTo } = turn.incoming;
    const author = replyTo === undefined ? null : await authorOf(turn.tx, turn.chat.id, replyTo);
    return author ? { role, personId: author } : { role };
  }
  for (const [person, unitName] of halves(text)) {
    const named = unitName === '' ? [] : await unitsNamed(turn.tx, unitName, unitsOf(turn));
    const exact = named.filter((unit) => fold(unit.name) === fold(tidyName(unitName)));
    if (unitName !== '' && exact.length === 0) continue;
    const unit = exact.length === 1 ? { unitId: exact[0]?.id } : {};
    return { role, ...unit, ...(await whom(turn, person)) };
  }
  return { role };
}

/** @throws {Refusal} when nobody, or too many, are of this name */
async function whom(turn: Turn, name: string): Promise<Pick<Grant, 'personId' | 'oneOf'>> {
  const people = await peopleNamed(turn, name, unitsOf(turn));
  const exact = people.filter((person) => fold(person.fullName) === fold(name));
  const found = exact.length > 0 ? exact : people;
  if (found.length === 0)
    throw new Refusal('members-person-unknown', { name: [...tidyName(name)].slice(0, 60).join('') });
  if (found.length > MOST_PEOPLE) throw new Refusal('members-person-many', { count: found.length });
  return found.length === 1 ? { personId: found[0]?.id } : { oneOf: found.map((person) => person.id) };
}

/** Asks for the first thing missing; at the end shows what will be, to be confirmed. */
export async function startGrant(turn: Turn, grant: Grant): Promise<void> {
  const { speak } = turn;
  if (!grant.personId) {
    const people = await describePeople(turn.tx, grant.oneOf ?? [], unitsOf(turn));
    const choices = people.map((person) => [answer(personLabel(turn, person), person.id)]);
    const key = people.length > 0 ? 'members-person-several' : 'members-grant-ask-person';
    return turn.ask('grant', { ...grant, asking: 'person' }, { ...speak.text(key), choices });
  }
  const person = await personOf(turn, grant.personId);
  if (!grant.role) {
    const choices = (['officer', 'administrator'] as const).map((role) => [answer(roleName(speak, role), role)]);
    const content = { ...speak.text('members-grant-ask-role', { name: person.fullName }), choices };
    return turn.ask('grant', { ...grant, asking: 'role' }, content);
  }
  const role = roleName(speak, grant.role);
  if (!grant.unitId) {
    const choices = await unitChoices(turn, 'administrator');
    const content = { ...speak.text('members-grant-ask-unit', { name: person.fullName, role }), choices };
    return turn.ask('grant', { ...grant, asking: 'unit' }, content);
  }
  const unit = await turn.requireUnit('administrator', grant.unitId);
  if (grant.asking === 'until') return askUntil(turn, grant, 'members-grant-ask-until');
  const args = {
    ...(await endOf(turn, unit, grant.until)).said,
    name: personLabel(turn, person),
    unit: await unitLabel(turn.tx, unit),
    count: await countMembers(turn.tx, [unit.id]),
  };
  const [yesAndNo = []] = yesOrNo(speak);
  const end = answer(speak.label(grant.until ? 'members-step-other-end' : 'members-step-end'), 'until');
  const content = { ...speak.text(`members-grant-confirm-${grant.role}`, args), choices: [yesAndNo, [end]] };
  return turn.ask('grant', { ...grant, asking: 'confirm' }, content);
}

async function askUntil(turn: Turn, grant: Grant, key: string): Promise<void> {
  const { speak } = turn;
  const days = usualEnds(here(turn)).map((day) => answer(lastDayOf(endOfDay(day, 'UTC'), 'UTC'), day));
  const never = answer(speak.label('members-step-no-end'), 'never');
  return turn.ask(
    'grant',
    { ...grant, asking: 'until' },
    { ...speak.text(key), choices: [...rowsOfTwo(days), [never]] },
  );
}

/** The end that was typed or chosen; what is none is asked for again. */
async function setUntil(turn: Turn, grant: Grant, { text, value }: DialogInput): Promise<void> {
  if (value === 'never') return startGrant(turn, { ...grant, until: undefined, asking: 'confirm' });
  const chosen = z.iso.date().safeParse(value);
  const reading = chosen.success ? undefined : readUntil(text, here(turn));
  if (reading && reading.kind !== 'day') {
    return askUntil(turn, grant, reading.kind === 'past' ? 'members-until-past' : 'members-until-unread');
  }
  const until = reading?.kind === 'day' ? writeDay(reading.day) : chosen.data;
  return startGrant(turn, { ...grant, until, asking: 'confirm' });
}

/** @returns until when, null: without end; and how it is said */
async function endOf(turn: Turn, unit: UnitRef, until: string | undefined) {
  const zone = await zoneOfUnit(turn.tx, unit, turn.defaults.zone);
  const at = until === undefined ? null : endOfDay(until, zone);
  return { at, said: endArgs(at, zone) };
}

export const grantDialog: Dialog = dialog(grantSchema, async (turn, grant, input) => {
  switch (grant.asking) {
    case 'confirm':
      return confirm(turn, grant, input);
    case 'until':
      return setUntil(turn, grant, input);
    case 'role': {
      const role = grantSchema.shape.role.safeParse(input.value);
      return startGrant(turn, { ...grant, role: role.success ? role.data : undefined });
    }
    case 'unit': {
      const reading = await readUnit(turn, 'administrator', input);
      if ('unit' in reading) return startGrant(turn, { ...grant, unitId: reading.unit.id });
      if ('none' in reading) return refuseUnknownUnit(turn, 'administrator', input.text);
      const choices = await unitAnswers(turn.tx, reading.several);
      return turn.ask('grant', grant, { ...turn.speak.text('members-unit-several', { name: input.text }), choices });
    }
    default: {
      const chosen = grant.oneOf?.find((id) => id === input.value);
      const found = chosen ? { personId: chosen } : await whom(turn, input.text);
      return startGrant(turn, { ...grant, oneOf: undefined, ...found });
    }
  }
});

async function confirm(turn: Turn, grant: Grant, input: DialogInput): Promise<void> {
  if (input.value === 'until') return startGrant(turn, { ...grant, asking: 'until' });
  if (input.value !== 'yes' && input.value !== 'no') {
    const isEnd = readUntil(input.text, here(turn)).kind !== 'none';
    return isEnd ? setUntil(turn, grant, input) : startGrant(turn, grant);
  }
  const { personId, role, unitId, until } = grant;
  await settle(turn, async () => {
    if (input.value === 'yes' && personId && role && unitId) await give(turn, { personId, role, unitId, until });
    else await turn.say('members-left-as-is');
  });
}

type WholeGrant = { personId: string; role: RoleName; unitId: string; until: string | undefined };

async function give(turn: Turn, { personId, role, unitId, until }: WholeGrant): Promise<void> {
  const unit = await turn.requireUnit('administrator', unitId);
  const person = await personOf(turn, personId);
  const { said } = await endOf(turn, unit, until);
  const key = { personId, unitId, role };
  const { asked, told } = await giveRole.do(turn.operations, { ...key, until: until ?? null });
  if (asked) return void (await turn.say('members-station-role-asked', { unit: unit.name }));
  const args = { name: person.fullName, unit: unit.name, role: roleName(turn.speak, role), ...said };
  const undo = action(turn.speak.label('members-step-withdraw'), 'members', 'withdraw', [personId, unitId, role]);
  await turn.say(told ? 'members-granted' : 'members-granted-untold', args, { choices: [[undo]] });
}

/** @throws {Refusal} when the person was erased meanwhile */
async function personOf(turn: Turn, personId: string): Promise<KnownPerson> {
  const [person] = await describePeople(turn.tx, [personId], unitsOf(turn));
  if (!person) throw new Refusal('common-choice-old');
  return person;
}
