/** Joint meetings: another unit is asked, an officer of it agrees, and its members are invited. */
import { z } from 'zod';
import { officersFor } from '../../../directory/people.ts';
import { findUnit } from '../../../directory/units.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { nobody } from '../../../outbound/outbox/reach.ts';
import { stillAhead } from '../change/still-ahead.ts';
import { inviteMembers } from '../invitee-store.ts';
import { invitation } from '../letters.ts';
import { findMeeting, unitOfMeeting } from '../store.ts';
import { tellInvited } from '../tell-invited.ts';
import { reachedSchema } from './operations.ts';
import { partnerAnswered, partnerRequest } from './partner-letters.ts';
import { askPartner, decidePartner } from './partner-store.ts';

const aboutUnit = z.object({ meetingId: z.uuid(), unitId: z.uuid() });

/** Asks the officers of another unit. */
export const askUnit = operation({
  name: 'meetings.ask-unit',
  level: 'officer',
  input: aboutUnit,
  output: z.object({ state: z.enum(['asked', 'asked-already', 'no-officer']) }),
  unit: unitOfMeeting,
  async run(context, { meetingId, unitId }) {
    const { tx, now, actor } = context;
    const meeting = await findMeeting(context, meetingId);
    const unit = await findUnit(tx, unitId);
    if (!meeting || !unit) throw new Refusal('common-choice-old');
    const officers = (await officersFor(tx, unit, now)).filter((one) => one.id !== actor.person.id);
    if (officers.length === 0) return { state: 'no-officer' as const };
    if (!(await askPartner(tx, meeting.id, unit.id))) return { state: 'asked-already' as const };
    for (const officer of officers) await context.notify(officer, partnerRequest(meeting, unit, actor.person.fullName));
    return { state: 'asked' as const };
  },
});

/** An officer of the unit that was asked agrees, then its members are invited; or not. */
export const answerForUnit = operation({
  name: 'meetings.answer-for-unit',
  level: 'officer',
  input: aboutUnit.extend({ agrees: z.boolean() }),
  output: reachedSchema,
  unit: ({ unitId }) => unitId,
  details: (_, { people }) => ({ people }),
  async run(context, { meetingId, unitId, agrees }) {
    const { tx, now, actor } = context;
    const unit = await findUnit(tx, unitId);
    const meeting = await stillAhead(context, meetingId);
    const by = { id: actor.person.id, at: now };
    if (!unit || !(await decidePartner(tx, { meetingId, unitId }, agrees ? 'agreed' : 'refused', by)))
      throw new Refusal('common-choice-old');
    const invited = agrees ? await inviteMembers(tx, meetingId, unitId) : [];
    const letter = (speak: Parameters<typeof invitation>[0]) => invitation(speak, meeting, meeting.id);
    const reach = agrees ? await tellInvited(context, meeting, invited, letter, actor.person.id) : nobody;
    for (const officer of await officersFor(tx, meeting.unit, now))
      if (officer.id !== actor.person.id) await context.notify(officer, partnerAnswered(meeting, unit, agrees, reach));
    return { people: reach.people, unreachable: reach.unreachable };
  },
});
