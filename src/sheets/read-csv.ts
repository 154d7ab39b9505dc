/** A text as a sheet: whatever it is written in, and whatever stands between its cells. */
import { LINE_ENDS, parseCsv } from '../runtime/sheets/csv.ts';
import type { Workbook } from '../runtime/sheets/workbook.ts';
import { fromLegacyFont, isVietnamese, legacyFontOf } from '../text/spelling/legacy-fonts.ts';
import { type FileProblem, fileLimits } from './limits.ts';

const delimiters = [';', ',', '\t', '|'] as const;
/** The beginning by which the delimiter is judged: signs, and lines of it. */
const SAMPLE = { signs: 64_000, lines: 60 };

/** @param isHeading whether a cell is the heading of a column that we know */
export function readCsv(
  bytes: Uint8Array,
  isHeading: (cell: string) => boolean,
): Workbook | { problem: FileProblem; why?: string } {
  const text = decodeText(bytes).normalize('NFC');
  const told = /^sep=(.)(?:\r\n|[\n\r])/u.exec(text);
  // The line that tells counts as one.
  const rows: string[][] = told ? [[]] : [];
  const body = text.slice(told?.[0].length ?? 0);
  for (const row of parseCsv(body, [told?.[1] ?? bestDelimiter(body, isHeading)])) {
    rows.push(row);
    if (rows.length > fileLimits.rows * 2) return { problem: 'rows' };
    if (row.length > fileLimits.columns && row.slice(fileLimits.columns).some((cell) => cell !== ''))
      return { problem: 'wide' };
  }
  return { sheets: [{ name: '', rows, merges: [] }], hidden: [] };
}

/** The one with which some line names most columns; of equals the one that makes most cells. */
function bestDelimiter(text: string, isHeading: (cell: string) => boolean): string {
  const lines = text.slice(0, SAMPLE.signs).split(LINE_ENDS).slice(0, SAMPLE.lines);
  const scored = delimiters.map((delimiter) => {
    const cells = lines.map((line) => line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/gu, '')));
    const headings = Math.max(0, ...cells.map((row) => row.filter((cell) => isHeading(cell)).length));
    return { delimiter, headings, cells: cells.reduce((count, row) => count + row.length, 0) };
  });
  scored.sort((a, b) => b.headings - a.headings || b.cells - a.cells);
  return scored[0]?.delimiter ?? ',';
}

/** UTF-8 or UTF-16 with or without its mark, Windows-1258; texts for TCVN3 and VNI fonts as their letters lie in the file. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 4096);
  const zeros = (odd: number) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (zeros(1) > sample.length / 8) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > sample.length / 8) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  // Both read any bytes: of the two the one that makes words.
  const [western = '', old = ''] = ['windows-1252', 'windows-1258'].map((name) => new TextDecoder(name).decode(bytes));
  const cells = (text: string) => text.slice(0, SAMPLE.signs).split(/[\n\r;,\t|]/u);
  const font = legacyFontOf(cells(western))?.font;
  if (!font) return old;
  const words = (texts: string[]) => texts.filter((text) => isVietnamese(text)).length;
  return words(cells(western).map((cell) => fromLegacyFont(cell, font))) > words(cells(old)) ? western : old;
}
