/** The words by which people say things about meetings, from `locales/`. */
import type { I18n } from '../../i18n/i18n.ts';
import { sameWord, startsWithPhrase, words } from '../../text/fold.ts';
import type { TickWords } from './attendance/read-ticks.ts';
import type { CallWords } from './call/read-call.ts';
import type { CorrectionWords } from './change/read-correction.ts';
import type { ShiftWords } from './change/read-shift.ts';
import type { KindWords } from './kinds.ts';
import type { AnswerWords } from './rsvp/read-answer.ts';
import type { SpanWords } from './rules.ts';

const mark = (i18n: I18n, name: string) => i18n.words(`meetings-marks-${name}`);

export const callWords = (i18n: I18n): CallWords => ({
  place: mark(i18n, 'place'),
  notPlace: mark(i18n, 'not-place'),
  title: mark(i18n, 'title'),
  lead: mark(i18n, 'title-lead'),
  polite: mark(i18n, 'title-polite'),
  bodies: mark(i18n, 'bodies'),
  meetingOf: i18n.words('meetings-marks-meeting-of')[0] ?? '',
});

export const correctionWords = (i18n: I18n): CorrectionWords => ({
  ...callWords(i18n),
  agree: mark(i18n, 'agree'),
  drop: mark(i18n, 'drop'),
  fix: mark(i18n, 'fix'),
  fill: mark(i18n, 'fill'),
});

export const spanWords = (i18n: I18n): SpanWords => ({
  days: mark(i18n, 'days'),
  hours: mark(i18n, 'hours'),
  minutes: mark(i18n, 'minutes'),
  before: mark(i18n, 'before'),
  none: mark(i18n, 'none'),
});

export const shiftWords = (i18n: I18n): ShiftWords => ({
  later: mark(i18n, 'later'),
  earlier: mark(i18n, 'earlier'),
  weeks: mark(i18n, 'weeks'),
  days: mark(i18n, 'days'),
  hours: mark(i18n, 'hours'),
  minutes: mark(i18n, 'minutes'),
  half: mark(i18n, 'half'),
  numbers: i18n.words('meetings-reads-numbers'),
});

export const kindWords = (i18n: I18n): KindWords => ({
  regular: mark(i18n, 'kind-regular'),
  conference: mark(i18n, 'kind-conference'),
  talk: mark(i18n, 'kind-talk'),
  cleanup: mark(i18n, 'kind-cleanup'),
  contest: mark(i18n, 'kind-contest'),
  notContest: mark(i18n, 'not-contest'),
});

export const tickWords = (i18n: I18n): TickWords => ({
  present: mark(i18n, 'present'),
  absent: mark(i18n, 'absent'),
  excused: mark(i18n, 'with-excuse'),
  unexcused: mark(i18n, 'without-excuse'),
  all: mark(i18n, 'all'),
  rest: mark(i18n, 'rest'),
  except: mark(i18n, 'except'),
  to: mark(i18n, 'to'),
  and: mark(i18n, 'and'),
  titles: mark(i18n, 'titles'),
  fill: mark(i18n, 'tick-fill'),
});

export const answerWords = (i18n: I18n): AnswerWords => {
  const reads = (name: string) => i18n.words(`meetings-reads-${name}`);
  return {
    excused: reads('excused'),
    away: reads('away'),
    coming: reads('coming'),
    troubles: reads('troubles'),
    unsure: reads('unsure'),
    onBehalf: reads('on-behalf'),
    self: reads('self'),
    relations: reads('relations'),
    titles: reads('titles'),
    notName: reads('not-name'),
    because: mark(i18n, 'because'),
    polite: reads('polite'),
    people: reads('people'),
    extra: reads('extra'),
    couples: reads('couples'),
    instead: reads('instead'),
    numbers: reads('numbers'),
  };
};

/** The text without the phrase that it begins with; null when it begins with none of them. */
export function afterWord(i18n: I18n, name: string, text: string): string | null {
  const phrases = mark(i18n, name).toSorted((a, b) => b.length - a.length);
  for (const phrase of phrases) {
    const match = startsWithPhrase(text, phrase);
    if (match) return match.rest;
  }
  return null;
}

/** Is the text one of these phrases and nothing else? */
export const isWord = (i18n: I18n, name: string, text: string): boolean => afterWord(i18n, name, text) === '';

/** The text before and after the first of these words; without one, the whole and undefined. */
export function splitAtWord(i18n: I18n, name: string, text: string): [before: string, after: string | undefined] {
  for (const word of words(text)) {
    if (!mark(i18n, name).some((one) => sameWord(word.text, one))) continue;
    return [text.slice(0, word.start).trim(), text.slice(word.end).trim()];
  }
  return [text, undefined];
}
