/** Days that are said from the day of writing, "sáng mai", "tối nay": right only for who reads on that day. Pure. */
import { addDays, type LocalDate } from '../../calendar.ts';
import { fold, words } from '../../fold.ts';

interface Said {
  start: number;
  end: number;
  /** Days after the day of writing. */
  after: number;
  /** "sáng ", as typed; empty where no part of the day was said. */
  part: string;
}

const parts = ['sang', 'trua', 'chieu', 'toi', 'dem', 'khuya'];
const leads: Readonly<Record<string, number>> = { nay: 0, mai: 1, kia: 2, mot: 2 };
const beforeDay = ['ngay', 'hom', 'bua'];

/**
 * @param text as written
 * @returns where it speaks of today, tomorrow or the day after; "mai" alone is a name as well and counts only beside a part of
 *   the day, "ngày" or an hour
 */
function find(text: string): Said[] {
  const all = words(text);
  const found: Said[] = [];
  all.forEach((word, index) => {
    const after = leads[fold(word.text)];
    const before = all[index - 1];
    if (after === undefined) return;
    const lead = before && text.slice(before.end, word.start).trim() === '' ? fold(before.text) : '';
    if (parts.includes(lead)) found.push({ start: before!.start, end: word.end, after, part: `${before!.text} ` });
    else if (beforeDay.includes(lead)) found.push({ start: before!.start, end: word.end, after, part: '' });
    else if (after === 1 && /^\s*(?:lúc\s+)?\d{1,2}\s*(?:h|g|giờ|gio)/iu.test(text.slice(word.end))) {
      found.push({ start: word.start, end: word.end, after, part: '' });
    }
  });
  return found;
}

/**
 * The text with days in place of "sáng mai", so that it reads the same whenever it arrives.
 * @param today the day of writing, in the unit's zone
 * @returns undefined where nothing depends on that day
 */
export function withDates(text: string, today: LocalDate): { text: string; said: string[] } | undefined {
  const found = find(text);
  if (found.length === 0) return undefined;
  let out = '';
  let done = 0;
  for (const { start, end, after, part } of found) {
    const { day, month } = addDays(today, after);
    out += `${text.slice(done, start)}${part}ngày ${day}/${month}`;
    done = end;
  }
  return { text: out + text.slice(done), said: found.map(({ start, end }) => text.slice(start, end)) };
}
