/** Whoever joins a unit is invited to what is ahead of it. */
import type { Scheduled } from '../../../conversation/feature.ts';
import { inviteNewcomers } from '../invitee-store.ts';
import { invitation } from '../letters.ts';
import { findMeeting } from '../store.ts';
import { tellInvited } from '../tell-invited.ts';

export const newcomersDue: Scheduled = {
  name: 'newcomers to meetings',
  // Nobody waits for it, and it looks through the members of each unit with a meeting ahead.
  everyMs: 60_000,
  async run(context) {
    const found = await inviteNewcomers(context.tx, context.now);
    const meeting = found && (await findMeeting(context, found.meetingId));
    if (!meeting) return 0;
    await tellInvited(context, meeting, found.personIds, (speak) => invitation(speak, meeting, meeting.id), null);
    return 1;
  },
};
