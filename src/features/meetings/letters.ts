/** What those invited read about a meeting: invitation, reminder, change, and the pieces that all texts about it share. */

import { action } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../i18n/translator.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import type { Card, ChoiceInput, ContentInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { dayNumber, toLocal } from '../../text/calendar.ts';
import { formatDateTime, formatRange, formatTime } from '../../text/format-time.ts';
import type { Meeting } from './store.ts';

export type MeetingText = Pick<Meeting, 'title' | 'place' | 'startsAt' | 'endsAt' | 'zone'> & {
  unit: { name: string };
};

export function whenText(
  speak: Pick<Translator, 'locale'>,
  times: { startsAt: Date; endsAt: Date | null | undefined },
  zone: string,
): string {
  const { startsAt: start, endsAt: end } = times;
  return end
    ? formatRange({ start, end, allDay: false }, zone, speak.locale)
    : formatDateTime(start, zone, speak.locale);
}

/** "14:00 27/11", for a button. */
export function shortWhen(speak: Translator, at: Date, zone: string): string {
  const { day, month } = toLocal(at, zone);
  return `${formatTime(at, zone, speak.locale)} ${day}/${month}`;
}

/** Days by the calendar of the zone: 0 is today. */
export function daysAhead(at: Date, now: Date, zone: string): number {
  return dayNumber(toLocal(at, zone)) - dayNumber(toLocal(now, zone));
}

/** The arguments that texts about a meeting share. */
export function meetingArgs(speak: Pick<Translator, 'locale'>, meeting: MeetingText) {
  const { title, place, zone } = meeting;
  return { title, place, unit: meeting.unit.name, when: whenText(speak, meeting, zone) };
}

/** Texts one under another, an empty line between. */
export function paragraphs(...parts: (RichText | undefined)[]): RichText {
  return joinRich(
    parts.filter((part) => part !== undefined),
    '\n\n',
  );
}

/**
 * "Có mặt", "Vắng, lý do…", always in this order: people also answer by number.
 * @param on names the meeting where several are on offer; only the first of them is answered by plain words
 */
export function answerChoices(
  speak: Translator,
  meetingId: string,
  on?: { when: string; plain: boolean },
): ChoiceInput[] {
  const words = (name: string) => (on && !on.plain ? [] : phrases(`meetings.${name}`));
  const label = (name: string) =>
    on ? speak.label(`meetings-choice-${name}-on`, { when: on.when }) : speak.label(`meetings-choice-${name}`);
  return [
    action(label('coming'), 'meetings', 'rsvp', [meetingId, 'coming'], words('coming')),
    action(label('excused'), 'meetings', 'rsvp', [meetingId, 'excused'], words('excused')),
  ];
}

export const calendarOneChoice = (speak: Translator, meetingId: string): ChoiceInput =>
  action(speak.label('meetings-choice-calendar-one'), 'meetings', 'calendarOne', [meetingId]);

export function invitation(speak: Translator, meeting: MeetingText, meetingId: string): ContentInput {
  return {
    ...speak.text('meetings-invitation', meetingArgs(speak, meeting)),
    choices: [answerChoices(speak, meetingId), [calendarOneChoice(speak, meetingId)]],
  };
}

/** Several of one day in one message. @param shown by time, at least one */
export function reminderOfSeveral(
  speak: Translator,
  shown: readonly { meeting: Meeting; answer: 'coming' | null }[],
  at: Date,
): ContentInput {
  const days = shown.map(({ meeting }) => daysAhead(meeting.startsAt, at, meeting.zone))[0] ?? 0;
  const entries = shown.map(({ meeting, answer }) =>
    joinRich(
      [
        speak.text('meetings-agenda-entry', meetingArgs(speak, meeting)),
        speak.text(`meetings-agenda-mine-${answer ?? 'silent'}`),
      ],
      '\n',
    ),
  );
  const head = speak.text('meetings-reminder-several', { days, count: shown.length });
  return {
    ...paragraphs(head, ...entries, speak.text('meetings-reminder-several-ask')),
    choices: shown.map(({ meeting }, index) =>
      answerChoices(speak, meeting.id, {
        when: shortWhen(speak, meeting.startsAt, meeting.zone),
        plain: index === 0,
      }),
    ),
  };
}

/** @param asks whether it goes to those who have not answered */
export function reminder(speak: Translator, meeting: Meeting, now: Date, asks: boolean): ContentInput {
  return {
    ...speak.text(asks ? 'meetings-reminder-asking' : 'meetings-reminder', {
      ...meetingArgs(speak, meeting),
      days: daysAhead(meeting.startsAt, now, meeting.zone),
    }),
    choices: [answerChoices(speak, meeting.id)],
  };
}

export function cancellation(speak: Translator, meeting: MeetingText, reason: string | null): ContentInput {
  const args = meetingArgs(speak, meeting);
  return reason === null
    ? speak.text('meetings-cancelled', args)
    : speak.text('meetings-cancelled-because', { ...args, reason });
}

/** @param before the meeting as it was @param again whether everybody has to answer anew */
export function change(
  speak: Translator,
  meeting: MeetingText & { id: string },
  before: MeetingText,
  again: boolean,
): ContentInput {
  const isLater = meeting.startsAt.getTime() !== before.startsAt.getTime();
  const key = again ? 'moved' : isLater ? 'moved-little' : meeting.place === before.place ? 'renamed' : 'elsewhere';
  const { title, place } = before;
  const args = {
    ...meetingArgs(speak, meeting),
    before: whenText(speak, before, before.zone),
    from: place,
    was: title,
  };
  return {
    ...speak.text(`meetings-${key}`, args),
    choices: [answerChoices(speak, meeting.id), [calendarOneChoice(speak, meeting.id)]],
  };
}

/** What a group is shown in the platform's own way; its title stands where that cannot be. */
export function cardContent(speak: Translator, meeting: MeetingText, kind: Card['type']): ContentInput {
  const title = speak.label(`meetings-card-${kind}`, meetingArgs(speak, meeting));
  const at = meeting.startsAt.toISOString();
  const answers = { yes: speak.label('meetings-card-yes'), no: speak.label('meetings-card-no') };
  const card: Card =
    kind === 'event' ? { type: kind, title, at } : { type: kind, question: title, until: at, ...answers };
  return { text: title, card };
}
