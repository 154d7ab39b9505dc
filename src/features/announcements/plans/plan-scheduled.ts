/** Announcements whose time has come, and questions that nobody has answered. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { FeatureContext, Scheduled, Translator } from '../../../conversation/feature.ts';
import { findPerson } from '../../../directory/people.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { previewReach } from '../../../outbound/outbox/reach.ts';
import { ANSWER_WITHIN_MS, secondWord } from '../compose/second-approval.ts';
import { audienceOf } from '../compose/send-announcement.ts';
import { FEATURE } from '../messages.ts';
import { excerpt } from '../rules.ts';
import { askOthers, firePlan, maySend, moveOn, type Placed, placeOf } from './plan-fire.ts';
import { planWhen } from './plan-messages.ts';
import { changePlan, type Plan, takeDuePlan, takeUnanswered } from './plan-store.ts';

const DAY_MS = 86_400_000;

export const sendDuePlans: Scheduled = {
  name: 'planned announcements',
  async run(context) {
    const plan = await takeDuePlan(context.tx, context.now);
    if (!plan?.nextAt) return 0;
    const place = await placeOf(context, plan.unitIds);
    // What comes a day late may be wrong by then ("tomorrow at eight"): the officer decides.
    if (context.now.getTime() - plan.nextAt.getTime() >= DAY_MS) await reportMissed(context, plan, place);
    else if (!(await maySend(context, plan.createdById, place.units))) await hold(context, plan, place);
    else if (!(await asksFirst(context, plan, place))) await firePlan(context, plan, place);
    return 1;
  },
};

/** The next one that is less than a day late, or still to come, stays. */
async function reportMissed(context: FeatureContext, plan: Plan, place: Placed): Promise<void> {
  const next = await moveOn(context, plan, place.zone, new Date(context.now.getTime() - DAY_MS));
  const key = next ? 'announcements-missed-next' : 'announcements-missed';
  await notifyWriter(context, plan, (speak) => ({
    ...speak.text(key, {
      when: planWhen(speak, { rule: null, nextAt: plan.nextAt }, place.zone),
      next: next ? planWhen(speak, { rule: null, nextAt: next }, place.zone) : '',
      begin: excerpt(plan.text, 80),
    }),
    choices: [[action(speak.label('announcements-do-plan-now'), FEATURE, 'planNow', [plan.id])]],
  }));
}

async function hold(context: FeatureContext, plan: Plan, place: Placed): Promise<void> {
  const asked = await askOthers(context, plan, place, 'held', null);
  if (asked.length === 0)
    context.log.warn({ planId: plan.id }, 'a planned announcement is held and no officer can be asked');
}

/** The audience has grown past what its writer may reach alone. @returns false: nobody need be asked, or nobody is there */
async function asksFirst(context: FeatureContext, plan: Plan, place: Placed): Promise<boolean> {
  if (plan.decidedById) return false;
  const reach = await previewReach(context.tx, context.outbox, await audienceOf(context, plan));
  const need = await secondWord(context, plan.createdById, place.units, reach.people);
  if (!need || need.from.length === 0) return false;
  await askOthers(context, plan, place, 'waiting', new Date(context.now.getTime() + ANSWER_WITHIN_MS), reach);
  return true;
}

export const lapseUnanswered: Scheduled = {
  name: 'announcements without a second word',
  async run(context) {
    const plan = await takeUnanswered(context.tx, context.now);
    if (!plan) return 0;
    const begin = excerpt(plan.text, 80);
    if (plan.kind === 'alert' && !plan.nextAt && !plan.urgedAt) {
      const answerBy = new Date(plan.createdAt.getTime() + ANSWER_WITHIN_MS);
      await changePlan(context.tx, plan.id, { urgedAt: context.now, answerBy });
      await notifyWriter(context, plan, (speak) => ({
        ...speak.text('announcements-alert-unanswered', { begin }),
        choices: [[action(speak.label('announcements-do-override'), FEATURE, 'override', [plan.id])]],
      }));
      return 1;
    }
    await changePlan(context.tx, plan.id, { state: 'lapsed' });
    await notifyWriter(context, plan, (speak) => speak.text('announcements-lapsed', { begin }));
    return 1;
  },
};

async function notifyWriter(
  context: FeatureContext,
  plan: Plan,
  build: (speak: Translator) => ContentInput,
): Promise<void> {
  const writer = await findPerson(context.tx, plan.createdById);
  if (writer) await context.notify(writer, build, plan.kind === 'alert' ? { lane: 'alert' } : {});
}
