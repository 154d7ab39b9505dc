/** The tree of units: shown, added to, renamed, rearranged. */

import { action, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import { type Action, type Command, type Dialog, dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import { unitsAt } from '../../../directory/access.ts';
import {
  createUnit,
  findUnit,
  isWithin,
  moveUnit,
  renameUnit,
  type UnitRef,
  unitsBelow,
} from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { settle, unitAnswers, yesOrNo } from '../messages.ts';
import { lockTree, memberCounts, namesTaken } from '../store.ts';
import { askForStation, isStation, isStationName, requireRootFor, tellStation } from './stations.ts';
import { refuseUnknownUnit } from './unit-names.ts';
import { type OpenPlan, readName, readNames, readPlan, type UnitPlan, unitPlanSchema } from './unit-plan.ts';
import { removeUnit, usesOfUnit } from './unit-store.ts';

export const units: Command = {
  name: 'donvi',
  level: 'administrator',
  where: 'anywhere',
  async run(turn, rest) {
    const open = rest === '' ? undefined : await readPlan(turn, rest);
    if (open) await advance(turn, open);
    else if (rest === '') await showTree(turn);
    else await turn.say('members-unit-how');
  },
};

export const unitsAction: Action = { level: 'administrator', run: showTree };

/** Begins to add, rename or move, from the choices under the tree. */
export const changeUnitsAction: Action = {
  level: 'administrator',
  run: (turn, [what]) => advance(turn, { plan: unitPlanSchema.parse({ do: what }) }),
};

async function showTree(turn: Turn): Promise<void> {
  const { speak } = turn;
  const tops = unitsAt(turn.access, 'administrator');
  const all = await unitsBelow(
    turn.tx,
    tops.map((unit) => unit.id),
  );
  const counts = await memberCounts(
    turn.tx,
    all.map((unit) => unit.id),
  );
  const lines = tops
    .flatMap((top) => branch(all, top))
    .map(({ unit, depth }) =>
      speak.text(isStation(unit) ? 'members-unit-line-station' : 'members-unit-line', {
        indent: '    '.repeat(depth),
        unit: unit.name,
        count: counts.get(unit.id) ?? 0,
      }),
    );
  const tree = joinRich(lines, '\n');
  const content = joinRich([speak.text('members-units'), tree, speak.text('members-unit-how')], '\n\n');
  const choices = (['add', 'rename', 'move', 'remove'] as const).map((what) =>
    action(speak.label(`members-step-unit-${what}`), 'members', 'change-units', [what]),
  );
  await turn.reply({ ...content, choices: rowsOfTwo(choices) });
}

function branch(all: readonly UnitRef[], unit: UnitRef, depth = 0): { unit: UnitRef; depth: number }[] {
  const below = all.filter((child) => child.parentId === unit.id);
  return [{ unit, depth }, ...below.flatMap((child) => branch(all, child, depth + 1))];
}

export const unitDialog: Dialog = dialog(unitPlanSchema, async (turn, plan, input) => {
  if (plan.asking === 'confirm') {
    if (input.value === 'yes') return settle(turn, () => apply(turn, plan));
    if (input.value === 'no') {
      await turn.endDialog();
      await turn.say('members-left-as-is');
      return;
    }
    return advance(turn, { plan });
  }
  if (plan.asking === 'names') {
    const names = plan.do === 'rename' ? [readName(input.text)] : readNames(input.text);
    return advance(turn, { plan: { ...plan, names } });
  }
  const field = plan.asking === 'unit' ? 'unitId' : 'parentId';
  const reading = await readUnit(turn, 'administrator', input);
  if ('unit' in reading) return advance(turn, { plan: { ...plan, [field]: reading.unit.id } });
  if ('none' in reading) return refuseUnknownUnit(turn, 'administrator', input.text);
  return advance(turn, { plan, several: { name: input.text, units: reading.several } });
});

/** Asks for the first thing missing; when nothing is, shows what will be, to be confirmed. */
async function advance(turn: Turn, { plan, several }: OpenPlan): Promise<void> {
  const { speak } = turn;
  const ask = async (asking: UnitPlan['asking'], key: string, choices?: Awaited<ReturnType<typeof unitChoices>>) =>
    turn.ask('unit', { ...plan, asking }, { ...speak.text(key), choices });

  if (several) {
    const choices = await unitAnswers(turn.tx, several.units);
    const content = { ...speak.text('members-unit-several', { name: several.name }), choices };
    return turn.ask('unit', plan, content);
  }
  if (plan.do !== 'add' && !plan.unitId)
    return ask('unit', `members-unit-ask-${plan.do}`, await unitChoices(turn, 'administrator'));
  if ((plan.do === 'add' || plan.do === 'rename') && !plan.names)
    return ask('names', `members-unit-ask-name-${plan.do}`);
  if ((plan.do === 'add' || plan.do === 'move') && !plan.parentId) {
    const only = plan.do === 'add' ? await onlyUnit(turn) : undefined;
    if (only) return advance(turn, { plan: { ...plan, parentId: only.id } });
    return ask('parent', `members-unit-ask-parent-${plan.do}`, await unitChoices(turn, 'administrator'));
  }
  const { unit, parent, from } = await check(turn, plan);
  const names = plan.do === 'add' ? (plan.names ?? []).join(', ') : '';
  const args = { unit: unit.name, name: plan.names?.[0] ?? '', from: from?.name ?? '', to: parent?.name ?? '', names };
  const confirm = { ...speak.text(`members-unit-confirm-${plan.do}`, args), choices: yesOrNo(speak) };
  return turn.ask('unit', { ...plan, asking: 'confirm' }, confirm);
}

async function onlyUnit(turn: Turn): Promise<UnitRef | undefined> {
  const ids = unitsAt(turn.access, 'administrator').map((unit) => unit.id);
  const all = await unitsBelow(turn.tx, ids);
  return all.length === 1 ? all[0] : undefined;
}

/** @throws {Refusal} when the change cannot be: no right, a name that is there already, a unit below itself */
async function check(turn: Turn, plan: UnitPlan) {
  const parent = plan.parentId ? await turn.requireUnit('administrator', plan.parentId) : undefined;
  const unit = plan.unitId ? await turn.requireUnit('administrator', plan.unitId) : parent;
  if (!unit) throw new Error('a plan is complete when it is checked');
  const from = unit.parentId === null ? null : await findUnit(turn.tx, unit.parentId);
  if (plan.do === 'move') {
    if (unit.parentId === null) throw new Refusal('members-unit-root', { unit: unit.name });
    if (!parent || isWithin(parent, unit.id)) throw new Refusal('members-unit-circle', { unit: unit.name });
    if (parent.id === unit.parentId) throw new Refusal('members-unit-there', { unit: unit.name, parent: parent.name });
  }
  if (plan.do !== 'add' && isStation(unit)) requireRootFor(turn, plan.do === 'move' ? (parent ?? null) : null);
  if (plan.do === 'add' && plan.names?.some(isStationName)) requireRootFor(turn, parent ?? null);
  if (plan.do === 'remove') {
    if (unit.parentId === null) throw new Refusal('members-unit-root-stays', { unit: unit.name });
    const used = await usesOfUnit(turn.tx, unit.id);
    if (used > 0) throw new Refusal('members-unit-used', { unit: unit.name, count: used });
    return { unit, parent, from, names: [] };
  }
  const above = plan.do === 'rename' ? from : parent;
  const names = plan.do === 'move' ? [unit.name] : (plan.names ?? []);
  const taken = await namesTaken(turn.tx, above?.id ?? null, names, plan.unitId);
  if (taken.length > 0)
    throw new Refusal('members-unit-taken', { names: taken.join(', '), parent: above?.name ?? unit.name });
  return { unit, parent, from, names };
}

async function apply(turn: Turn, plan: UnitPlan): Promise<void> {
  await lockTree(turn.tx);
  const { unit, parent, from, names } = await check(turn, plan);
  if (plan.do === 'rename') {
    const { name } = await renameUnit(turn.tx, unit.id, names[0] ?? unit.name);
    await tellStation(turn, unit, 'members-station-renamed', { name, by: turn.person.fullName });
    await turn.say('members-unit-renamed', { unit: unit.name, name });
  } else if (plan.do === 'remove') {
    await removeUnit(turn.tx, unit.id);
    await turn.say('members-unit-removed', { unit: unit.name, parent: from?.name ?? '' });
  } else if (plan.do === 'move' && parent) {
    await moveUnit(turn.tx, unit, parent);
    await tellStation(turn, unit, 'members-station-moved', { name: parent.name, by: turn.person.fullName });
    await turn.say('members-unit-moved', { unit: unit.name, from: from?.name ?? '', to: parent.name });
  } else if (parent) {
    const stations = names.filter(isStationName);
    for (const name of stations) await askForStation(turn, name, parent);
    const others = names.filter((name) => !isStationName(name));
    for (const name of others) await createUnit(turn.tx, { name, kind: kindOf(name), parent });
    if (others.length === 0) return;
    const invite = action(turn.speak.label('members-step-moi'), 'members', 'invite');
    const args = { names: others.join(', '), count: others.length, parent: parent.name };
    await turn.say('members-unit-added', args, { choices: [[invite]] });
  }
}

/** What sort of unit its name says it is; the police is not made by a name (stations.ts). */
function kindOf(name: string): string {
  const isAssociation = phrases('members.kind-association').some((word) => matchWord(name, word) !== undefined);
  return isAssociation ? 'association' : 'chapter';
}
