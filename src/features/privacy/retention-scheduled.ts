/** Every night what is too old goes, in batches. */
import type { Scheduled } from '../../conversation/feature.ts';
import { rootSettings } from '../../directory/units.ts';
import { addDays, toInstant, toLocal } from '../../text/calendar.ts';
import { kinds } from './retention-rules.ts';
import { removeOld, setClock, takeClock } from './retention-store.ts';

/** When nobody writes. */
const AT_HOUR = 3;

export const retentionDue: Scheduled = {
  name: 'retention',
  async run({ tx, now, log, defaults }) {
    if (!(await takeClock(tx, now))) return 0;
    const { retentionDays } = await rootSettings(tx);
    for (const kind of kinds) {
      const { rows, more } = await removeOld(tx, kind, retentionDays[kind], now);
      if (rows > 0) log.info({ kind, rows }, 'removed what was kept long enough');
      // The rest in a transaction of its own: the clock stands, so it is called again.
      if (more) return 1;
    }
    const tomorrow = addDays(toLocal(now, defaults.zone), 1);
    await setClock(tx, toInstant({ ...tomorrow, hour: AT_HOUR, minute: 0 }, defaults.zone));
    return 0;
  },
};
