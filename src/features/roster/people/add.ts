/** What an officer enters: somebody met at the door, or a member who is not on the roster yet. */

import { obviousUnit } from '../../../conversation/dialogs/choose-unit.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { phoneMark } from '../../../directory/contact.ts';
import { changeMembershipFields, createPerson } from '../../../directory/roster.ts';
import { unitsNamed } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { fold } from '../../../text/fold.ts';
import type { Answers } from '../application/application-store.ts';
import type { Draft } from '../application/form-draft.ts';
import { defaultCategories, go, lineWords, listLine, myUnitIds, showPerson, todayIn } from '../messages.ts';
import { birthFields, dayOf, isoDay, readPersonLine } from '../rules.ts';
import { listPeople } from './people-store.ts';

const ALIKE = 3;

/** The draft that a line comes to; what the line does not say is left out, not asked for. */
export async function draftOfLine(turn: Turn, line: string): Promise<Draft> {
  const empty: Draft = { purpose: 'add', asking: 'fullName' };
  const unit = await obviousUnit(turn, 'officer');
  if (line.trim() === '') return { ...empty };
  const said = readPersonLine(line, lineWords(defaultCategories(turn)), await todayIn(turn, unit ?? null));
  const within = myUnitIds(turn);
  let unitId: string | undefined;
  const rest: string[] = [];
  for (const other of said.others) {
    const found = unitId ? [] : await unitsNamed(turn.tx, other.text, within);
    const placed = found.length > 0 || unitId ? found : await unitsNamed(turn.tx, other.place, within);
    if (placed.length === 1) unitId = placed[0]?.id;
    else rest.push(other.text);
  }
  const { birth, sex, category, phone } = said;
  return {
    ...empty,
    ...(said.fullName && { fullName: said.fullName }),
    birth,
    sex,
    category,
    phone,
    address: rest.join(', ') || null,
    ...(unitId && { unitId }),
  };
}

/** People of the officer's units who may be the same: the same phone, or the same name and no other year of birth. */
export async function alikeNote(
  turn: Turn,
  answers: Answers,
  exceptId?: string,
): Promise<{ text: RichText; choices: ChoiceInput[][] } | undefined> {
  const within = myUnitIds(turn);
  const named = await listPeople(turn, within, { by: 'name', name: answers.fullName }, 0, 20);
  const phoned = answers.phone
    ? await listPeople(turn, within, { by: 'phone', marks: [phoneMark(turn.encryption, answers.phone)] }, 0, ALIKE)
    : { some: [] };
  const year = answers.birth === null ? null : Number(answers.birth.slice(0, 4));
  const same = named.some.filter(
    (one) =>
      fold(one.fullName) === fold(answers.fullName) &&
      (year === null || one.birthYear === null || one.birthYear === year),
  );
  const all = [...phoned.some, ...same].filter((one) => one.personId !== exceptId);
  const once = all.filter((one, index) => all.findIndex((other) => other.personId === one.personId) === index);
  if (once.length === 0) return undefined;
  const some = once.slice(0, ALIKE);
  const lines = some.map((one, index) => listLine(turn.speak, one, index + 1));
  const choices = exceptId
    ? some.map((one) => [go(turn.speak, 'compare', 'compare', [exceptId, one.personId])])
    : some.map((one) => [showPerson(turn.speak, one)]);
  return { text: joinRich([turn.speak.text('roster-alike'), ...lines], '\n'), choices };
}

/** @param as `met`: called on, no application yet; `unmet`: known by name; `member`: has long been one */
export async function addPerson(
  turn: Turn,
  answers: Answers,
  unitId: string,
  as: 'met' | 'unmet' | 'member',
): Promise<void> {
  await turn.endDialog();
  const unit = await turn.requireUnit('officer', unitId);
  const by = { actorId: turn.person.id, now: turn.now };
  const today = dayOf(isoDay(await todayIn(turn, unit)));
  const { birth, category, ...said } = answers;
  const personId = await createPerson(turn, { ...said, ...birthFields(birth) }, by);
  const standing = as === 'member' ? 'member' : 'prospect';
  const fields = { category, standing, standingSince: today, ...(as === 'met' && { metOn: today }) } as const;
  await changeMembershipFields(turn, { personId, unitId }, fields, by);
  await audit(
    turn.tx,
    { action: 'person.changed', actorId: turn.person.id, unitId, subjectId: personId, details: { added: true } },
    turn.now,
  );
  const choices = [[go(turn.speak, 'open', 'person', [personId])], [go(turn.speak, 'add-another', 'add')]];
  await turn.say(`roster-added-${as}`, { name: answers.fullName, unit: unit.name }, { choices });
}
