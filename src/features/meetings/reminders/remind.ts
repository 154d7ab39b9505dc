/** Reminds those invited to a meeting; whoever has another one on that day reads of both in one message. */

import type { Translator } from '../../../i18n/translator.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import { addDays, toInstant, toLocal } from '../../../text/calendar.ts';
import { bringAlong, withPapers } from '../details/bring-along.ts';
import { reminder, reminderOfSeveral } from '../letters.ts';
import { isSaidTogether } from '../rules.ts';
import { findMeeting, type Meeting } from '../store.ts';
import { tellInvited } from '../tell-invited.ts';
import { noteTold, type OtherReminder, otherReminders, type ToRemind, whomToRemind } from './reminder-store.ts';

/** A meeting as one group of people is reminded of it. */
interface Part {
  meetingId: string;
  answer: 'coming' | null;
  /** No further reminder follows: this one brings the agenda and the papers. */
  last: boolean;
}

/** The excused get none; who has not answered is asked. @param due the reminders of the meeting that are due */
export async function remind(
  context: WorkContext,
  meeting: Meeting,
  due: { ids: readonly string[]; last: boolean },
): Promise<void> {
  const { tx } = context;
  const people = await whomToRemind(tx, meeting.id, due.ids);
  const others = await othersOfTheDay(context, meeting);
  const groups = new Map<string, { parts: Part[]; personIds: string[] }>();
  for (const person of people) {
    const parts = partsFor(meeting, person, others.get(person.personId) ?? [], due.last);
    const key = JSON.stringify(parts);
    const group = groups.get(key) ?? { parts, personIds: [] };
    group.personIds.push(person.personId);
    groups.set(key, group);
  }
  for (const { parts, personIds } of groups.values())
    await tellInvited(context, meeting, personIds, await contentOf(context, parts), null);
  const reminded = new Set(people.map((one) => one.personId));
  const told = [...others.values()].flat().filter((one) => reminded.has(one.personId));
  await noteTold(
    tx,
    told.map(({ reminderId, personId }) => ({ reminderId, personId })),
  );
}

/** What else a person is reminded of in the same message, by person. */
async function othersOfTheDay({ tx, now }: WorkContext, { id, startsAt, zone }: Meeting) {
  const { year, month, day } = toLocal(startsAt, zone);
  const today = { year, month, day };
  const between = { from: toInstant(today, zone), to: toInstant(addDays(today, 1), zone) };
  const byPerson = new Map<string, OtherReminder[]>();
  for (const one of await otherReminders(tx, id, between)) {
    if (isSaidTogether(one, now)) byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), one]);
  }
  return byPerson;
}

function partsFor(meeting: Meeting, { answer }: ToRemind, others: readonly OtherReminder[], last: boolean): Part[] {
  const parts: Part[] = [{ meetingId: meeting.id, answer, last }];
  for (const one of others) {
    const known = parts.find((part) => part.meetingId === one.meetingId);
    if (known) known.last ||= one.last;
    else parts.push({ meetingId: one.meetingId, answer: one.answer, last: one.last });
  }
  return parts;
}

/** Said from the day on which it leaves: "tomorrow" is meant from there. */
async function contentOf(context: WorkContext, parts: Part[]): Promise<(speak: Translator, at: Date) => ContentInput> {
  const shown: { meeting: Meeting; answer: 'coming' | null }[] = [];
  const papers: Awaited<ReturnType<typeof bringAlong>>[] = [];
  for (const { meetingId, answer, last } of parts) {
    const meeting = await findMeeting(context, meetingId);
    if (meeting) shown.push({ meeting, answer });
    if (meeting && last) papers.push(await bringAlong(context, meetingId));
  }
  shown.sort((a, b) => a.meeting.startsAt.getTime() - b.meeting.startsAt.getTime());
  const [first, second] = shown;
  if (!first) throw new Error('a reminder of no meeting');
  return (speak, at) => {
    const content = second
      ? reminderOfSeveral(speak, shown, at)
      : reminder(speak, first.meeting, at, first.answer === null);
    return papers.reduce((whole, one) => withPapers(speak, whole, one), content);
  };
}
