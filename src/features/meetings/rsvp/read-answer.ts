/**
 * Reads an answer to an invitation out of a sentence: "em bận đi viện, xin vắng", "vợ tôi đi được", "vắng cho ông Trường",
 * "đi 2 người". Pure; nothing is guessed: a question or a doubt is no answer.
 */
import { fold, sameWord, type Word, words, wordsOfPhrase } from '../../../text/fold.ts';

export interface AnswerWords {
  /** "xin vắng", "không đi được". */
  excused: readonly string[];
  /** "đi vắng": a no that is its own excuse. */
  away: readonly string[];
  /** "đi được", "có mặt". */
  coming: readonly string[];
  /** "bận", "ốm": a no where nothing else is said. */
  troubles: readonly string[];
  /** "chưa biết", "được không": neither yes nor no. */
  unsure: readonly string[];
  /** "cho", "giúp": before the name of whom it is for. */
  onBehalf: readonly string[];
  /** "tôi", "em": the writer. */
  self: readonly string[];
  /** "vợ", "bà nhà": somebody of the family, before a word of `self` or alone. */
  relations: readonly string[];
  /** "ông", "bác": before a name. */
  titles: readonly string[];
  /** "bận", "xin", "nhà": ends a name. */
  notName: readonly string[];
  because: readonly string[];
  polite: readonly string[];
  /** "người", after a number. */
  people: readonly string[];
  /** "thêm", "dẫn theo": the number counts without the writer. */
  extra: readonly string[];
  /** The numbers from one to ten, in one language after another. */
  numbers: readonly string[];
  /** "vợ chồng": the writer and one more. */
  couples: readonly string[];
  /** "đi thay": another comes in the writer's place. */
  instead: readonly string[];
}

export interface AnswerReading {
  wish: 'coming' | 'excused';
  /** The excuse, in the person's words. */
  reason: string | null;
  /** For whom, where it is not the writer. */
  whom: { relation: string } | { name: string } | undefined;
  /** People that come along. */
  guests: number;
  /** Only a trouble was told ("tôi ốm"): an answer where a meeting was just spoken of, elsewhere perhaps a cry for help. */
  weak: boolean;
}

/** More is a slip of the thumb, or a meeting of its own. */
const MOST_GUESTS = 10;
const LONGEST_NAME = 5;

interface Found {
  phrase: string;
  /** Words [from, to). */
  from: number;
  to: number;
}

/** @returns undefined where the text is no answer, or not surely one */
export function readAnswer(text: string, marks: AnswerWords): AnswerReading | undefined {
  const typed = words(text);
  if (typed.length === 0 || /\?\s*$/u.test(text) || findAny(typed, marks.unsure)) return undefined;
  const instead = findAny(typed, marks.instead);
  if (instead) return replaced(text, typed, instead, marks);
  const found = wishIn(typed, marks);
  const couple = findAny(typed, marks.couples) !== undefined;
  const guests = Math.max(readGuests(text, marks), couple ? 1 : 0);
  if (!found) return guests > 0 ? { wish: 'coming', reason: null, whom: undefined, guests, weak: true } : undefined;
  const { wish, at } = found;
  const whom = couple ? nobodyElse : whomIn(text, typed, at, marks);
  if (found.trouble && !whom.who && !whom.self) return undefined;
  const reason = wish === 'coming' ? null : reasonIn(text, typed, found, whom, marks);
  return { wish, reason, whom: whom.who, guests: wish === 'coming' && !whom.who ? guests : 0, weak: found.away };
}

/** How many come along: "đi 2 người" is one, "thêm 2 người" two. @returns 0 where none are named */
export function readGuests(text: string, marks: Pick<AnswerWords, 'people' | 'extra' | 'numbers'>): number {
  const typed = words(text);
  const unit = typed.findIndex(
    (word, index) => index > 0 && marks.people.some((one) => sameWord(word.text, one)) && numberAt(typed, index, marks),
  );
  if (unit < 0) return 0;
  const count = numberAt(typed, unit, marks) ?? 0;
  const extra = marks.extra.some((phrase) => phraseEnding(typed, unit - 1, phrase));
  const guests = extra ? count : count - 1;
  return guests > 0 && guests <= MOST_GUESTS ? guests : 0;
}

