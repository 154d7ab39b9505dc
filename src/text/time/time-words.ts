/** Words of a text that name a day, an hour or a period, as typed. */
import { fold } from '../fold.ts';
import { lex } from './lex.ts';
import { choosePieces, spansOf } from './scan.ts';
import { asWritten, LONGEST_TEXT } from './written.ts';

/** Days gone by and parts of a day, which a meeting that is to come does not need. */
const GONE =
  /(?<![\p{L}\d])(?:(?:hoi|sang|trua|chieu|toi|dem)\s+)?(?:(?:hom|bua|ngay)\s+(?:qua|kia|nay|ni|truoc|no|ram|\d{1,2}(?!\/))(?:\s+tay)?|(?:mung|mong)\s+\p{L}+|\d{1,2}\s+tay|hoi\s+(?:sang|trua|chieu|toi))|(?<![\p{L}\d])(?:sang|trua|chieu|toi|dem)\s+(?:nay|ni|qua|kia|mai|moi|\d{1,2}(?![\d/]))|(?<![\p{L}\d])(?:tuan|thang)\s+(?:truoc|trc|roi|qua|toi|sau|nay|ni|\d{1,2}(?!\d))|(?<![\d/])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/gu;

/** @returns undefined where it names none; several that stand apart are joined by a space */
export function timeWordsIn(whole: string): string | undefined {
  const text = whole.slice(0, LONGEST_TEXT);
  const lexemes = lex(asWritten(text));
  const spans = spansOf(choosePieces(lexemes), lexemes, text);
  const plain = fold(text);
  const gone = plain.length === text.length ? Array.from(plain.matchAll(GONE)) : [];
  const apart = gone.filter(
    ({ index, 0: said }) => !spans.some(([from, to]) => index < to && index + said.length > from),
  );
  const all = [...spans, ...apart.map(({ index, 0: said }) => [index, index + said.length] as const)];
  if (all.length === 0) return undefined;
  return all
    .sort((a, b) => a[0] - b[0])
    .map(([from, to]) => text.slice(from, to).trim())
    .join(' ');
}
