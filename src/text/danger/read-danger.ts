// Whether somebody tells of a danger that is happening. Missing one costs a life, crying wolf costs the officer's trust: signs are many, and
// grammar takes back what is a figure of speech, past, hearsay, a rule or a drill. What stays doubtful is to be asked about.

import { everywhere } from '../pattern.ts';
import { composed, normalise } from '../spelling/normalise.ts';
import { cries, denied, figures, hospital, others, past, ransom, told } from './figures.ts';
import { type DangerKind, dangerKinds, faintSigns, sureSigns } from './signs.ts';

export type DangerReading =
  /** `sure`: somebody is in danger now. `doubtful`: it may be; in private it is asked, in a group an officer sees it and nothing is said. `isCry`: it calls for help. */
  | { readonly level: 'sure' | 'doubtful'; readonly kind: DangerKind; readonly isCry: boolean }
  /** `fraud`: it tells of a hospital and asks for money, a swindle before it is a danger. */
  | { readonly level: 'none'; readonly fraud: boolean };

/** A longer text is a story or an article: a word in passing counts for nothing there. */
const MOST_WORDS = 60;
/** Of a text without end only the beginning and the end are read. */
const MOST_CHARACTERS = 2000;

const NONE: DangerReading = { level: 'none', fraud: false };

/** @param text as typed, with or without diacritics */
export function readDanger(text: string): DangerReading {
  const short =
    text.length > MOST_CHARACTERS
      ? `${text.slice(0, MOST_CHARACTERS / 2)} . ${text.slice(-MOST_CHARACTERS / 2)}`
      : text;
  const { line, words } = normalise(composed(short));
  if (words.length === 0) return NONE;
  let covered: Span[] | undefined;
  const placesOf = (sign: RegExp | undefined) => {
    const places = spansOf(sign, line);
    if (places.length > 0) covered ??= spansOf(figures, line);
    return places.filter(({ from, to }) => !covered?.some((figure) => from < figure.to && to > figure.from));
  };
  if (ransom.test(line) && hospital.test(line)) return { level: 'none', fraud: true };
  const isCry = cries.test(line);
  const isNow = (kind: DangerKind, at: number) => {
    const sentence = sentenceAt(line, at);
    return !denied.test(sentence) && !told.test(sentence) && (kind === 'missing' || !past.test(sentence));
  };
  let taken: DangerKind | undefined;
  for (const kind of dangerKinds) {
    const places = placesOf(sureSigns[kind]);
    if (places.some(({ from }) => isNow(kind, from))) return { level: 'sure', kind, isCry };
    if (places.length > 0) taken ??= kind;
  }
  if (taken !== undefined) return isCry ? { level: 'doubtful', kind: taken, isCry } : NONE;
  if (words.length > MOST_WORDS && !isCry) return NONE;
  const faint = dangerKinds.find((kind) => placesOf(faintSigns[kind]).some(({ from }) => isNow(kind, from)));
  if (faint === undefined) return NONE;
  return { level: isCry && words.length < MOST_WORDS / 2 ? 'sure' : 'doubtful', kind: faint, isCry };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Most lines hold none of a pattern, and that is told without looking for every place. */
function spansOf(sign: RegExp | undefined, line: string): Span[] {
  if (!sign?.test(line)) return [];
  return Array.from(line.matchAll(everywhere(sign)), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  })).filter(({ from, to }) => to > from);
}

/** Whether who speaks of suicide speaks of themselves: then it is they who are spoken to. @param text as typed */
export function isOfWriter(text: string): boolean {
  return !others.test(normalise(text).line);
}

/** From one stop to the next. */
function sentenceAt(line: string, at: number): string {
  const begin = Math.max(...[' .', ' !', ' ?'].map((stop) => line.lastIndexOf(stop, at - 1)), 0);
  const ends = [' .', ' !', ' ?'].map((stop) => line.indexOf(stop, at)).filter((end) => end >= 0);
  return line.slice(begin, ends.length > 0 ? Math.min(...ends) + 2 : undefined);
}
