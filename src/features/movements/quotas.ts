/** "giao chỉ tiêu 5 không 3 sạch: Liên Sơn 20, Xóm Mậu 15", "mỗi chi hội 20 người": several quotas at once, shown before they are set. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { unitSaid } from '../../directory/unit-said.ts';
import { childUnits, findUnits, unitsBelow } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { knownMovements } from './movement-field.ts';
import { setMovementQuota } from './operations.ts';
import { meantBy, withoutName } from './rules.ts';
import { showMovement } from './show.ts';

/** More are set one by one. */
const MOST = 30;
const MOST_TARGET = 100_000;

interface Quota {
  unitId: string;
  target: number;
}

/** @returns false where the line names no more than one unit: then the form asks */
export async function beginQuotas(turn: Turn, line: string): Promise<boolean> {
  const known = await knownMovements({ ...turn.operations, speak: turn.speak, unitId: undefined, about: {} }, true);
  const [movement, another] = meantBy(line, known);
  if (!movement || another) return false;
  const quotas = await quotasIn(turn, withoutName(line, movement.name));
  if (quotas.length < 2 || quotas.length > MOST) return false;
  const names = new Map(
    (
      await findUnits(
        turn.tx,
        quotas.map(({ unitId }) => unitId),
      )
    ).map(({ id, name }) => [id, name]),
  );
  const list = quotas.map(({ unitId, target }) =>
    turn.speak.label('movements-quotas-one', { unit: names.get(unitId) ?? '', target }),
  );
  const args = [movement.id, ...quotas.flatMap(({ unitId, target }) => [unitId, String(target)])];
  const set = action(turn.speak.label('movements-choice-quota-now'), 'movements', 'quotas', args);
  await turn.say(
    'movements-quotas-preview',
    { name: movement.name, list: list.join('\n') },
    {
      choices: [[{ ...set, means: 'yes' }]],
    },
  );
  return true;
}

async function quotasIn(turn: Turn, line: string): Promise<Quota[]> {
  const mine = unitIdsOf(turn.operations, 'officer');
  if (mine.length === 0) return [];
  const numberOf = (part: string) => Number(/(?<![\d/])\d+(?![\d/])/u.exec(part)?.[0] ?? 0);
  const isTarget = (target: number) => target >= 1 && target <= MOST_TARGET;
  if (firstSaid(line, ['each'], () => phrases('movements.each-unit'))) {
    const [above] = mine;
    const target = numberOf(line);
    if (!above || mine.length > 1 || !isTarget(target)) return [];
    return (await childUnits(turn.tx, above)).map(({ id }) => ({ unitId: id, target }));
  }
  const units = await unitsBelow(turn.tx, mine);
  const found = line.split(/[,;\n]/u).flatMap((part) => {
    const unit = unitSaid(part, units);
    // The number of a unit ("Sen 1") is none of its quota.
    const tail = unit?.name.match(/\d+$/u)?.[0];
    const target = numberOf(tail ? part.replace(new RegExp(`(?<!\\d)${tail}(?!\\d)`, 'u'), ' ') : part);
    return unit && isTarget(target) ? [{ unitId: unit.id, target }] : [];
  });
  return new Set(found.map(({ unitId }) => unitId)).size === found.length ? found : [];
}

/** args: movement, then a unit and its number each. */
export const quotasAction: Action = {
  level: 'officer',
  async run(turn, [movementId = '', ...pairs]) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const target = Number(pairs[at + 1]);
      await setMovementQuota.do(turn.operations, { movementId, unitId: pairs[at] ?? '', target });
    }
    await turn.say('movements-quotas-set', { count: pairs.length / 2 });
    await showMovement(turn, movementId);
  },
};
