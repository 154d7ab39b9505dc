/** A file as a plan: read, matched with the roster, nothing written. The chat and the command line share it. */

import type { Keeper } from '../../../directory/roster.ts';
import { type UnitRef, unitsBelow } from '../../../directory/units.ts';
import type { I18n } from '../../../i18n/i18n.ts';
import type { FileProblem } from '../../../sheets/limits.ts';
import { readPeople } from '../reading/read-list.ts';
import type { Fault, RosterReading } from '../reading/roster-row.ts';
import { type KnownRows, knownPeople, namesElsewhere } from '../store.ts';
import { rosterWords } from '../words.ts';
import { makePlan, type Plan } from './plan.ts';
import { createResolver } from './resolve-units.ts';

export interface Prepared {
  unit: UnitRef;
  reading: RosterReading;
  plan: Plan;
  known: KnownRows;
  /** Of cells and rows, in the order of the file. */
  faults: Fault[];
}

export interface PrepareOptions {
  i18n: I18n;
  now: Date;
  /** For whom rows may be that name no unit; they may name this one and all below. */
  unit: UnitRef;
  /** Where people may be known from: the units of the officer. */
  within: readonly string[];
  /** The people are about to be written. */
  lock: boolean;
}

/** @returns `why`: for the operator */
export async function prepare(
  keeper: Keeper,
  file: { name: string; bytes: Uint8Array },
  options: PrepareOptions,
): Promise<Prepared | { problem: FileProblem; why?: string }> {
  const { i18n, unit, now } = options;
  const words = rosterWords();
  const reading = await readPeople(file, { now, otherPhone: i18n.label('vi', 'lists-other-phone', { phones: '{}' }) });
  if ('problem' in reading) return reading;
  const within = await unitsBelow(keeper.tx, [unit.id]);
  const elsewhere = await namesElsewhere(
    keeper.tx,
    within.map(({ id }) => id),
  );
  const resolve = createResolver({ target: unit, within, elsewhere }, words);
  const known = await knownPeople(keeper, options.within, reading.rows, options.lock);
  const plan = await makePlan(reading.rows, [...known.known.values()], (row) => resolve(row.units));
  const faults = [...reading.faults, ...plan.faults].sort(
    (one, other) => one.place.sheet - other.place.sheet || one.place.row - other.place.row,
  );
  return { unit, reading, plan, known, faults };
}

export interface Counts {
  added: number;
  changed: number;
  same: number;
  /** Of those added or changed, people who may be known already. */
  doubtful: number;
  /** Rows that are left out. */
  leftOut: number;
  /** Cells that stay empty. */
  cells: number;
}

export function countsOf({ plan, faults }: Pick<Prepared, 'plan' | 'faults'>): Counts {
  const sure = plan.entries.filter(({ doubt }) => !doubt);
  const count = (fate: string) => sure.filter((entry) => entry.fate === fate).length;
  return {
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    doubtful: plan.entries.length - sure.length,
    leftOut: faults.reduce((sum, fault) => sum + (fault.leavesOut ? (fault.rows ?? 1) : 0), 0),
    cells: faults.filter(({ leavesOut }) => !leavesOut).length,
  };
}

/** Two plans of one file that would write the same: else what the officer agreed to is no longer what would happen. */
export const sameCounts = (one: Counts, other: Counts) => JSON.stringify(one) === JSON.stringify(other);
