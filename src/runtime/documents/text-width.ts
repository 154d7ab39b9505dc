/** How long a text of Times New Roman is: where a line of a head is to be broken, and how long the rule below it is. */

/** Widths in thousandths of the size, of A to Z and a to z; metrics of Adobe's Times, which Times New Roman keeps. */
const letters = {
  regular: {
    upper: '722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611',
    lower: '444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444',
  },
  bold: {
    upper: '722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667',
    lower: '500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444',
  },
};
const widths = {
  regular: { upper: letters.regular.upper.split(' ').map(Number), lower: letters.regular.lower.split(' ').map(Number) },
  bold: { upper: letters.bold.upper.split(' ').map(Number), lower: letters.bold.lower.split(' ').map(Number) },
};
const others: Readonly<Record<string, number>> = {
  ' ': 250,
  '\u00a0': 250,
  '.': 250,
  ',': 250,
  '-': 333,
  '/': 278,
  '(': 333,
  ')': 333,
  '"': 500,
};
/** Digits, dashes, what else there may be. */
const USUAL = 500;
/** What a horn adds to its letter. */
const HORN = 70;
const MM_A_POINT = 25.4 / 72;

/** Millimetres. @param size points */
export function textWidth(text: string, size: number, bold: boolean): number {
  const { upper, lower } = bold ? widths.bold : widths.regular;
  let sum = 0;
  for (const letter of text.normalize('NFD').replaceAll('\u0110', 'D').replaceAll('\u0111', 'd')) {
    if (letter === '\u031b') sum += HORN;
    else if (/\p{M}/u.test(letter)) continue;
    else if (letter >= 'A' && letter <= 'Z') sum += upper[letter.charCodeAt(0) - 65] ?? USUAL;
    else if (letter >= 'a' && letter <= 'z') sum += lower[letter.charCodeAt(0) - 97] ?? USUAL;
    else sum += others[letter] ?? USUAL;
  }
  return (sum / 1000) * size * MM_A_POINT;
}

/**
 * Puts pieces together to as few lines as fit, each about as long as the others.
 * @param pieces between which a line may end @param width millimetres
 */
export function fitLines(pieces: readonly string[], width: number, size: number, bold: boolean): string[] {
  const fill = (limit: number) => {
    const lines: string[] = [];
    for (const piece of pieces) {
      const last = lines.at(-1);
      const joined = last === undefined ? piece : `${last} ${piece}`;
      if (last !== undefined && textWidth(joined, size, bold) <= limit) lines[lines.length - 1] = joined;
      else lines.push(piece);
    }
    return lines;
  };
  const count = fill(width).length;
  // The narrowest that needs no more lines: two halves read better than a full line and a word.
  let best = width;
  while (best > 10 && fill(best - 2).length === count) best -= 2;
  return fill(best);
}
