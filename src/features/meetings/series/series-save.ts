/** What an officer has confirmed about a series is done, and said. */
import type { Turn } from '../../../conversation/feature.ts';
import { zoneOfUnit } from '../../../directory/units.ts';
import { toLocal } from '../../../text/calendar.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { reachedText } from '../messages.ts';
import { changeSeries, endSeries, startSeries } from './operations.ts';
import { planOf, type SeriesDraft } from './series-draft.ts';
import { nextText, seriesArgs, seriesChoice } from './series-messages.ts';
import { findSeries } from './series-store.ts';

/** A new series, or a change of one. */
export async function saveSeries(turn: Turn, draft: SeriesDraft): Promise<void> {
  const unit = await turn.requireUnit('officer', draft.unitId);
  const zone = await zoneOfUnit(turn.tx, unit, turn.defaults.zone);
  const { zone: _, ...plan } = planOf(draft, zone, toLocal(turn.now, zone));
  const { year, month, day } = plan.anchorOn;
  const words = { title: draft.title ?? '', place: draft.place ?? '', kind: draft.kind ?? null };
  const input = { ...plan, ...words, anchorOn: { year, month, day } };
  await turn.endDialog();
  if (draft.seriesId) return changeOnward(turn, { ...input, seriesId: draft.seriesId }, draft.key);
  const made = await startSeries.do(turn.operations, { ...input, unitId: unit.id }, draft.key);
  await sayHowItStands(turn, made, 'meetings-series-made');
}

export async function changeOnward(
  turn: Turn,
  change: Parameters<typeof changeSeries.do>[1],
  key?: string,
): Promise<void> {
  await sayHowItStands(turn, await changeSeries.do(turn.operations, change, key), 'meetings-series-changed');
}

type Standing = Awaited<ReturnType<typeof changeSeries.do>>;

async function sayHowItStands(turn: Turn, { seriesId, made, dueAt }: Standing, key: string): Promise<void> {
  const series = await findSeries(turn, seriesId);
  if (!series) return;
  const args = { ...seriesArgs(turn.speak, series), next: nextText(turn.speak, series) };
  const on = dueAt ? formatDateTime(new Date(dueAt), series.zone, turn.speak.locale) : '';
  const sent = made ? { sent: 1, people: reachedText(turn.speak, made), on: '' } : { sent: 0, people: 0, on };
  await turn.say(key, { ...args, ...sent }, { choices: [[seriesChoice(turn.speak, series)]] });
}

/** No more meetings of it are made; those that are made stay. */
export async function endNow(turn: Turn, seriesId: string): Promise<void> {
  const { leftAt } = await endSeries.do(turn.operations, { seriesId });
  const series = await findSeries(turn, seriesId);
  if (!series) return;
  const left = leftAt ? formatDateTime(new Date(leftAt), series.zone, turn.speak.locale) : '';
  await turn.say('meetings-series-ended', { ...seriesArgs(turn.speak, series), left, stays: leftAt ? 1 : 0 });
}
