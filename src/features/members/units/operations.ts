/** The tree of units is added to, renamed, rearranged. Administrators, each below their own. */
import { z } from 'zod';
import { loadAccess, mayFor } from '../../../directory/access.ts';
import { createUnit, findUnit, moveUnit, renameUnit, unitsBelow } from '../../../directory/units.ts';
import { type OperationContext, requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { MOST_NEW_UNITS, UNIT_NAME_LIMIT } from '../rules.ts';
import { lockTree, memberCounts } from '../store.ts';
import { kindOfName } from '../words.ts';
import { mayAdd, mayMove, mayRemove, mayRename } from './may-change.ts';
import { askForStation, isStation, isStationName, requireRootFor, tellStation } from './stations.ts';
import { removeUnit } from './unit-store.ts';

const name = z.string().min(1).max(UNIT_NAME_LIMIT);
const of = z.object({ unitId: z.string() });
const made = z.object({ unitId: z.string() });
const asking = ({ tx, actor }: OperationContext) => ({ tx, access: actor.access });

/** `asked`: police stations, each to be made at another administrator's word. */
export const addUnits = operation({
  name: 'units.add',
  level: 'administrator',
  input: z.object({ parentId: z.string(), names: z.array(name).min(1).max(MOST_NEW_UNITS) }),
  output: z.object({ unitIds: z.array(z.string()), asked: z.array(z.string()) }),
  unit: ({ parentId }) => parentId,
  details: (_, { unitIds }) => ({ count: unitIds.length }),
  async run(context, { parentId, names }) {
    await lockTree(context.tx);
    const parent = await mayAdd(asking(context), parentId, names);
    const asked = names.filter(isStationName);
    for (const station of asked) await askForStation(context, station, parent);
    const unitIds: string[] = [];
    for (const one of names.filter((given) => !isStationName(given)))
      unitIds.push((await createUnit(context.tx, { name: one, kind: kindOfName(one), parent })).id);
    return { unitIds, asked };
  },
});

/** The word of the second administrator. */
export const agreeToStation = operation({
  name: 'units.agree-station',
  level: 'administrator',
  input: z.object({ name, parentId: z.string(), askerId: z.string() }),
  output: made,
  unit: ({ parentId }) => parentId,
  async run(context, { name, parentId, askerId }) {
    const { tx, now, actor } = context;
    if (actor.person.id === askerId) throw new Refusal('members-station-other');
    await lockTree(tx);
    const asker = await loadAccess(tx, askerId, now);
    const parent = await requireUnit(asking(context), 'administrator', parentId);
    requireRootFor(actor.access, parent);
    if (!mayFor(asker, 'administrator', { id: parent.path[0] ?? '', path: parent.path.slice(0, 1) }))
      throw new Refusal('common-choice-old');
    await mayAdd(asking(context), parentId, [name]);
    const unit = await createUnit(tx, { name, kind: 'police', parent });
    const told = { name, by: actor.person.fullName };
    await context.notify({ id: askerId, locale: null }, (speak) => speak.text('members-station-made', told));
    return { unitId: unit.id };
  },
});

export const renameTheUnit = operation({
  name: 'units.rename',
  level: 'administrator',
  input: of.extend({ name }),
  output: made.extend({ before: z.string() }),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, name }) {
    await lockTree(context.tx);
    const unit = await mayRename(asking(context), unitId, name);
    await renameUnit(context.tx, unitId, name);
    await tellStation(context, unit, 'members-station-renamed', { name });
    return { unitId, before: unit.name };
  },
});

export const moveTheUnit = operation({
  name: 'units.move',
  level: 'administrator',
  input: of.extend({ parentId: z.string() }),
  /** `fromId`: below which it was, the way back. */
  output: made.extend({ fromId: z.string() }),
  unit: ({ unitId, parentId }) => [unitId, parentId],
  async run(context, { unitId, parentId }) {
    await lockTree(context.tx);
    const { unit, parent } = await mayMove(asking(context), unitId, parentId);
    await moveUnit(context.tx, unit, parent);
    await tellStation(context, unit, 'members-station-moved', { name: parent.name });
    return { unitId, fromId: unit.parentId ?? parentId };
  },
});

/** One that was made by a slip and never used. */
export const removeTheUnit = operation({
  name: 'units.remove',
  level: 'administrator',
  input: of,
  output: z.object({ parentId: z.string().nullable() }),
  unit: ({ unitId }) => unitId,
  async run(context, { unitId }) {
    await lockTree(context.tx);
    const unit = await mayRemove(asking(context), unitId);
    await removeUnit(context.tx, unit.id);
    return { parentId: unit.parentId };
  },
});

/** The units of an administrator and all below, parents before children, with how many members each has. */
export const unitsOf = query({
  name: 'units.list',
  level: 'administrator',
  filter: z.object({ below: z.string().optional() }),
  async run(context, { below }, { from, limit }) {
    const held = unitIdsOf(context, 'administrator');
    const top = below === undefined ? undefined : await findUnit(context.tx, below);
    if (below !== undefined && !top?.path.some((id) => held.includes(id))) throw new Refusal('common-refused-unit');
    const all = await unitsBelow(context.tx, top ? [top.id] : held);
    const rows = all.slice(from, from + limit);
    const counts = await memberCounts(
      context.tx,
      rows.map((unit) => unit.id),
    );
    // What goes on at a station, how many there are too, is for those who read there.
    const known = rows.map((unit) => ({ ...unit, members: isStation(unit) ? null : (counts.get(unit.id) ?? 0) }));
    return { total: all.length, rows: known };
  },
});
