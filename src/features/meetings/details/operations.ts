/** What belongs to a meeting beside time and place is added: agenda, kind, papers, guests; what was decided is written down and sent. */
import { z } from 'zod';
import { attachmentSchema } from '../../../messaging/attachment.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { reachedSchema } from '../call/operations.ts';
import { invitedIds } from '../invitee-store.ts';
import { meetingKinds } from '../kinds.ts';
import { remindersOf } from '../reminders/reminder-plan.ts';
import { phaseOf } from '../rules.ts';
import { findMeeting, lockMeeting, type Meeting, setReminders, unitOfMeeting } from '../store.ts';
import { tellInvited } from '../tell-invited.ts';
import { conclusionLetter, papersLetter } from './detail-letters.ts';
import {
  absentIds,
  addGuest,
  addPapers as keepPapers,
  papersOf,
  setAgenda,
  setConclusion,
  setKind,
} from './detail-store.ts';
import { inviteKnownGuest } from './guest.ts';
import { MOST_TEXT } from './read-detail.ts';

const aboutMeeting = z.object({ meetingId: z.uuid() });
type Context = Parameters<typeof lockMeeting>[0];

async function held(context: Context, { meetingId }: { meetingId: string }): Promise<Meeting> {
  const meeting = await lockMeeting(context, meetingId, 'update');
  if (!meeting) throw new Refusal('common-choice-old');
  return meeting;
}

/** Its agenda, and which kind it is: of the kind depends when people are reminded. What is left out stays. */
export const describeMeeting = operation({
  name: 'meetings.describe',
  level: 'officer',
  input: aboutMeeting.extend({
    agenda: z.string().min(1).max(MOST_TEXT).optional(),
    kind: z.enum(meetingKinds).optional(),
  }),
  output: aboutMeeting,
  unit: unitOfMeeting,
  async run(context, input) {
    const meeting = await held(context, input);
    if (input.agenda) await setAgenda(context, meeting.id, input.agenda);
    if (input.kind) await setKind(context.tx, meeting.id, input.kind);
    if (input.kind && phaseOf(meeting, context.now) === 'ahead')
      await setReminders(context.tx, meeting.id, await remindersOf(context, { ...meeting, kind: input.kind }));
    return { meetingId: meeting.id };
  },
});

/** They go out with the last reminder, or at once (`sendPapers`). */
export const addPapers = operation({
  name: 'meetings.add-papers',
  level: 'officer',
  input: aboutMeeting.extend({ papers: z.array(attachmentSchema).min(1) }),
  output: aboutMeeting,
  unit: unitOfMeeting,
  async run(context, input) {
    await keepPapers(context, input.meetingId, input.papers, { id: context.actor.person.id, at: context.now });
    return { meetingId: input.meetingId };
  },
});

export const sendPapers = operation({
  name: 'meetings.send-papers',
  level: 'officer',
  input: aboutMeeting,
  output: reachedSchema,
  unit: unitOfMeeting,
  details: (_, { people }) => ({ people }),
  async run(context, input) {
    const meeting = await held(context, input);
    const papers = await papersOf(context, meeting.id);
    const to = await invitedIds(context.tx, meeting.id);
    const letter = papersLetter(meeting, papers);
    const { people, unreachable } = await tellInvited(context, meeting, to, letter, context.actor.person.id);
    return { people, unreachable };
  },
});

/** Somebody from outside. `isInvited`: their telephone is known to us, so the invitation has gone to them. */
export const inviteGuest = operation({
  name: 'meetings.invite-guest',
  level: 'officer',
  input: aboutMeeting.extend({ name: z.string().min(2).max(100), phone: z.string().nullable().default(null) }),
  output: z.object({ isInvited: z.boolean() }),
  unit: unitOfMeeting,
  async run(context, input) {
    const meeting = await held(context, input);
    const personId = await inviteKnownGuest(context, meeting, input.phone);
    const { name, phone } = input;
    await addGuest(context, meeting.id, { name, phone, personId }, { id: context.actor.person.id, at: context.now });
    return { isInvited: personId !== null };
  },
});

/** Writes down what was decided. */
export const concludeMeeting = operation({
  name: 'meetings.conclude',
  level: 'officer',
  input: aboutMeeting.extend({ text: z.string().min(1).max(MOST_TEXT) }),
  output: aboutMeeting,
  unit: unitOfMeeting,
  async run(context, input) {
    const meeting = await held(context, input);
    await setConclusion(context, meeting.id, input.text, { id: context.actor.person.id, at: context.now });
    return { meetingId: meeting.id };
  },
});

/** Sends what was decided to those who were not there, or to everybody invited. */
export const sendConclusion = operation({
  name: 'meetings.send-conclusion',
  level: 'officer',
  input: aboutMeeting.extend({ to: z.enum(['absent', 'all']) }),
  output: reachedSchema,
  unit: unitOfMeeting,
  details: (_, { people }) => ({ people }),
  async run(context, input) {
    const meeting = await findMeeting(context, input.meetingId);
    if (!meeting) throw new Refusal('common-choice-old');
    const ids = await (input.to === 'all' ? invitedIds(context.tx, meeting.id) : absentIds(context.tx, meeting.id));
    const to = ids.filter((id) => id !== context.actor.person.id);
    const letter = await conclusionLetter(context, meeting);
    const { people, unreachable } = await tellInvited(context, meeting, to, letter, context.actor.person.id);
    return { people, unreachable };
  },
});
