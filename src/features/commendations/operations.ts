/** What may be done about commendations: record or propose, decide step by step, hand over, congratulate once. */
import { z } from 'zod';
import { findPeople } from '../../directory/people.ts';
import { memberOf } from '../../directory/people-search.ts';
import { findUnit, type UnitRef } from '../../directory/units.ts';
import { type OperationContext, requireUnit, todayAt, unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate, type LocalDate } from '../../text/calendar.ts';
import {
  DECISION_LIMIT,
  decisionKey,
  forms,
  kinds,
  type Level,
  levels,
  REASON_LIMIT,
  type State,
  states,
  TITLE_LIMIT,
} from './rules.ts';
import {
  addCommendation,
  type Commendation,
  change,
  commendationFor,
  commendationsOf,
  handOver as hand,
  type NewRecipient,
  removeCommendation,
  step,
  takeToCongratulate,
  withDecision,
} from './store.ts';

const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);
const about = z.object({ commendationId: z.string() });
export const asDay = ({ year, month, day }: LocalDate): Date => new Date(Date.UTC(year, month - 1, day));
const byOf = ({ actor, now }: OperationContext) => ({ personId: actor.person.id, now });

/** One that concerns the actor, held. @throws {Refusal} the same for that of others and for none */
export async function theCommendation(context: OperationContext, id: string): Promise<Commendation> {
  const found = await commendationFor(context, unitIdsOf(context, 'officer'), { id });
  if (!found) throw new Refusal('commendations-not-there');
  return found;
}

/** The right is needed where it is to be decided. */
const whereDecided = async ({ commendationId }: { commendationId: string }, context: OperationContext) =>
  (await commendationFor(context, unitIdsOf(context, 'officer'), { id: commendationId }))?.atUnitId;
const whereWritten = async ({ commendationId }: { commendationId: string }, context: OperationContext) =>
  (await commendationFor(context, unitIdsOf(context, 'officer'), { id: commendationId }))?.unitId;

const who = z.object({
  people: z.array(z.string()).max(2000),
  units: z.array(z.string()).max(200),
  others: z.array(z.string().min(1).max(TITLE_LIMIT)).max(500),
  /** People, and collectives, of whom no names are given. */
  count: z.int().min(1).max(100_000).nullable(),
  collectives: z.int().min(1).max(10_000).nullable(),
});

/** Records a commendation whose decision there is, or proposes one to the unit above. */
export const writeCommendation = operation({
  name: 'commendations.write',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    who,
    form: z.enum(forms),
    level: z.enum(levels),
    kind: z.enum(kinds),
    title: z.string().max(TITLE_LIMIT).nullable(),
    reason: z.string().max(REASON_LIMIT).nullable(),
    /** Null: it is proposed, but for praise before the chapter and for prizes, which need none. */
    decision: z.string().max(DECISION_LIMIT).nullable(),
    day: daySchema,
    sumDong: z.string().regex(/^\d+$/).nullable(),
  }),
  output: z.object({ commendationId: z.string(), number: z.int(), state: z.enum(states), atUnit: z.string() }),
  unit: ({ unitId }) => unitId,
  subject: (_, { commendationId }) => commendationId,
  details: ({ form, level }, { state }) => ({ form, level, state }),
  async run(context, input) {
    const { unitId, form, level, decision, day, sumDong } = input;
    const unit = await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', unitId);
    if (level === 'chapter' && form !== 'praise') throw new Refusal('commendations-chapter-has-no-level');
    if (compareDates(day, await todayAt(context, unitId)) > 0) throw new Refusal('common-form-day-past');
    const recipients = await recipientsOf(context, input.who, unitId, sumDong === null ? null : BigInt(sumDong));
    if (recipients.length === 0) throw new Refusal('commendations-nobody');
    const isDone = decision !== null || form === 'praise' || form === 'prize';
    const key = decision === null ? null : await freshKey(context, decision, level, unit, day);
    const above = unit.parentId ? await findUnit(context.tx, unit.parentId) : null;
    const at = isDone || !above?.parentId ? unit : above;
    const state: State = isDone ? 'awarded' : 'proposed';
    const { title, reason, kind } = input;
    const days = { decidedOn: isDone ? asDay(day) : null };
    const row = {
      unitId,
      atUnitId: at.id,
      form,
      level,
      kind,
      title,
      reason,
      decision,
      decisionKey: key,
      ...days,
      state,
    };
    const { id, number } = await addCommendation(context, row, recipients, byOf(context));
    await step(context.tx, id, { kind: isDone ? 'awarded' : 'sent', unitId }, byOf(context));
    return { commendationId: id, number, state, atUnit: at.name };
  },
});

async function recipientsOf(
  context: OperationContext,
  given: z.infer<typeof who>,
  unitId: string,
  sumDong: bigint | null,
): Promise<NewRecipient[]> {
  const one = { unitId, personId: null, name: null, isCollective: false, count: 1, sumDong };
  const rows: NewRecipient[] = [];
  for (const id of new Set(given.units)) {
    await requireUnit({ tx: context.tx, access: context.actor.access }, 'officer', id);
    rows.push({ ...one, unitId: id, isCollective: true });
  }
  for (const personId of new Set(given.people)) {
    const member = await memberOf(context, personId, [unitId]);
    if (!member) throw new Refusal('common-form-person');
    rows.push({ ...one, unitId: member.unitId, personId });
  }
  for (const name of new Set(given.others)) rows.push({ ...one, name });
  if (given.collectives !== null) rows.push({ ...one, isCollective: true, count: given.collectives });
  if (given.count !== null) rows.push({ ...one, count: given.count });
  return rows;
}

