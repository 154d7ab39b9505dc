import { type RichText, sliceRich } from './rich-text.ts';

/**
 * Splits a text into parts of at most `limit` UTF-16 code units; nothing but white space at a cut is left out.
 * Cuts at the end of a paragraph where it can, else of a line, of a sentence, of a word, and only inside a word
 * that is longer than the limit (never inside a surrogate pair or before a combining mark).
 */
export function splitText(rich: RichText, limit: number): RichText[] {
  const parts: RichText[] = [];
  let start = skipSpace(rich.text, 0);
  while (start < rich.text.length) {
    const rest = rich.text.length - start;
    const end = rest <= limit ? rich.text.length : cutPlace(rich.text, start, start + limit);
    parts.push(trimEnd(sliceRich(rich, start, end)));
    start = skipSpace(rich.text, end);
  }
  return parts;
}

/** Marks and joined signs of one character, more than any script has. */
const MOST_MARKS = 64;

const breaks = [/\n\s*\n/g, /\n/g, /[.;:?…](?=\s)/g, /\s/g];

/** Where to cut `text` in (start, max]: after the last break of the best kind that leaves a part at least a third full. */
function cutPlace(text: string, start: number, max: number): number {
  const window = text.slice(start, max + 1);
  const size = max - start;
  for (const kind of breaks) {
    let best = -1;
    for (const match of window.matchAll(kind)) {
      const end = match.index + (match[0].trim() === '' ? 0 : match[0].length);
      if (end <= size && end >= size / 3) best = end;
    }
    if (best > 0) return start + best;
  }
  const least = Math.max(start + 1, max - MOST_MARKS);
  let end = max;
  while (end > least && isInsideCharacter(text, end)) end -= 1;
  if (!isInsideCharacter(text, end) || end === start + 1) return end;
  // Marks upon marks are no letter; only a pair of surrogates stays whole.
  return max - start > 1 && /[\uDC00-\uDFFF]/u.test(text.charAt(max)) ? max - 1 : max;
}

function isInsideCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= 0xdc00 && code <= 0xdfff) || /\p{M}|\u200d/u.test(text.charAt(index));
}

function skipSpace(text: string, index: number): number {
  let at = index;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

function trimEnd(rich: RichText): RichText {
  return sliceRich(rich, 0, rich.text.trimEnd().length);
}
