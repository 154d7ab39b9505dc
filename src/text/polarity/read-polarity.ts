// Whether somebody comes, from a sentence: by the reach of negators, not by phrases. Never a yes while a negator is left that no rule
// accounts for. Pure; what it is unsure of is to be asked, with both as choices.

import { everywhere, pattern } from '../pattern.ts';
import { type Normal, normalise } from '../spelling/normalise.ts';
import { readCount } from './count.ts';
import { readReason } from './reason.ts';
import { type Rule, rules, type Sense } from './rules.ts';
import { type Subject, subjectsIn, type Who } from './subjects.ts';

export type Answer = 'yes' | 'no' | 'maybe' | 'question' | 'none';

export interface PolarityReading {
  /** `question`: something is asked; `none`: nothing is said of coming. */
  readonly answer: Answer;
  /** False: two readings are possible, or it only follows from what was said; ask before it is recorded. */
  readonly sure: boolean;
  /** Something in it speaks for coming, and something against it: whatever it is taken for, it may be the contrary. */
  readonly mixed: boolean;
  /** It only follows from what was said ("tôi ốm"): an answer where a meeting was just spoken of. */
  readonly inferred: boolean;
  readonly who: Who;
  /** Answers for somebody else, beside that of `who`: "ông xã em có đi, em thì bận". */
  readonly others: readonly { readonly who: Who; readonly answer: 'yes' | 'no' | 'maybe' }[];
  /** How many people it speaks of, where a number is said. */
  readonly count: number | undefined;
  /** Comes, but after the hour. */
  readonly late: boolean;
  /** Why not, as written: the whole sentence, or all that follows "vì". */
  readonly reason: string | undefined;
}

/** Longer texts are letters: what they are about is not read from them here. */
const MOST_CHARACTERS = 700;

interface Signal {
  sense: Sense;
  from: number;
  to: number;
  who: Who;
}

const nothing: PolarityReading = {
  answer: 'none',
  sure: false,
  mixed: false,
  inferred: true,
  who: 'self',
  others: [],
  count: undefined,
  late: false,
  reason: undefined,
};

/** @param text as typed, the answer to an invitation or a sentence that may be one */
export function readPolarity(text: string): PolarityReading {
  if (text.length > MOST_CHARACTERS) return nothing;
  const normal = normalise(text);
  if (normal.line === '') return nothing;
  const signals = signalsIn(normal);
  const late = signals.some(({ sense }) => sense === 'late');
  const people = [...new Set(signals.filter(isSaying).map(({ who }) => who))];
  const own = people.includes('self');
  const readings = people.map((who) => ({
    who,
    ...verdictOf(
      normal,
      signals.filter((one) => one.who === who || !isSaying(one)),
    ),
  }));
  const primary =
    readings.find(({ who, answer }) => who === 'self' && answer !== 'none') ??
    readings.find(({ answer }) => answer !== 'none');
  const whole = primary ?? { who: 'self' as const, ...verdictOf(normal, signals) };
  const others = readings.flatMap(({ who, answer }) =>
    who !== whole.who &&
    (answer === 'yes' || answer === 'no' || answer === 'maybe') &&
    !(own && onlyTrouble(signals, who))
      ? [{ who, answer }]
      : [],
  );
  // Without marks a wife ("vợ") is hardly told from a verb ("vô"): whose the no is stays open.
  const isHidden = whole.answer === 'yes' && !normal.marked && signals.some(({ sense }) => sense === 'no');
  // Of two others, one of whom may be the writer after all.
  const isSplit = whole.who !== 'self' && others.some((one) => one.answer !== whole.answer);
  const answer = isHidden ? 'no' : whole.answer === 'none' && late ? 'yes' : whole.answer;
  return {
    answer,
    sure: whole.sure && !isHidden && !isSplit && !isMixed(normal.line, signals) && answer !== 'none',
    mixed: isContrary(signals),
    inferred:
      !NAMES.test(normal.line) || !signals.some(({ sense }) => sense === 'yes' || sense === 'no' || sense === 'maybe'),
    who: whole.who,
    others,
    count: readCount(normal),
    late: late && answer === 'yes',
    reason: answer === 'no' ? readReason(normal) : undefined,
  };
}

const FOR: ReadonlySet<Sense> = new Set(['yes', 'bare-yes', 'weak-yes', 'free', 'either']);
const AGAINST: ReadonlySet<Sense> = new Set(['no', 'bare-no', 'weak-no', 'negator', 'either', 'skip']);
const isContrary = (signals: readonly Signal[]) =>
  signals.some(({ sense }) => FOR.has(sense)) && signals.some(({ sense }) => AGAINST.has(sense));

/** A yes and a no in one clause, of two people: who is who may be misread. */
function isMixed(line: string, signals: readonly Signal[]): boolean {
  const clauseOf = (at: number) => Array.from(line.matchAll(CLAUSE)).filter((match) => match.index <= at).length;
  const of = (sense: Sense) => signals.filter((one) => one.sense === sense);
  return of('yes').some((yes) => of('no').some((no) => no.who !== yes.who && clauseOf(no.from) === clauseOf(yes.from)));
}

