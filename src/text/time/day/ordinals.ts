/** "thứ nhất là bầu ban chấp hành, thứ hai là bàn quỹ": a list of points, in which "thứ hai" is no Monday. */

/** A word as typed with its marks, decomposed, or without them. */
const word = (before: string, marked: string, plain: string, after = '') =>
  `${before}(?:${marked}|${plain}\\p{M}*)${after}`;
const THU = `${word('th', 'ứ', 'u')}\\s+`;
const LA = word('l', 'à', 'a');
const NUMBERS = [
  'hai',
  'ba',
  word('t', 'ư', 'u'),
  word('n', 'ă', 'a', 'm'),
  word('s', 'á', 'a', 'u'),
  word('b', 'ả', 'a', 'y'),
];
const FIRST = new RegExp(`(?:^|[,.;:\\n–-])\\s{0,3}${THU}${word('nh', 'ấ', 'a', 't')}(?=\\s*(?:${LA}\\s|[,:]))`, 'iu');
const NEXT = new RegExp(
  `(?<=[,.;:\\n–-]\\s{0,3}|\\s${word('v', 'à', 'a')}\\s+)${THU}(?:${NUMBERS.join('|')})(?=\\s*(?:${LA}\\s|[,:]))`,
  'giu',
);

/** @returns the text, as long as it was, with blanks where such words stood */
export function withoutOrdinals(text: string): string {
  const first = FIRST.exec(text);
  if (!first) return text;
  const after = first.index + first[0].length;
  return text.slice(0, after) + text.slice(after).replace(NEXT, (words) => ' '.repeat(words.length));
}
