/** How much of the roster one officer may look up in an hour: enough to work with, too little to copy it. */
import type { Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { audit } from '../../../directory/audit.ts';
import { changeUnitSettings, settingsOfUnit } from '../../../directory/units.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { lookUpsSince } from './look-up-store.ts';

const HOUR_MS = 3600_000;
const LEAST = 10;
const MOST = 2000;

/**
 * Whether somebody has looked up enough for this hour; counted on the audit trail, where each look stands, and noted there
 * once for administrators. @returns undefined while they may; else how many an hour, and in how many minutes they may again
 */
export async function lookUpLimit({
  tx,
  now,
  actor,
}: Pick<OperationContext, 'tx' | 'now' | 'actor'>): Promise<{ most: number; minutes: number } | undefined> {
  const [unit] = unitsAt(actor.access, 'officer');
  if (!unit) return undefined;
  const { lookUpsPerHour: most } = await settingsOfUnit(tx, unit);
  const since = new Date(now.getTime() - HOUR_MS);
  const { looks, firstAt, noted } = await lookUpsSince(tx, actor.person.id, since);
  if (looks < most || !firstAt) return undefined;
  if (!noted)
    await audit(tx, { action: 'roster.limited', actorId: actor.person.id, unitId: unit.id, details: { looks } }, now);
  return { most, minutes: Math.max(1, Math.ceil((firstAt.getTime() + HOUR_MS - now.getTime()) / 60_000)) };
}

/** @returns false, and says so, when it is enough for this hour */
export async function mayLookUp(turn: Turn): Promise<boolean> {
  const limit = await lookUpLimit(turn.operations);
  if (limit) await turn.say('roster-look-ups-many', limit);
  return limit === undefined;
}

/** "hội viên giới hạn tra cứu 60": for the units of an administrator; without a number it is told. */
export async function lookUpsCommand(turn: Turn, rest: string): Promise<void> {
  const said = rest.trim();
  const [unit] = unitsAt(turn.access, said === '' ? 'officer' : 'administrator');
  if (!unit) return void (await turn.say('common-refused-administrator'));
  const number = Number(said);
  if (said !== '' && !(Number.isInteger(number) && number >= LEAST && number <= MOST))
    return void (await turn.say('roster-look-ups-number', { least: LEAST, most: MOST }));
  if (said !== '')
    for (const one of unitsAt(turn.access, 'administrator'))
      await changeUnitSettings(turn.tx, one.id, { lookUpsPerHour: number });
  const { lookUpsPerHour } = await settingsOfUnit(turn.tx, unit);
  await turn.say('roster-look-ups', { unit: unit.name, most: lookUpsPerHour });
}
