/** Reminders whose time has come, and who is reminded of what. */
import type { Tx } from '../../../runtime/database/database.ts';
import type { Reminder } from '../store.ts';

/** Any number that no other lock of the house has. */
const REMINDING = 72_807_031;

/** Reminders are written by one process at a time: two of one day would each bring the other along. @returns false: another is at it */
export async function holdReminding(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(${REMINDING}::bigint) AS held`;
  return row?.held ?? false;
}

/** A meeting with reminders that are due, held; meetings that another process works on are passed over. */
export async function lockMeetingWithDueReminder(tx: Tx, now: Date): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM meeting_reminder r JOIN meeting m ON m.id = r.meeting_id
    WHERE r.done_at IS NULL AND r.due_at <= ${now}
    ORDER BY r.due_at, r.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`;
  return row?.id;
}

/** Marks the due reminders of a meeting as done. @returns these, and when the next is due */
export async function takeDueReminders(
  tx: Tx,
  meetingId: string,
  now: Date,
): Promise<{ due: { id: string; minutes: number }[]; nextAt: Date | null }> {
  const due = await tx.$queryRaw<{ id: string; minutes: number }[]>`
    UPDATE meeting_reminder SET done_at = ${now} WHERE meeting_id = ${meetingId}::uuid AND done_at IS NULL AND due_at <= ${now}
    RETURNING id, minutes_before AS minutes`;
  const next = await tx.meetingReminder.findFirst({
    where: { meetingId, doneAt: null },
    select: { dueAt: true },
    orderBy: { dueAt: 'asc' },
  });
  return { due, nextAt: next?.dueAt ?? null };
}

export interface ToRemind {
  personId: string;
  answer: 'coming' | null;
}

/** Those invited who are not excused and have not read this reminder with that of another meeting; not who called it. */
export async function whomToRemind(tx: Tx, meetingId: string, reminderIds: readonly string[]): Promise<ToRemind[]> {
  return tx.$queryRaw`
    SELECT i.person_id AS "personId", i.answer::text FROM meeting_invitee i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.meeting_id = ${meetingId}::uuid AND i.answer IS DISTINCT FROM 'excused' AND i.person_id <> m.created_by_id AND NOT EXISTS (
      SELECT 1 FROM meeting_reminder_told t
      WHERE t.person_id = i.person_id AND t.reminder_id = ANY(${[...reminderIds]}::uuid[]))
    ORDER BY i.person_id`;
}

export interface OtherReminder extends Reminder, ToRemind {
  meetingId: string;
  reminderId: string;
  /** No further one of that meeting follows. */
  last: boolean;
}

/** Reminders still to come of other meetings in a span of time, for those who are to be reminded of this one. */
export async function otherReminders(
  tx: Tx,
  meetingId: string,
  between: { from: Date; to: Date },
): Promise<OtherReminder[]> {
  return tx.$queryRaw`
    SELECT o.person_id AS "personId", o.answer::text, o.meeting_id AS "meetingId", r.id AS "reminderId",
      r.minutes_before AS "minutesBefore", r.due_at AS "dueAt",
      NOT EXISTS (SELECT 1 FROM meeting_reminder n WHERE n.meeting_id = m.id AND n.done_at IS NULL AND n.due_at > r.due_at) AS last
    FROM meeting_invitee i JOIN meeting_invitee o ON o.person_id = i.person_id AND o.meeting_id <> i.meeting_id
    JOIN meeting m ON m.id = o.meeting_id JOIN meeting_reminder r ON r.meeting_id = m.id
    WHERE i.meeting_id = ${meetingId}::uuid AND i.answer IS DISTINCT FROM 'excused' AND o.answer IS DISTINCT FROM 'excused'
      AND m.state = 'planned' AND m.starts_at >= ${between.from} AND m.starts_at < ${between.to} AND r.done_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM meeting_reminder_told t WHERE t.reminder_id = r.id AND t.person_id = o.person_id)
    ORDER BY m.starts_at, m.id, r.due_at`;
}

export async function noteTold(tx: Tx, told: { reminderId: string; personId: string }[]): Promise<void> {
  if (told.length > 0) await tx.meetingReminderTold.createMany({ data: told, skipDuplicates: true });
}
