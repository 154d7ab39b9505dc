/** Roles are given and taken back; of a police station at the word of an officer there. directory/roles.ts writes the trail. */
import { z } from 'zod';
import { loadAccess, mayFor } from '../../../directory/access.ts';
import { findPerson, type PersonRef } from '../../../directory/people.ts';
import { grantRole, rolesWithin, withdrawRole } from '../../../directory/roles.ts';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import { type OperationContext, requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { roleName } from '../letters.ts';
import { countAdministrators, lockTree } from '../store.ts';
import { asksStation, holdsHere, isStation, tellStation } from '../units/stations.ts';
import { endArgs, endOfDay } from './role-until.ts';

const held = z.object({ personId: z.string(), unitId: z.string(), role: z.enum(['officer', 'administrator']) });
/** `asked`: the officers of the station have the word. */
const done = z.object({ asked: z.boolean() });

/** Of the unit, held until the unit of work ends; and the person. @throws {Refusal} where one of both is no more */
async function concerned(context: OperationContext, { personId, unitId }: z.output<typeof held>) {
  const unit = await requireUnit({ tx: context.tx, access: context.actor.access }, 'administrator', unitId);
  await lockTree(context.tx);
  const person = await findPerson(context.tx, personId);
  if (!person) throw new Refusal('common-choice-old');
  return { unit, person };
}

/** The end of a role that is held is changed by it too. */
export const giveRole = operation({
  name: 'roles.grant',
  level: 'administrator',
  leavesTrail: true,
  /** `until`: its last day; null: without end. */
  input: held.extend({ until: z.iso.date().nullable() }),
  /** `told`: the person could be written to. */
  output: done.extend({ told: z.boolean(), until: z.iso.datetime().nullable() }),
  unit: ({ unitId }) => unitId,
  async run(context, { until: day, ...input }) {
    const { tx, now, actor } = context;
    const { unit, person } = await concerned(context, input);
    const zone = await zoneOfUnit(tx, unit, context.zone);
    const until = day === null ? null : endOfDay(day, zone);
    if (until && until <= now) throw new Refusal('members-until-past');
    const ends = endArgs(until, zone);
    const key = { personId: person.id, unitId: unit.id, name: input.role };
    const isTop = unit.parentId === null && input.role === 'administrator';
    if (until && isTop && (await countAdministrators(tx, unit.id, person.id)) === 0)
      throw new Refusal('members-until-last', { unit: unit.name });
    const ended = { told: false, until: until?.toISOString() ?? null };
    const of = { does: 'give', ...input, until: until?.toISOString() ?? '' } as const;
    if (await asksStation(context, unit, of, person.fullName)) return { asked: true, ...ended };
    if (!(await grantRole(tx, { ...key, grantedById: actor.person.id, until }, now))) {
      const role = roleName(await context.speakTo(actor.person), input.role);
      throw new Refusal('members-grant-already', { name: person.fullName, unit: unit.name, role });
    }
    const told = person.id === actor.person.id || (await tellGranted(context, person, input.role, unit.name, ends));
    await tellStation(context, unit, 'members-station-role-given', { name: person.fullName });
    return { asked: false, ...ended, told };
  },
});

type Ends = ReturnType<typeof endArgs>;

const tellGranted = (context: OperationContext, person: PersonRef, role: string, unit: string, ends: Ends) =>
  context.notify(person, (speak) => speak.text(`members-granted-you-${role}`, { unit, ...ends }));

export const takeRole = operation({
  name: 'roles.withdraw',
  level: 'administrator',
  leavesTrail: true,
  input: held,
  output: done,
  unit: ({ unitId }) => unitId,
  async run(context, input) {
    const { tx, now, actor } = context;
    const { unit, person } = await concerned(context, input);
    const isTop = unit.parentId === null && input.role === 'administrator';
    if (isTop && (await countAdministrators(tx, unit.id, person.id)) === 0)
      throw new Refusal('members-withdraw-last', { unit: unit.name });
    if (await asksStation(context, unit, { does: 'take', ...input, until: '' }, person.fullName))
      return { asked: true };
    const key = { personId: person.id, unitId: unit.id, name: input.role };
    if (!(await withdrawRole(tx, key, { actorId: actor.person.id }, now))) throw new Refusal('members-withdraw-gone');
    await tellStation(context, unit, 'members-station-role-taken', { name: person.fullName });
    if (person.id !== actor.person.id)
      await context.notify(person, (speak) =>
        speak.text('members-withdrawn-you', { unit: unit.name, role: roleName(speak, input.role) }),
      );
    return { asked: false };
  },
});

/** The word of an officer of the station: what was asked for is done in the name of who asked. */
export const agreeToRole = operation({
  name: 'roles.agree',
  level: 'officer',
  leavesTrail: true,
  input: held.extend({ does: z.enum(['give', 'take']), until: z.iso.datetime().nullable(), askerId: z.string() }),
  output: z.object({ name: z.string(), unit: z.string() }),
  unit: ({ unitId }) => unitId,
  async run(context, { does, personId, unitId, role, until, askerId }) {
    const { tx, now, actor } = context;
    const unit = await findUnit(tx, unitId);
    // The same words where there is none.
    if (!unit || !isStation(unit) || !holdsHere(actor.access, unitId)) throw new Refusal('common-refused-unit');
    const person = await findPerson(tx, personId);
    const asker = await loadAccess(tx, askerId, now);
    if (!person || !mayFor(asker, 'administrator', unit)) throw new Refusal('common-choice-old');
    const ends = until === null ? null : new Date(until);
    const key = { personId, unitId, name: role };
    const isDone =
      does === 'give'
        ? await grantRole(tx, { ...key, grantedById: askerId, until: ends }, now)
        : await withdrawRole(tx, key, { actorId: askerId }, now);
    if (!isDone) throw new Refusal('common-choice-old');
    const text = `members-station-role-${does === 'give' ? 'given' : 'taken'}`;
    await tellStation(context, unit, text, { name: person.fullName });
    if (does === 'give') await tellGranted(context, person, role, unit.name, endArgs(ends, context.zone));
    const told = { name: person.fullName, by: actor.person.fullName, unit: unit.name };
    await context.notify({ id: askerId, locale: null }, (speak) => speak.text(text, told));
    return { name: person.fullName, unit: unit.name };
  },
});

/** Who holds which role in an administrator's units and below. */
export const rolesHeld = query({
  name: 'roles.list',
  level: 'administrator',
  filter: z.object({ unitId: z.string().optional() }),
  async run(context, { unitId }, { from, limit }) {
    const { tx, now, actor } = context;
    if (unitId !== undefined) await requireUnit({ tx, access: actor.access }, 'administrator', unitId);
    const all = await rolesWithin(tx, unitId === undefined ? unitIdsOf(context, 'administrator') : [unitId], now);
    return { total: all.length, rows: all.slice(from, from + limit) };
  },
});
