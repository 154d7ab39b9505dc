/** Who stands on a list and is no member any more: what a remark, a heading or the name of a sheet says of it. Pure. */
import type { RosterWords } from '../words.ts';

/** "2025", "12/5", "12.5.2025"; no "81 %", no "1 chân". */
const DAY = /^(?:\d{4}(?!\d)|\d{1,2}[/.-]\d|\d{1,2}$)/u;

/** "đã mất 2025", "chuyển đi Vinh", "từ trần"; not "mất sức 61%", "chồng mất", "chuyển sinh hoạt từ Vinh về". */
export function saysGone(text: string, words: RosterWords): boolean {
  return text.split(/[;,\n()]|\.\s|\s[-–—]\s/u).some((part) => isGone(part.trim(), words));
}

/** "II. Danh sách hội viên đã mất", "Đã chuyển đi (3 người)": all rows below it. */
export function headsGone(text: string, words: RosterWords): boolean {
  return saysGone(withoutSections(numberless(text), words), words);
}

/** A line that begins a part of a list and names nobody: "Hội viên mới", "III. Danh sách hội viên". */
export function isSection(text: string, words: RosterWords): boolean {
  const rest = words.begins('section', numberless(text));
  return rest !== undefined && words.begins('surnames', withoutSections(rest, words)) === undefined;
}

const numberless = (text: string) => text.replace(/^\s*(?:[IVX]+|\d{1,2}|[A-Z])\s*[.)/:-]\s*/u, '').trim();

function withoutSections(text: string, words: RosterWords): string {
  let rest = text;
  for (;;) {
    const next = words.begins('section', rest) ?? words.begins('section-more', rest);
    if (next === undefined || next === '') return rest;
    rest = next;
  }
}

function isGone(part: string, words: RosterWords): boolean {
  // "2025: mất", "ông đã mất".
  let rest = part.replace(/^(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d\s*:?\s*/u, '');
  for (const list of ['titles-or-surnames', 'already'] as const) rest = words.begins(list, rest) ?? rest;
  const after = words.begins('gone', rest);
  if (after !== undefined) return !comesFrom(after);
  const tail = words.begins('gone-bare', rest)?.replace(/^[^\p{L}\p{N}]+/u, '');
  if (tail === undefined || comesFrom(tail)) return false;
  return tail === '' || DAY.test(tail) || words.begins('gone-tail', tail) !== undefined;

  /** Somebody who came: "chuyển sinh hoạt từ Nam Giang về"; not "từ 2020". */
  function comesFrom(said: string): boolean {
    const place = words.begins('from', said);
    if (place === undefined || DAY.test(place)) return false;
    const when = words.begins('gone-tail', place);
    return when === undefined || !(/^\d/u.test(when) || words.begins('gone-tail', when) !== undefined);
  }
}
