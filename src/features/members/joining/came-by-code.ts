/** Once a day officers hear who came by a code: a code passes through many hands. */
import type { Scheduled } from '../../../conversation/feature.ts';
import { officersFor } from '../../../directory/people.ts';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import { addDays, toInstant, toLocal } from '../../../text/calendar.ts';
import { takeNewcomers } from './codes-store.ts';

/** When people have eaten and before they sleep; in the zone of the house. */
const EVENING = { hour: 18, minute: 0 };
const MINUTE_MS = 60_000;
const MOST_NAMED = 15;

/** The last evening that has begun. @param zone IANA */
function lastEvening(now: Date, zone: string): Date {
  const { year, month, day } = toLocal(now, zone);
  const today = toInstant({ year, month, day, ...EVENING }, zone);
  return today <= now ? today : toInstant({ ...addDays({ year, month, day }, -1), ...EVENING }, zone);
}

export const tellWhoCame: Scheduled = {
  name: 'who-came-by-code',
  everyMs: 5 * MINUTE_MS,
  async run(context) {
    const evening = lastEvening(context.now, context.defaults.zone);
    const came = await takeNewcomers(context.tx, evening);
    const unit = came && (await findUnit(context.tx, came.unitId));
    if (!unit) return came ? 1 : 0;
    const zone = await zoneOfUnit(context.tx, unit, context.defaults.zone);
    const { day, month } = toLocal(evening, zone);
    const names = [...came.names.slice(0, MOST_NAMED), ...(came.names.length > MOST_NAMED ? ['…'] : [])].join(', ');
    const args = { unit: unit.name, names, count: came.names.length, day: `${day}/${month}` };
    for (const officer of await officersFor(context.tx, { path: [unit.id] }, context.now))
      await context.notify(officer, (speak) => speak.text('members-came-by-code', args), { lane: 'reminder' });
    return 1;
  },
};
