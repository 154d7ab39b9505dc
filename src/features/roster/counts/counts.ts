/** How many there are, how many were admitted in a year, against what the unit had set itself. */

import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { changeUnitSettings, childUnits, type UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { FEATURE, go, privately, todayIn } from '../messages.ts';
import { unitFor } from '../people/search.ts';
import { readTarget, tidy } from '../rules.ts';
import { admittedIn, goneIn, membersByCategory, membersByUnit, setTarget, targetsOf } from './count-store.ts';

/** "thong ke Lien Son 2025": the year and the unit, both as far as they are said. */
export async function countsCommand(turn: Turn, rest: string): Promise<void> {
  const year = /(?<!\d)(20\d\d)(?!\d)/u.exec(rest)?.[1];
  const yearWords = phrases('roster.year');
  const name = tidy(rest.replace(year ?? /$^/u, '')).split(' ');
  const unit = await unitFor(turn, name.filter((word) => !yearWords.includes(word)).join(' '));
  if (unit) await showCounts(turn, unit, year ? Number(year) : undefined);
}

/** args: unit, year. */
export const countsAction = privately(async (turn, [unitId = '', year]) => {
  await showCounts(turn, await turn.requireUnit('officer', unitId), year ? Number(year) : undefined);
});

async function showCounts(turn: Turn, unit: UnitRef, said: number | undefined): Promise<void> {
  const { tx, speak } = turn;
  const year = said ?? (await todayIn(turn, unit)).year;
  const children = await childUnits(tx, unit.id);
  const ids = [unit.id, ...children.map((one) => one.id)];
  const admitted = await admittedIn(tx, unit, year);
  const members = await membersByUnit(tx, ids);
  const targets = await targetsOf(tx, ids, year);
  const gone = await goneIn(tx, unit.id, year);
  const sum = children.reduce((all, one) => all + (targets.get(one.id) ?? 0), 0);
  const target = targets.get(unit.id) ?? (sum > 0 ? sum : undefined);
  const against = (count: number, of: number | undefined) =>
    of === undefined || of === 0
      ? ''
      : speak.label('roster-counts-against', { target: String(of), percent: String(Math.round((100 * count) / of)) });
  const head = speak.text('roster-counts', {
    unit: unit.name,
    members: members.get(unit.id) ?? 0,
    year: String(year),
    admitted: admitted.total,
    against: against(admitted.total, target),
    left: gone.left,
    died: gone.died,
    moved: gone.moved,
  });
  const months = [...admitted.byMonth].map(([month, count]) =>
    speak.label('roster-counts-month', { month: String(month), count }),
  );
  const categories = (await membersByCategory(tx, unit.id)).map(([category, count]) =>
    speak.label('roster-counts-category', {
      category: category || speak.label('roster-none'),
      count,
      admitted: admitted.byCategory.get(category) ?? 0,
    }),
  );
  const units = children.map((one) =>
    speak.text('roster-counts-unit', {
      unit: one.name,
      members: members.get(one.id) ?? 0,
      admitted: admitted.byUnit.get(one.id) ?? 0,
      against: against(admitted.byUnit.get(one.id) ?? 0, targets.get(one.id)),
    }),
  );
  const parts = [
    head,
    ...(months.length > 0 ? [speak.text('roster-counts-months', { months: months.join(', ') })] : []),
    ...(categories.length > 0 ? [joinRich([speak.text('roster-counts-categories'), ...categories], '\n')] : []),
    ...(units.length > 0 ? [joinRich([speak.text('roster-counts-units'), ...units], '\n')] : []),
    ...(target === undefined ? [speak.text('roster-counts-no-target')] : []),
  ];
  const last = String(year - 1);
  const before = action(speak.label('roster-choice-year', { year: last }), FEATURE, 'counts', [unit.id, last]);
  await turn.reply({
    ...joinRich(parts, '\n\n'),
    choices: [[before], [go(speak, 'prospects', 'prospects', [unit.id, 'unmet', '0'])]],
  });
}

/** "chi tieu 700 nam 2027 Chi hoi A" */
export async function targetCommand(turn: Turn, rest: string): Promise<void> {
  const read = readTarget(rest, phrases('roster.year'), await todayIn(turn, null));
  if (!read) return void (await turn.say('roster-target-how'));
  const unit = await unitFor(turn, read.unit);
  if (!unit) return;
  const { target, year } = read;
  await setTarget(turn.tx, { unitId: unit.id, year, target, setById: turn.person.id }, turn.now);
  const choices = [[go(turn.speak, 'counts', 'counts', [unit.id, String(year)])]];
  await turn.say('roster-target-set', { unit: unit.name, target, year: String(year) }, { choices });
}

/** "dien: cuu chien binh; huu tri": the association's own kinds of members, for its topmost unit and all below. */
export async function categoriesCommand(turn: Turn, rest: string): Promise<void> {
  const unit = await unitFor(turn, '');
  if (!unit) return;
  const categories = rest
    .split(/[;|\n]/u)
    .map(tidy)
    .filter((one) => one !== '' && one.length <= 60);
  if (categories.length < 2 || categories.length > 14) return void (await turn.say('roster-categories-how'));
  await changeUnitSettings(turn.tx, unit.id, { categories });
  await turn.say('roster-categories-set', { unit: unit.name, categories: categories.join('; ') });
}
