/** How names of associations stand in official papers: where they may be broken, which place they name, their letters. Pure. */
import { fold } from './fold.ts';

/** Words after which the name of a place follows; a line may end before them, never within what follows. */
const PLACE_WORDS = [
  'xã',
  'phường',
  'thị trấn',
  'huyện',
  'quận',
  'thị xã',
  'thành phố',
  'tp',
  'tỉnh',
  'đặc khu',
  'xóm',
  'ấp',
  'thôn',
  'bản',
  'buôn',
  'khóm',
  'khu phố',
  'khu vực',
  'khu dân cư',
  'tổ dân phố',
];
/** Begins the name of a part of an association. */
const PARTS = ['chi hội', 'liên chi hội', 'phân hội', 'tổ hội'];
const isWord = (words: readonly string[], at: number, phrase: string) =>
  phrase.split(' ').every((word, index) => fold(words[at + index] ?? '') === fold(word));
const placeAt = (words: readonly string[], at: number) =>
  [...PLACE_WORDS].sort((a, b) => b.length - a.length).find((phrase) => isWord(words, at, phrase));
const wordsOf = (name: string) =>
  name
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');

/** The pieces of a name between which a line may end: before what kind of place it is, and after a dash. */
export function namePieces(name: string): string[] {
  const words = wordsOf(name);
  const pieces: string[] = [];
  words.forEach((word, at) => {
    const begins = at === 0 || placeAt(words, at) !== undefined || PARTS.some((part) => isWord(words, at, part));
    const isWithin = at > 0 && PARTS.some((part) => isWord(words, at - 1, part) && part.split(' ').length > 1);
    const afterDash = /^[–-]$/u.test(words[at - 1] ?? '');
    if ((begins && !isWithin) || afterDash) pieces.push(word);
    else pieces[pieces.length - 1] += ` ${word}`;
  });
  return pieces;
}

/** The phrases of a piece that is too long for a line: each begins with a capital after a small word, a proper name stays whole. */
export const phrasesOf = (piece: string): string[] => piece.split(/(?<=\s\p{Ll}\S*|^\S+)\s+(?=\p{Lu})/u);

/** The place that a name ends with: "Kim Liên" of "Hội … xã Kim Liên", "Phường 7" where it has but a number. '' where it names none. */
export function placeOf(name: string): string {
  const words = wordsOf(name);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const phrase = placeAt(words, at);
    if (!phrase) continue;
    const length = phrase.split(' ').length;
    const place = words.slice(at + length).join(' ');
    if (place === '') continue;
    if (!/^\d/u.test(place)) return place;
    const [first = ''] = phrase;
    return `${first.toLocaleUpperCase('vi')}${phrase.slice(1)} ${place}`;
  }
  return '';
}

/** The letters of an association in the number of its papers: "CCB" of "Hội Cựu chiến binh xã Kim Liên". */
export function lettersOf(name: string): string {
  const words = wordsOf(name);
  const from = fold(words[0] ?? '') === 'hoi' ? 1 : 0;
  const end = words.findIndex((word, at) => at >= from && (placeAt(words, at) !== undefined || /^[–-]$/u.test(word)));
  const own = words.slice(from, end < 0 ? words.length : end);
  // What is written in capitals is short already.
  return own
    .map((word) => (word.length > 1 && word === word.toLocaleUpperCase('vi') ? word : word.slice(0, 1)))
    .join('')
    .toLocaleUpperCase('vi');
}

/** Is it a chapter or another part of an association? */
export const isPart = (name: string): boolean => PARTS.some((part) => isWord(wordsOf(name), 0, part));

/** Is it an association or a part of one, not a place? */
export const isAssociation = (name: string): boolean => /^(?:lien )?(?:chi |phan |to )?hoi /u.test(fold(name));

/** Day and month as papers write them: a zero before days up to 9 and before January and February. */
export const paperDay = ({ month, day }: { month: number; day: number }): { day: string; month: string } => ({
  day: String(day).padStart(2, '0'),
  month: month < 3 ? String(month).padStart(2, '0') : String(month),
});

/** "05": a zero before numbers up to 9. */
export const paperNumber = (number: number): string => String(number).padStart(2, '0');

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** @param number from 1 to 12 */
export const roman = (number: number): string => ROMAN[number - 1] ?? String(number);
