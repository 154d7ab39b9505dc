/** Reminders whose time has come. */
import type { Due, FeatureContext } from '../../conversation/feature.ts';
import { startBroadcast } from '../../outbound/broadcast.ts';
import { invitedIds } from './invitee-store.ts';
import { reminder } from './messages.ts';
import { reminderToSend } from './rules.ts';
import { findMeeting, lockMeetingWithDueReminder, type Meeting, takeDueReminders } from './store.ts';

export const remindDue: Due = {
  name: 'reminders',
  async run(context) {
    const { tx, now } = context;
    const id = await lockMeetingWithDueReminder(tx, now);
    if (id === undefined) return 0;
    const { minutes, nextAt } = await takeDueReminders(tx, id, now);
    const meeting = await findMeeting(context, id);
    if (!meeting || meeting.state === 'cancelled') return 1;
    if (reminderToSend(minutes, nextAt, meeting.startsAt, now) === undefined) return 1;
    await remind(context, meeting, 'coming');
    await remind(context, meeting, null);
    return 1;
  },
};

/** The excused get none; who has not answered is asked. */
async function remind(context: FeatureContext, meeting: Meeting, answer: 'coming' | null): Promise<void> {
  const { tx, now, i18n } = context;
  const personIds = await invitedIds(tx, meeting.id, answer);
  if (personIds.length === 0) return;
  await startBroadcast(
    tx,
    context.outbox,
    {
      feature: 'meetings',
      subjectId: meeting.id,
      lane: 'reminder',
      createdById: null,
      audience: { unitIds: [meeting.unitId], personIds, through: 'people', evenMuted: false },
      contents: context.inEachLanguage((speak) => reminder(i18n, speak, meeting, now, answer === null)),
      fallback: context.defaults.locale,
    },
    now,
  );
}
