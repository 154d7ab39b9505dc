/** What may be done about visits, and what may be read of them. Officers of the unit of a visit, and of the units above. */
import { z } from 'zod';
import { officersFor } from '../../directory/people.ts';
import { memberOf } from '../../directory/people-search.ts';
import { findUnit } from '../../directory/units.ts';
import { type OperationContext, todayAt, unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate } from '../../text/calendar.ts';
import { NOTE_LIMIT, visitReasons } from './rules.ts';
import {
  assignVisit as assign,
  diary,
  dropVisit as drop,
  noteNotHome as noteTry,
  openVisitTo,
  planVisit as plan,
  type Visit,
  visitOfOfficer,
  visitsToDo,
  writeDown,
} from './store.ts';

const aboutVisit = z.object({ visitId: z.string() });
const written = z.object({ visitId: z.string(), number: z.int().nullable() });

/** One that is still to be made, held until the unit of work ends. @throws {Refusal} when it was made or dropped meanwhile */
async function openVisit(context: OperationContext, visitId: string): Promise<Visit> {
  const visit = await visitOfOfficer(context, unitIdsOf(context, 'officer'), { id: visitId });
  if (!visit) throw new Refusal('common-refused-unit');
  if (visit.state === 'todo') return visit;
  throw new Refusal(`visits-already-${visit.state}`, { number: String(visit.number), name: visit.personName });
}

const unitOfVisit = async ({ visitId }: { visitId: string }, context: OperationContext) =>
  (await visitOfOfficer(context, unitIdsOf(context, 'officer'), { id: visitId }))?.unitId;

/** Writes a visit that was made into the diary; one that was to be made to this person is done by it. */
export const writeVisit = operation({
  name: 'visits.write',
  level: 'officer',
  input: z.object({
    personId: z.string(),
    unitId: z.string(),
    /** The visit to make that this is about; else the one to this person that is open, if there is one. */
    visitId: z.string().optional(),
    reason: z.enum(visitReasons),
    day: z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate),
    givenDong: z.string().regex(/^\d+$/).nullable(),
    givenInKind: z.string().nullable(),
    note: z.string().max(NOTE_LIMIT).nullable(),
  }),
  /** `number`: of the visit that was to be made. */
  output: written,
  unit: ({ unitId }) => unitId,
  subject: ({ personId }) => personId,
  async run(context, input) {
    const { personId, unitId, reason, day, note } = input;
    if (!(await memberOf(context, personId, [unitId]))) throw new Refusal('common-form-person');
    if (compareDates(day, await todayAt(context, unitId)) > 0) throw new Refusal('common-form-day-past');
    const planned = input.visitId
      ? await visitOfOfficer(context, unitIdsOf(context, 'officer'), { id: input.visitId })
      : await openVisitTo(context, personId, unitId);
    const made = {
      reason,
      visitorId: context.actor.person.id,
      visitedOn: day,
      givenDong: input.givenDong === null ? null : BigInt(input.givenDong),
      givenInKind: input.givenInKind,
      note,
    };
    const isPlanned = planned?.state === 'todo';
    const visitId = await writeDown(context, isPlanned ? { id: planned.id } : { personId, unitId }, made, context.now);
    return { visitId, number: isPlanned ? planned.number : null };
  },
});

/** Puts a visit on the list of those to make; `isKnown`: it stood there before. */
export const planVisit = operation({
  name: 'visits.plan',
  level: 'officer',
  input: z.object({ personId: z.string(), unitId: z.string(), reason: z.enum(visitReasons) }),
  output: z.object({ visitId: z.string(), isKnown: z.boolean() }),
  unit: ({ unitId }) => unitId,
  subject: ({ personId }) => personId,
  async run(context, { personId, unitId, reason }) {
    const member = await memberOf(context, personId, [unitId]);
    if (!member) throw new Refusal('common-choice-old');
    const known = await openVisitTo(context, personId, member.unitId);
    if (known) return { visitId: known.id, isKnown: true };
    const createdById = context.actor.person.id;
    const visitId = await plan(context.tx, { personId, unitId: member.unitId, reason, createdById }, context.now);
    return { visitId, isKnown: false };
  },
});

/** Gives a visit to an officer of its unit or of one above; telling them is the caller's, who has the words. */
export const assignVisit = operation({
  name: 'visits.assign',
  level: 'officer',
  input: aboutVisit.extend({ officerId: z.string() }),
  output: z.object({ officerId: z.string() }),
  unit: unitOfVisit,
  subject: ({ officerId }) => officerId,
  async run(context, { visitId, officerId }) {
    const visit = await openVisit(context, visitId);
    const unit = await findUnit(context.tx, visit.unitId);
    const officers = unit ? await officersFor(context.tx, unit, context.now) : [];
    if (!officers.some(({ id }) => id === officerId)) throw new Refusal('common-choice-old');
    await assign(context.tx, visitId, officerId);
    return { officerId };
  },
});

/** Somebody went and nobody was at home. */
export const noteNotHome = operation({
  name: 'visits.not-home',
  level: 'officer',
  input: aboutVisit,
  output: aboutVisit,
  unit: unitOfVisit,
  async run(context, input) {
    const visit = await openVisit(context, input.visitId);
    await noteTry(context.tx, visit.id, context.now);
    return input;
  },
});

/** The visit is not needed any more. */
export const dropVisit = operation({
  name: 'visits.drop',
  level: 'officer',
  input: aboutVisit,
  output: aboutVisit,
  unit: unitOfVisit,
  async run(context, input) {
    const visit = await openVisit(context, input.visitId);
    await drop(context.tx, visit.id, context.now);
    return input;
  },
});

/** Visits that were made, the latest first. */
export const visitDiary = query({
  name: 'visits.diary',
  level: 'officer',
  /** Left out: to anybody. */
  filter: z.object({ personId: z.string().optional() }),
  async run(context, { personId }, { from, limit }) {
    const { all, some } = await diary(context, unitIdsOf(context, 'officer'), personId, from, limit);
    return { total: all, rows: some };
  },
});

/** Visits to make: those that nobody was given first, then the longest waiting. */
export const visitsWaiting = query({
  name: 'visits.waiting',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const { all, some } = await visitsToDo(context, unitIdsOf(context, 'officer'), from + limit);
    return { total: all, rows: some.slice(from) };
  },
});