const numberAt = (typed: readonly Word[], unit: number, { numbers }: Pick<AnswerWords, 'numbers'>) =>
  numberOf(typed[unit - 1]?.text ?? '', numbers);

/** @param numbers the words for one to ten, in one language after another */
export function numberOf(word: string, numbers: readonly string[]): number | undefined {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const place = numbers.findIndex((one) => sameWord(word, one));
  return place < 0 ? undefined : (place % 10) + 1;
}

type Wish = { wish: 'coming' | 'excused'; at: Found; away: boolean; trouble: boolean };

function wishIn(typed: readonly Word[], marks: AnswerWords): Wish | undefined {
  const away = findAny(typed, marks.away);
  const excused = findAny(typed, marks.excused);
  const coming = findAny(typed, marks.coming);
  const no = excused ?? away;
  // "không đi được" holds "đi được".
  if (coming && !(no && coming.from >= no.from && coming.to <= no.to)) {
    return no ? undefined : { wish: 'coming', at: coming, away: false, trouble: false };
  }
  if (no) return { wish: 'excused', at: no, away: no === away, trouble: false };
  const trouble = findAny(typed, marks.troubles);
  return trouble && { wish: 'excused', at: trouble, away: true, trouble: true };
}

/** The first place of the longest of these phrases that stands there. A lone word without marks may be another ("vang"). */
function findAny(typed: readonly Word[], phrases: readonly string[]): Found | undefined {
  for (let from = 0; from < typed.length; from += 1) {
    const phrase = startsAt(typed, from, phrases);
    if (phrase) return { phrase, from, to: from + wordsOfPhrase(phrase).length };
  }
  return undefined;
}

/** Do the words before `to` say this phrase? */
function phraseEnding(typed: readonly Word[], to: number, phrase: string): boolean {
  const own = wordsOfPhrase(phrase);
  const from = to - own.length;
  return from >= 0 && to <= typed.length && own.every((word, index) => sameWord(typed[from + index]?.text ?? '', word));
}

const startsAt = (typed: readonly Word[], from: number, phrases: readonly string[]): string | undefined =>
  longestFirst(phrases).find((phrase) => phraseEnding(typed, from + wordsOfPhrase(phrase).length, phrase));

const sorted = new WeakMap<readonly string[], readonly string[]>();

function longestFirst(phrases: readonly string[]): readonly string[] {
  const known = sorted.get(phrases) ?? phrases.toSorted((a, b) => wordsOfPhrase(b).length - wordsOfPhrase(a).length);
  sorted.set(phrases, known);
  return known;
}

interface Whom {
  who: AnswerReading['whom'];
  /** The writer names themselves. */
  self: boolean;
  /** Words [start, end) name somebody, so they are no excuse. */
  start: number;
  end: number;
}

function whomIn(text: string, typed: readonly Word[], wish: Found, marks: AnswerWords): Whom {
  const behalf = startsAt(typed, wish.to, marks.onBehalf);
  // "vắng cho" is one phrase.
  const within = marks.onBehalf.some((one) => wish.phrase.endsWith(` ${one}`));
  if (behalf || within) {
    const from = wish.to + (behalf?.split(' ').length ?? 0);
    const after = personAt(text, typed, from, typed.length, marks, true);
    if (after) return after;
  }
  for (let at = 0; at < wish.from; at += 1) {
    const person = personAt(text, typed, at, wish.from, marks);
    if (person) return person;
  }
  return nobodyElse;
}

const nobodyElse: Whom = { who: undefined, self: false, start: 0, end: 0 };

