/** What officers read about meetings besides. */
import { action } from '../../conversation/dialogs/choices.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { Reach } from '../../outbound/outbox/reach.ts';
import { type MeetingText, shortWhen } from './letters.ts';
import { spanOf } from './rules.ts';

/** A meeting as a button: time, title, unit. */
export function meetingLabel(speak: Translator, meeting: MeetingText): string {
  return speak.label('meetings-choice-meeting', {
    when: shortWhen(speak, meeting.startsAt, meeting.zone),
    title: meeting.title,
    unit: meeting.unit.name,
  });
}

export function whoChoice(speak: Translator, meetingId: string, when?: string): ChoiceInput {
  const label = when ? speak.label('meetings-choice-who-on', { when }) : speak.label('meetings-choice-who');
  return action(label, 'meetings', 'who', [meetingId], []);
}

/** "3 ngày, 1 ngày, 2 giờ"; in words where there is none. */
export function remindersText(speak: Translator, minutes: readonly number[]): string {
  if (minutes.length === 0) return speak.label('meetings-span-none');
  return minutes
    .map((one) => {
      const { count, unit } = spanOf(one);
      return speak.label(`meetings-span-${unit}`, { count });
    })
    .join(', ');
}

/** "6 people; 54 do not use the assistant yet": those whom a message reaches, and those whose door is to be knocked on. */
export function reachedText(speak: Translator, { people, unreachable }: Pick<Reach, 'people' | 'unreachable'>): string {
  return speak.label('meetings-reached', { reached: people - unreachable, unreachable });
}

export function detailsChoice(speak: Translator, meetingId: string, when?: string): ChoiceInput {
  const label = when ? speak.label('meetings-choice-details-on', { when }) : speak.label('meetings-choice-details');
  return action(label, 'meetings', 'details', [meetingId]);
}

/** The paper of a meeting: the list to be signed before it, the minutes after it. */
export const paperChoice = (speak: Translator, meetingId: string, paper: 'minutes' | 'sheet'): ChoiceInput =>
  action(speak.label(`meetings-choice-${paper}`), 'meetings', paper, [meetingId]);