/** @throws {Refusal} where the number is used already in that year, among the units of the same association */
async function freshKey(
  context: OperationContext,
  decision: string,
  level: Level,
  unit: UnitRef,
  day: LocalDate,
): Promise<string> {
  const key = decisionKey(decision);
  if (!/\d/u.test(key)) throw new Refusal('commendations-decision', { decision });
  const known = await withDecision(context.tx, key, level, unit.path[1] ?? unit.id, day.year);
  if (known !== undefined) throw new Refusal('commendations-decision-used', { decision, number: String(known) });
  return key;
}

/** Agrees and sends it further up, agrees for good, or does not agree. */
export const decideCommendation = operation({
  name: 'commendations.decide',
  level: 'officer',
  input: about.extend({ verdict: z.enum(['up', 'approve', 'refuse']) }),
  output: z.object({ state: z.enum(states), atUnit: z.string() }),
  unit: whereDecided,
  subject: ({ commendationId }) => commendationId,
  details: ({ verdict }) => ({ verdict }),
  async run(context, { commendationId, verdict }) {
    const one = await theCommendation(context, commendationId);
    if (one.state !== 'proposed')
      throw new Refusal('commendations-decided', { number: String(one.number), state: one.state });
    const unit = await findUnit(context.tx, one.atUnitId);
    const above = unit?.parentId ? await findUnit(context.tx, unit.parentId) : null;
    if (verdict === 'up' && !above?.parentId) throw new Refusal('commendations-top');
    const kind = verdict === 'refuse' ? 'refused' : 'approved';
    await step(context.tx, one.id, { kind, unitId: one.atUnitId }, byOf(context));
    const state: State = verdict === 'up' ? 'proposed' : kind;
    const at = verdict === 'up' && above ? above : { id: one.atUnitId, name: one.atUnitName };
    await change(context.tx, one.id, { state, atUnitId: at.id });
    return { state, atUnit: at.name };
  },
});

/** The decision has come: number and day. */
export const awardCommendation = operation({
  name: 'commendations.award',
  level: 'officer',
  input: about.extend({ decision: z.string().min(1).max(DECISION_LIMIT), day: daySchema }),
  output: z.object({ number: z.int() }),
  unit: whereDecided,
  subject: ({ commendationId }) => commendationId,
  async run(context, { commendationId, decision, day }) {
    const one = await theCommendation(context, commendationId);
    if (one.state === 'awarded' || one.state === 'refused')
      throw new Refusal('commendations-decided', { number: String(one.number), state: one.state });
    if (compareDates(day, await todayAt(context, one.atUnitId)) > 0) throw new Refusal('common-form-day-past');
    const unit = await findUnit(context.tx, one.unitId);
    if (!unit) throw new Refusal('commendations-not-there');
    const key = await freshKey(context, decision, one.level, unit, day);
    await change(context.tx, one.id, { state: 'awarded', decision, decisionKey: key, decidedOn: asDay(day) });
    await step(context.tx, one.id, { kind: 'awarded', unitId: one.atUnitId }, byOf(context));
    return { number: one.number };
  },
});

/** Handed over, perhaps at a meeting. */
export const handOverCommendation = operation({
  name: 'commendations.hand-over',
  level: 'officer',
  input: about.extend({ day: daySchema, meetingId: z.string().nullable() }),
  output: z.object({ count: z.int(), number: z.int() }),
  unit: whereWritten,
  subject: ({ commendationId }) => commendationId,
  details: (_, { count }) => ({ count }),
  async run(context, { commendationId, day, meetingId }) {
    const one = await theCommendation(context, commendationId);
    if (one.state !== 'awarded') throw new Refusal('commendations-not-awarded', { number: String(one.number) });
    if (compareDates(day, await todayAt(context, one.unitId)) > 0) throw new Refusal('common-form-day-past');
    return { count: await hand(context.tx, one.id, asDay(day), meetingId), number: one.number };
  },
});

/** Writes to each person who was awarded, once. `told`: whom a chat reaches. */
export const congratulate = operation({
  name: 'commendations.congratulate',
  level: 'officer',
  input: about,
  output: z.object({ people: z.int(), told: z.int() }),
  unit: whereWritten,
  subject: ({ commendationId }) => commendationId,
  details: (_, { people }) => ({ people }),
  async run(context, { commendationId }) {
    const one = await theCommendation(context, commendationId);
    if (one.state !== 'awarded') throw new Refusal('commendations-not-awarded', { number: String(one.number) });
    const ids = await takeToCongratulate(context.tx, one.id, context.now);
    let told = 0;
    for (const person of await findPeople(context.tx, ids)) {
      const isTold = await context.notify(
        person,
        (speak) =>
          speak.text('commendations-congratulation', {
            unit: one.unitName,
            award: speak.label(`commendations-form-${one.form}`),
            title: one.title ?? '',
            level: speak.label(`commendations-level-${one.level}`),
          }),
        { lane: 'reminder' },
      );
      if (isTold) told += 1;
    }
    return { people: ids.length, told };
  },
});

/** Takes away what was written by mistake. */
export const dropCommendation = operation({
  name: 'commendations.remove',
  level: 'officer',
  input: about,
  output: z.object({ number: z.int() }),
  unit: whereWritten,
  async run(context, { commendationId }) {
    const { id, number } = await theCommendation(context, commendationId);
    await removeCommendation(context.tx, id);
    return { number };
  },
});

/** Commendations that concern the actor's units, the latest first. */
export const commendationList = query({
  name: 'commendations.list',
  level: 'officer',
  filter: z.object({ states: z.array(z.enum(states)).default([...states]), notHanded: z.boolean().default(false) }),
  run: (context, { states: only, notHanded }, { from, limit }) =>
    commendationsOf(context, unitIdsOf(context, 'officer'), { only, notHanded }, from, limit),
});
