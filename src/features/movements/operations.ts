/** What officers may do about movements: start one, set criteria and quotas, rate a unit. Registering: register-operations.ts. */
import { z } from 'zod';
import { type OperationContext, requireUnit, todayAt, unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate } from '../../text/calendar.ts';
import { coverage } from './coverage-store.ts';
import { asDay, CRITERIA_LIMIT, fromDay, grades, MINUTES_LIMIT, NAME_LIMIT, subjects, yearsInRow } from './rules.ts';
import {
  addCriteria,
  type Movement,
  movementFor,
  movementsOf,
  openNamed,
  ratingsOf,
  setQuota,
  setRating,
  startMovement as start,
} from './store.ts';

export const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);

export const byOf = ({ actor, now }: OperationContext) => ({ personId: actor.person.id, now });

/** Units of which the actor is a member or an officer. */
export const myUnits = (context: OperationContext): string[] => [
  ...context.actor.access.memberOf.map(({ id }) => id),
  ...unitIdsOf(context, 'officer'),
];

/** One that concerns the actor, held until the unit of work ends. @throws {Refusal} the same for that of others and for none */
export async function theMovement(context: OperationContext, id: string): Promise<Movement> {
  const movement = await movementFor(context.tx, myUnits(context), id);
  if (!movement) throw new Refusal('movements-not-there');
  return movement;
}

/** The unit takes part where the movement was started by it or above it. @throws {Refusal} */
export async function mustTakePart(context: OperationContext, movement: Movement, unitId: string): Promise<void> {
  const unit = await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', unitId);
  if (!unit.path.includes(movement.unitId))
    throw new Refusal('movements-of-others', { name: movement.name, unit: movement.unitName });
}

export const startMovement = operation({
  name: 'movements.start',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    name: z.string().min(2).max(NAME_LIMIT),
    isModel: z.boolean().default(false),
    subject: z.enum(subjects),
    from: daySchema,
    to: daySchema,
    criteria: z.string().max(CRITERIA_LIMIT).nullable(),
  }),
  output: z.object({ movementId: z.string() }),
  unit: ({ unitId }) => unitId,
  subject: (_, { movementId }) => movementId,
  async run(context, { criteria, from, to, ...movement }) {
    if (compareDates(from, to) > 0) throw new Refusal('common-form-period');
    const known = await openNamed(context.tx, movement.unitId, movement.name, asDay(from));
    if (known) throw new Refusal('movements-there-already', { name: movement.name });
    const row = { ...movement, startsOn: asDay(from), endsOn: asDay(to) };
    const movementId = await start(context.tx, row, byOf(context));
    if (criteria) await addCriteria(context.tx, movementId, criteria, byOf(context));
    return { movementId };
  },
});

/** New criteria: those before stay as a version. */
export const setCriteria = operation({
  name: 'movements.criteria',
  level: 'officer',
  input: z.object({ movementId: z.string(), text: z.string().min(1).max(CRITERIA_LIMIT) }),
  output: z.object({ version: z.int() }),
  unit: async ({ movementId }, context) => (await movementFor(context.tx, myUnits(context), movementId))?.unitId,
  subject: ({ movementId }) => movementId,
  details: (_, { version }) => ({ version }),
  async run(context, { movementId, text }) {
    return { version: await addCriteria(context.tx, movementId, text, byOf(context)) };
  },
});

export const setMovementQuota = operation({
  name: 'movements.quota',
  level: 'officer',
  input: z.object({ movementId: z.string(), unitId: z.string(), target: z.int().min(1).max(100_000) }),
  output: z.object({ target: z.int() }),
  unit: ({ unitId }) => unitId,
  subject: ({ movementId }) => movementId,
  details: ({ target }) => ({ target }),
  async run(context, quota) {
    await mustTakePart(context, await theMovement(context, quota.movementId), quota.unitId);
    await setQuota(context.tx, quota, byOf(context));
    return { target: quota.target };
  },
});

/** Years that may be rated: this one and some before it. */
const OLDEST_YEARS = 30;

/** How a unit fulfilled its tasks in a year. `inRow`: with this one, in how many years in a row. */
export const rateUnit = operation({
  name: 'movements.rate',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    year: z.int(),
    grade: z.enum(grades),
    decision: z.string().max(MINUTES_LIMIT).nullable(),
  }),
  output: z.object({ inRow: z.int() }),
  unit: ({ unitId }) => unitId,
  details: ({ year, grade }) => ({ year, grade }),
  async run(context, rating) {
    const today = await todayAt(context, rating.unitId);
    if (rating.year > today.year || rating.year < today.year - OLDEST_YEARS)
      throw new Refusal('movements-year', { year: String(rating.year), last: String(today.year) });
    await setRating(context.tx, rating, byOf(context));
    const all = await ratingsOf(context.tx, rating.unitId);
    return { inRow: yearsInRow(all, rating.grade, rating.year) };
  },
});

/** Movements of the actor's units. */
export const movementList = query({
  name: 'movements.list',
  level: 'member',
  /** `isOpen`: only those that have not ended. */
  filter: z.object({ isOpen: z.boolean().default(false) }),
  async run(context, { isOpen }, { from, limit }) {
    const units = myUnits(context);
    const since = isOpen ? asDay(await todayAt(context, units[0])) : new Date(0);
    const rows = await movementsOf(context.tx, units, since);
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});

/** Of one movement: how many of how many take part, in each chapter of the actor's units, as it stands on a day. */
export const movementCoverage = query({
  name: 'movements.coverage',
  level: 'officer',
  filter: z.object({ movementId: z.string(), unitId: z.string().optional(), on: daySchema.optional() }),
  async run(context, { movementId, unitId, on }) {
    const movement = await theMovement(context, movementId);
    const mine = unitIdsOf(context, 'officer');
    if (unitId) await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', unitId);
    const day = on ?? (await todayAt(context, unitId ?? mine[0]));
    const units = await unitsFor(context, movement, unitId ? [unitId] : mine);
    return { total: 1, rows: [{ movement, day, ...(await coverage(context.tx, { movementId }, units, asDay(day))) }] };
  },
});

/** Of the units those that take part; where they stand above it, the movement's own unit. */
async function unitsFor(
  { tx, actor }: OperationContext,
  movement: Movement,
  unitIds: readonly string[],
): Promise<string[]> {
  const units: string[] = [];
  for (const unitId of unitIds) {
    const unit = await requireUnit({ tx, access: actor.access }, 'officer', unitId);
    units.push(unit.path.includes(movement.unitId) ? unit.id : movement.unitId);
  }
  return units;
}

export { fromDay };
