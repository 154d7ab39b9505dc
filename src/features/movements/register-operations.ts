/** Registering for a movement: by an officer for others, by a member for themselves; taking it back; the review at the end. */
import { z } from 'zod';
import { findPerson } from '../../directory/people.ts';
import { memberOf } from '../../directory/people-search.ts';
import { findUnit } from '../../directory/units.ts';
import { type OperationContext, todayAt } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates } from '../../text/calendar.ts';
import { coverage } from './coverage-store.ts';
import { byOf, daySchema, mustTakePart, theMovement } from './operations.ts';
import {
  everyoneOf,
  markSelf,
  type Noted,
  registeredIn,
  registerOthers,
  registerPeople,
  registerUnit,
  review,
  tally,
  withdrawPeople,
} from './registration-store.ts';
import { asDay, fromDay, isOver, MINUTES_LIMIT, marks, NAME_LIMIT, subjects } from './rules.ts';
import { type Movement, movementsOf, openNamed, startMovement } from './store.ts';

const people = z.object({
  everyone: z.boolean(),
  people: z.array(z.string()).max(5000),
  except: z.array(z.string()).max(500),
  others: z.array(z.string().min(1).max(NAME_LIMIT)).max(500),
  count: z.int().min(1).max(100_000).nullable(),
});
type PeopleInput = z.infer<typeof people>;

/** Either one that there is, or the name of one that begins with this registration, for this year. */
const whichMovement = z.union([
  z.object({ movementId: z.string() }),
  z.object({ name: z.string().min(2).max(NAME_LIMIT), subject: z.enum(subjects) }),
]);

/** Registers people, households by their heads, a number of them, or (nobody named) the unit itself. */
export const registerFor = operation({
  name: 'movements.register',
  level: 'officer',
  input: z.object({ movement: whichMovement, unitId: z.string(), day: daySchema, who: people.nullable() }),
  /** `added`: who was not registered before; of a number, that number. */
  output: z.object({ movementId: z.string(), added: z.int(), known: z.int() }),
  unit: ({ unitId }) => unitId,
  subject: (_, { movementId }) => movementId,
  details: (_, { added }) => ({ added }),
  async run(context, { movement: which, unitId, day, who }) {
    await mustBePast(context, unitId, day);
    const movement = await movementOrNew(context, which, unitId);
    await mustTakePart(context, movement, unitId);
    if (isOver(movement.endsOn, day)) throw overSince(movement);
    const noted = notedOf(context, movement, unitId, day);
    const { tx } = context;
    if (!who) return { movementId: movement.id, added: (await registerUnit(tx, noted)) ? 1 : 0, known: 0 };
    if (who.count !== null) await countIn(context, movement, noted, who.count);
    const groups = await groupsOf(context, who, unitId);
    let added = who.count ?? 0;
    let all = 0;
    for (const [through, ids] of groups) {
      added += await registerPeople(tx, ids, { ...noted, unitId: through });
      all += ids.length;
    }
    added += await registerOthers(context, who.others, noted);
    return { movementId: movement.id, added, known: all + who.others.length + (who.count ?? 0) - added };
  },
});

async function mustBePast(context: OperationContext, unitId: string, day: z.infer<typeof daySchema>): Promise<void> {
  if (compareDates(day, await todayAt(context, unitId)) > 0) throw new Refusal('common-form-day-past');
}

const overSince = ({ name, endsOn }: Movement) => {
  const { day, month, year } = fromDay(endsOn);
  return new Refusal('movements-over', { name, day: `${day}/${month}/${year}` });
};

const notedOf = (
  context: OperationContext,
  movement: Movement,
  unitId: string,
  day: z.infer<typeof daySchema>,
): Noted => ({
  movementId: movement.id,
  unitId,
  day: asDay(day),
  byId: context.actor.person.id,
  now: context.now,
});

async function movementOrNew(
  context: OperationContext,
  which: z.infer<typeof whichMovement>,
  unitId: string,
): Promise<Movement> {
  if ('movementId' in which) return theMovement(context, which.movementId);
  const { year, ...today } = await todayAt(context, unitId);
  const known = await openNamed(context.tx, unitId, which.name, asDay({ year, ...today }));
  if (known) return theMovement(context, known);
  const days = { startsOn: asDay({ year, month: 1, day: 1 }), endsOn: asDay({ year, month: 12, day: 31 }) };
  const movement = { unitId, isModel: false, ...which, ...days };
  return theMovement(context, await startMovement(context.tx, movement, byOf(context)));
}

/** Where people register there cannot be more than the unit has. */
async function countIn(context: OperationContext, movement: Movement, noted: Noted, count: number): Promise<void> {
  const { members } = await coverage(context.tx, { movementId: movement.id }, [noted.unitId], noted.day);
  if (movement.subject === 'person' && count > members) throw new Refusal('movements-too-many', { count, members });
  await tally(context.tx, { ...noted, what: 'registered', count });
}

/** The people who are meant, by the unit through which each is. @throws {Refusal} for who is of another unit */
async function groupsOf(context: OperationContext, who: PeopleInput, unitId: string): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  const add = (through: string, personId: string) => groups.set(through, [...(groups.get(through) ?? []), personId]);
  if (who.everyone) {
    const except = new Set(who.except);
    for (const one of await everyoneOf(context.tx, unitId, context.now))
      if (!except.has(one.personId)) add(one.unitId, one.personId);
  }
  for (const personId of new Set(who.people)) add(await unitOf(context, personId, unitId), personId);
  return groups;
}

