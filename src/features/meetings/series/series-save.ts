/** Carries out what an officer has confirmed about a series. */
import type { Turn } from '../../../conversation/feature.ts';
import { zoneOfUnit } from '../../../directory/units.ts';
import { addDays, toLocal } from '../../../text/calendar.ts';
import { formatDateTime } from '../../../text/format-time.ts';
import { reachedText } from '../messages.ts';
import { planOf, type SeriesDraft } from './series-draft.ts';
import { fromToday, makeNext, stepFrom } from './series-make.ts';
import { nextText, seriesArgs, seriesChoice } from './series-messages.ts';
import type { SeriesPlan } from './series-rules.ts';
import {
  advanceSeries,
  changeSeries,
  createSeries,
  dueOf,
  findSeries,
  lockSeries,
  madeAhead,
  type Series,
} from './series-store.ts';

/** A new series, with the invitations of its first meeting where their time has come; or a change of one. */
export async function saveSeries(turn: Turn, draft: SeriesDraft): Promise<void> {
  const unit = await turn.requireUnit('officer', draft.unitId);
  const zone = await zoneOfUnit(turn.tx, unit, turn.defaults.zone);
  const words = { title: draft.title ?? '', place: draft.place ?? '', kind: draft.kind ?? null };
  const plan = planOf(draft, zone, toLocal(turn.now, zone));
  await turn.endDialog();
  if (draft.seriesId) return changeOnward(turn, draft.seriesId, { ...plan, ...words });
  const step = stepFrom(plan, plan.anchorOn, turn.now);
  if (!step) {
    await turn.say('meetings-series-no-days');
    return;
  }
  const id = await createSeries(
    turn.tx,
    { ...plan, ...words, unitId: unit.id, createdById: turn.person.id },
    step,
    turn.now,
  );
  await sayHowItStands(turn, id, 'meetings-series-made');
}

/** From the next meeting that is not made yet on; whoever has been invited to one already is not written to. */
export async function changeOnward(
  turn: Turn,
  seriesId: string,
  change: Partial<SeriesPlan & Pick<Series, 'title' | 'place' | 'kind'>>,
): Promise<void> {
  const current = await lockSeries(turn, seriesId);
  if (!current?.nextOn) {
    await turn.say('meetings-series-over', { title: current?.title ?? '' });
    return;
  }
  await turn.requireUnit('officer', current.unitId);
  const next: Series = { ...current, ...change };
  const made = await madeAhead(turn.tx, seriesId, turn.now);
  const from = made ? addDays(toLocal(made.startsAt, current.zone), 1) : fromToday(next, turn.now);
  const step = stepFrom(next, from, turn.now, made?.startsAt);
  if (!step) {
    await turn.say('meetings-series-no-days');
    return;
  }
  await changeSeries(turn.tx, next, step);
  await sayHowItStands(turn, seriesId, 'meetings-series-changed');
}

/** Sends what is due at once, in this transaction, so that the officer reads what has really happened. */
async function sayHowItStands(turn: Turn, id: string, key: string): Promise<void> {
  const series = await lockSeries(turn, id);
  if (!series) return;
  const dueAt = await dueOf(turn.tx, id);
  const made = dueAt && dueAt <= turn.now ? await makeNext(turn, series) : undefined;
  const args = { ...seriesArgs(turn.speak, series), next: nextText(turn.speak, series) };
  const sent = made
    ? { sent: 1, people: reachedText(turn.speak, made.reach), on: '' }
    : { sent: 0, people: 0, on: dueAt ? formatDateTime(dueAt, series.zone, turn.speak.locale) : '' };
  await turn.say(key, { ...args, ...sent }, { choices: [[seriesChoice(turn.speak, series)]] });
}

/** No more meetings of it are made; those that are made stay. */
export async function endNow(turn: Turn, seriesId: string): Promise<void> {
  const series = await lockSeries(turn, seriesId);
  if (!series) return;
  await turn.requireUnit('officer', series.unitId);
  await advanceSeries(turn.tx, seriesId, null);
  const made = await madeAhead(turn.tx, seriesId, turn.now);
  const left = made ? formatDateTime(made.startsAt, series.zone, turn.speak.locale) : '';
  await turn.say('meetings-series-ended', { ...seriesArgs(turn.speak, series), left, stays: made ? 1 : 0 });
}

/** The series for an officer of its unit; undefined where it is none of theirs. */
export async function officersSeries(turn: Turn, id: string): Promise<Series | null> {
  const series = await findSeries(turn, id);
  if (series) await turn.requireUnit('officer', series.unitId);
  return series;
}
