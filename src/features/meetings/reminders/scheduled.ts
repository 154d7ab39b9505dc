/** Reminders whose time has come. */
import type { Scheduled } from '../../../conversation/feature.ts';
import { reminderToSend } from '../rules.ts';
import { findMeeting } from '../store.ts';
import { remind } from './remind.ts';
import { holdReminding, lockMeetingWithDueReminder, takeDueReminders } from './reminder-store.ts';

export const remindDue: Scheduled = {
  name: 'reminders',
  async run(context) {
    const { tx, now } = context;
    if (!(await holdReminding(tx))) return 0;
    const id = await lockMeetingWithDueReminder(tx, now);
    if (id === undefined) return 0;
    const { due, nextAt } = await takeDueReminders(tx, id, now);
    const meeting = await findMeeting(context, id);
    if (!meeting || meeting.state === 'cancelled') return 1;
    const minutes = due.map((one) => one.minutes);
    if (reminderToSend(minutes, nextAt, meeting.startsAt, now) === undefined) return 1;
    const ids = due.map((one) => one.id);
    await remind(context, meeting, { ids, last: nextAt === null });
    return 1;
  },
};
