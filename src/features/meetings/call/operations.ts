/** Meetings are called, and noted where nobody is invited by name. */
import { z } from 'zod';
import { zoneOfUnit } from '../../../directory/units.ts';
import { requireUnit, unitIdsOf } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { countAskAt } from '../attendance/head-count.ts';
import { kindOfTitle, meetingKinds } from '../kinds.ts';
import { LIMITS } from '../rules.ts';
import { createMeeting, meetingsBetween } from '../store.ts';
import { kindWords } from '../words.ts';
import { inviteNow } from './invite-now.ts';
import { whoOf, whoSchema } from './who.ts';

/** A meeting as it is called. Times are UTC. */
const called = z.object({
  unitId: z.string(),
  title: z.string().min(1).max(LIMITS.title),
  place: z.string().min(1).max(LIMITS.place),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable().default(null),
  /** Left out: the one that the title names. */
  kind: z.enum(meetingKinds).optional(),
});

const rowOf = ({ unitId, title, place, startsAt, endsAt, kind }: z.output<typeof called>, createdById: string) => ({
  ...{ unitId, title, place, createdById },
  startsAt: new Date(startsAt),
  endsAt: endsAt === null ? null : new Date(endsAt),
  kind: kind ?? kindOfTitle(title, kindWords()),
});

/** `invited`: who is on its list; the others: whom the invitations reach, and whom they do not. */
export const reachedSchema = z.object({ people: z.int(), unreachable: z.int() });

/** Meeting, audience, reminders and invitations at one stroke. */
export const callMeeting = operation({
  name: 'meetings.call',
  level: 'officer',
  input: called.extend({
    /** Left out: those whom the title names, else all members. */
    who: whoSchema.optional(),
    /** How the groups of the unit are shown it, where they can be. */
    card: z.enum(['event', 'poll']).default('event'),
  }),
  output: reachedSchema.extend({ meetingId: z.string(), invited: z.int() }),
  unit: ({ unitId }) => unitId,
  details: (_, { invited }) => ({ people: invited }),
  async run(context, input) {
    const { actor, tx } = context;
    const unit = await requireUnit({ tx, access: actor.access }, 'officer', input.unitId);
    const row = rowOf(input, actor.person.id);
    if (row.startsAt <= context.now) throw new Refusal('common-form-time-past');
    const zone = await zoneOfUnit(tx, unit, context.zone);
    const how = { who: whoOf(input), card: input.card };
    const { meetingId, invited, reach } = await inviteNow(context, row, { unit, zone }, how, actor.person.id);
    if (invited === 0) throw new Refusal('meetings-no-members', { unit: unit.name });
    return { meetingId, invited, people: reach.people, unreachable: reach.unreachable };
  },
});

/** A talk for 800 pupils: nobody is invited by name; the number who came is asked for afterwards. */
export const noteMeeting = operation({
  name: 'meetings.note',
  level: 'officer',
  input: called,
  output: z.object({ meetingId: z.string() }),
  unit: ({ unitId }) => unitId,
  async run(context, input) {
    const { actor, tx } = context;
    const unit = await requireUnit({ tx, access: actor.access }, 'officer', input.unitId);
    const row = rowOf(input, actor.person.id);
    const countDueAt = countAskAt(row, await zoneOfUnit(tx, unit, context.zone));
    return { meetingId: await createMeeting(tx, { ...row, byName: false, countDueAt }, [], context.now) };
  },
});

/** Meetings of a span of time that were not cancelled, of the officer's units and all below. */
export const meetingsIn = query({
  name: 'meetings.list',
  level: 'officer',
  filter: z.object({ from: z.iso.datetime(), to: z.iso.datetime(), order: z.enum(['asc', 'desc']).default('asc') }),
  run: (context, { from, to, order }, page) =>
    meetingsBetween(context, unitIdsOf(context, 'officer'), { from: new Date(from), to: new Date(to) }, page, order),
});
