/** What an officer of the station may do with a tip. The teller hears of it only where they gave their name, or by their code. */
import { z } from 'zod';
import { audit } from '../../directory/audit.ts';
import type { OperationContext } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { officersOfStation } from './notify.ts';
import { limits, type Step, stepsFor } from './rules.ts';
import { changeTip, openTips, type Tip, tipOfOfficer } from './store.ts';
import { howItStands, toldOfNote, toldTeller } from './told.ts';
import { addTipWord } from './words-store.ts';
import { zoneOfTip } from './zone.ts';

const about = z.object({ number: z.int() });
const saying = about.extend({
  text: z
    .string()
    .trim()
    .max(limits.words)
    .regex(/[\p{L}\p{N}]/u),
});

/** The tip, locked. @throws {Refusal} the same for one of another station and for none */
export async function stationsTip(context: OperationContext, number: number): Promise<Tip> {
  const tip = await tipOfOfficer(context, context.actor.person.id, number);
  if (!tip) throw new Refusal('tips-not-found');
  return tip;
}

/** Every look is on the audit trail. */
export async function noteLook({ tx, actor, now }: OperationContext, { id, unitId, number }: Tip): Promise<void> {
  const note = { actorId: actor.person.id, unitId, subjectId: id, details: { number } };
  await audit(tx, { action: 'tip.viewed', ...note }, now);
}

/** @throws {Refusal} says how it stands where the step may not be taken now */
async function forStep(context: OperationContext, number: number, step: Step): Promise<Tip> {
  const tip = await stationsTip(context, number);
  if (stepsFor(tip, context.actor.person.id).includes(step)) return tip;
  const state = howItStands(await context.speakTo(context.actor.person), tip);
  throw new Refusal('tips-stale', { number: String(number), state });
}

/** A step; its words stand with the tip, who took it and when, and nowhere else. */
function step<I extends typeof about>(
  name: string,
  which: Step,
  input: I,
  run: (context: OperationContext, tip: Tip, given: z.output<I>) => Promise<boolean>,
) {
  return operation<I, z.ZodObject<{ reached: z.ZodBoolean }>, Tip>({
    name,
    level: 'officer',
    leavesTrail: true,
    input,
    output: z.object({ reached: z.boolean() }),
    find: (context, { number }) => forStep(context, number, which),
    unit: (_, __, { unitId }) => unitId,
    async run(context, given, tip) {
      return { reached: await run(context, tip, given) };
    },
  });
}

const word = (context: OperationContext, tip: Tip, kind: 'taken' | 'asked' | 'noted' | 'closed', text: string) =>
  addTipWord(context, { tipId: tip.id, kind, byId: context.actor.person.id, text }, context.now);

export const takeTip = step('tips.take', 'take', about, async (context, tip) => {
  await changeTip(context, tip.id, { state: 'taken', assigneeId: context.actor.person.id });
  await word(context, tip, 'taken', '');
  return true;
});

export const askTeller = step('tips.ask', 'ask', saying, async (context, tip, { text }) => {
  await word(context, tip, 'asked', text);
  return tellTeller(context, tip, 'ask', text);
});

export const noteOnTip = step('tips.note', 'note', saying, async (context, tip, { text }) => {
  await word(context, tip, 'noted', text);
  // Whoever has the tip hears that a colleague has noted something; what it is they look up.
  const officers = await officersOfStation(context, tip);
  const assignee = officers.find(({ id }) => id === tip.assigneeId && id !== context.actor.person.id);
  const zone = await zoneOfTip(context, tip);
  if (assignee) await context.notify(assignee, toldOfNote(tip, zone), FROM_US);
  return true;
});

export const closeTip = step('tips.close', 'close', saying, async (context, tip, { text }) => {
  await word(context, tip, 'closed', text);
  // What the teller added meanwhile is still told of, and opens it again.
  await changeTip(context, tip.id, { state: 'closed', ...(tip.added ? {} : { tellAt: null }) });
  return tellTeller(context, tip, 'close', text);
});

const FROM_US = { feature: 'tips' };

/** @returns false where it waits until the teller asks with the code */
async function tellTeller(context: OperationContext, tip: Tip, which: 'ask' | 'close', text: string): Promise<boolean> {
  if (tip.askerId === null) return false;
  const person = { id: tip.askerId, locale: tip.askerLocale };
  return context.notify(person, toldTeller(tip, which, text), FROM_US);
}

/** Not yet closed, of the actor's station. */
export const tipsWaiting = query({
  name: 'tips.waiting',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const { all, some } = await openTips(context, context.actor.person.id, from + limit);
    return { total: all, rows: some.slice(from) };
  },
});
