/** The tree of units: shown, added to, renamed, rearranged. */

import { action, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import { type Action, type Command, type Dialog, dialog, type Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { findUnit, type UnitRef, unitsBelow } from '../../../directory/units.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { settle, unitAnswers, yesOrNo } from '../messages.ts';
import { mayAdd, mayMove, mayRemove, mayRename } from './may-change.ts';
import { addUnits, agreeToStation, moveTheUnit, removeTheUnit, renameTheUnit, unitsOf } from './operations.ts';
import { refuseUnknownUnit } from './unit-names.ts';
import { type OpenPlan, readName, readNames, readPlan, type UnitPlan, unitPlanSchema } from './unit-plan.ts';

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

/** Begins a change, from the choices under the tree. args: what; the unit and below which, where that is known. */
export const changeUnitsAction: Action = {
  level: 'administrator',
  run: (turn, [what, unitId, parentId]) =>
    advance(turn, { plan: unitPlanSchema.parse({ do: what, unitId, parentId }) }),
};

async function showTree(turn: Turn): Promise<void> {
  const { speak } = turn;
  const { rows } = await unitsOf.rows(turn.operations, {}, { limit: 500 });
  const lines = unitsAt(turn.access, 'administrator')
    .flatMap((top) => branch(rows, top.id))
    .map(({ unit, depth }) =>
      speak.text(unit.members === null ? 'members-unit-line-station' : 'members-unit-line', {
        indent: '    '.repeat(depth),
        unit: unit.name,
        count: unit.members ?? 0,
      }),
    );
  const tree = joinRich(lines, '\n');
  const content = joinRich([speak.text('members-units'), tree, speak.text('members-unit-how')], '\n\n');
  const choices = (['add', 'rename', 'move', 'remove'] as const).map((what) =>
    action(speak.label(`members-step-unit-${what}`), 'members', 'change-units', [what]),
  );
  await turn.reply({ ...content, choices: rowsOfTwo(choices) });
}

type Row = Awaited<ReturnType<typeof unitsOf.rows>>['rows'][number];

function branch(all: readonly Row[], id: string, depth = 0): { unit: Row; depth: number }[] {
  const unit = all.find((one) => one.id === id);
  const below = all.filter((child) => child.parentId === id);
  return unit ? [{ unit, depth }, ...below.flatMap((child) => branch(all, child.id, depth + 1))] : [];
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
  const confirm = {
    ...speak.text(`members-unit-confirm-${plan.do}`, await check(turn, plan)),
    choices: yesOrNo(speak),
  };
  return turn.ask('unit', { ...plan, asking: 'confirm' }, confirm);
}

async function onlyUnit(turn: Turn): Promise<UnitRef | undefined> {
  const ids = unitsAt(turn.access, 'administrator').map((unit) => unit.id);
  const all = await unitsBelow(turn.tx, ids);
  return all.length === 1 ? all[0] : undefined;
}

/** What the change is called, once it may be. @throws {Refusal} when it cannot be: no right, a name that is there already, a unit below itself */
async function check(turn: Turn, plan: UnitPlan): Promise<Record<string, string>> {
  const { unitId = '', parentId = '', names = [] } = plan;
  const [name = ''] = names;
  if (plan.do === 'add') return { to: (await mayAdd(turn, parentId, names)).name, names: names.join(', ') };
  if (plan.do === 'rename') return { unit: (await mayRename(turn, unitId, name)).name, name };
  if (plan.do === 'remove') return { unit: (await mayRemove(turn, unitId)).name };
  const { unit, parent, from } = await mayMove(turn, unitId, parentId);
  return { unit: unit.name, from: from?.name ?? '', to: parent.name };
}

async function apply(turn: Turn, plan: UnitPlan): Promise<void> {
  const args = await check(turn, plan);
  const { unitId = '', parentId = '', names = [] } = plan;
  const step = (label: string, ...rest: Parameters<typeof action> extends [unknown, ...infer R] ? R : never) => ({
    choices: [[action(turn.speak.label(label), ...rest)]],
  });
  if (plan.do === 'rename') {
    await renameTheUnit.do(turn.operations, { unitId, name: names[0] ?? '' });
    await turn.say('members-unit-renamed', args);
  } else if (plan.do === 'remove') {
    const { parentId: above } = await removeTheUnit.do(turn.operations, { unitId });
    const parent = above === null ? null : await findUnit(turn.tx, above);
    await turn.say('members-unit-removed', { ...args, parent: parent?.name ?? '' });
  } else if (plan.do === 'move') {
    const { fromId } = await moveTheUnit.do(turn.operations, { unitId, parentId });
    const back = step('members-step-unit-back', 'members', 'change-units', ['move', unitId, fromId]);
    await turn.say('members-unit-moved', args, back);
  } else {
    const { unitIds, asked } = await addUnits.do(turn.operations, { parentId, names });
    for (const name of asked) await turn.say('members-station-asked', { name });
    if (unitIds.length === 0) return;
    const made = names.filter((name) => !asked.includes(name)).join(', ');
    const said = { names: made, count: unitIds.length, parent: args.to ?? '' };
    await turn.say('members-unit-added', said, step('members-step-moi', 'members', 'invite'));
  }
}

/** args: the name, below which unit, who asked. */
export const stationAgreeAction: Action = {
  level: 'administrator',
  async run(turn, [name = '', parentId = '', askerId = '']) {
    await agreeToStation.do(turn.operations, { name, parentId, askerId });
    await turn.say('members-station-made', { name, by: turn.person.fullName });
  },
};
