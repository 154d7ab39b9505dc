/** What an officer orders in one breath: "nhắn cho cả chi hội Liên Sơn mai cắt điện": that it goes out, to whom, and the words. Pure. */
import { sameWord, type Word, words } from '../../../text/fold.ts';

export interface OrderWords {
  /** What sends, where somebody or a colon follows: "báo", "nhắn". */
  verbs: readonly string[];
  /** What sends by itself: "thông báo khẩn". */
  alone: readonly string[];
  /** Said to us before it. */
  polite: readonly string[];
  to: readonly string[];
  everybody: readonly string[];
  officers: readonly string[];
  /** Around names, saying nothing. */
  fill: readonly string[];
  joiners: readonly string[];
  /** Between whom and what: "biết là". */
  link: readonly string[];
  /** Before the name of a unit: "chi hội". */
  unitWords: readonly string[];
}

/** A unit that may be meant, as it is called. */
export interface Called {
  id: string;
  name: string;
}

export interface Order {
  /** For each name that was said, the units that are called so. */
  units: (readonly string[])[];
  officersOnly: boolean;
  /** The words that go out, as typed. */
  rest: string;
}

/** Words of the text below which nothing is sent. */
const FEWEST = 2;

/**
 * @param hasVerb that it goes out was said before; then it begins with whom it goes to, or is no order
 * @returns undefined where it does not begin with an order
 */
export function readOrder(
  text: string,
  called: readonly Called[],
  lists: OrderWords,
  hasVerb = false,
): Order | undefined {
  const typed = words(text);
  const at = { verb: hasVerb ? 0 : skip(typed, 0, lists.polite) };
  const alone = hasVerb ? 0 : longest(typed, at.verb, lists.alone);
  const verb = hasVerb ? 0 : Math.max(alone, longest(typed, at.verb, lists.verbs));
  if (!hasVerb && verb === 0) return undefined;
  const afterVerb = at.verb + verb;
  const from = hasVerb ? 0 : skip(typed, afterVerb, lists.polite);
  const to = longest(typed, from, lists.to);
  if (hasVerb && to === 0) return undefined;
  const whom = readWhom(text, typed, from + to, called, lists);
  const isSaid = whom.units.length > 0 || whom.isOfficers || whom.isEverybody;
  const end = isSaid ? skip(typed, whom.end, lists.link) : afterVerb;
  // "báo mai cắt điện" may be a report; what sends by itself, or stands before a colon, is an order.
  const hasColon = /^\s*:/u.test(text.slice(typed[end - 1]?.end ?? 0, typed[end]?.start));
  if (!isSaid && alone === 0 && !hasColon) return undefined;
  // To somebody whom we do not know: the words stay together, and it is asked.
  if (!isSaid && to > 0) return undefined;
  if (typed.length - end < FEWEST) return undefined;
  return { units: whom.units, officersOnly: whom.isOfficers, rest: text.slice(typed[end]?.start).trim() };
}

interface Whom {
  units: (readonly string[])[];
  isOfficers: boolean;
  isEverybody: boolean;
  /** The first word that is not about whom. */
  end: number;
}

function readWhom(
  text: string,
  typed: readonly Word[],
  from: number,
  called: readonly Called[],
  lists: OrderWords,
): Whom {
  const whom: Whom = { units: [], isOfficers: false, isEverybody: false, end: from };
  let at = from;
  while (at < typed.length) {
    const named = unitAt(text, typed, at, called, lists.unitWords);
    const [officers, everybody] = [longest(typed, at, lists.officers), longest(typed, at, lists.everybody)];
    const filling = Math.max(longest(typed, at, lists.fill), longest(typed, at, lists.joiners));
    if (named) {
      whom.units.push(named.ids);
      at += named.length;
    } else if (officers > 0 && officers >= everybody) {
      whom.isOfficers = true;
      at += officers;
    } else if (everybody > 0) {
      whom.isEverybody = true;
      at += everybody;
    } else if (filling > 0) {
      at += filling;
      continue;
    } else break;
    // Filling behind the last of them belongs to the text.
    whom.end = at;
    if (/[:.!?\n]/u.test(text.slice(typed[at - 1]?.end, typed[at]?.start))) break;
  }
  return whom;
}

/** The units that are called as the words from here on say, with "chi hội" before the name or without. */
function unitAt(
  text: string,
  typed: readonly Word[],
  at: number,
  called: readonly Called[],
  unitWords: readonly string[],
): { ids: string[]; length: number } | undefined {
  const lead = longest(typed, at, unitWords);
  const isCapital = /^[\p{Lu}\d]/u.test(typed[at + lead]?.text ?? '') || text === text.toLowerCase();
  const found = called.flatMap(({ id, name }) =>
    shortNames(name, unitWords).flatMap(({ parts, isWhole }) => {
      const begins = [at, at + lead].find((from) => standsAt(typed, from, parts));
      // A single word that is no whole name is one only where it is written as a name, or behind "xóm".
      const isClear = isWhole || parts.length > 1 || lead > 0 || isCapital;
      return begins === undefined || !isClear ? [] : [{ id, length: begins - at + parts.length }];
    }),
  );
  const length = Math.max(0, ...found.map((one) => one.length));
  return length === 0
    ? undefined
    : { ids: [...new Set(found.filter((one) => one.length === length).map(({ id }) => id))], length };
}

/** "Chi hội Xóm Mậu", "Xóm Mậu", "Mậu". */
function shortNames(name: string, unitWords: readonly string[]): { parts: Word[]; isWhole: boolean }[] {
  const names: { parts: Word[]; isWhole: boolean }[] = [];
  for (let parts = words(name), isWhole = true; parts.length > 0; isWhole = false) {
    names.push({ parts, isWhole });
    const lead = longest(parts, 0, unitWords);
    if (lead === 0) break;
    parts = parts.slice(lead);
  }
  return names;
}

const standsAt = (typed: readonly Word[], at: number, parts: readonly Word[]): boolean =>
  parts.every((part, index) => sameWord(typed[at + index]?.text ?? '', part.text));

/** How many words the longest of the phrases takes that stands here; 0: none does. */
function longest(typed: readonly Word[], at: number, phrases: readonly string[]): number {
  const lengths = phrases.map((phrase) => {
    const parts = phrase.split(' ');
    return parts.every((part, index) => sameWord(typed[at + index]?.text ?? '', part)) ? parts.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** The first word from here on that begins none of the phrases. */
function skip(typed: readonly Word[], from: number, phrases: readonly string[]): number {
  let at = from;
  for (let length = longest(typed, at, phrases); length > 0; length = longest(typed, at, phrases)) at += length;
  return at;
}
