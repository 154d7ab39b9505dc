/** Before the last day and on the day after it those who have not sent their report are reminded; then the unit above learns who is missing. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Scheduled } from '../../conversation/feature.ts';
import { officersFor } from '../../directory/people.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import { tellParts } from './due-operations.ts';
import { lockDue, reminderTimes, remindNextAt } from './due-store.ts';
import { periodText } from './format.ts';
import { FEATURE, periodArgs } from './reminder-text.ts';
import { partsWithout } from './report-store.ts';

const MINUTE = 60_000;

export const remindDue: Scheduled = {
  name: 'due reports',
  everyMs: MINUTE,
  async run(context) {
    const { tx, now, defaults } = context;
    const found = await lockDue(tx, now);
    if (!found) return 0;
    const unit = await findUnit(tx, found.unitId);
    const times = unit && reminderTimes(found.due, await zoneOfUnit(tx, unit, defaults.zone));
    const isOver = !times || now >= times.over;
    // Down until after the last day: that one reminder is enough.
    await remindNextAt(tx, found.id, isOver ? null : times.over);
    if (!unit) return 1;
    const { sent, missing } = await partsWithout(tx, unit.id, found.period);
    if (missing.length === 0) return 1;
    const notice = { above: unit.name, period: found.period, due: found.due, when: isOver ? 'over' : 'ahead' } as const;
    const { unreached } = await tellParts(context, missing, notice);
    if (!isOver) return 1;
    for (const officer of await officersFor(tx, { path: [unit.id] }, now))
      await context.notify(
        officer,
        (speak) => ({
          ...speak.text(unreached.length > 0 ? 'reports-due-missing-some' : 'reports-due-missing', {
            period: periodText(speak, found.period),
            sent: sent.length,
            all: sent.length + missing.length,
            names: missing.map(({ name }) => name).join(', '),
            unreached: unreached.join(', '),
          }),
          choices: [[action(speak.label('reports-choice-parts'), FEATURE, 'parts', periodArgs(unit.id, found.period))]],
        }),
        { lane: 'reminder' },
      );
    return 1;
  },
};
