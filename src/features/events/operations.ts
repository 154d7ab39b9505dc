/** What may be done about events: write one down after it was held, add a session, note gifts to recruits, take away a mistake. */
import { z } from 'zod';
import { type OperationContext, todayAt, unitIdsOf } from '../../operations/actor.ts';
import { operation } from '../../operations/operation.ts';
import { query } from '../../operations/query.ts';
import { Refusal } from '../../operations/refusal.ts';
import { compareDates, isDate, type LocalDate } from '../../text/calendar.ts';
import { asDay, eventKinds, MOST_HEADS, TITLE_LIMIT, WORDS_LIMIT } from './rules.ts';
import { addEnlistment, addEvent, addSession, eventsOf, type HeldEvent, removeEvent } from './store.ts';

const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() }).refine(isDate);
const byOf = ({ actor, now }: OperationContext) => ({ personId: actor.person.id, now });
const session = z.object({
  day: daySchema,
  sessions: z.int().min(1).max(1000),
  /** Null: nobody counted. */
  headCount: z.int().min(1).max(MOST_HEADS).nullable(),
});

/** One of the actor's, held. @throws {Refusal} the same for that of others and for none */
export async function theEvent(context: OperationContext, id: string): Promise<HeldEvent> {
  const [event] = await eventsOf(context.tx, unitIdsOf(context, 'officer'), id);
  if (!event) throw new Refusal('events-not-there');
  return event;
}

const unitOfEvent = async ({ eventId }: { eventId: string }, context: OperationContext) =>
  (await eventsOf(context.tx, unitIdsOf(context, 'officer'), eventId))[0]?.unitId;

async function mustBePast(context: OperationContext, unitId: string, day: LocalDate): Promise<void> {
  if (compareDates(day, await todayAt(context, unitId)) > 0) throw new Refusal('common-form-day-past');
}

export const writeEvent = operation({
  name: 'events.write',
  level: 'officer',
  input: session.extend({
    unitId: z.string(),
    title: z.string().min(2).max(TITLE_LIMIT),
    kind: z.enum(eventKinds),
    partners: z.string().max(WORDS_LIMIT).nullable(),
    audience: z.string().max(WORDS_LIMIT).nullable(),
  }),
  output: z.object({ eventId: z.string() }),
  unit: ({ unitId }) => unitId,
  subject: (_, { eventId }) => eventId,
  async run(context, { day, sessions, headCount, ...event }) {
    await mustBePast(context, event.unitId, day);
    const eventId = await addEvent(context.tx, event, byOf(context));
    await addSession(context.tx, eventId, { heldOn: asDay(day), sessions, headCount }, byOf(context));
    return { eventId };
  },
});

/** One more session of it. */
export const writeSession = operation({
  name: 'events.session',
  level: 'officer',
  input: session.extend({ eventId: z.string() }),
  output: z.object({ sessions: z.int(), headCount: z.int().nullable() }),
  unit: unitOfEvent,
  subject: ({ eventId }) => eventId,
  async run(context, { eventId, day, sessions, headCount }) {
    const event = await theEvent(context, eventId);
    await mustBePast(context, event.unitId, day);
    await addSession(context.tx, eventId, { heldOn: asDay(day), sessions, headCount }, byOf(context));
    const after = await theEvent(context, eventId);
    return { sessions: after.sessions, headCount: after.headCount };
  },
});

/** Gifts to young people who were seen off to their service; the sum is of all of them together. */
export const writeEnlistment = operation({
  name: 'events.enlist',
  level: 'officer',
  input: z.object({
    unitId: z.string(),
    day: daySchema,
    people: z.int().min(1).max(10_000),
    name: z.string().max(WORDS_LIMIT).nullable(),
    giftDong: z.string().regex(/^\d+$/).nullable(),
    giftInKind: z.string().max(WORDS_LIMIT).nullable(),
  }),
  output: z.object({ enlistmentId: z.string() }),
  unit: ({ unitId }) => unitId,
  details: ({ people }) => ({ people }),
  async run(context, { day, giftDong, ...given }) {
    await mustBePast(context, given.unitId, day);
    const row = { ...given, givenOn: asDay(day), giftDong: giftDong === null ? null : BigInt(giftDong) };
    return { enlistmentId: await addEnlistment(context, row, byOf(context)) };
  },
});

export const dropEvent = operation({
  name: 'events.remove',
  level: 'officer',
  input: z.object({ eventId: z.string() }),
  output: z.object({ title: z.string() }),
  unit: unitOfEvent,
  async run(context, { eventId }) {
    const { title } = await theEvent(context, eventId);
    await removeEvent(context.tx, eventId);
    return { title };
  },
});

export const eventList = query({
  name: 'events.list',
  level: 'officer',
  filter: z.object({}),
  async run(context, _, { from, limit }) {
    const rows = await eventsOf(context.tx, unitIdsOf(context, 'officer'));
    return { total: rows.length, rows: rows.slice(from, from + limit) };
  },
});
