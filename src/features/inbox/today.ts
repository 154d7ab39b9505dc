/** What the day brings an officer: what waits, by kind, and what each feature has to tell of it. Nothing where there is nothing. */
import type { Turn } from '../../conversation/feature.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { formatDate } from '../../text/format-time.ts';

/** In another room's book it is read only by opening it: a message of the morning may be seen by whoever holds the telephone. */
const UNTOLD = new Set(['tips']);

/** @returns undefined where nothing waits and nothing is on */
export async function todayOf(turn: Turn): Promise<RichText | undefined> {
  const waiting: string[] = [];
  for (const { name, inbox } of turn.features) {
    if (!inbox || UNTOLD.has(name)) continue;
    const { all } = await inbox.list(turn.as(name), 1);
    if (all > 0) waiting.push(turn.speak.label(`inbox-today-${kindOf(name)}`, { count: all }));
  }
  const told: RichText[] = [];
  for (const feature of turn.features) if (feature.today) told.push(...(await feature.today(turn.as(feature.name))));
  const { speak, now, defaults } = turn;
  const waits = waiting.length === 0 ? [] : [speak.text('inbox-today-waits', { what: waiting.join(', ') })];
  if (waits.length + told.length === 0) return undefined;
  const head = speak.text('inbox-today-head', { day: formatDate(now, defaults.zone, speak.locale) });
  return joinRich([head, ...waits, ...told], '\n');
}

const named = new Set([
  'aid',
  'questions',
  'roster',
  'visits',
  'announcements',
  'lending',
  'commendations',
  'corrections',
]);
const kindOf = (feature: string): string => (named.has(feature) ? feature : 'other');
