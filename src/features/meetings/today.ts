/** What is on today: the meetings of the officer's units, with hour and place. */
import type { Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import { addDays, toInstant, toLocal } from '../../text/calendar.ts';
import { formatTime } from '../../text/format-time.ts';
import { meetingsBetween } from './store.ts';

/** Those that are named. */
const MOST = 5;

export async function meetingsOfToday(turn: Turn): Promise<RichText[]> {
  const zone = turn.defaults.zone;
  const { year, month, day } = toLocal(turn.now, zone);
  const today = { year, month, day };
  const span = { from: toInstant(today, zone), to: toInstant(addDays(today, 1), zone) };
  const units = unitsAt(turn.access, 'officer').map(({ id }) => id);
  const { rows } = await meetingsBetween(turn, units, span, { from: 0, limit: MOST }, 'asc');
  return rows.map(({ startsAt, title, place, unit }) =>
    turn.speak.text('meetings-today', {
      at: formatTime(startsAt, zone, turn.speak.locale),
      title,
      place,
      unit: unit.name,
    }),
  );
}
