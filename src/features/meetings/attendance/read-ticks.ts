/** Reads how an officer ticks a list: "có mặt 1-10, 12", "vắng 3, 7", "tất cả trừ ông Hùng", "còn lại vắng". Pure. */
import { fold, sameWord, words } from '../../../text/fold.ts';

export interface TickWords {
  present: readonly string[];
  absent: readonly string[];
  /** "có phép", "không phép": absent, and an officer's word on it. */
  excused: readonly string[];
  unexcused: readonly string[];
  all: readonly string[];
  rest: readonly string[];
  except: readonly string[];
  /** "đến" in "1 đến 10". */
  to: readonly string[];
  /** "và" between two. */
  and: readonly string[];
  /** "ông", "bà", "số": say nothing. */
  titles: readonly string[];
  /** "nhầm rồi", "sửa lại": by themselves between commas they say nothing. */
  fill: readonly string[];
}

export interface Listed {
  fullName: string;
  unitName?: string;
  attended: boolean | null;
  excused: boolean;
}

export type Ticks =
  /** Place in the list (from 0) → present or not. */
  | { kind: 'ticks'; set: Map<number, boolean>; excused: Map<number, boolean> }
  | { kind: 'unclear'; part: string }
  | { kind: 'no-number'; number: number }
  | { kind: 'several'; name: string; places: number[] };

interface Clause {
  present: boolean | undefined;
  /** With a good excuse, or without; undefined: nothing said. */
  excused: boolean | undefined;
  whom: 'all' | 'rest' | undefined;
  items: string;
  except: string | undefined;
}

export function readTicks(text: string, people: readonly Listed[], marks: TickWords): Ticks {
  const set = new Map<number, boolean>();
  const excused = new Map<number, boolean>();
  for (const clause of clausesOf(text, marks)) {
    const present = clause.present ?? true;
    const items = placesOf(clause.items, people, marks);
    const except = placesOf(clause.except ?? '', people, marks);
    if (!Array.isArray(items)) return items;
    if (!Array.isArray(except)) return except;
    if (clause.whom) {
      people.forEach((person, place) => {
        if (clause.whom === 'rest' && (set.get(place) ?? person.attended) !== null) return;
        set.set(place, clause.whom === 'rest' && person.excused ? false : present);
      });
    }
    for (const place of items) {
      set.set(place, present);
      if (clause.excused !== undefined) excused.set(place, clause.excused);
    }
    for (const place of except) set.set(place, !present);
    if (!clause.whom && items.length === 0) return { kind: 'unclear', part: text.trim() };
  }
  return set.size > 0 ? { kind: 'ticks', set, excused } : { kind: 'unclear', part: text.trim() };
}

function clausesOf(text: string, marks: TickWords): Clause[] {
  const typed = words(text);
  const clauses: Clause[] = [];
  let clause: Clause = { present: undefined, excused: undefined, whom: undefined, items: '', except: undefined };
  let done = 0;
  const take = (end: number) => {
    const part = text.slice(done, end);
    if (clause.except === undefined) clause.items += part;
    else clause.except += part;
  };
  const startAnew = () => {
    const said = clause.whom || clause.present !== undefined || /[\p{L}\p{N}]/u.test(clause.items);
    if (said) clauses.push(clause);
    clause = { present: undefined, excused: undefined, whom: undefined, items: '', except: undefined };
  };
  for (let index = 0; index < typed.length; ) {
    const found = markAt(typed, index, marks);
    const first = typed[index];
    const last = found && typed[index + found.length - 1];
    if (!found || !first || !last) {
      index += 1;
      continue;
    }
    take(first.start);
    done = last.end;
    index += found.length;
    const full = /[\p{L}\p{N}]/u.test(clause.items) || clause.except !== undefined;
    if (found.kind === 'except') {
      clause.except = '';
    } else if (found.kind === 'all' || found.kind === 'rest') {
      if (full || clause.whom) startAnew();
      clause.whom = found.kind;
    } else {
      // "1-5 có, 7 vắng": said behind the names it is of those before it.
      const behind = full && clause.present === undefined && !clause.whom && endsPart(text.slice(done));
      if (!behind && (full || clause.present !== undefined)) startAnew();
      clause.present = found.kind === 'present';
      if (found.kind === 'excused' || found.kind === 'unexcused') clause.excused = found.kind === 'excused';
      if (behind) startAnew();
    }
  }
  take(text.length);
  startAnew();
  return clauses;
}

