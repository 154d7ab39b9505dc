// Of whom a part of an answer speaks: the writer, or somebody of the family, or another.

import { everywhere, pattern } from '../pattern.ts';
import type { Normal } from '../spelling/normalise.ts';

export const whoOf = ['self', 'spouse', 'child', 'parent', 'other'] as const;
export type Who = (typeof whoOf)[number];

export interface Subject {
  readonly who: Who;
  readonly from: number;
  readonly to: number;
}

/** Whose: not "con", which is also a child. */
const OWNER = 'tôi/em/cháu/con/mình/chúng+tôi/nhà+em/nhà+cháu/nhà+tôi/tao/tui/bác/chị';
const MINE = 'tôi/em/mình/cháu/con/tao/tau/tớ/nhà+tôi/nhà+em/nhà+cháu/bác/chị/anh/cô/chú/o/dì/nhà+chị/nhà+bác/e/t';

const kinds: readonly (readonly [Who, RegExp])[] = [
  [
    'self',
    pattern(`hai/cả+hai/2/cả vợ+chồng | vợ+chồng | hai/cả+hai/2/ba/3/bốn/4 mẹ+con/ông+bà/chị+em/anh+em/bà+cháu/bố+con/cha+con |
    cả nhà/tổ | chi+hội/xóm/tổ mình | ${MINE} với/và/cùng/lẫn _ _ | mẹ/bố/con/vợ/chồng với/và/lẫn tôi/em/tui`),
  ],
  [
    'spouse',
    pattern(
      `ông+xã/bà+xã/ông+nhà/bà+nhà/lão+nhà/anh+nhà/chồng/vợ ${MINE}? | má/mẹ/ba tụi+nhỏ | ^ nhà+tôi/nhà+em đi/bận/ốm/có/không`,
    ),
  ],
  [
    'child',
    pattern(`con+trai/con+gái/con+dâu/con+rể/thằng+út/thằng+cả/thằng+hai/thằng+con/con+bé+nhà/cháu+nhà/đứa+con/con+út/con ${OWNER} |
    con+trai/con+gái/con+dâu/con+rể/thằng+út/thằng+cả/thằng+con/con+bé+nhà/con+út/thằng`),
  ],
  [
    'parent',
    pattern(`bố/mẹ/ba/má/mạ/u/cha/thầy/ông+nội/bà+nội/ông+ngoại/bà+ngoại/ngoại/nội/bà/ông/cụ/ôn+mệ/cụ+nhà/ông+cụ ${OWNER} |
    cụ+nhà/mẹ+chồng/bố+chồng/mẹ+vợ/ông+cụ | má/mạ/mẹ/bố/ba/bà/ông/ngoại/cụ/u/thầy bảo/nói/dặn/nhắn`),
  ],
  [
    'other',
    pattern(`em+gái/em+trai/anh+trai/chị+gái/cháu+nội/cháu+ngoại ${MINE}? |
    hàng+xóm/sát+vách/kế+nhà/cạnh+nhà/ngõ+trong/mấy+chị/mấy+anh/đội/tụi+nó/họ/đứa+sinh+viên/nhà+bên`),
  ],
];
const selfWords = pattern('tôi/em/mình/tao/tau/tớ/bọn+tôi/chúng+tôi/e');
const third = pattern('ông+ấy/bà+ấy/anh+ấy/chị+ấy/cô+ấy/nó/hắn/ổng/bả/cụ/lão/ổng');
const kinTitles = new Set('ông bà anh chị cô chú bác cụ thầy em o dì'.split(' '));
const kinPlain = new Set(['ong', 'ba', 'anh', 'chi', 'co', 'chu', 'bac', 'cu', 'em']);

/** Everybody who is spoken of, in order. A bare "bác" is the writer, "bác Hùng" another. */
export function subjectsIn(normal: Normal): Subject[] {
  const found: Subject[] = [];
  const isFree = (from: number, to: number) => !found.some((one) => from < one.to && to > one.from);
  const take = (who: Who, is: RegExp) => {
    for (const match of normal.line.matchAll(everywhere(is))) {
      const to = match.index + match[0].length;
      if (match[0] !== '' && isFree(match.index, to)) found.push({ who, from: match.index, to });
    }
  };
  for (const [who, is] of kinds) take(who, is);
  for (const { from, to } of named(normal)) if (isFree(from, to)) found.push({ who: 'other', from, to });
  take('self', selfWords);
  const byPlace = () => found.toSorted((a, b) => a.from - b.from);
  for (const match of normal.line.matchAll(everywhere(third))) {
    const to = match.index + match[0].length;
    const before = byPlace().findLast((one) => one.who !== 'self' && one.to <= match.index);
    if (before && isFree(match.index, to)) found.push({ who: before.who, from: match.index, to });
  }
  return byPlace();
}

/** A title before a word with a capital: "ông Bảy", "đồng chí Lượng". "Bác Khiển đây" is the writer. */
function named({ words, written }: Normal): { from: number; to: number }[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (!next || !(kinTitles.has(word.text) || kinPlain.has(word.text))) return [];
    const typed = written.slice(next.start, next.end);
    const isName = /^\p{Lu}\p{Ll}+$/u.test(typed) && !/[.!?\n]/u.test(written.slice(word.end, next.start));
    const isWriter = ['đây', 'day'].includes(words[index + 2]?.text ?? '');
    // "Bác Hùng nhà em" is still one.
    const isOurs = words[index + 2]?.text === 'nhà' || words[index + 2]?.text === 'nha';
    const last = (isOurs ? words[index + 3] : undefined) ?? next;
    return isName && !isWriter ? [{ from: word.at, to: last.at + last.text.length + 1 }] : [];
  });
}
