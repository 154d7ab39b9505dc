/** The last day for the reports of the units below: set or withdrawn by the unit above, told to their officers, reminded of. */
import { z } from 'zod';
import { officersFor } from '../../directory/people.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import type { WorkContext } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate } from '../../text/calendar.ts';
import { dropDue, reminderTimes, setDue } from './due-store.ts';
import { type DueNotice, dueText } from './reminder-text.ts';
import { partsWithout } from './report-store.ts';

const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);
const about = z
  .object({ unitId: z.string(), from: daySchema, to: daySchema })
  .refine(({ from, to }) => compareDates(from, to) <= 0, 'ends before it begins');

/** Sets the last day, and tells the officers of the units that have not sent theirs. */
export const setReportDue = operation({
  name: 'reports.due',
  level: 'officer',
  input: z.object({ about, due: daySchema }),
  output: z.object({ told: z.int(), unreached: z.array(z.string()) }),
  unit: ({ about }) => about.unitId,
  details: (_, { told }) => ({ told }),
  async run(context, { about: { unitId, ...period }, due }) {
    const unit = await findUnit(context.tx, unitId);
    if (!unit) throw new Refusal('common-refused-unit');
    const { sent, missing } = await partsWithout(context.tx, unitId, period);
    if (sent.length + missing.length === 0) throw new Refusal('reports-due-no-parts');
    const { ahead, over } = reminderTimes(due, await zoneOfUnit(context.tx, unit, context.zone));
    if (over <= context.now) throw new Refusal('reports-due-past');
    const nextAt = ahead > context.now ? ahead : over;
    await setDue(context.tx, unitId, period, { due, nextAt, byId: context.actor.person.id, now: context.now });
    return tellParts(context, missing, { above: unit.name, period, due, when: 'set' }, context.actor.person.id);
  },
});

/** Nobody is reminded any more. */
export const dropReportDue = operation({
  name: 'reports.due-drop',
  level: 'officer',
  input: about,
  output: z.object({ dropped: z.boolean() }),
  unit: ({ unitId }) => unitId,
  run: async ({ tx }, { unitId, ...period }) => ({ dropped: await dropDue(tx, unitId, period) }),
});

/** @param but whoever has set it needs no word of it @returns how many units were reached, and the names of the others */
export async function tellParts(
  context: Pick<WorkContext, 'tx' | 'now' | 'notify'>,
  parts: readonly { id: string; name: string }[],
  notice: DueNotice,
  but?: string,
): Promise<{ told: number; unreached: string[] }> {
  const unreached: string[] = [];
  for (const part of parts) {
    let reached = false;
    for (const officer of await officersFor(context.tx, { path: [part.id] }, context.now)) {
      if (officer.id === but) continue;
      const sent = await context.notify(officer, (speak) => dueText(speak, part, notice), { lane: 'reminder' });
      reached ||= sent;
    }
    if (!reached) unreached.push(part.name);
  }
  return { told: parts.length - unreached.length, unreached };
}
