// Patterns over a normalised line (normalise.ts): words, alternatives and short gaps. They compile to regular expressions whose
// gaps are bounded, so that a match costs the same on every text of one length.
import { fold, spellingKey } from './fold.ts';

/** After a word of a line that may have lost its marks: typed without any, in a text that has hardly any. */
export const MAYBE_BARE = '~';

/** A word as it stands in a normalised line. */
export const lineWord = (word: string): string => spellingKey(word).normalize('NFC');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** "!cháy" only with its marks, "=vang" only without; else a word that may have lost its marks counts as well. "có+mặt" is two words. */
function alternative(source: string): string {
  return source
    .split('+')
    .map((part) => {
      const needsMarks = part.startsWith('!') && part.length > 1;
      const isBare = part.startsWith('=');
      const word = needsMarks || isBare ? part.slice(1) : part;
      const own = literal(lineWord(word));
      const plain = literal(lineWord(fold(word)));
      if (isBare) return `${plain}${MAYBE_BARE}`;
      if (needsMarks) return own;
      return own === plain ? `${own}${MAYBE_BARE}?` : `(?:${own}|${plain}${MAYBE_BARE})`;
    })
    .join(' ');
}

const END = '(?= |$)';
const WORD = ' [^ ,.?!]+';

function atom(source: string): string {
  const gap = /^~(~?)(\d+)$/u.exec(source);
  if (gap) return `(?:${gap[1] ? ' [^ ]+' : WORD}){0,${gap[2]}}?`;
  if (source === '_') return WORD;
  if (source === '^') return '(?:^|(?<= [,.?!]))';
  if (source === '$') return '(?= [,.?!]| ?$)';
  const optional = source.endsWith('?') && source.length > 1;
  const many = source.endsWith('*') && source.length > 1;
  const core = optional || many ? source.slice(0, -1) : source;
  const without = core.startsWith('-');
  const before = core.startsWith('<-');
  const list = core
    .slice(before ? 2 : without ? 1 : 0)
    .split('/')
    .filter((one) => one !== '')
    .map(alternative);
  const one = ` (?:${list.join('|')})${END}`;
  if (before) return `(?<!${` (?:${list.join('|')})`})(?= )`;
  if (without) return `(?!${one})`;
  if (optional) return `(?:${one})?`;
  return many ? `(?:${one}){0,4}` : one;
}

/**
 * Compiles a pattern. Atoms are parted by white space: `đi/đến` one of these, `có+mặt` two words as one, `có?` may be there, `ạ*` up to
 * four times, `_` any word, `~3` up to three words, `~~3` also over commas, `-họp` not followed by, `<-đừng` not after, `^` and `$` begin and end of a
 * clause, `!cháy` only as written with its marks, `=vang`
 * only without. Alternatives of the whole are parted by |.
 */
export function pattern(...sources: readonly string[]): RegExp {
  const all = sources.flatMap((source) => source.split('|')).filter((source) => source.trim() !== '');
  const compiled = all.map((source) => source.trim().split(/\s+/u).map(atom).join(''));
  return new RegExp(`(?:${compiled.join('|')})(?= |$)`, 'u');
}

/** The same, for finding every place. */
export const everywhere = (one: RegExp): RegExp => new RegExp(one.source, 'gu');

/** A list written on lines, phrases parted by commas, as alternatives of one atom. */
export const anyOf = (text: string): string =>
  text
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim().replace(/\s+/gu, '+'))
    .filter((phrase) => phrase !== '')
    .join('/');
