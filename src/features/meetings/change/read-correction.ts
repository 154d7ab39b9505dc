/**
 * What an officer types under a preview instead of pressing: "gửi đi em", "đổi thành 9h50", "tại trụ sở hội",
 * "thôi không họp nữa". Pure; what it changes is shown again before anything is sent.
 */
import { sameWord, type Word, words } from '../../../text/fold.ts';
import { type CallWords, readCall } from '../call/read-call.ts';
import type { When, WhenOptions } from '../call/read-when.ts';

export interface CorrectionWords extends CallWords {
  /** "gửi", "đồng ý". */
  agree: readonly string[];
  /** "không họp nữa", "khoan". */
  drop: readonly string[];
  /** "đổi", "sửa", "thành": lead in what is new. */
  fix: readonly string[];
  /** "nhé", "em": say nothing. */
  fill: readonly string[];
}

export type Correction =
  | { kind: 'send' }
  | { kind: 'drop' }
  | { kind: 'change'; when: When | undefined; place: string | undefined; title: string | undefined };

/** @returns undefined where the text says none of this */
export function readCorrection(text: string, marks: CorrectionWords, options: WhenOptions): Correction | undefined {
  if (/\?\s*$/u.test(text)) return undefined;
  const typed = words(text);
  if (saysOnly(typed, [...marks.agree, ...marks.fill]) && !saysOnly(typed, marks.fill)) return { kind: 'send' };
  const body = withoutLead(text, [...marks.fix, ...marks.fill]);
  const titled = phraseAt(words(body), 0, marks.title);
  if (titled > 0) {
    const title = withoutLead(body.slice(words(body)[titled - 1]?.end), marks.fix);
    return title === '' ? undefined : { kind: 'change', when: undefined, place: undefined, title };
  }
  const { when, place } = readCall(body, marks, options);
  const where = place && withoutLead(place, marks.fix);
  if (when.kind !== 'none' || where)
    return { kind: 'change', when: when.kind === 'none' ? undefined : when, place: where, title: undefined };
  const bare = withoutLead(text, marks.fill);
  const rest = words(withoutLead(bare, marks.drop));
  // "Thôi gửi đi" is said in going on.
  const goesOn = rest.some((_, at) => phraseAt(rest, at, marks.agree) > 0);
  return phraseAt(words(bare), 0, marks.drop) > 0 && !goesOn ? { kind: 'drop' } : undefined;
}

/** Is there nothing in the text but these phrases? */
export function saysOnly(typed: readonly Word[], phrases: readonly string[]): boolean {
  let at = 0;
  while (at < typed.length) {
    const length = phraseAt(typed, at, phrases);
    if (length === 0) return false;
    at += length;
  }
  return typed.length > 0;
}

/** The text from the first word on that is none of these. */
function withoutLead(text: string, phrases: readonly string[]): string {
  const typed = words(text);
  let at = 0;
  for (let length = phraseAt(typed, at, phrases); length > 0; length = phraseAt(typed, at, phrases)) at += length;
  return text
    .slice(at === 0 ? 0 : (typed[at]?.start ?? text.length))
    .replace(/^[\s:,;]+/u, '')
    .trim();
}

/** How many words the longest of these phrases takes that stands at this word; 0: none does. */
function phraseAt(typed: readonly Word[], at: number, phrases: readonly string[]): number {
  let longest = 0;
  for (const phrase of phrases) {
    const own = phrase.split(' ');
    if (own.length > longest && own.every((word, i) => sameWord(typed[at + i]?.text ?? '', word))) longest = own.length;
  }
  return longest;
}
