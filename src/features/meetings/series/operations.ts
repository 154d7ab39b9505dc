/** Meetings that come again: begun, changed from the next one on, one left out, ended. */
import { z } from 'zod';
import { zoneOfUnit } from '../../../directory/units.ts';
import { type OperationContext, requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { addDays, compareDates, isDate, toLocal } from '../../../text/calendar.ts';
import { reachedSchema } from '../call/operations.ts';
import { meetingKinds } from '../kinds.ts';
import { LIMITS } from '../rules.ts';
import { fromToday, makeNext, stepFrom } from './series-make.ts';
import { holidayRules, INVITE, type SeriesPlan } from './series-rules.ts';
import {
  advanceSeries,
  createSeries,
  dueOf,
  findSeries,
  changeSeries as keepChange,
  lockSeries,
  madeAhead,
  type Series,
  seriesFor,
} from './series-store.ts';

const day = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);

/** Days and hours are those of the unit's zone. */
const planSchema = z.object({
  title: z.string().min(1).max(LIMITS.title),
  place: z.string().min(1).max(LIMITS.place),
  /** null: the one that the title names. */
  kind: z.enum(meetingKinds).nullable(),
  /** As src/text/time/repeat writes it. */
  rule: z.string().min(1).max(200),
  /** Minutes after midnight. */
  startMinute: z.int().min(0).max(1439),
  length: z.int().min(1).nullable(),
  holidays: z.enum(holidayRules),
  daysAhead: z.int().min(INVITE.least).max(INVITE.most),
  /** From where the intervals of the rule are counted. */
  anchorOn: day,
  untilOn: day.nullable(),
});

const aboutSeries = z.object({ seriesId: z.uuid() });
/** `made`: whom the invitations of the next meeting have reached, where their time had come; else they go out at `dueAt`, UTC. */
const standing = aboutSeries.extend({ made: reachedSchema.nullable(), dueAt: z.iso.datetime().nullable() });

const unitOfSeries = async ({ seriesId }: { seriesId: string }, context: OperationContext) =>
  (await findSeries(context, seriesId))?.unitId;

/** Held until the end of the transaction. @throws {Refusal} when it is over */
async function goingOn(context: OperationContext, seriesId: string): Promise<Series> {
  const series = await lockSeries(context, seriesId);
  if (!series?.nextOn) throw new Refusal('meetings-series-over', { title: series?.title ?? '' });
  return series;
}

/** What is due goes out at once, so that whoever asks reads what has really happened. */
async function howItStands(context: OperationContext, seriesId: string): Promise<z.output<typeof standing>> {
  const series = await lockSeries(context, seriesId);
  const dueAt = await dueOf(context.tx, seriesId);
  const made = series && dueAt && dueAt <= context.now ? await makeNext(context, series) : undefined;
  const reach = made ? { people: made.reach.people, unreachable: made.reach.unreachable } : null;
  return { seriesId, made: reach, dueAt: dueAt?.toISOString() ?? null };
}

/** A new series, with the invitations of its first meeting where their time has come. */
export const startSeries = operation({
  name: 'series.start',
  level: 'officer',
  input: planSchema.extend({ unitId: z.string() }),
  output: standing,
  unit: ({ unitId }) => unitId,
  async run(context, { unitId, ...input }) {
    const { tx, now, actor } = context;
    const unit = await requireUnit({ tx, access: actor.access }, 'officer', unitId);
    const plan: SeriesPlan = { ...input, zone: await zoneOfUnit(tx, unit, context.zone) };
    const step = stepFrom(plan, plan.anchorOn, now);
    if (!step) throw new Refusal('meetings-series-no-days');
    const made = { ...plan, title: input.title, place: input.place, kind: input.kind };
    const id = await createSeries(tx, { ...made, unitId, createdById: actor.person.id }, step, now);
    return howItStands(context, id);
  },
});

/** From the next meeting that is not made yet on; whoever has been invited to one already is not written to. */
export const changeSeries = operation({
  name: 'series.change',
  level: 'officer',
  input: planSchema.partial().extend(aboutSeries.shape),
  output: standing,
  unit: unitOfSeries,
  async run(context, { seriesId, ...change }) {
    const { tx, now } = context;
    const current = await goingOn(context, seriesId);
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const next: Series = { ...current, ...said };
    const made = await madeAhead(tx, seriesId, now);
    const from = made ? addDays(toLocal(made.startsAt, current.zone), 1) : fromToday(next, now);
    const step = stepFrom(next, from, now, made?.startsAt);
    if (!step) throw new Refusal('meetings-series-no-days');
    await keepChange(tx, next, step);
    return howItStands(context, seriesId);
  },
});

/** Leaves out the next one that is not made yet. @throws {Refusal} when that is another by now: pressed twice it leaves out one */
export const skipSeries = operation({
  name: 'series.skip',
  level: 'officer',
  input: aboutSeries.extend({ on: day }),
  output: aboutSeries,
  unit: unitOfSeries,
  async run(context, { seriesId, on }) {
    const series = await lockSeries(context, seriesId);
    if (!series?.nextOn || compareDates(series.nextOn, on) !== 0) throw new Refusal('common-choice-old');
    const made = await madeAhead(context.tx, seriesId, context.now);
    await advanceSeries(context.tx, seriesId, stepFrom(series, addDays(on, 1), context.now, made?.startsAt));
    return { seriesId };
  },
});

/** No more meetings of it are made; one that is made stays. `leftAt`: when that begins, UTC. */
export const endSeries = operation({
  name: 'series.end',
  level: 'officer',
  input: aboutSeries,
  output: aboutSeries.extend({ leftAt: z.iso.datetime().nullable() }),
  unit: unitOfSeries,
  async run(context, { seriesId }) {
    await goingOn(context, seriesId);
    await advanceSeries(context.tx, seriesId, null);
    const made = await madeAhead(context.tx, seriesId, context.now);
    return { seriesId, leftAt: made?.startsAt.toISOString() ?? null };
  },
});

/** Those of the officer's units and below that go on, the next first. */
export const seriesGoingOn = query({
  name: 'series.list',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const of = { inCharge: unitIdsOf(context, 'officer'), covering: [] };
    const { total, rows } = await seriesFor(context, of, { from, limit });
    return { total, rows };
  },
});
