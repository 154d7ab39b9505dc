/** The words by which people say things about meetings, from `locales/`. */

import { phrases } from '../../lexicon/lexicon.ts';
import { sameWord, startsWithPhrase, words } from '../../text/fold.ts';
import type { TickWords } from './attendance/read-ticks.ts';
import type { CallWords } from './call/read-call.ts';
import type { CorrectionWords } from './change/read-correction.ts';
import type { ShiftWords } from './change/read-shift.ts';
import type { KindWords } from './kinds.ts';
import type { AnswerWords } from './rsvp/read-answer.ts';
import type { SpanWords } from './rules.ts';

const mark = (name: string) => phrases(`meetings.${name}`);

export const callWords = (): CallWords => ({
  place: mark('place'),
  notPlace: mark('not-place'),
  placeNouns: mark('place-nouns'),
  title: mark('title'),
  titleVerbs: mark('title-verbs'),
  lead: mark('title-lead'),
  polite: mark('title-polite'),
  bodies: mark('bodies'),
  meetingOf: phrases('meetings.meeting-of')[0] ?? '',
});

export const correctionWords = (): CorrectionWords => ({
  ...callWords(),
  agree: mark('agree'),
  drop: mark('drop'),
  fix: mark('fix'),
  fill: mark('fill'),
});

export const spanWords = (): SpanWords => ({
  days: mark('days'),
  hours: mark('hours'),
  minutes: mark('minutes'),
  before: mark('before'),
  none: mark('none'),
});

export const shiftWords = (): ShiftWords => ({
  later: mark('later'),
  earlier: mark('earlier'),
  weeks: mark('weeks'),
  days: mark('days'),
  hours: mark('hours'),
  minutes: mark('minutes'),
  half: mark('half'),
  numbers: phrases('meetings.answer.numbers'),
});

export const kindWords = (): KindWords => ({
  regular: mark('kind-regular'),
  conference: mark('kind-conference'),
  talk: mark('kind-talk'),
  cleanup: mark('kind-cleanup'),
  contest: mark('kind-contest'),
  notContest: mark('not-contest'),
});

export const tickWords = (): TickWords => ({
  present: mark('present'),
  absent: mark('absent'),
  excused: mark('with-excuse'),
  unexcused: mark('without-excuse'),
  all: mark('all'),
  rest: mark('rest'),
  except: mark('except'),
  to: mark('to'),
  and: mark('and'),
  titles: mark('titles'),
  fill: mark('tick-fill'),
});

export const answerWords = (): AnswerWords => {
  const reads = (name: string) => phrases(`meetings.answer.${name}`);
  return {
    onBehalf: reads('on-behalf'),
    self: reads('self'),
    relations: reads('relations'),
    titles: reads('titles'),
    notName: reads('not-name'),
    people: reads('people'),
    extra: reads('extra'),
    couples: reads('couples'),
    instead: reads('instead'),
    numbers: reads('numbers'),
  };
};

/** The text without the phrase that it begins with; null when it begins with none of them. */
export function afterWord(name: string, text: string): string | null {
  const phrases = mark(name).toSorted((a, b) => b.length - a.length);
  for (const phrase of phrases) {
    const match = startsWithPhrase(text, phrase);
    if (match) return match.rest;
  }
  return null;
}

/** Is the text one of these phrases and nothing else? */
export const isWord = (name: string, text: string): boolean => afterWord(name, text) === '';

/** The text before and after the first of these words; without one, the whole and undefined. */
export function splitAtWord(name: string, text: string): [before: string, after: string | undefined] {
  for (const word of words(text)) {
    if (!mark(name).some((one) => sameWord(word.text, one))) continue;
    return [text.slice(0, word.start).trim(), text.slice(word.end).trim()];
  }
  return [text, undefined];
}