/** Words that name coming and staying away themselves. */
const NAMES = pattern(
  'đi/đến/tới/dự/họp/vắng/có+mặt/tham+gia/tham+dự/sinh+hoạt/hội+nghị/nghỉ/kiếu | come/coming/attend/absent/join/make',
);

const SAYING: ReadonlySet<Sense> = new Set(['yes', 'no', 'maybe', 'weak-no', 'weak-yes', 'bare-yes', 'bare-no']);
const isSaying = ({ sense }: Signal) => SAYING.has(sense);
/** "Vợ ốm, tôi đi được": the trouble of another is no answer for them. */
const onlyTrouble = (signals: readonly Signal[], who: Who) =>
  signals.filter((one) => one.who === who && isSaying(one)).every(({ sense }) => sense === 'weak-no');

function signalsIn(normal: Normal): Signal[] {
  const { line } = normal;
  const subjects = subjectsIn(normal);
  const found: Signal[] = [];
  for (const { sense, is } of rules as readonly Rule[]) {
    for (const match of line.matchAll(is)) {
      const from = match.index;
      const to = from + match[0].length;
      if (match[0].trim() === '' || found.some((one) => from < one.to && to > one.from)) continue;
      found.push({ sense, from, to, who: whoAt(line, subjects, from, to) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The subject of what stands at a place: named before it in the same clause, or carried over from the one before. */
function whoAt(line: string, subjects: readonly Subject[], from: number, to: number): Who {
  const begin = Array.from(line.matchAll(CLAUSE), (match) => match.index).findLast((at) => at < from) ?? 0;
  const inside = subjects.filter((one) => one.from >= begin && one.from < to);
  const own = inside.findLast((one) => one.to <= from) ?? inside[0];
  if (own) return own.who;
  // "Ông Năm về quê rồi, không họp được": who was spoken of alone, all along; "vợ ốm, không đi được" is the writer.
  const before = subjects.filter((one) => one.to <= from);
  const carried = before.at(-1);
  const isReason = /^ (?:nên|nen~)(?= )/u.test(line.slice(begin, begin + 6));
  const isTopic = (before[0]?.from ?? line.length) < 12;
  return carried && isTopic && !isReason && before.every(({ who }) => who === carried.who) ? carried.who : 'self';
}

const CLAUSE = everywhere(pattern(',/./!/?/nhưng/nên/còn/song'));
const CONTRAST = everywhere(pattern('nhưng/thế+mà/vậy+mà/song/ngặt+nỗi/khổ+nỗi/có+điều'));

/** What one person's signals come to. The last clause after "nhưng" wins. */
function verdictOf(normal: Normal, all: readonly Signal[]): { answer: Answer; sure: boolean } {
  const { line } = normal;
  const turns = Array.from(line.matchAll(CONTRAST), (match) => match.index);
  const has = (list: readonly Signal[], ...senses: Sense[]) => list.some(({ sense }) => senses.includes(sense));
  const last = turns.at(-1);
  const after = last === undefined ? [] : all.filter((one) => one.from > last && isSaying(one));
  const decided = after.length > 0 && has(after, 'yes', 'no', 'maybe', 'bare-no');
  const signals = decided ? all.filter((one) => one.from > (last ?? 0)) : all;
  const yes = has(signals, 'yes');
  const no = has(signals, 'no');
  if (has(signals, 'maybe')) return { answer: 'maybe', sure: !(yes && no) || !has(signals, 'question') };
  if (has(signals, 'question'))
    return yes && !isAllQuestion(line) && !no ? { answer: 'yes', sure: false } : { answer: 'question', sure: true };
  if (yes && no) {
    const final = signals.findLast(({ sense }) => sense === 'yes' || sense === 'no');
    return { answer: final?.sense === 'no' || decided ? (final?.sense as Answer) : 'no', sure: false };
  }
  if (has(signals, 'either')) return { answer: 'no', sure: false };
  const stray = has(signals, 'negator', 'bare-no');
  if (yes)
    return stray
      ? { answer: 'no', sure: false }
      : { answer: 'yes', sure: !has(signals, 'weak-no') || decided || line.length < 60 };
  if (no) return { answer: 'no', sure: !has(signals, 'free') };
  if (has(signals, 'bare-no')) return { answer: 'no', sure: !has(signals, 'bare-yes', 'free') };
  if (has(signals, 'bare-yes')) {
    if (has(signals, 'weak-no')) return { answer: 'no', sure: false };
    return stray ? { answer: 'no', sure: false } : { answer: 'yes', sure: line.split(' ').length < 9 };
  }
  if (has(signals, 'weak-no'))
    return { answer: 'no', sure: line.split(' ').length < 9 && !stray && !has(signals, 'weak-yes') };
  if (has(signals, 'free', 'weak-yes')) return { answer: 'yes', sure: false };
  return { answer: 'none', sure: false };
}

/** It ends in a question mark and says nothing before another stop. */
const isAllQuestion = (line: string) => !/ [.!,] /u.test(line.trimEnd());
