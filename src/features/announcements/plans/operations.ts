/** What is not sent yet is agreed to, refused, sent alone after all, or ended. */
import { z } from 'zod';
import { findPeople, findPerson } from '../../../directory/people.ts';
import { type OperationContext, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { excerpt } from '../rules.ts';
import { firePlan, maySend, moveOn, placeOf } from './plan-fire.ts';
import { changePlan, isOpen, lockPlan, openPlans, type Plan } from './plan-store.ts';

const DAY_MS = 86_400_000;
/** Characters by which a text is known. */
const BEGIN = 80;
const aboutPlan = z.object({ planId: z.uuid() });
type AboutPlan = z.output<typeof aboutPlan>;

/** The plan, all of whose units are the officer's, held. @throws {Refusal} when it is over, or none of theirs */
export async function openPlan(
  context: OperationContext,
  planId: string,
  over: readonly Plan['state'][] = [],
): Promise<Plan> {
  const plan = await lockPlan(context.tx, planId, unitIdsOf(context, 'officer'));
  if (!plan) throw new Refusal('announcements-not-yours');
  if (isOpen(plan) || over.includes(plan.state)) return plan;
  const decider = plan.decidedById && (await findPerson(context.tx, plan.decidedById));
  throw decider
    ? new Refusal(`announcements-decided-${plan.state}`, { name: decider.fullName })
    : new Refusal(`announcements-over-${plan.state}`);
}

const ofPlan = {
  level: 'officer',
  input: aboutPlan,
  find: (context: OperationContext, { planId }: AboutPlan) => openPlan(context, planId),
  unit: (_: AboutPlan, __: OperationContext, plan: Plan) => plan.unitIds,
  subject: ({ planId }: AboutPlan) => planId,
} as const;

/** @returns the plan as this officer decided on it; whoever wrote it has no second word */
async function decide(context: OperationContext, plan: Plan): Promise<Plan> {
  const { tx, now, actor } = context;
  if (plan.state === 'planned') throw new Refusal('announcements-over-planned');
  if (plan.createdById === actor.person.id) throw new Refusal('announcements-own-word');
  const place = await placeOf(context, plan.unitIds);
  // Whoever lets it go in place of one who is no officer any more answers for it.
  const createdById = (await maySend(context, plan.createdById, place.units)) ? plan.createdById : actor.person.id;
  await changePlan(tx, plan.id, { decidedById: actor.person.id, decidedAt: now, answerBy: null, createdById });
  return { ...plan, createdById, decidedById: actor.person.id };
}

async function tellWriter(context: OperationContext, plan: Plan, key: string): Promise<void> {
  const writer = await findPerson(context.tx, plan.createdById);
  const args = { name: context.actor.person.fullName, begin: excerpt(plan.text, BEGIN) };
  if (writer) await context.notify(writer, (speak) => speak.text(key, args));
}

/** The word of a second officer. `isLater`: it goes at its time, not now. */
export const approvePlan = operation({
  ...ofPlan,
  name: 'announcements.approve',
  output: z.object({ isLater: z.boolean() }),
  async run(context, _, plan) {
    const agreed = await decide(context, plan);
    const place = await placeOf(context, plan.unitIds);
    if (plan.nextAt && plan.nextAt > context.now) {
      await changePlan(context.tx, plan.id, { state: 'planned' });
    } else if (plan.rule && plan.nextAt) {
      // A repeated one that is late: what was missed meanwhile is not made up for, unless it is of today.
      await moveOn(context, agreed, place.zone, new Date(context.now.getTime() - DAY_MS));
    } else {
      await firePlan(context, agreed, place);
    }
    if (agreed.createdById === plan.createdById) await tellWriter(context, plan, 'announcements-approved');
    return { isLater: plan.nextAt !== null && (plan.nextAt > context.now || plan.rule !== null) };
  },
});

export const refusePlan = operation({
  ...ofPlan,
  name: 'announcements.refuse',
  output: aboutPlan,
  async run(context, { planId }, plan) {
    await decide(context, plan);
    await changePlan(context.tx, planId, { state: 'refused' });
    await tellWriter(context, plan, 'announcements-refused');
    return { planId };
  },
});

/** An urgent alert that nobody answered for is sent by its writer alone. */
export const overridePlan = operation({
  ...ofPlan,
  name: 'announcements.override',
  output: aboutPlan,
  async run(context, { planId }, plan) {
    const { person } = context.actor;
    if (plan.createdById !== person.id || plan.kind !== 'alert' || !plan.urgedAt)
      throw new Refusal('announcements-own-word');
    context.log.warn({ planId, byId: person.id }, 'an urgent alert went to many without a second officer');
    await firePlan(context, plan, await placeOf(context, plan.unitIds));
    const args = { name: person.fullName, begin: excerpt(plan.text, BEGIN) };
    for (const one of await findPeople(context.tx, plan.askedIds))
      await context.notify(one, (speak) => speak.text('announcements-overridden', args));
    return { planId };
  },
});

export const endPlan = operation({
  ...ofPlan,
  name: 'announcements.end',
  output: aboutPlan,
  async run(context, { planId }) {
    await changePlan(context.tx, planId, { state: 'ended' });
    return { planId };
  },
});

/** What is planned, waits for a second word, or is held: what waits first, then by time. */
export const plansOpen = query({
  name: 'announcements.plans',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const plans = await openPlans(context.tx, unitIdsOf(context, 'officer'), from + limit + 1);
    return { total: plans.length, rows: plans.slice(from, from + limit) };
  },
});
