/** Makes the next meeting of a series when its time has come, and sets the time of the one after it. */

import type { Scheduled } from '../../../conversation/feature.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import type { Reach } from '../../../outbound/outbox/reach.ts';
import { addDays, compareDates, type LocalDate, toLocal } from '../../../text/calendar.ts';
import { inviteNow } from '../call/invite-now.ts';
import { kindOfTitle } from '../kinds.ts';
import { kindWords } from '../words.ts';
import { heldOn, inviteAt, nextPlanned, type SeriesPlan, timesOf, toColumn } from './series-rules.ts';
import { advanceSeries, isMade, lockDueSeries, type Series } from './series-store.ts';

/**
 * The next meeting of a plan that is still to come, and when it is made.
 * @param from its first day by the rule @param after when the one before it begins
 */
export function stepFrom(
  plan: SeriesPlan,
  from: LocalDate,
  now: Date,
  after?: Date,
): { nextOn: LocalDate; dueAt: Date } | null {
  for (let next = nextPlanned(plan, from); next; next = nextPlanned(plan, addDays(next.nominal, 1))) {
    if (timesOf(plan, next.day).startsAt > now) return { nextOn: next.nominal, dueAt: inviteAt(plan, next.day, after) };
  }
  return null;
}

/** The days by the rule that may still be held: one before today may have been put off until after it. */
export const fromToday = (plan: SeriesPlan, now: Date): LocalDate => addDays(toLocal(now, plan.zone), -7);

/**
 * Makes the meeting that stands next, once, and moves on; one whose hour has gone by (the machine was down) is left out.
 * The series is held by the caller. @returns the meeting's id where one was made
 */
export async function makeNext(
  context: WorkContext,
  series: Series,
): Promise<{ meetingId: string; reach: Reach } | undefined> {
  const { tx, now } = context;
  const nominal = series.nextOn;
  if (!nominal) return undefined;
  const day = heldOn(nominal, series.holidays);
  const times = day && timesOf(series, day);
  let made: { meetingId: string; reach: Reach } | undefined;
  if (times && times.startsAt > now && !(await isMade(tx, series.id, nominal))) {
    const { unitId, title, place, createdById } = series;
    const kind = series.kind ?? kindOfTitle(title, kindWords());
    const origin = { seriesId: series.id, seriesOn: toColumn(nominal) };
    made = await inviteNow(context, { unitId, title, place, kind, createdById, ...times, ...origin }, series, {}, null);
  }
  await advanceSeries(tx, series.id, stepFrom(series, later(addDays(nominal, 1), series, now), now, times?.startsAt));
  return made;
}

/** What lies far behind need not be gone through day by day. */
function later(day: LocalDate, plan: SeriesPlan, now: Date): LocalDate {
  const today = fromToday(plan, now);
  return compareDates(day, today) < 0 ? today : day;
}

export const seriesDue: Scheduled = {
  name: 'series',
  async run(context) {
    const series = await lockDueSeries(context, context.now);
    if (!series) return 0;
    await makeNext(context, series);
    return 1;
  },
};
