/** Which column of a list is what, by the words at its head. */
import { fold, sameWord, words as wordsOf } from '../../../text/fold.ts';
import { type Column, columns, type RosterWords } from '../words.ts';
import { textOf } from './grid.ts';

/** Letters and digits alone: "Họ, tên (in hoa)" and "Ho ten in hoa" are the same heading. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** Headings shorter than this are known only where they stand alone: "tên" begins no other word. */
const LONG_ENOUGH = 5;
const LONGEST = 80;
/** Texts that are remembered: headings come again on each sheet and page, names do not. */
const MOST_KNOWN = 2000;
/** Parts of a day are columns of their own only where nothing else follows: "Ngày sinh (ngày/tháng/năm)" explains its form. */
const parts: readonly (Column | undefined)[] = ['day', 'month', 'year'];
const phoneColumns: readonly (Column | undefined)[] = ['phone', 'mobile', 'landline', 'kin-phone'];
const BRACKETS = /[([{][^)\]}]*[)\]}]?/gu;

export interface Headings {
  /** @param above the heading over several columns of which this is one: "Ngày sinh" over "Nam", "Nữ" */
  columnOf(text: string, above?: string): Column | undefined;
}

export function createHeadings(words: RosterWords): Headings {
  const exact = new Map<string, Column>();
  const folded = new Map<string, Column>();
  for (const column of columns) {
    for (const word of words.columns[column]) {
      if (!exact.has(bare(word))) exact.set(bare(word), column);
      // "Nam" is written without marks, "Năm" is not: what was typed with all its marks comes first.
      if (!folded.has(fold(bare(word)))) folded.set(fold(bare(word)), column);
    }
  }
  /** Asked of each cell of a long list: most hold no such word. */
  const phoneWords = new Set(words.list['heading-phone'].map((phrase) => fold(bare(phrase)).split(' ')[0] ?? ''));
  const known = new Map<string, Column | undefined>();

  const whole = (text: string) => exact.get(bare(text)) ?? folded.get(fold(bare(text)));

  function beginning(text: string): Column | undefined {
    const key = fold(bare(text));
    for (let end = key.lastIndexOf(' '); end >= LONG_ENOUGH; end = key.lastIndexOf(' ', end - 1)) {
      const column = folded.get(key.slice(0, end));
      if (column && !parts.includes(column)) return column;
    }
    return undefined;
  }

  /** "SĐT (Zalo)", "Số di động của con": words for a phone anywhere, and whose or which it is. */
  function phone(text: string): Column | undefined {
    const has = (list: 'heading-phone' | 'heading-mobile' | 'heading-landline' | 'heading-kin') =>
      holds(text, words.list[list]);
    if (
      !fold(bare(text))
        .split(' ')
        .some((word) => phoneWords.has(word)) ||
      !has('heading-phone')
    )
      return undefined;
    if (has('heading-kin')) return 'kin-phone';
    const [mobile, landline] = [has('heading-mobile'), has('heading-landline')];
    return mobile === landline ? 'phone' : mobile ? 'mobile' : 'landline';
  }

  function alone(text: string): Column | undefined {
    const said = whole(text);
    // "Zalo", "ĐTDĐ": known as a whole; which phone it is, its words tell.
    if (said && !phoneColumns.includes(said)) return said;
    const onPhone = phone(text) ?? said;
    if (onPhone) return onPhone;
    const outside = text.replace(BRACKETS, ' ').trim();
    const column = (outside !== text && outside !== '' ? whole(outside) : undefined) ?? beginning(text);
    // The name or the birthday of somebody else.
    if (column && column !== 'family' && holds(text, words.list['heading-kin']))
      return column === 'name' ? 'family' : undefined;
    return column;
  }

  return {
    columnOf(said, above) {
      const text = textOf(said.slice(0, LONGEST + 1));
      if (text === '' || text.length > LONGEST) return undefined;
      const below = above ? exact.get(bare(`${above} ${text}`)) : undefined;
      if (below) return below;
      if (!/\p{L}/u.test(text)) return undefined;
      if (known.size >= MOST_KNOWN) known.clear();
      if (!known.has(text)) known.set(text, alone(text));
      return known.get(text);
    },
  };
}

/** Whether one of these phrases stands in a text, word by word. */
function holds(text: string, phrases: readonly string[]): boolean {
  const typed = wordsOf(text).map((word) => word.text);
  return phrases.some((phrase) => {
    const ours = wordsOf(phrase).map((word) => word.text);
    return typed.some((_, from) => ours.every((word, index) => sameWord(typed[from + index] ?? '', word)));
  });
}
