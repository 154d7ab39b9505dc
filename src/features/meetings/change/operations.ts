/** A meeting that was called is changed or cancelled; whoever is invited hears of it in the same transaction. */
import { z } from 'zod';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { countAskAt } from '../attendance/head-count.ts';
import { reachedSchema } from '../call/operations.ts';
import { changeCards, takeAwayCards } from '../cards/cards.ts';
import { forgetAnswers } from '../invitee-store.ts';
import { cancellation, change } from '../letters.ts';
import { remindersOf } from '../reminders/reminder-plan.ts';
import { answersStay, LIMITS } from '../rules.ts';
import { cancelMeeting as cancel, changeMeetingRow, unitOfMeeting } from '../store.ts';
import { stillAhead, tellChange } from './still-ahead.ts';

const aboutMeeting = z.object({ meetingId: z.uuid() });

/** What is left out stays as it is. `answersStay`: nobody has to answer anew. */
export const changeMeeting = operation({
  name: 'meetings.change',
  level: 'officer',
  input: aboutMeeting.extend({
    startsAt: z.iso.datetime().optional(),
    endsAt: z.iso.datetime().nullable().optional(),
    place: z.string().min(1).max(LIMITS.place).optional(),
    title: z.string().min(1).max(LIMITS.title).optional(),
  }),
  output: reachedSchema.extend({ answersStay: z.boolean() }),
  unit: unitOfMeeting,
  details: (_, { people }) => ({ people }),
  async run(context, { meetingId, ...to }) {
    const { tx, now } = context;
    const before = await stillAhead(context, meetingId);
    const next = {
      ...before,
      place: to.place ?? before.place,
      title: to.title ?? before.title,
      startsAt: to.startsAt ? new Date(to.startsAt) : before.startsAt,
      endsAt: to.startsAt ? (to.endsAt ? new Date(to.endsAt) : null) : before.endsAt,
    };
    if (next.startsAt <= now) throw new Refusal('meetings-move-past');
    const stay = answersStay(before.startsAt, next.startsAt, before.zone);
    const { startsAt, endsAt, place, title, byName } = next;
    const counted = byName ? {} : { countDueAt: countAskAt(next, next.zone) };
    const reminders = byName ? await remindersOf(context, next) : [];
    await changeMeetingRow(tx, before.id, { startsAt, endsAt, place, title, ...counted }, reminders);
    if (!stay) await forgetAnswers(tx, before.id, before.createdById);
    await changeCards(context, next, !stay);
    const { people, unreachable } = await tellChange(context, before, (speak) => change(speak, next, before, !stay));
    return { people, unreachable, answersStay: stay };
  },
});

export const cancelMeeting = operation({
  name: 'meetings.cancel',
  level: 'officer',
  input: aboutMeeting.extend({ reason: z.string().max(LIMITS.reason).nullable().default(null) }),
  output: reachedSchema,
  unit: unitOfMeeting,
  details: (_, { people }) => ({ people }),
  async run(context, { meetingId, reason }) {
    const meeting = await stillAhead(context, meetingId);
    await cancel(context.tx, meeting.id, context.now);
    await takeAwayCards(context, meeting.id);
    const { people, unreachable } = await tellChange(context, meeting, (speak) =>
      cancellation(speak, meeting, reason || null),
    );
    return { people, unreachable };
  },
});
