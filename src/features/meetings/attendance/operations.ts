/** Who came to a meeting is written down, and can be read. */
import { z } from 'zod';
import { mayFor } from '../../../directory/access.ts';
import { openPhone } from '../../../directory/contact.ts';
import { operation } from '../../../operations/operation.ts';
import { query } from '../../../operations/query.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { inviteesOf } from '../invitee-store.ts';
import { byGivenName } from '../rules.ts';
import { findMeeting, lockMeeting, unitOfMeeting } from '../store.ts';
import { MOST_COUNTED } from './head-count.ts';
import { mark, setHeadCount } from './mark-store.ts';
import { presenceOf } from './presence.ts';

/** Ticks on the list of those invited, with an officer's word on an absence; and how many came, where they were counted. */
export const takeAttendance = operation({
  name: 'meetings.attendance',
  level: 'officer',
  input: z.object({
    meetingId: z.uuid(),
    marks: z
      .array(
        z.object({
          personId: z.uuid(),
          attended: z.boolean().nullable(),
          excused: z.boolean().nullable().default(null),
        }),
      )
      .default([]),
    headCount: z.int().min(0).max(MOST_COUNTED).optional(),
  }),
  /** People of whom it says something else than before. */
  output: z.object({ changed: z.int() }),
  unit: unitOfMeeting,
  details: ({ headCount }, { changed }) => ({ people: headCount ?? changed }),
  async run(context, { meetingId, marks, headCount }) {
    const { tx, now, actor } = context;
    const meeting = await lockMeeting(context, meetingId, 'update');
    if (!meeting || meeting.state === 'cancelled') throw new Refusal('common-choice-old');
    if (headCount !== undefined) await setHeadCount(tx, meetingId, headCount, actor.person.id, now);
    return { changed: await mark(tx, meetingId, marks, { id: actor.person.id, how: 'list' }, now) };
  },
});

/** Who is invited: what they answered, whether a message has got through to them, whether they came. By given name. */
export const inviteesIn = query({
  name: 'meetings.invitees',
  level: 'officer',
  filter: z.object({ meetingId: z.uuid(), answer: z.enum(['coming', 'excused', 'silent']).optional() }),
  async run(context, { meetingId, answer }, { from, limit }) {
    const meeting = await findMeeting(context, meetingId);
    if (!meeting || !mayFor(context.actor.access, 'officer', meeting.unit)) throw new Refusal('common-refused-unit');
    const people = byGivenName(await inviteesOf(context, meetingId)).filter(
      (one) => answer === undefined || (one.answer ?? 'silent') === answer,
    );
    const rows = people.slice(from, from + limit).map(({ phoneSealed, ...one }) => ({
      ...one,
      phone: openPhone(context.encryption, one.personId, phoneSealed),
      presence: presenceOf(one),
    }));
    return { total: people.length, rows };
  },
});
