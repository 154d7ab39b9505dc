/** What an officer types about the details of a meeting. Pure. */
import { normalizePhone } from '../../../text/phone.ts';
import type { Guest } from './detail-store.ts';

/** Characters of an agenda or a conclusion; a message of any channel holds one. */
export const MOST_TEXT = 1500;
const MOST_PEOPLE = 100_000;

/** "800", "800 học sinh", "1.200 người": how many came. */
export function readHeadCount(text: string): number | undefined {
  const found = text.replace(/(\d)[.,](?=\d{3}\b)/gu, '$1').match(/\d+/gu);
  const count = found?.length === 1 ? Number(found[0]) : Number.NaN;
  return Number.isSafeInteger(count) && count <= MOST_PEOPLE ? count : undefined;
}

/** "Ông Nguyễn Văn A, 0912345678": a guest; undefined where no name stands in it. */
export function readGuest(text: string): Guest | undefined {
  const typed = text.match(/\+?\d[\d\s.-]{7,14}\d/u)?.[0] ?? '';
  const phone = normalizePhone(typed);
  const rest = phone ? text.replace(typed, ' ') : text;
  const name = rest.replace(/\s+/gu, ' ').replace(/^[\s,;:-]+|[\s,;:-]+$/gu, '');
  return /\p{L}{2}/u.test(name) && name.length <= 100 ? { name, phone } : undefined;
}
