/** A text as rows of cells, as spreadsheets, databases and people write it. */

/** Each ends a row, also beside others in one file; two that follow each other as CR LF are one. */
export const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const isLineEnd = (sign: string) => /^[\n\r\u0085\u2028\u2029]$/u.test(sign);

/** A quotation mark that opens a cell and is not closed within so many signs opened none: it would swallow all rows below. */
const MOST_QUOTED = 5000;

/**
 * @param delimiters each parts two cells
 * @returns rows with as many cells as stand there, trimmed; a row without anything has one empty cell
 */
export function* parseCsv(text: string, delimiters: readonly string[]): Generator<string[]> {
  const usual = usualCells(text, delimiters);
  const ends = new RegExp(
    `[${delimiters.map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join('')}\n\r\u0085\u2028\u2029]`,
    'gu',
  );
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = readQuoted(text, at, delimiters, usual);
    ends.lastIndex = quoted?.end ?? at;
    const end = ends.exec(text)?.index ?? text.length;
    row.push(quoted ? quoted.cell.trim() : text.slice(at, end).trim());
    at = end + 1;
    if (end < text.length && !isLineEnd(text[end] ?? '')) continue;
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    // What ends with a line end has no further row.
    if (end < text.length || row.length > 1 || row[0] !== '') yield row;
    row = [];
  }
}

/** Cells that most lines have: what a quoted cell holds is not as many. */
function usualCells(text: string, delimiters: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const line of text.slice(0, 64_000).split(LINE_ENDS)) {
    const count = Array.from(line).filter((sign) => delimiters.includes(sign)).length;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(2, ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0) - 1);
}

/** A cell in quotation marks, in which two are one; undefined: what begins here is none. */
function readQuoted(
  text: string,
  from: number,
  delimiters: readonly string[],
  usual: number,
): { cell: string; end: number } | undefined {
  let at = from;
  while (text[at] === ' ') at += 1;
  if (text[at] !== '"') return undefined;
  const start = at + 1;
  for (at = start; at - start <= MOST_QUOTED; at += 1) {
    at = text.indexOf('"', at);
    if (at < 0 || at - start > MOST_QUOTED) return undefined;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (text[end] === ' ') end += 1;
    const next = text[end];
    if (next !== undefined && !delimiters.includes(next) && !isLineEnd(next)) continue;
    const cell = text.slice(start, at);
    const holdsRows =
      LINE_ENDS.test(cell) &&
      cell
        .split(LINE_ENDS)
        .some((line) => Array.from(line).filter((sign) => delimiters.includes(sign)).length >= usual);
    return holdsRows ? undefined : { cell: cell.replaceAll('""', '"'), end };
  }
  return undefined;
}
