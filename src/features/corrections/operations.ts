/** A member asks to have their own data changed, to move or to leave; an officer agrees or not, and the roster is changed then. */
import { z } from 'zod';
import { circlesOf, tellNearest } from '../../cases/officers.ts';
import { officersAlong } from '../../directory/officers.ts';
import { changeMembershipFields, changePersonFields } from '../../directory/roster.ts';
import { findUnit, type UnitRef } from '../../directory/units.ts';
import { type OperationContext, todayAt, unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { Refusal } from '../../operations/refusal.ts';
import { readValue, subjects, VALUE_LIMIT } from './rules.ts';
import {
  addCorrection,
  askedSince,
  type Correction,
  correctionsFor,
  hasRole,
  lockCorrection,
  membershipHere,
  settleCorrection,
} from './store.ts';
import { correctionText, openChoice } from './told.ts';

const FROM_US = { feature: 'corrections', lane: 'reminder' } as const;
const DAY_MS = 86_400_000;
/** Some go wrong; more in a day is somebody playing. */
const A_DAY = 8;

/** A chapter of the same house, other than this. */
export function mayMoveTo(from: UnitRef, to: UnitRef | null): to is UnitRef {
  return to !== null && to.id !== from.id && to.parentId !== null && to.path[0] === from.path[0];
}

export const askCorrection = operation({
  name: 'corrections.ask',
  level: 'member',
  input: z.object({ unitId: z.string(), subject: z.enum(subjects), value: z.string().min(1).max(VALUE_LIMIT) }),
  output: z.object({ number: z.int(), reached: z.array(z.string()) }),
  unit: ({ unitId }, { actor }) => actor.access.memberOf.find((one) => one.id === unitId)?.id,
  async run(context, { unitId, subject, value }) {
    const { tx, now, actor } = context;
    const unit = await findUnit(tx, unitId);
    if (!unit) throw new Refusal('common-refused-unit');
    if ((await askedSince(tx, actor.person.id, new Date(now.getTime() - DAY_MS))) >= A_DAY)
      throw new Refusal('corrections-many', { limit: A_DAY });
    const isGood =
      subject === 'unit'
        ? mayMoveTo(unit, await findUnit(tx, value))
        : readValue(subject, value, await todayAt(context, unitId)) === value;
    if (!isGood) throw new Refusal('corrections-value', { subject });
    const made = await addCorrection(context, { personId: actor.person.id, unitId, subject, value }, now);
    const asked = (await correctionsFor(context, { personId: actor.person.id }, { id: made.id }, 1)).some[0];
    if (!asked) throw new Refusal('common-choice-old');
    const line = await correctionText(tx, asked);
    const others = (await officersAlong(context, unit)).filter((one) => one.id !== actor.person.id);
    const reached = await tellNearest(circlesOf(others), (officer) =>
      context.notify(
        officer,
        (speak) => ({
          ...speak.text('corrections-told-new', { ...line, number: String(made.number) }),
          choices: [[openChoice(speak, made.id)]],
        }),
        FROM_US,
      ),
    );
    return { number: made.number, reached: reached.map(({ fullName }) => fullName) };
  },
});

const about = z.object({ correctionId: z.string() });
const done = z.object({ number: z.int(), reached: z.boolean() });

/** Open, of the actor's units, held. @throws {Refusal} the same for that of others and for none */
async function openOne(context: OperationContext, { correctionId }: z.output<typeof about>): Promise<Correction> {
  const viewer = { unitIds: unitIdsOf(context, 'officer') };
  const found = await lockCorrection(context, viewer, correctionId);
  if (!found) throw new Refusal('common-refused-unit');
  if (found.state !== 'open') throw new Refusal('corrections-settled', { number: String(found.number) });
  // Nobody nods to what they ask for themselves.
  if (found.personId === context.actor.person.id) throw new Refusal('corrections-own');
  return found;
}

async function settled(context: OperationContext, one: Correction, state: 'agreed' | 'refused') {
  await settleCorrection(context.tx, one.id, state, context.actor.person.id, context.now);
  const line = await correctionText(context.tx, one);
  const args = { ...line, number: String(one.number), by: context.actor.person.fullName };
  const reached = await context.notify({ id: one.personId }, (speak) => speak.text(`corrections-told-${state}`, args), {
    feature: 'corrections',
  });
  return { number: one.number, reached };
}

export const agreeCorrection = operation<typeof about, typeof done, Correction>({
  name: 'corrections.agree',
  level: 'officer',
  input: about,
  output: done,
  find: openOne,
  unit: (_, __, { unitId }) => unitId,
  subject: (_, __, { personId }) => personId,
  details: (_, { number }, { subject }) => ({ number, fields: subject }),
  async run(context, _, one) {
    await write(context, one);
    return settled(context, one, 'agreed');
  },
});

export const refuseCorrection = operation<typeof about, typeof done, Correction>({
  name: 'corrections.refuse',
  level: 'officer',
  input: about,
  output: done,
  find: openOne,
  unit: (_, __, { unitId }) => unitId,
  subject: (_, __, { personId }) => personId,
  details: (_, { number }, { subject }) => ({ number, fields: subject }),
  run: (context, _, one) => settled(context, one, 'refused'),
});

/** Who asked takes it back. */
export const withdrawCorrection = operation({
  name: 'corrections.withdraw',
  level: 'member',
  input: about,
  output: z.object({ number: z.int() }),
  unit: () => null,
  async run(context, { correctionId }) {
    const found = await lockCorrection(context, { personId: context.actor.person.id }, correctionId);
    if (!found) throw new Refusal('common-refused-unit');
    if (found.state !== 'open') throw new Refusal('corrections-settled', { number: String(found.number) });
    await settleCorrection(context.tx, found.id, 'withdrawn', null, context.now);
    return { number: found.number };
  },
});

/** Into the roster, with its history; the request is the cause of each line. */
async function write(context: OperationContext, one: Correction): Promise<void> {
  const { tx, now, actor } = context;
  const by = { actorId: actor.person.id, now, causeId: one.id };
  const { personId, unitId, value } = one;
  switch (one.subject) {
    case 'phone':
    case 'address':
    case 'fullName':
      await changePersonFields(context, personId, { [one.subject]: value }, by);
      return;
    case 'birth': {
      const isYear = value.length === 4;
      const birthDate = isYear ? null : new Date(`${value}T00:00:00Z`);
      await changePersonFields(context, personId, isYear ? { birthYear: Number(value) } : { birthDate }, by);
      return;
    }
    default:
      return leaveUnit(context, one, by);
  }

  async function leaveUnit(_: OperationContext, { subject }: Correction, cause: typeof by): Promise<void> {
    const was = await membershipHere(tx, personId, unitId);
    if (was?.standing !== 'member') throw new Refusal('common-choice-old');
    if (await hasRole(tx, personId, one.unitPath, now))
      throw new Refusal('corrections-has-role', { name: one.personName });
    const { year, month, day } = await todayAt(context, unitId);
    const standingSince = new Date(Date.UTC(year, month - 1, day));
    if (subject === 'leave') {
      await changeMembershipFields(
        context,
        { personId, unitId },
        { standing: 'left', standingSince, why: value },
        cause,
      );
      return;
    }
    const [from, to] = [await findUnit(tx, unitId), await findUnit(tx, value)];
    if (!from || !mayMoveTo(from, to)) throw new Refusal('common-choice-old');
    await changeMembershipFields(context, { personId, unitId }, { standing: 'moved', standingSince, why: null }, cause);
    const { category, joinedOn, decisionNumber, decidedOn } = was;
    const kept = { category, joinedOn, decisionNumber, decidedOn };
    const there = { personId, unitId: to.id, movedFromId: was.id };
    await changeMembershipFields(context, there, { ...kept, standing: 'member', standingSince, why: null }, cause);
    const args = { name: one.personName, from: from.name, to: to.name };
    const officers = (await officersAlong(context, to)).filter(({ id }) => id !== actor.person.id);
    await tellNearest(circlesOf(officers), (officer) =>
      context.notify(officer, (speak) => speak.text('corrections-told-moved-here', args), FROM_US),
    );
  }
}
