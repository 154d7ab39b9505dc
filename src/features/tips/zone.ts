/** IANA zone of the station of a tip. */
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import type { Stored, Tip } from './store.ts';

export async function zoneOfTip(
  { tx, defaults }: Pick<Stored, 'tx'> & { defaults: { zone: string } },
  tip: Pick<Tip, 'unitId'>,
): Promise<string> {
  const unit = await findUnit(tx, tip.unitId);
  return unit ? zoneOfUnit(tx, unit, defaults.zone) : defaults.zone;
}
