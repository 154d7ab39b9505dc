/** What an administrator wants done to the tree of units, as far as it is known. */

import { z } from 'zod';
import { readUnit } from '../../../conversation/dialogs/choose-unit.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { matchWord } from '../../../conversation/match-words.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { fold } from '../../../text/fold.ts';
import { MOST_NEW_UNITS, nameFault, partings, splitNames, tidyName, UNIT_NAME_LIMIT } from '../rules.ts';
import { refuseUnknownUnit } from './unit-names.ts';

export const unitPlanSchema = z.object({
  do: z.enum(['add', 'rename', 'move', 'remove']),
  /** rename, move, remove: which unit. */
  unitId: z.uuid().optional(),
  /** add: all of them; rename: the one new name. */
  names: z.array(z.string()).optional(),
  /** add, move: below which unit. */
  parentId: z.uuid().optional(),
  asking: z.enum(['unit', 'names', 'parent', 'confirm']).optional(),
});
export type UnitPlan = z.infer<typeof unitPlanSchema>;

/** A unit that was named so that several fit: `several` are offered for the field `asking`. */
export interface OpenPlan {
  plan: UnitPlan;
  several?: { name: string; units: UnitRef[] };
}

/**
 * Reads "thêm X thuộc Y", "đổi tên X thành Y", "chuyển X về Y" in the words of `locales/`, or only the beginning of them.
 * @returns undefined where the line begins otherwise @throws {Refusal} when a unit or name in it will not do
 */
export async function readPlan(turn: Turn, text: string): Promise<OpenPlan | undefined> {
  for (const verb of ['add', 'rename', 'move', 'remove'] as const) {
    for (const word of phrases(`members.unit-${verb}`)) {
      const rest = matchWord(text, word);
      if (rest !== undefined) return read[verb](turn, rest);
    }
  }
  return undefined;
}

const read: Record<UnitPlan['do'], (turn: Turn, rest: string) => Promise<OpenPlan>> = {
  async add(turn, rest) {
    if (rest === '') return { plan: { do: 'add' } };
    const parts = partings(rest, phrases('members.unit-below'));
    const [names, parent] = (await bestKnown(turn, parts, 1)) ?? parts[0] ?? [rest, undefined];
    return withUnit(turn, { do: 'add', names: readNames(names) }, 'parentId', parent);
  },
  async rename(turn, rest) {
    const parts = partings(rest, phrases('members.unit-called'));
    const [unit, name] = (await bestKnown(turn, parts, 0)) ?? parts[0] ?? [rest, undefined];
    const names = name === undefined ? {} : { names: [readName(name)] };
    return withUnit(turn, { do: 'rename', ...names }, 'unitId', unit);
  },
  move: (turn, rest) => readTwo(turn, 'move', rest),
  remove: (turn, rest) => withUnit(turn, { do: 'remove' }, 'unitId', rest),
};

async function readTwo(turn: Turn, what: 'move', rest: string): Promise<OpenPlan> {
  const parts = partings(rest, phrases(`members.unit-${what}d`));
  const [unit, parent] = (await bestKnown(turn, parts, 0)) ?? parts[0] ?? [rest, undefined];
  const open = await withUnit(turn, { do: what }, 'unitId', unit);
  // Which of several is meant has to be settled first; the parent is asked for after it.
  return open.several ? open : withUnit(turn, open.plan, 'parentId', parent);
}

/** The way to part the line of which the given side is best a unit of this administrator: by its full name, else by part of it. */
async function bestKnown(turn: Turn, parts: [string, string][], side: 0 | 1): Promise<[string, string] | undefined> {
  let best: { part: [string, string]; fit: number } | undefined;
  for (const part of parts) {
    const reading = await readUnit(turn, 'administrator', { text: part[side] });
    const units = 'unit' in reading ? [reading.unit] : 'several' in reading ? reading.several : [];
    const isNamed = units.some((unit) => fold(unit.name) === fold(tidyName(part[side])));
    const fit = isNamed ? 3 : units.length === 1 ? 2 : units.length > 1 ? 1 : 0;
    if (fit > (best?.fit ?? 0)) best = { part, fit };
  }
  return best?.part;
}

async function withUnit(
  turn: Turn,
  plan: UnitPlan,
  field: 'unitId' | 'parentId',
  name: string | undefined,
): Promise<OpenPlan> {
  if (name === undefined || name === '') return { plan };
  const reading = await readUnit(turn, 'administrator', { text: name });
  if ('unit' in reading) return { plan: { ...plan, [field]: reading.unit.id } };
  if ('none' in reading) return refuseUnknownUnit(turn, 'administrator', name);
  const asking = field === 'unitId' ? 'unit' : 'parent';
  return { plan: { ...plan, asking }, several: { name: tidyName(name), units: reading.several } };
}

/** @throws {Refusal} when it is no name, or too long */
export function readName(text: string): string {
  const name = tidyName(text);
  const fault = nameFault(name, UNIT_NAME_LIMIT);
  if (fault) throw new Refusal(`members-unit-name-${fault}`, { limit: UNIT_NAME_LIMIT });
  return name;
}

/** @throws {Refusal} when one of them is no name or too long, or there are too many */
export function readNames(text: string): string[] {
  const names = splitNames(text);
  if (names.length > MOST_NEW_UNITS) throw new Refusal('members-unit-names-many', { limit: MOST_NEW_UNITS });
  if (names.length === 0) throw new Refusal('members-unit-name-empty');
  return names.map(readName);
}
