/** Whose birthday it is among the members of the officer's units. */
import type { Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import { toLocal } from '../../text/calendar.ts';
import { birthdaysWithin } from './store.ts';

/** Those that are named. */
const MOST = 10;

export async function birthdaysOfToday(turn: Turn): Promise<RichText[]> {
  const { month, day } = toLocal(turn.now, turn.defaults.zone);
  const names = new Set<string>();
  for (const { id } of unitsAt(turn.access, 'officer'))
    for (const one of await birthdaysWithin(turn.tx, id))
      if (one.month === month && one.day === day) names.add(one.fullName);
  if (names.size === 0) return [];
  return [turn.speak.text('greetings-today', { names: [...names].slice(0, MOST).join(', '), count: names.size })];
}
