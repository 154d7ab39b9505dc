/** A meeting without invitations: its officer is asked in the evening how many came, and once more the next morning. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Scheduled } from '../../../conversation/feature.ts';
import { findPerson } from '../../../directory/people.ts';
import { quietUntil } from '../../../directory/settings/quiet-hours.ts';
import { quietHoursOf } from '../../../directory/units.ts';
import { detailsOf } from '../details/detail-store.ts';
import { meetingArgs } from '../letters.ts';
import { countAsked, findMeeting, lockUncounted } from '../store.ts';
import { countAskAgainAt } from './head-count.ts';

export const countDue: Scheduled = {
  name: 'head counts',
  async run(context) {
    const { tx, now } = context;
    const due = await lockUncounted(tx, now);
    if (!due) return 0;
    const meeting = await findMeeting(context, due.id);
    const again = meeting && due.asks === 0 ? countAskAgainAt(meeting.startsAt, meeting.zone) : null;
    // Down until the morning after: that one question is enough.
    await countAsked(tx, due.id, due.asks + 1, again && again > now ? again : null);
    const officer = await findPerson(tx, due.byId);
    if (!meeting || !officer || meeting.state === 'cancelled') return 1;
    if ((await detailsOf(context, due.id)).headCount !== null) return 1;
    const dueAt = quietUntil(await quietHoursOf(tx, meeting.unitId, context.outbox.zone), now);
    const key = due.asks === 0 ? 'meetings-count-ask' : 'meetings-count-ask-again';
    await context.notify(
      officer,
      (speak) => ({
        ...speak.text(key, meetingArgs(speak, meeting)),
        choices: [[action(speak.label('meetings-choice-add-count'), 'meetings', 'details', [meeting.id, 'count'])]],
      }),
      { lane: 'reminder', ...(dueAt ? { dueAt } : {}) },
    );
    return 1;
  },
};
