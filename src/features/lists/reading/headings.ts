/** Which column of a list is what, by the words at its head. */
import { fold } from '../../../text/fold.ts';
import { type Column, columns, type RosterWords } from '../words.ts';

/** Letters and digits alone: "Họ, tên (in hoa)" and "Ho ten in hoa" are the same heading. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** Headings shorter than this are known only where they stand alone: "tên" begins no other word. */
const LONG_ENOUGH = 5;

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

  function alone(text: string): Column | undefined {
    const typed = bare(text);
    const key = fold(typed);
    const whole = exact.get(typed) ?? folded.get(key);
    if (whole) return whole;
    for (let end = key.lastIndexOf(' '); end >= LONG_ENOUGH; end = key.lastIndexOf(' ', end - 1)) {
      const beginning = folded.get(key.slice(0, end));
      if (beginning) return beginning;
    }
    return undefined;
  }

  return {
    columnOf(text, above) {
      if (text === '' || text.length > 80) return undefined;
      const below = (above ? exact.get(bare(`${above} ${text}`)) : undefined) ?? alone(text);
      const inside = text.replace(/\([^)]*\)/gu, '').trim();
      return below ?? (inside !== text && inside !== '' ? alone(inside) : undefined);
    },
  };
}
