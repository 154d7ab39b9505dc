/** Reads one line that calls a meeting: when, where, what about. Pure. */
import { fold, hasMarks, sameWord, spellingKey, type Word, words } from '../../../text/fold.ts';
import { withoutSpans } from '../../../text/time/reading.ts';
import { readWhen, type When, type WhenOptions } from './read-when.ts';

export interface CallWords {
  /** "tại", "ở": the place follows. */
  place: readonly string[];
  /** "tai nạn", "tài chính": looks like it, typed without diacritics, and is not. */
  notPlace: readonly string[];
  /** "nhà văn hóa", "hội trường": a place that needs no word before it. */
  placeNouns: readonly string[];
  /** "nội dung", "về việc": the title follows. */
  title: readonly string[];
  /** "bàn", "sơ kết": a title begins so, and no place goes on. */
  titleVerbs: readonly string[];
  /** "tổ chức", "mời": before a title they say nothing. */
  lead: readonly string[];
  /** "nhé", "ạ": nor do these after one. */
  polite: readonly string[];
  /** "chi hội", "ban chấp hành": who meets, which alone is no title. */
  bodies: readonly string[];
  /** "Họp": what makes a title of it. */
  meetingOf: string;
}

export interface CallReading {
  when: When;
  place: string | undefined;
  title: string | undefined;
}

/** Characters; no phrase of the lists is longer. */
const LONGEST = 60;

/** Nothing of the text is dropped: what is neither time nor place is title. */
export function readCall(text: string, marks: CallWords, options: WhenOptions): CallReading {
  const colon = freeColon(text, marks);
  const head = colon < 0 ? text : text.slice(0, colon);
  const tail = colon < 0 ? '' : text.slice(colon + 1).trim();
  const inHead = readWhen(head, options);
  if (tail === '' || inHead.when.kind !== 'none') {
    const { place, rest } = cut(head, inHead.spans, marks);
    const title = rest !== '' && tail !== '' ? `${rest}: ${tail}` : rest || tail;
    return { when: inHead.when, place, title: titled(title, marks) };
  }
  // "sơ kết 6 tháng: 14h thứ sáu tại nhà văn hóa": the title stands first.
  const inTail = readWhen(tail, options);
  const first = cut(head, [], marks);
  const second = cut(tail, inTail.spans, marks);
  const place = second.place ?? first.place;
  const kept = second.place && first.place ? head : first.rest;
  const title = [kept, second.rest].filter((part) => part !== '').join(': ');
  return { when: inTail.when, place, title: titled(title, marks) };
}

/** "chi hoi" becomes "Họp chi hội"; what only leads to a title or closes it politely falls away. */
function titled(text: string, marks: CallWords): string | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  const typed = words(line);
  const lead = phraseAt(typed, 0, marks.lead)?.split(' ').length ?? 0;
  const first = lead < typed.length ? lead : 0;
  let end = typed.length;
  while (end > first && marks.polite.some((one) => sameWord(typed[end - 1]?.text ?? '', one))) end -= 1;
  const last = typed[end - 1];
  if (end <= first || !last) return undefined;
  const title = line.slice(first === 0 ? 0 : typed[first]?.start, end === typed.length ? line.length : last.end).trim();
  const body = phraseAt(typed, first, marks.bodies);
  if (body === undefined) return title;
  return `${marks.meetingOf} ${body.split(' ').length === end - first ? body : title}`;
}

/** The longest of these phrases that stands at this word. */
const phraseAt = (typed: readonly Word[], at: number, phrases: readonly string[]): string | undefined =>
  phrases
    .filter((phrase) => phrase.split(' ').every((one, i) => sameWord(typed[at + i]?.text ?? '', one)))
    .sort((a, b) => b.length - a.length)[0];

