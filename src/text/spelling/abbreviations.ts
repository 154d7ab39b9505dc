import { fold, words } from '../fold.ts';
import { spellings } from './spellings.ts';

/** What people write in chats and offices, with the words that are meant, as far as one word tells (spellings.ts). */

// Only with their point, or straight before a name or number: "p" alone is also a minute, "tp" is safe by itself.
const POINTED: Record<string, string> = { p: 'phường', q: 'quận', x: 'xã', h: 'huyện', tx: 'thị xã', tp: 'thành phố' };

/**
 * The text with known abbreviations written out, everything else left as typed: "nvh p.7 ko" gives
 * "nhà văn hóa phường 7 không". A word typed with marks is an abbreviation only where its own form is (đc, sđt, đk).
 */
export function expandAbbreviations(text: string): string {
  let out = '';
  let done = 0;
  for (const word of words(text)) {
    const key = fold(word.text);
    const pointed = text[word.end] === '.' && /[\p{L}\p{N}]/u.test(text[word.end + 1] ?? '') ? POINTED[key] : undefined;
    // "Ngã" folds to "nga", "cá" to "ca": marks other than đ belong to a real word, unless it stands in the table as it is.
    const isMarked = /\p{M}/u.test(word.text.normalize('NFD'));
    const known =
      spellings.get(word.text.normalize('NFC').toLowerCase()) ?? (isMarked ? undefined : spellings.get(key));
    const full = pointed ?? known?.join(' ') ?? (key === 'tp' ? POINTED.tp : undefined);
    // "Nha" may be a house that lost its mark.
    if (full === undefined || (isMarked && !known) || key === 'nha') continue;
    out += text.slice(done, word.start) + full + (pointed ? ' ' : '');
    done = word.end + (pointed ? 1 : 0);
  }
  return out + text.slice(done);
}
