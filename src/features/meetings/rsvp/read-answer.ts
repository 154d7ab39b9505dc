/**
 * Reads an answer to an invitation out of a sentence: "em bận đi viện, xin vắng", "vợ tôi đi được", "vắng cho ông Trường",
 * "đi 2 người". Pure; nothing is guessed: a question or a doubt is no answer, and what may be read in two ways is not sure.
 */
import { fold, sameWord, type Word, words, wordsOfPhrase } from '../../../text/fold.ts';
import { readPolarity } from '../../../text/polarity/read-polarity.ts';
import { readReason } from '../../../text/polarity/reason.ts';
import { normalise } from '../../../text/spelling/normalise.ts';

export interface AnswerWords {
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
  /** False: it may be meant otherwise; to be asked before it is recorded. */
  sure: boolean;
  /** The excuse, in the person's words: the whole sentence, or what follows "vì". */
  reason: string | null;
  /** For whom, where it is not the writer. */
  whom: { relation: string } | { name: string } | undefined;
  /** People that come along. */
  guests: number;
  /** Only a trouble was told ("tôi ốm"): an answer where a meeting was just spoken of, elsewhere perhaps a cry for help. */
  weak: boolean;
}

/** More is a slip of the thumb, or a meeting of its own. */
export const MOST_GUESTS = 10;
const LONGEST_NAME = 5;

interface Found {
  phrase: string;
  /** Words [from, to). */
  from: number;
  to: number;
}

/** @returns undefined where the text is no answer */
export function readAnswer(text: string, marks: AnswerWords): AnswerReading | undefined {
  const typed = words(text);
  const reading = readPolarity(text);
  const instead = findAny(typed, marks.instead);
  if (instead && reading.answer !== 'question') return replaced(text, typed, instead, marks);
  if (reading.answer !== 'yes' && reading.answer !== 'no') return undefined;
  const couple = findAny(typed, marks.couples) !== undefined;
  const whom = couple ? nobodyElse : whomIn(text, typed, marks, reading.who !== 'self');
  if (reading.who === 'other' && !reading.sure && severalIn(text, typed, marks)) return undefined;
  const isLost = reading.who !== 'self' && !whom.who && !couple;
  const isComing = reading.answer === 'yes';
  return {
    wish: isComing ? 'coming' : 'excused',
    sure: reading.sure && reading.others.length === 0 && !isLost,
    reason: isComing ? null : reasonIn(text, typed, whom),
    whom: whom.who,
    guests: isComing && !whom.who ? Math.max(readGuests(text, marks), couple ? 1 : 0) : 0,
    weak: reading.inferred,
  };
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

/** @param isOther another than the writer is spoken of; else only somebody named after "cho" is */
function whomIn(text: string, typed: readonly Word[], marks: AnswerWords, isOther: boolean): Whom {
  for (let at = 0; at < typed.length; at += 1) {
    const isBehalf = marks.onBehalf.some((phrase) => phraseEnding(typed, at, phrase));
    if (!isOther && !isBehalf) continue;
    const person = personAt(text, typed, at, typed.length, marks, isBehalf);
    if (person?.who) return person;
  }
  return nobodyElse;
}

/** Are several people named? Then one answer is not for all. */
function severalIn(text: string, typed: readonly Word[], marks: AnswerWords): boolean {
  const people = typed.map((_, at) => personAt(text, typed, at, typed.length, marks)?.who);
  return new Set(people.flatMap((one) => (one && 'name' in one ? [one.name] : []))).size > 1;
}

const nobodyElse: Whom = { who: undefined, self: false, start: 0, end: 0 };

/** "con trai tôi đi thay": the writer is excused, and why is said. "Ông Trường nhờ tôi đi thay" is another matter. */
function replaced(text: string, typed: readonly Word[], instead: Found, marks: AnswerWords): AnswerReading | undefined {
  const people = typed.slice(0, instead.from).map((_, at) => personAt(text, typed, at, instead.from, marks));
  const writerGoes =
    people.some((one) => one?.self && one.end === instead.from) &&
    !people.some((one) => one?.who && one.end === instead.from);
  if (writerGoes || !people.some((one) => one?.who)) return undefined;
  return {
    wish: 'excused',
    sure: true,
    reason: readReason(normalise(text)) ?? null,
    whom: undefined,
    guests: 0,
    weak: false,
  };
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

/** Naming somebody is no reason. */
function reasonIn(text: string, typed: readonly Word[], whom: Whom): string | null {
  const at = (word: number) => typed[word]?.start ?? text.length;
  const rest = `${text.slice(0, at(whom.start))} ${text.slice(at(whom.end))}`;
  return readReason(normalise(whom.who ? rest : text)) === undefined ? null : (readReason(normalise(text)) ?? null);
}