/** The first colon that is neither in a time (8:30) nor after a label ("Tại:"). */
function freeColon(text: string, marks: CallWords): number {
  const labels = [...marks.place, ...marks.title];
  for (const match of text.matchAll(/:/gu)) {
    const at = match.index;
    if (/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')) continue;
    const before = words(text.slice(Math.max(0, at - LONGEST), at)).map((word) => word.text);
    if (labels.some((label) => endsWith(before, label, hasMarks(text)))) continue;
    return at;
  }
  return -1;
}

function endsWith(before: string[], label: string, accented: boolean): boolean {
  const own = label.split(' ');
  const last = before.slice(-own.length);
  return last.length === own.length && own.every((word, index) => same(last[index] ?? '', word, accented));
}

/** In a text with diacritics "tai" is not "tại". */
const same = (typed: string, ours: string, accented: boolean) =>
  accented ? spellingKey(typed) === spellingKey(ours) : sameWord(typed, ours);

type Span = readonly [start: number, end: number];

/** The place in a text, and what remains without it and without what says the time. */
function cut(text: string, spans: readonly Span[], marks: CallWords): { place: string | undefined; rest: string } {
  const accented = hasMarks(text);
  const inSpan = (at: number) => spans.some(([from, to]) => at >= from && at < to);
  const said = findMark(
    text,
    marks.place,
    accented,
    (at) => !inSpan(at) && !isOther(text.slice(at, at + LONGEST), marks, accented),
  );
  const noun = said ? undefined : findMark(text, marks.placeNouns, accented, (at) => !inSpan(at));
  const start = said ?? (noun && { from: noun.from, to: noun.from });
  if (!start) return { place: undefined, rest: clean(withoutSpans(text, spans), marks, accented) };
  const ends = [
    ...spans.map(([from]) => from),
    ...[marks.title, marks.titleVerbs].map(
      (some) => findMark(text, some, accented, (at) => at >= (noun?.to ?? start.to))?.from ?? text.length,
    ),
    ...['\n', ';'].map((sign) => text.indexOf(sign, start.to)),
    text.length,
  ].filter((end) => end >= start.to);
  const end = Math.min(...ends);
  const place = withoutPolite(withoutSpans(text.slice(start.to, end), []), marks) || undefined;
  const cuts = [...spans, [start.from, end] as const].sort((a, b) => a[0] - b[0]);
  return { place, rest: clean(withoutSpans(text, cuts), marks, accented) };
}

/** "nhà văn hóa nhé": what closes a sentence is no part of a place. */
function withoutPolite(place: string, marks: CallWords): string {
  const last = words(place).at(-1);
  const isPolite = last !== undefined && marks.polite.some((one) => sameWord(last.text, one));
  return isPolite ? place.slice(0, last.start).trim() : place;
}

/** "Nội dung: sơ kết" begins with words that only lead in. */
function clean(rest: string, marks: CallWords, accented: boolean): string {
  const lead = findMark(rest, marks.title, accented, (at) => at === 0);
  const title = lead ? withoutSpans(rest, [[0, lead.to]]) : rest;
  return /[\p{L}\p{N}]/u.test(title) ? title : '';
}

function isOther(text: string, marks: CallWords, accented: boolean): boolean {
  if (accented) return false;
  const typed = `${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return marks.notPlace.some((phrase) => typed.startsWith(`${fold(phrase)} `));
}

function findMark(
  text: string,
  phrases: readonly string[],
  accented: boolean,
  fits: (at: number) => boolean,
): { from: number; to: number } | undefined {
  const typed = words(text);
  const longestFirst = phrases.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
  for (const [index, word] of typed.entries()) {
    for (const phrase of longestFirst) {
      const last = typed[index + phrase.length - 1];
      if (!last || !phrase.every((one, i) => same(typed[index + i]?.text ?? '', one, accented))) continue;
      if (!fits(word.start)) break;
      const colon = /^\s*:?/u.exec(text.slice(last.end, last.end + LONGEST))?.[0].length ?? 0;
      return { from: word.start, to: last.end + colon };
    }
  }
  return undefined;
}
