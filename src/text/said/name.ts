/** The person whom a sentence names. */
import { fold, words } from '../fold.ts';
import { looksLikeName } from '../name.ts';
import { isUnitWord } from './units.ts';

const titles = new Set(
  'ong ba anh chi chu co bac cu di o me mu be chau em thang con dc cau mo thim duong thay ma bo ama h ten on a ten'.split(
    ' ',
  ),
);
const children = new Set(['chau', 'be', 'thang', 'em', 'con']);
/** Words behind a title that are no name. */
const noNames = new Set(
  'ai ten bao hom giao ay do kia nay no ta toi tui minh em chi anh ong ba co chu bac con chau nao gi la thi o di da dang se vua moi bi duoc co khong nha xom to thon ap ban lang chi hoi trai gai dau re noi ngoai lon be nho lam xin cho va voi cua trong ngoai nhat hai mot ca cac may nhung em nguoi dan con lai roi nua vo chong me cha bo hoc mo ghi gui giup tra tham them sua dong nop vay muon tu den'.split(
    ' ',
  ),
);

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** Before a place, not a person. */
const places = new Set('o ve tai qua vien tu'.split(' '));

/** @param isOfChild of several the child's is wanted */
export function nameIn(typed: string, isOfChild: boolean): string | undefined {
  const text = typed.replace(/\u0111\/c|đ\/chi|đồng chí/giu, 'đc');
  const all = words(text);
  const found: { name: string; rank: number }[] = [];
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!.text;
    const key = fold(word);
    const isTitle = titles.has(key) && !(isCapital(word) && isCapital(all[at + 1]?.text ?? '') && at > 0);
    const from = isTitle ? at + 1 : at;
    const run = runOfCapitals(all, from, text);
    const name = run > from + (isTitle ? 0 : 1) ? text.slice(all[from]!.start, all[run - 1]!.end) : undefined;
    if (name !== undefined && (isTitle || (looksLikeName(name) && !isUnitWord(fold(all[at - 1]?.text ?? ''))))) {
      const isPlace = !isTitle && places.has(fold(all[at - 1]?.text ?? ''));
      const rank =
        (isTitle || name.includes(' ') ? 2 : 1) +
        (isOfChild && children.has(key) ? 3 : 0) +
        (isVisited(all, at) ? 1 : 0);
      if (!isPlace) found.push({ name, rank });
      at = run - 1;
    } else if (isTitle) {
      const plain = plainName(all, from, text);
      if (plain) found.push({ name: plain, rank: isOfChild && children.has(key) ? 3 : 0.5 });
    }
  }
  return found.toSorted((a, b) => b.rank - a.rank)[0]?.name;
}

/** Told of as whom somebody went to see. */
const isVisited = (all: ReturnType<typeof words>, at: number) =>
  all.slice(Math.max(0, at - 2), at).some((word) => /^(?:tham|vieng|nha|ghe)$/u.test(fold(word.text)));

/** Where the words with a capital end that begin at a place; a stop ends them. */
function runOfCapitals(all: ReturnType<typeof words>, from: number, text: string): number {
  let to = from;
  while (to < all.length && to - from < 5 && isCapital(all[to]!.text)) {
    to += 1;
    if (/[,.;:()?!\n]/u.test(text.slice(all[to - 1]!.end, all[to]?.start ?? text.length))) break;
  }
  return to;
}

/** Typed without capitals: a whole name where it begins with a surname, else the word behind the title. */
function plainName(all: ReturnType<typeof words>, from: number, text: string): string | undefined {
  const first = all[from];
  if (!first || noNames.has(fold(first.text)) || /\d/u.test(first.text)) return undefined;
  for (const length of [4, 3, 2]) {
    const last = all[from + length - 1];
    const name = last && text.slice(first.start, last.end);
    const parts = name?.split(/\s+/u) ?? [];
    if (
      name &&
      !parts.some((part) => noNames.has(fold(part))) &&
      /^(?:thi|van|duc|xuan|minh|thanh|huu|ngoc)$/u.test(fold(parts[1] ?? '')) &&
      looksLikeName(name)
    )
      return name;
  }
  return first.text;
}
