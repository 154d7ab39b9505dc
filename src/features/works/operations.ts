/** What may be done about works: write one down, take away a mistake. */
import { z } from 'zod';
import { type OperationContext, todayAt, unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate } from '../../text/calendar.ts';
import { asDay, MOST_HALF_DAYS, WORDS_LIMIT } from './rules.ts';
import { addWork, removeWork, type Work, worksOf } from './store.ts';

/** One of the actor's. @throws {Refusal} the same for that of others and for none */
export async function theWork(context: OperationContext, id: string): Promise<Work> {
  const [work] = await worksOf(context, unitIdsOf(context, 'officer'), id);
  if (!work) throw new Refusal('works-not-there');
  return work;
}

/** Writes down what was made or given: a value is what it is worth, and no money of any fund. */
export const writeWork = operation({
  name: 'works.write',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    what: z.string().min(2).max(WORDS_LIMIT),
    quantity: z.string().max(WORDS_LIMIT).nullable(),
    valueDong: z.string().regex(/^\d+$/).nullable(),
    /** Land or things at a value that the giver put on them. */
    isInKind: z.boolean(),
    labourHalfDays: z.int().min(0).max(MOST_HALF_DAYS),
    giver: z.string().max(WORDS_LIMIT).nullable(),
    day: z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate),
  }),
  output: z.object({ workId: z.string() }),
  unit: ({ unitId }) => unitId,
  subject: (_, { workId }) => workId,
  async run(context, { day, valueDong, ...work }) {
    if (compareDates(day, await todayAt(context, work.unitId)) > 0) throw new Refusal('common-form-day-past');
    const row = { ...work, doneOn: asDay(day), valueDong: valueDong === null ? null : BigInt(valueDong) };
    return { workId: await addWork(context, row, { personId: context.actor.person.id, now: context.now }) };
  },
});

export const dropWork = operation({
  name: 'works.remove',
  level: 'officer',
  input: z.object({ workId: z.string() }),
  output: z.object({ what: z.string() }),
  unit: async ({ workId }, context) => (await worksOf(context, unitIdsOf(context, 'officer'), workId))[0]?.unitId,
  async run(context, { workId }) {
    const { id, what } = await theWork(context, workId);
    await removeWork(context.tx, id);
    return { what };
  },
});

export const workList = query({
  name: 'works.list',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const rows = await worksOf(context, unitIdsOf(context, 'officer'));
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});
