// Parts of a day that name no hour, and the two at which people then meet: 13:30 and 14:00 "đầu giờ chiều".

import { sameWord, words } from '../../fold.ts';
import type { Span } from '../reading.ts';

const MORNING = ['7h30 sáng', '8h sáng'] as const;
const NOON = ['10h30', '11h sáng'] as const;
const AFTERNOON = ['13h30', '14h'] as const;
const LATE = ['16h', '16h30'] as const;
const EVENING = ['19h', '19h30'] as const;

const HOURS: readonly (readonly [phrases: string, hours: readonly [string, string]])[] = [
  ['đầu giờ sáng|đầu buổi sáng', MORNING],
  ['cuối giờ sáng|cuối buổi sáng', NOON],
  ['đầu giờ chiều|đầu buổi chiều', AFTERNOON],
  ['cuối giờ chiều|cuối buổi chiều', LATE],
  ['đầu giờ tối|đầu buổi tối', EVENING],
];
const PHRASES = HOURS.flatMap(([phrases, hours]) =>
  phrases.split('|').map((phrase) => ({ phrase: phrase.split(' '), hours })),
);

/** @returns the text with each of the two hours in place of the words, as long as it was, and where those stood; undefined without such words */
export function hoursOfPart(text: string): { texts: [string, string]; span: Span } | undefined {
  const typed = words(text);
  for (const [at, first] of typed.entries()) {
    for (const { phrase, hours } of PHRASES) {
      const last = typed[at + phrase.length - 1];
      if (!last || !phrase.every((word, i) => sameWord(typed[at + i]?.text ?? '', word))) continue;
      const put = (hour: string) =>
        text.slice(0, first.start) + hour.padEnd(last.end - first.start) + text.slice(last.end);
      return { texts: [put(hours[0]), put(hours[1])], span: [first.start, last.end] };
    }
  }
  return undefined;
}
