/** The word of a second officer: when it is needed, who is asked, and the question. */

import { action } from '../../../conversation/dialogs/choices.ts';
import { privateChatOf } from '../../../directory/chats.ts';
import { officersFor, type PersonRef } from '../../../directory/people.ts';
import { roleSince } from '../../../directory/roles.ts';
import { settingsOfUnit, type UnitRef } from '../../../directory/units.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import { previewReach, type Reach } from '../../../outbound/outbox/reach.ts';
import { inOrder } from '../../../runtime/in-order.ts';
import { announcementContent, FEATURE, listNames, sampleChoice } from '../messages.ts';
import { planWhen } from '../plans/plan-messages.ts';
import type { Plan } from '../plans/plan-store.ts';
import { secondWordFor, strictest } from '../rules.ts';
import { audienceOf, laneOf } from './send-announcement.ts';

/** Enough that one of them looks at the telephone, few enough that each feels asked. */
const MOST_ASKED = 5;

/** How long a second officer has. */
export const ANSWER_WITHIN_MS = 86_400_000;
/** After so long without an answer whoever wrote an urgent alert may send it alone. */
export const URGE_AFTER_MS = 5 * 60_000;

/**
 * Is the word of a second officer needed, and who may give it? Officers of the units or above, else administrators; only
 * those whom a message reaches.
 * @returns undefined: it is not needed
 */
export async function secondWord(
  context: WorkContext,
  byId: string,
  units: readonly UnitRef[],
  people: number,
): Promise<{ why: 'many' | 'new'; from: PersonRef[] } | undefined> {
  const { tx, now } = context;
  const settings = strictest(await inOrder(units, (unit) => settingsOfUnit(tx, unit)));
  const held = await inOrder(units, (unit) => roleSince(tx, byId, unit, now));
  const since = held.includes(null) ? undefined : held.flatMap((at) => at ?? []).sort((a, b) => +b - +a)[0];
  const why = secondWordFor(people, settings, since, now);
  return why && { why, from: await othersFor(context, byId, units) };
}

/** Who may decide in place of this person for all of the units, nearest first. */
export async function othersFor(context: WorkContext, byId: string, units: readonly UnitRef[]): Promise<PersonRef[]> {
  for (const name of ['officer', 'administrator'] as const) {
    const lists = await inOrder(units, (unit) => officersFor(context.tx, unit, context.now, name));
    const everywhere = (lists[0] ?? []).filter(
      (one) => one.id !== byId && lists.every((list) => list.some((other) => other.id === one.id)),
    );
    const reached: PersonRef[] = [];
    for (const one of everywhere) {
      if (reached.length === MOST_ASKED) break;
      if (await privateChatOf(context.tx, one.id, context.outbox.channels.all())) reached.push(one);
    }
    if (reached.length > 0) return reached;
  }
  return [];
}

/** Shows the plan to each as members will see it, and asks. @param by the name of who wrote it @param counted if it was */
export async function askForWord(
  context: WorkContext,
  plan: Plan,
  units: readonly UnitRef[],
  zone: string,
  by: string,
  asked: readonly PersonRef[],
  counted?: Reach,
): Promise<void> {
  const reach = counted ?? (await previewReach(context.tx, context.outbox, await audienceOf(context, plan)));
  // An alert that waits for a word waits for nothing else.
  const lane = plan.kind === 'alert' ? laneOf('alert') : 'reply';
  for (const person of asked) {
    await context.notify(person, (speak) => previewContent(speak, plan, units), { lane });
    await context.notify(person, (speak) => question(speak, plan, units, zone, by, reach), { lane });
  }
}

export function previewContent(speak: Translator, plan: Plan, units: readonly UnitRef[]): ContentInput {
  const unitNames = units.map((unit) => unit.name);
  return announcementContent(speak, { ...plan, unitNames }, [sampleChoice(speak)]);
}

/** What the one who is asked reads after the announcement itself; nothing is sent while nobody answers. */
export function question(
  speak: Translator,
  plan: Plan,
  units: readonly UnitRef[],
  zone: string,
  by: string,
  reach: Reach,
): ContentInput {
  const key = plan.state === 'held' ? 'announcements-held-question' : 'announcements-second-question';
  const names = listNames(
    speak,
    units.map((unit) => unit.name),
  );
  const choice = (name: string, label: string) => action(speak.label(label), FEATURE, name, [plan.id]);
  return {
    ...speak.text(key, { name: by, units: names, when: planWhen(speak, plan, zone), ...reach }),
    choices: [[choice('approve', 'announcements-do-approve')], [choice('refuse', 'announcements-do-refuse')]],
  };
}
