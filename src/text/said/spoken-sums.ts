/** Sums of money told in words: "ba trăm ngàn", "hai triệu rưỡi", "năm chục", "một triệu hai". Pure. */
import { fold, hasMarks, words } from '../fold.ts';

/** As written with their marks; where a text has none they count bare. */
const DIGITS = withBare({
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
});
const SCALES = withBare({ nghìn: 1e3, ngàn: 1e3, triệu: 1e6, củ: 1e6, chai: 1e6, tỷ: 1e9, tỉ: 1e9 });

function withBare(marked: Readonly<Record<string, number>>) {
  const bare = Object.fromEntries(Object.entries(marked).map(([word, value]) => [fold(word), value]));
  return { marked, bare };
}
type Numbers = Readonly<Record<string, number>>;

/** What hundreds and tens count where they are no money. */
const COUNTED = new Set(
  'nguoi ho suat cay met can ky kg cai phan tuoi hoi chi em chau cu nha bao thung cuon con buoi lan nam ngay'.split(
    ' ',
  ),
);

export interface SpokenSum {
  dong: bigint;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
}

/** Every sum in words, from left to right. Hundreds and tens without a scale are thousands, as people say them. */
export function spokenSumsIn(text: string): SpokenSum[] {
  const all = words(text);
  const isMarked = hasMarks(text);
  const said = all.map((word) => (isMarked ? word.text.toLowerCase().normalize('NFC') : fold(word.text)));
  // Of words that bear their marks only those that bear the right ones.
  const bare = said.map((word) => (isMarked && /^(?:tr[âaà]m|nam|sau)$/u.test(word) ? word : fold(word)));
  const digits = isMarked ? DIGITS.marked : DIGITS.bare;
  const scales = isMarked ? SCALES.marked : SCALES.bare;
  const found: SpokenSum[] = [];
  for (let at = 0; at < all.length; at++) {
    const read = sumAt({ bare, said, digits, scales }, at);
    if (!read) continue;
    found.push({ dong: BigInt(Math.round(read.dong)), start: all[at]!.start, end: all[read.to - 1]!.end });
    at = read.to - 1;
  }
  return found;
}

interface Line {
  bare: readonly string[];
  said: readonly string[];
  digits: Numbers;
  scales: Numbers;
}

function sumAt(line: Line, from: number): { dong: number; to: number } | undefined {
  const { bare, said, digits, scales } = line;
  const digitAt = (at: number) => digits[said[at] ?? ''];
  const scaleAt = (at: number) => scales[said[at] ?? ''];
  let at = from;
  let group = 0;
  let isScaled = false;
  let isTens = false;
  // "Triệu hai", "trăm bảy", "chục triệu": one of them.
  const isOne = /^(?:tram|chuc|trieu)$/u.test(bare[at] ?? '') && !/\d$|^(?:may|bao|nhieu)$/u.test(bare[at - 1] ?? '');
  if (isOne && digitAt(at - 1) === undefined) {
    if (bare[at] === 'trieu') group = 1;
    else {
      group = bare[at] === 'tram' ? 100 : 10;
      isScaled = true;
      isTens = bare[at] === 'tram';
      at += 1;
      if (isTens && digitAt(at) !== undefined && (digitAt(at) ?? 0) < 10 && scaleAt(at + 1) === undefined) {
        group += (digitAt(at) ?? 0) * 10;
        at += 1;
      }
    }
  }
  for (let digit = digitAt(at); digit !== undefined; digit = digitAt(at)) {
    const next = bare[at + 1] ?? '';
    isTens = next === 'tram';
    if (next === 'tram') group += digit * 100;
    else if (next === 'chuc' || (next === 'muoi' && digit < 10)) group += digit * 10;
    else {
      // "Trăm bốn" is a hundred and forty.
      const isLast = digitAt(at + 1) === undefined && scaleAt(at + 1) === undefined;
      group += digit < 10 && bare[at - 1] === 'tram' && isLast ? digit * 10 : digit;
      at += 1;
      continue;
    }
    at += 2;
    isScaled = true;
  }
  if (group === 0) return undefined;
  const scale = scaleAt(at);
  if (scale === undefined) {
    const isHalf = bare[at] === 'ruoi';
    if (!isScaled || group < 20 || COUNTED.has(bare[at] ?? '')) return undefined;
    return { dong: (group + (isHalf ? 50 : 0)) * 1e3, to: at + (isHalf ? 1 : 0) };
  }
  if (bare[at + 1] === 'ruoi') return { dong: group * scale + scale / 2, to: at + 2 };
  const digit = digitAt(at + 1);
  const isTail = scaleAt(at + 2) === undefined && !/^(?:tram|chuc|muoi|nguoi|thang|nam)$/u.test(bare[at + 2] ?? '');
  if (scale >= 1e6 && digit !== undefined && digit < 10 && isTail)
    return { dong: group * scale + (digit * scale) / 10, to: at + 2 };
  const rest = sumAt(line, at + 1);
  if (rest && rest.dong < scale) return { dong: group * scale + rest.dong, to: rest.to };
  return { dong: group * scale, to: at + 1 };
}
