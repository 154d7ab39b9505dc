/** What officers do with announcements that are not sent yet: look, change, end, send at once, agree or refuse. */

import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn, type Waiting } from '../../../conversation/feature.ts';
import { findPeople, findPerson } from '../../../directory/people.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { previewReach } from '../../../outbound/outbox/reach.ts';
import { inOrder } from '../../../runtime/in-order.ts';
import { continueAnnouncement } from '../compose/compose.ts';
import { type Draft, draftSchema } from '../compose/draft.ts';
import { previewContent, question } from '../compose/second-approval.ts';
import { audienceOf } from '../compose/send-announcement.ts';
import { FEATURE, listNames } from '../messages.ts';
import { scopeOf } from '../progress/progress.ts';
import { excerpt } from '../rules.ts';
import { approvePlan, endPlan, openPlan, overridePlan, refusePlan } from './operations.ts';
import { placeOf } from './plan-fire.ts';
import { planLine, planWhen } from './plan-messages.ts';
import { openPlans, type Plan, plansToDecide } from './plan-store.ts';

const MOST_LISTED = 10;

/** "lịch gửi": what is planned, waits for a second word, or is held. */
export async function showPlans(turn: Turn): Promise<void> {
  const plans = await openPlans(turn.tx, scopeOf(turn.access), MOST_LISTED);
  if (plans.length === 0) {
    await turn.say('announcements-no-plans');
    return;
  }
  const lines: RichText[] = [];
  for (const [index, plan] of plans.entries()) {
    const { units, zone } = await placeOf(turn, plan.unitIds);
    const names = units.map((unit) => unit.name);
    lines.push(planLine(turn.speak, plan, names, zone, index + 1));
  }
  const choices = plans.map((plan, index) => {
    const label = turn.speak.label('announcements-do-plan-open', { number: index + 1, begin: excerpt(plan.text, 24) });
    return [action(label, FEATURE, 'plan', [plan.id])];
  });
  await turn.reply({ ...joinRich([turn.speak.text('announcements-plans'), ...lines], '\n\n'), choices });
}

/** The choice that leads to the list; none where nothing is planned. */
export async function plansChoice(turn: Turn): Promise<ChoiceInput[][]> {
  const count = (await openPlans(turn.tx, scopeOf(turn.access), MOST_LISTED)).length;
  return count === 0 ? [] : [[action(turn.speak.label('announcements-do-plans', { count }), FEATURE, 'plans')]];
}

/** An action on a plan all of whose units are the officer's. */
function onPlan(run: (turn: Turn, plan: Plan) => Promise<unknown>, over: readonly Plan['state'][] = []): Action {
  return {
    level: 'officer',
    async run(turn, [id]) {
      if (turn.chat.kind !== 'private') throw new Refusal('common-private-only');
      if (id === undefined) throw new Refusal('announcements-not-yours');
      await run(turn, await openPlan(turn.operations, id, over));
    },
  };
}

async function showPlan(turn: Turn, plan: Plan): Promise<void> {
  const { units, zone } = await placeOf(turn, plan.unitIds);
  const choice = (name: string, label: string) => action(turn.speak.label(label), FEATURE, name, [plan.id]);
  await turn.show(previewContent(turn.speak, plan, units));
  if (plan.state !== 'planned' && plan.createdById !== turn.person.id) return showQuestion(turn, plan);
  const writer = await findPerson(turn.tx, plan.createdById);
  const asked = await findPeople(turn.tx, plan.askedIds);
  const about = {
    when: planWhen(turn.speak, plan, zone),
    state: turn.speak.label(`announcements-plan-${plan.state}`),
    name: writer?.fullName ?? '',
    asked: listNames(
      turn.speak,
      asked.map((one) => one.fullName),
    ),
  };
  const key = plan.state === 'waiting' ? 'announcements-plan-about-waiting' : 'announcements-plan-about';
  const planned = [
    [choice('planText', 'announcements-edit-text'), choice('planWhen', 'announcements-edit-when')],
    [choice('planNow', 'announcements-do-plan-now'), choice('planEnd', 'announcements-do-plan-end')],
  ];
  const choices = plan.state === 'planned' ? planned : [[choice('planEnd', 'announcements-do-plan-end')]];
  await turn.say(key, about, { choices });
}

