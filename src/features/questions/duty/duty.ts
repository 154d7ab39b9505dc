/** Who answers for a unit now, who stands in, and whom it goes to after that. */
import type { FeatureContext } from '../../../conversation/feature.ts';
import { type Officer, officersAlong } from '../../../directory/officers.ts';
import { findUnit, settingsOfUnit, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import { type DutyHours, type Patience, urgentPatience, usualHours } from './duty-rules.ts';
import { dutyRows } from './duty-store.ts';

export interface DutyNow {
  unit: UnitRef;
  hours: DutyHours;
  patience: Patience;
  /** The nearest unit that has officers: those on duty there, the others there, whoever is told after that, and all. */
  onDuty: Officer[];
  others: Officer[];
  heads: Officer[];
  all: Officer[];
}

/** @param exceptId the asker: nobody answers themselves @throws when there is no such unit */
export async function dutyOf(
  context: Pick<FeatureContext, 'tx' | 'defaults' | 'encryption' | 'now'>,
  unitId: string,
  exceptId: string,
): Promise<DutyNow> {
  const { tx } = context;
  const unit = await findUnit(tx, unitId);
  if (!unit) throw new Error('the unit of the question is not there');
  const along = await officersAlong(context, unit);
  const rows = await dutyRows(tx, unit.path);
  const settings = await settingsOfUnit(tx, unit);
  const zone = await zoneOfUnit(tx, unit, context.defaults.zone);
  const all = along.filter((officer) => officer.id !== exceptId);
  const near = all.filter((officer) => officer.unitId === all[0]?.unitId);
  const above = all.filter((officer) => officer.unitId !== all[0]?.unitId);
  const own = rows.find((row) => row.unitId === unit.id);
  const named = all.filter((officer) => own?.personIds.includes(officer.id));
  const onDuty = named.length > 0 ? named : near;
  const rest = near.filter((officer) => !onDuty.includes(officer));
  const substitute = all.filter((officer) => officer.id === own?.substituteId);
  const head = all.filter((officer) => officer.id === own?.headId);
  const hoursRow = rows[0];
  return {
    unit,
    hours: hoursRow
      ? { from: hoursRow.fromTime, to: hoursRow.toTime, days: hoursRow.weekdays, zone }
      : { ...usualHours, days: [...usualHours.days], zone },
    patience: {
      nudge: settings.questionNudgeMinutes,
      others: settings.questionOthersMinutes,
      head: settings.questionHeadMinutes,
    },
    onDuty,
    others: substitute.length > 0 ? substitute : rest.length > 0 ? rest : nearestOf(above),
    heads: head.length > 0 ? head : above.length > 0 ? nearestOf(above) : near,
    all,
  };
}

function nearestOf(officers: readonly Officer[]): Officer[] {
  return officers.filter((officer) => officer.unitId === officers[0]?.unitId);
}

/** How long is waited, and whether only in hours of duty. */
export function tempoOf(duty: DutyNow, emergency: string | null): { hours: DutyHours | undefined; patience: Patience } {
  return emergency === null
    ? { hours: duty.hours, patience: duty.patience }
    : { hours: undefined, patience: urgentPatience };
}
