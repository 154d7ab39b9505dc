/** An announcement is sent, planned, or put before a second officer. */
import { z } from 'zod';
import { findUnits } from '../../../directory/units.ts';
import { attachmentSchema } from '../../../messaging/attachment.ts';
import { type OperationContext, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { previewReach } from '../../../outbound/outbox/reach.ts';
import { toLocal } from '../../../text/calendar.ts';
import { askOthers, type Placed, placeOf } from '../plans/plan-fire.ts';
import { addPlan, changePlan, isOpen, lockPlan, type NewPlan, type Plan, replacePlan } from '../plans/plan-store.ts';
import { kinds, MOST_ATTACHMENTS, SOURCE_LIMIT, TEXT_LIMIT } from '../rules.ts';
import { ANSWER_WITHIN_MS, secondWord, URGE_AFTER_MS } from './second-approval.ts';
import { audienceOf, sendAnnouncement } from './send-announcement.ts';

/** An announcement as it is written. Times are UTC. */
const written = z.object({
  kind: z.enum(kinds),
  text: z
    .string()
    .min(1)
    .max(TEXT_LIMIT * 2),
  /** Of legal information. */
  source: z.string().max(SOURCE_LIMIT).nullable().default(null),
  attachments: z.array(attachmentSchema).max(MOST_ATTACHMENTS).default([]),
  unitIds: z.array(z.string()).min(1),
  /** For the officers of the units and below, not for their members. */
  officersOnly: z.boolean().default(false),
  /** Left out: at once. `rule`: it comes again. */
  when: z.object({ at: z.iso.datetime(), rule: z.string().optional() }).optional(),
  /** The plan that is changed, or sent at once. */
  planId: z.uuid().optional(),
  /** They know that nobody else has agreed, as nobody can be asked. */
  alone: z.boolean().default(false),
});
type Written = z.output<typeof written>;

/** `sent`: it goes out; `planned`: at its time; `waiting`: once one of `asked` agrees. */
const outcome = z.object({
  state: z.enum(['sent', 'planned', 'waiting']),
  announcementId: z.string().nullable(),
  planId: z.string().nullable(),
  asked: z.array(z.string()),
  why: z.enum(['many', 'new']).nullable(),
  people: z.int(),
  unreachable: z.int(),
});
type Outcome = z.output<typeof outcome>;

/** @throws {Refusal} `announcements-nobody-to-ask` where a second officer has to agree and there is none */
export const submitAnnouncement = operation<typeof written, typeof outcome, Plan | null>({
  name: 'announcements.send',
  level: 'officer',
  input: written,
  output: outcome,
  find: async (context, { planId }) => (planId === undefined ? null : ownPlan(context, planId)),
  unit: ({ unitIds }) => unitIds,
  subject: (_, { announcementId, planId }) => announcementId ?? planId,
  details: (_, { people, state }) => ({ people, state }),
  async run(context, input, before): Promise<Outcome> {
    const { kind, when, alone } = input;
    if (kind === 'legal' && !input.source) throw new Refusal('announcements-source-empty');
    if (when && new Date(when.at) <= context.now) throw new Refusal('announcements-when-past');
    const place = await placeOf(context, input.unitIds);
    const reach = await previewReach(context.tx, context.outbox, await audienceOf(context, input));
    const counted = { people: reach.people, unreachable: reach.unreachable };
    const need = alone ? undefined : await secondWord(context, context.actor.person.id, place.units, reach.people);
    const done = { announcementId: null, planId: null, asked: [], why: need?.why ?? null, ...counted };
    if (need && need.from.length > 0) {
      const planId = await keepPlan(context, newPlan(context, input, place, 'waiting'), before);
      const within = isUrgent(input) ? URGE_AFTER_MS : ANSWER_WITHIN_MS;
      const until = new Date(context.now.getTime() + within);
      const asked = await askOthers(context, await ownPlan(context, planId), place, 'waiting', until, reach);
      return { ...done, state: 'waiting', planId, asked: asked.map(({ fullName }) => fullName) };
    }
    if (need && !isUrgent(input)) throw new Refusal('announcements-nobody-to-ask');
    if (when) {
      const planId = await keepPlan(context, newPlan(context, input, place, 'planned'), before);
      return { ...done, state: 'planned', planId };
    }
    const announcementId = await sendNow(context, input, before);
    // An alert that nobody else could be asked about goes, and it is known that it did.
    if (need)
      context.log.warn({ byId: context.actor.person.id, people: reach.people }, 'an urgent alert went to many alone');
    return { ...done, state: 'sent', announcementId };
  },
});

/** One that has an hour of its own can wait for a word. */
const isUrgent = ({ kind, when }: Pick<Written, 'kind' | 'when'>) => kind === 'alert' && !when;

/** @throws {Refusal} when it was sent, ended or taken away meanwhile */
async function ownPlan(context: OperationContext, planId: string): Promise<Plan> {
  const plan = await lockPlan(context.tx, planId, unitIdsOf(context, 'officer'));
  if (!plan) throw new Refusal('announcements-not-yours');
  return plan;
}

async function sendNow(context: OperationContext, input: Written, before: Plan | null): Promise<string> {
  const { kind, text, source, attachments, officersOnly, unitIds } = input;
  const units = await findUnits(context.tx, unitIds);
  const by = { createdById: context.actor.person.id, planId: before?.id ?? null };
  const id = await sendAnnouncement(context, { kind, text, source, attachments, units, officersOnly, ...by });
  // One that is repeated goes on as planned.
  if (before && isOpen(before) && !before.rule) await changePlan(context.tx, before.id, { state: 'done' });
  return id;
}

/** In place of the plan that was changed, as long as that one is not over; what is sent at once beside a repeated one is new. */
async function keepPlan({ tx }: OperationContext, plan: NewPlan, before: Plan | null): Promise<string> {
  if (!before || !isOpen(before) || (before.rule && !plan.nextAt)) return addPlan(tx, plan);
  await replacePlan(tx, before.id, plan);
  return before.id;
}

function newPlan(
  { actor, now }: OperationContext,
  input: Written,
  { zone }: Placed,
  state: 'planned' | 'waiting',
): NewPlan {
  const { kind, text, source, attachments, unitIds, officersOnly, when } = input;
  const day = when?.rule === undefined ? null : toLocal(new Date(when.at), zone);
  return {
    ...{ kind, text, source, attachments, unitIds, officersOnly, state },
    rule: when?.rule ?? null,
    startsOn: day && { year: day.year, month: day.month, day: day.day },
    nextAt: when ? new Date(when.at) : null,
    createdById: actor.person.id,
    createdAt: now,
    askedIds: [],
    answerBy: null,
  };
}
