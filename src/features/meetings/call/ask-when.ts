/** The question about the time of a meeting, in the form that fits what was understood. */
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Translator } from '../../../conversation/feature.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { formatDate, formatTime } from '../../../text/format-time.ts';
import { whenText } from '../letters.ts';
import { dayValue, type Moment, momentValue, readWhenAnswer, readWhenValue, type When } from './read-when.ts';

/** @param when undefined: nothing was said yet */
export function whenQuestion(
  speak: Translator,
  when: Exclude<When, { kind: 'exact' }> | undefined,
  zone: string,
): ContentInput {
  const moment = (one: Moment) => [
    answer(whenText(speak, { startsAt: one.at, endsAt: one.end }, zone), momentValue(one)),
  ];
  const day = (one: Date) => [answer(formatDate(one, zone, speak.locale), dayValue(one, zone))];
  switch (when?.kind) {
    case undefined:
      return speak.text('meetings-ask-when');
    case 'none':
      return speak.text('meetings-ask-when-unclear');
    // Where only one time is wanted; /hop sets a series up instead.
    case 'series':
      return speak.text('meetings-ask-when-series');
    case 'which':
      return { ...speak.text(`meetings-ask-which-${when.why}`), choices: when.moments.map(moment) };
    case 'no-hour': {
      const [only, more] = when.days;
      if (only && !more && !when.clash)
        return speak.text('meetings-ask-hour', { day: formatDate(only, zone, speak.locale) });
      return { ...speak.text(`meetings-ask-which-${when.clash ? 'clash' : 'day'}`), choices: when.days.map(day) };
    }
    case 'no-day': {
      const [first] = when.next;
      const time = first ? formatTime(first.at, zone, speak.locale) : '';
      const key = when.next.length === 2 && isSameHour(when.next) ? 'meetings-ask-day' : 'meetings-ask-day-open';
      return { ...speak.text(key, { time }), choices: when.next.map(moment) };
    }
    case 'past': {
      const at = when.hasTime
        ? whenText(speak, { startsAt: when.at, endsAt: null }, zone)
        : formatDate(when.at, zone, speak.locale);
      return { ...speak.text('meetings-ask-when-past', { when: at }), choices: when.moments.map(moment) };
    }
  }
}

const isSameHour = ([first, second]: Moment[]) =>
  first !== undefined && second !== undefined && (second.at.getTime() - first.at.getTime()) % 86_400_000 === 0;

/** The words that stay known while the rest is asked for. */
export const knownOf = (when: When): string | undefined =>
  when.kind === 'no-day' || (when.kind === 'no-hour' && when.days.length === 1 && !when.clash) ? when.said : undefined;

export function readWhenInput(
  input: { text: string; value?: string | undefined },
  known: string | undefined,
  options: { now: Date; zone: string },
): When {
  return input.value === undefined ? readWhenAnswer(input.text, known, options) : readWhenValue(input.value, options);
}