async function unitOf(context: OperationContext, personId: string, unitId: string): Promise<string> {
  const member = await memberOf(context, personId, [unitId]);
  if (member) return member.unitId;
  const person = await findPerson(context.tx, personId);
  const unit = await findUnit(context.tx, unitId);
  throw new Refusal('movements-of-another-unit', { name: person?.fullName ?? '?', unit: unit?.name ?? '?' });
}

/** Takes registrations back: of people, or of the unit itself where nobody is named. */
export const withdrawFrom = operation({
  name: 'movements.withdraw',
  level: 'officer',
  input: z.object({ movementId: z.string(), unitId: z.string(), people: z.array(z.string()).nullable() }),
  output: z.object({ count: z.int() }),
  unit: ({ unitId }) => unitId,
  subject: ({ movementId }) => movementId,
  details: (_, { count }) => ({ count }),
  async run(context, { movementId, unitId, people: ids }) {
    const movement = await theMovement(context, movementId);
    const day = asDay(await todayAt(context, unitId));
    return { count: await withdrawPeople(context.tx, movement.id, ids, [unitId], day) };
  },
});

/** The meeting's verdict: these have met the criteria, whoever else is registered in the unit has not. */
export const reviewMovement = operation({
  name: 'movements.review',
  level: 'officer',
  input: z.object({
    movementId: z.string(),
    unitId: z.string(),
    day: daySchema,
    who: people,
    minutes: z.string().max(MINUTES_LIMIT).nullable(),
  }),
  output: z.object({ met: z.int(), missed: z.int() }),
  unit: ({ unitId }) => unitId,
  subject: ({ movementId }) => movementId,
  details: (_, counts) => counts,
  async run(context, { movementId, unitId, day, who, minutes }) {
    await mustBePast(context, unitId, day);
    const movement = await theMovement(context, movementId);
    await mustTakePart(context, movement, unitId);
    const noted = { ...notedOf(context, movement, unitId, day), minutes };
    const registered = await registeredIn(context.tx, movementId, [unitId]);
    if (who.count !== null) {
      const { registered: all } = await coverage(context.tx, { movementId }, [unitId], asDay(day));
      if (who.count > all) throw new Refusal('movements-more-met', { count: who.count, all });
      await tally(context.tx, { ...noted, what: 'met', count: who.count });
      return { met: who.count, missed: all - who.count };
    }
    const except = new Set(who.except);
    const stranger = who.people.find((id) => !registered.some((one) => one.personId === id));
    if (stranger) {
      const person = await findPerson(context.tx, stranger);
      throw new Refusal('movements-not-registered', { name: person?.fullName ?? '?', movement: movement.name });
    }
    const met = who.everyone
      ? registered.flatMap((one) => (except.has(one.personId) ? [] : [one.personId]))
      : who.people;
    return review(context.tx, noted, met);
  },
});

/** The unit of the actor's own through which they take part. */
async function ownUnit(context: OperationContext, movementId: string): Promise<{ movement: Movement; unitId: string }> {
  const { memberOf: units } = context.actor.access;
  const all = await movementsOf(
    context.tx,
    units.map(({ id }) => id),
    new Date(0),
  );
  const movement = all.find((one) => one.id === movementId);
  const unit = units
    .filter(({ path }) => path.includes(movement?.unitId ?? ''))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!movement || !unit) throw new Refusal('movements-not-there');
  return { movement, unitId: unit.id };
}

const own = z.object({ movementId: z.string() });
const ownUnitId = async ({ movementId }: z.infer<typeof own>, context: OperationContext) =>
  (await ownUnit(context, movementId)).unitId;

/** A member registers for themselves. `isNew`: they were not registered. */
export const join = operation({
  name: 'movements.join',
  level: 'member',
  input: own,
  output: z.object({ isNew: z.boolean(), name: z.string() }),
  unit: ownUnitId,
  async run(context, { movementId }) {
    const { movement, unitId } = await ownUnit(context, movementId);
    const today = await todayAt(context, unitId);
    if (isOver(movement.endsOn, today)) throw overSince(movement);
    const added = await registerPeople(
      context.tx,
      [context.actor.person.id],
      notedOf(context, movement, unitId, today),
    );
    return { isNew: added > 0, name: movement.name };
  },
});

/** A member takes their registration back. */
export const leave = operation({
  name: 'movements.leave',
  level: 'member',
  input: own,
  output: z.object({ wasIn: z.boolean(), name: z.string() }),
  unit: ownUnitId,
  async run(context, { movementId }) {
    const { movement, unitId } = await ownUnit(context, movementId);
    const day = asDay(await todayAt(context, unitId));
    const units = [movement.unitId];
    const count = await withdrawPeople(context.tx, movementId, [context.actor.person.id], units, day);
    return { wasIn: count > 0, name: movement.name };
  },
});

/** What a member thinks of themselves, before the meeting says it. */
export const markMyself = operation({
  name: 'movements.self-mark',
  level: 'member',
  input: own.extend({ mark: z.enum(marks) }),
  output: z.object({ name: z.string() }),
  unit: ownUnitId,
  async run(context, { movementId, mark }) {
    const { movement } = await ownUnit(context, movementId);
    if (!(await markSelf(context.tx, movementId, context.actor.person.id, mark)))
      throw new Refusal('movements-you-are-not-in', { name: movement.name });
    return { name: movement.name };
  },
});
