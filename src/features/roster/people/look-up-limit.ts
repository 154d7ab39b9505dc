/** How much of the roster one officer may look up in an hour: enough to work with, too little to copy it. */
import type { Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { audit } from '../../../directory/audit.ts';
import { changeUnitSettings, settingsOfUnit } from '../../../directory/units.ts';
import { lookUpsSince } from './look-up-store.ts';

const HOUR_MS = 3600_000;
const LEAST = 10;
const MOST = 2000;

/** Counted on the audit trail, where each look stands. @returns false, and says so, when it is enough for this hour; administrators find that on the trail */
export async function mayLookUp(turn: Turn): Promise<boolean> {
  const [unit] = unitsAt(turn.access, 'officer');
  if (!unit) return true;
  const { lookUpsPerHour: most } = await settingsOfUnit(turn.tx, unit);
  const since = new Date(turn.now.getTime() - HOUR_MS);
  const { looks, firstAt, noted } = await lookUpsSince(turn.tx, turn.person.id, since);
  if (looks < most || !firstAt) return true;
  if (!noted) {
    const note = { action: 'roster.limited', actorId: turn.person.id, unitId: unit.id, details: { looks } } as const;
    await audit(turn.tx, note, turn.now);
  }
  const minutes = Math.max(1, Math.ceil((firstAt.getTime() + HOUR_MS - turn.now.getTime()) / 60_000));
  await turn.say('roster-look-ups-many', { most, minutes });
  return false;
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
