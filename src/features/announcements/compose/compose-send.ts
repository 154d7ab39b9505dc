/** The officer has confirmed: the announcement goes out, is planned, or waits for the word of a second officer. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { Reach } from '../../../outbound/outbox/reach.ts';
import { toLocal } from '../../../text/calendar.ts';
import { FEATURE, listNames } from '../messages.ts';
import { askOthers, placeOf } from '../plans/plan-fire.ts';
import { whenText } from '../plans/plan-messages.ts';
import { ANSWER_WITHIN_MS, URGE_AFTER_MS } from '../plans/plan-scheduled.ts';
import { addPlan, changePlan, isOpen, lockPlan, type NewPlan, type Plan, replacePlan } from '../plans/plan-store.ts';
import { scopeOf, showProgress } from '../progress/progress.ts';
import type { Draft } from './draft.ts';
import { secondWord } from './second-approval.ts';
import { sendAnnouncement } from './send-announcement.ts';

/**
 * @param reach what the preview named @param alone the officer knows that nobody else has agreed
 * @returns `nobody-to-ask`: a second officer has to agree, and there is none; nothing was done
 */
export async function send(
  turn: Turn,
  draft: Draft,
  units: UnitRef[],
  reach: Reach,
  alone = false,
): Promise<'done' | 'nobody-to-ask'> {
  const { people } = reach;
  const before = draft.planId === undefined ? null : await planToChange(turn, draft.planId);
  const need = alone ? undefined : await secondWord(turn, turn.person.id, units, people);
  if (need && need.from.length > 0) {
    await waitForWord(turn, draft, before, need.why, reach);
  } else if (need && !isUrgent(draft)) {
    return 'nobody-to-ask';
  } else if (draft.when) {
    await planIt(turn, draft, before);
  } else {
    await sendNow(turn, draft, units, before);
    // An alert that nobody else could be asked about goes, and it is known that it did.
    if (need) {
      turn.log.warn({ byId: turn.person.id, people }, 'an urgent alert went to many without a second officer');
      await turn.say('announcements-alert-alone', { people });
    }
  }
  return 'done';
}

/** One that has an hour of its own can wait for a word. */
const isUrgent = (draft: Draft) => draft.kind === 'alert' && !draft.when;

/** @throws {Refusal} when it was sent, ended or taken away meanwhile */
async function planToChange(turn: Turn, planId: string): Promise<Plan> {
  const plan = await lockPlan(turn.tx, planId, scopeOf(turn.access));
  if (!plan) throw new Refusal('announcements-not-yours');
  return plan;
}

async function sendNow(turn: Turn, draft: Draft, units: UnitRef[], before: Plan | null): Promise<void> {
  const { kind, text = '', source = null, attachments, officersOnly } = draft;
  const planId = before?.id ?? null;
  const what = { kind, text, source, attachments, units, officersOnly, createdById: turn.person.id, planId };
  const id = await sendAnnouncement(turn, what);
  // One that is repeated goes on as planned.
  if (before && isOpen(before) && !before.rule) await changePlan(turn.tx, before.id, { state: 'done' });
  await turn.endDialog();
  await showProgress(turn, id);
}

async function planIt(turn: Turn, draft: Draft, before: Plan | null): Promise<void> {
  const { when } = draft;
  if (!when) return;
  const { zone } = await placeOf(turn, draft.unitIds);
  const id = await keepPlan(turn, newPlan(turn, draft, zone, 'planned'), before);
  await turn.endDialog();
  const list = action(turn.speak.label('announcements-do-plan-list'), FEATURE, 'plans');
  const show = action(turn.speak.label('announcements-do-plan-show'), FEATURE, 'plan', [id]);
  await turn.say('announcements-plan-kept', { when: whenText(turn.speak, when, zone) }, { choices: [[show, list]] });
}

async function waitForWord(turn: Turn, draft: Draft, before: Plan | null, why: 'many' | 'new', reach: Reach) {
  const place = await placeOf(turn, draft.unitIds);
  const made = newPlan(turn, draft, place.zone, 'waiting');
  const id = await keepPlan(turn, made, before);
  const within = isUrgent(draft) ? URGE_AFTER_MS : ANSWER_WITHIN_MS;
  const plan = await planToChange(turn, id);
  const asked = await askOthers(turn, plan, place, 'waiting', new Date(turn.now.getTime() + within), reach);
  await turn.endDialog();
  const names = listNames(
    turn.speak,
    asked.map((one) => one.fullName),
  );
  const end = action(turn.speak.label('announcements-do-plan-end'), FEATURE, 'planEnd', [id]);
  const key = isUrgent(draft) ? 'announcements-waits-alert' : `announcements-waits-${why}`;
  const { people, unreachable } = reach;
  await turn.say(key, { names, people, unreachable }, { choices: [[end]] });
}

/** In place of the plan that was changed, as long as that one is not over; what is sent at once beside a repeated one is new. */
async function keepPlan(turn: Turn, plan: NewPlan, before: Plan | null): Promise<string> {
  if (!before || !isOpen(before) || (before.rule && !plan.nextAt)) return addPlan(turn.tx, plan);
  await replacePlan(turn.tx, before.id, plan);
  return before.id;
}

function newPlan(turn: Turn, draft: Draft, zone: string, state: 'planned' | 'waiting'): NewPlan {
  const { kind, text = '', source = null, attachments, unitIds, officersOnly, when } = draft;
  const day = when?.rule === undefined ? null : toLocal(when.at, zone);
  return {
    kind,
    text,
    source,
    attachments,
    unitIds,
    officersOnly,
    rule: when?.rule ?? null,
    startsOn: day && { year: day.year, month: day.month, day: day.day },
    nextAt: when?.at ?? null,
    state,
    createdById: turn.person.id,
    createdAt: turn.now,
    askedIds: [],
    answerBy: null,
  };
}