/** "con trai tôi đi thay": the writer is excused, and why is said. "Ông Trường nhờ tôi đi thay" is another matter. */
function replaced(text: string, typed: readonly Word[], instead: Found, marks: AnswerWords): AnswerReading | undefined {
  const people = typed.slice(0, instead.from).map((_, at) => personAt(text, typed, at, instead.from, marks));
  const writerGoes =
    people.some((one) => one?.self && one.end === instead.from) &&
    !people.some((one) => one?.who && one.end === instead.from);
  if (writerGoes || !people.some((one) => one?.who)) return undefined;
  return { wish: 'excused', reason: tidy(text, marks), whom: undefined, guests: 0, weak: false };
}

/** Who is named from this word on. @param end names do not go further */
function personAt(
  text: string,
  typed: readonly Word[],
  from: number,
  end: number,
  marks: AnswerWords,
  behalf = false,
): Whom | undefined {
  const capital = (at: number) => /^\p{Lu}/u.test(typed[at]?.text ?? '');
  // "Thi" without marks is a name, "thi" may be the word that ends one.
  const stop = (at: number) => at >= end || (!capital(at) && startsAt(typed, at, marks.notName) !== undefined);
  const parted = (at: number) => /[,.;:\n]/u.test(text.slice(typed[at - 1]?.end, typed[at]?.start));
  const relation = startsAt(typed, from, marks.relations);
  const after = from + (relation?.split(' ').length ?? 0);
  // "ba Tram" without marks is no father.
  if (relation && !(behalf && capital(from)) && (stop(after) || parted(after))) {
    const whose = startsAt(typed, after, marks.self);
    return {
      who: { relation: fold(relation) },
      self: false,
      start: from,
      end: after + (whose ? whose.split(' ').length : 0),
    };
  }
  const title = startsAt(typed, from, marks.titles);
  const first = from + (title ? title.split(' ').length : 0);
  // After "cho" a name needs no title, where it is written as one.
  if ((title || (behalf && capital(first))) && !stop(first)) {
    let last = first;
    while (!stop(last) && (last === first || !parted(last)) && last - first < LONGEST_NAME) last += 1;
    const name = typed
      .slice(first, last)
      .map((word) => word.text)
      .join(' ');
    const whose = startsAt(
      typed,
      last,
      marks.notName.filter((word) => word.includes(' ')),
    );
    return { who: { name }, self: false, start: from, end: last + (whose ? whose.split(' ').length : 0) };
  }
  const self = startsAt(typed, from, marks.self);
  return self ? { who: undefined, self: true, start: from, end: from + self.split(' ').length } : undefined;
}

function reasonIn(text: string, typed: readonly Word[], wish: Wish, whom: Whom, marks: AnswerWords): string | null {
  const from = (word: number) => typed[word]?.start ?? text.length;
  if (wish.away) return tidy(text.slice(from(wish.at.from)), marks);
  const after = tidy(text.slice(from(Math.max(wish.at.to, whom.end))), marks);
  const between = tidy(text.slice(from(whom.end), from(Math.max(whom.end, wish.at.from))), marks);
  const before = Math.min(whom.start, wish.at.from);
  // A lone word there ("thôi") says nothing.
  return after ?? between ?? (before > 1 ? tidy(text.slice(0, from(before)), marks) : null);
}

/** Without "vì" before and "ạ" after. @returns null where nothing is left */
function tidy(text: string, marks: AnswerWords): string | null {
  let line = text.replace(/\s+/gu, ' ').replace(/^[\s,.;:!–—-]+|[\s,.;:!–—-]+$/gu, '');
  const because = startsAt(words(line), 0, marks.because);
  if (because) line = line.slice(words(line)[because.split(' ').length - 1]?.end).trim();
  const typed = words(line);
  const polite = marks.polite.find((phrase) => phraseEnding(typed, typed.length, phrase));
  if (polite) line = line.slice(0, typed[typed.length - polite.split(' ').length]?.start).replace(/[\s,]+$/u, '');
  return /[\p{L}\p{N}]/u.test(line) ? line : null;
}