const endsPart = (rest: string) => /^\s*(?:[,;.\n]|$)/u.test(rest);

function markAt(typed: readonly { text: string }[], index: number, marks: TickWords) {
  for (const kind of ['except', 'rest', 'all', 'unexcused', 'excused', 'absent', 'present'] as const) {
    for (const phrase of marks[kind]) {
      const own = phrase.split(' ');
      if (own.every((word, i) => sameWord(typed[index + i]?.text ?? '', word))) return { kind, length: own.length };
    }
  }
  return undefined;
}

/** The places that "1-10, 12, ông Hùng" means, or what is wrong with it. */
function placesOf(
  text: string,
  people: readonly Listed[],
  marks: TickWords,
): number[] | Exclude<Ticks, { kind: 'ticks' }> {
  const to = new RegExp(`(\\d+)\\s*(?:[-–—]|\\b(?:${marks.to.map(fold).join('|')})\\b)\\s*(\\d+)`, 'gu');
  const and = new RegExp(
    `[,;.\\n]|(?<!\\p{L})(?:${[...marks.and, ...marks.and.map(fold)].join('|')})(?!\\p{L})`,
    'giu',
  );
  const found: number[] = [];
  for (const raw of text.split(and)) {
    const item = fold(words(raw).length > 0 ? raw.replace(/[()[\]:]/gu, ' ') : '');
    if (item === '' || marks.fill.some((phrase) => fold(phrase) === item)) continue;
    const numbers = item.replace(to, (_, from: string, end: string) =>
      rangeText(Number(from), Number(end), people.length),
    );
    const parts = withoutTitles(numbers.split(' '), marks);
    if (parts.every((part) => /^\d+$/.test(part))) {
      const wrong = parts.map(Number).find((number) => number < 1 || number > people.length);
      if (wrong !== undefined) return { kind: 'no-number', number: wrong };
      found.push(...parts.map((part) => Number(part) - 1));
      continue;
    }
    const places = named(parts, people);
    const ofUnit = places.length === 0 ? placesOfUnit(parts, people) : [];
    if (ofUnit.length > 0) {
      found.push(...ofUnit);
      continue;
    }
    const [only] = places;
    if (only === undefined) return { kind: 'unclear', part: raw.trim() };
    if (places.length > 1) return { kind: 'several', name: raw.trim(), places };
    found.push(only);
  }
  return found;
}

/** Everybody of the one unit that is so called: "chi hội Sen 1 đủ". */
function placesOfUnit(parts: readonly string[], people: readonly Listed[]): number[] {
  const units = [...new Set(people.map((person) => person.unitName ?? ''))];
  const meant = units.filter((unit) => parts.every((part) => fold(unit).split(' ').includes(part)));
  return meant.length === 1 ? people.flatMap((person, place) => (person.unitName === meant[0] ? [place] : [])) : [];
}

/** Words of address before a name say nothing, but such a word alone is a name ("Anh"). */
function withoutTitles(typed: string[], marks: TickWords): string[] {
  const parts = typed.filter((part) => part !== '');
  while (parts.length > 1 && marks.titles.some((title) => fold(title) === parts[0])) parts.shift();
  return parts;
}

/** A range as its numbers; one that leaves the list keeps its wrong end, which is then reported. */
function rangeText(from: number, to: number, size: number): string {
  if (from < 1 || to > size || to < from) return ` ${from < 1 ? from : to > size ? to : from} `;
  return ` ${Array.from({ length: to - from + 1 }, (_, i) => from + i).join(' ')} `;
}

/** Who is so called: in full, else by the given name, else by any words of the name. @returns places in the list */
export function placesNamed(name: string, people: readonly { fullName: string }[]): number[] {
  return named(fold(name).split(' '), people);
}

function named(parts: readonly string[], people: readonly { fullName: string }[]): number[] {
  const names = people.map((person) => fold(person.fullName).split(' '));
  const wanted = parts.join(' ');
  const which = (fits: (name: string[]) => boolean) => names.flatMap((name, place) => (fits(name) ? [place] : []));
  const exact = which((name) => name.join(' ') === wanted);
  if (exact.length > 0) return exact;
  const ending = which((name) => name.join(' ').endsWith(` ${wanted}`));
  if (ending.length > 0) return ending;
  return which((name) => parts.every((part) => name.includes(part)));
}