async function showQuestion(turn: Turn, plan: Plan): Promise<void> {
  const { units, zone } = await placeOf(turn, plan.unitIds);
  const writer = await findPerson(turn.tx, plan.createdById);
  const reach = await previewReach(turn.tx, turn.outbox, await audienceOf(turn, plan));
  await turn.reply(question(turn.speak, plan, units, zone, writer?.fullName ?? '', reach));
}

/** A plan as the dialog takes it that writes announcements. */
function draftOf(plan: Plan): Draft {
  const { kind, text, source, unitIds, officersOnly, attachments, nextAt, rule } = plan;
  return draftSchema.parse({
    kind,
    step: 'confirm',
    text,
    unitIds,
    officersOnly,
    attachments,
    planId: plan.id,
    ...(source === null ? {} : { source }),
    ...(nextAt ? { when: { at: nextAt, ...(rule === null ? {} : { rule }) } } : {}),
  });
}

export const planActions: Record<string, Action> = {
  plans: { level: 'officer', run: (turn) => showPlans(turn) },
  plan: onPlan(showPlan),

  planText: onPlan((turn, plan) => continueAnnouncement(turn, { ...draftOf(plan), text: undefined, attachments: [] })),
  planWhen: onPlan((turn, plan) => continueAnnouncement(turn, draftOf(plan), 'when')),
  /** Also one that came too late to go by itself. */
  planNow: onPlan((turn, plan) => continueAnnouncement(turn, { ...draftOf(plan), when: undefined }), ['done']),

  planEnd: onPlan((turn, plan) => {
    const keep = action(turn.speak.label('announcements-do-keep-plan'), FEATURE, 'planKeep', [plan.id]);
    const end = action(turn.speak.label('announcements-do-plan-end-now'), FEATURE, 'planEndNow', [plan.id]);
    return turn.say('announcements-plan-end-sure', { begin: excerpt(plan.text, 80) }, { choices: [[keep], [end]] });
  }),
  planKeep: onPlan((turn) => turn.say('announcements-kept')),
  planEndNow: onPlan(async (turn, { id: planId }) => {
    await endPlan.do(turn.operations, { planId });
    return turn.say('announcements-plan-ended');
  }),

  approve: onPlan(async (turn, plan) => {
    const { zone } = await placeOf(turn, plan.unitIds);
    const { isLater } = await approvePlan.do(turn.operations, { planId: plan.id });
    const when = planWhen(turn.speak, plan, zone);
    return turn.say(isLater ? 'announcements-you-approved-later' : 'announcements-you-approved', { when });
  }),

  refuse: onPlan(async (turn, { id: planId }) => {
    await refusePlan.do(turn.operations, { planId });
    return turn.say('announcements-you-refused');
  }),

  /** An urgent alert that nobody answered for. */
  override: onPlan(async (turn, { id: planId }) => {
    await overridePlan.do(turn.operations, { planId });
  }),
};

/** In the inbox: what waits for this officer's word. */
export const plansInbox: Waiting = {
  async list(turn, most) {
    const plans = await plansToDecide(turn.tx, scopeOf(turn.access), turn.person.id);
    const some = await inOrder(plans.slice(0, most), (plan) => inboxItem(turn, plan));
    return { all: plans.length, some };
  },
  async show(turn, which) {
    const number = Number(/\d+/u.exec(which)?.[0]);
    const plans = await plansToDecide(turn.tx, scopeOf(turn.access), turn.person.id);
    const plan = plans.find((one) => one.number === number);
    if (plan) await showPlan(turn, plan);
    return plan !== undefined;
  },
};

async function inboxItem(turn: Turn, plan: Plan) {
  const { units } = await placeOf(turn, plan.unitIds);
  const number = String(plan.number);
  const unitNames = listNames(
    turn.speak,
    units.map((unit) => unit.name),
  );
  const args = { number, units: unitNames, begin: excerpt(plan.text, 80) };
  return {
    number,
    line: turn.speak.text('announcements-inbox-line', args),
    choice: action(turn.speak.label('announcements-do-inbox', { number }), FEATURE, 'plan', [plan.id]),
    open: true,
    urgent: plan.kind === 'alert',
    since: plan.createdAt,
  };
}
