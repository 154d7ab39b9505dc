/** A text as a sheet: whatever it is written in, and whatever stands between its cells. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Workbook } from '../../../runtime/sheets/workbook.ts';
import { legacyFontOf } from '../../../text/legacy-fonts.ts';
import { type FileProblem, fileLimits } from './limits.ts';

const delimiters = [';', ',', '\t', '|'] as const;
const PIECE = 64_000;
/** Lines by which the delimiter is judged. */
const SAMPLE = 60;

/** @param isHeading whether a cell is the heading of a column that we know */
export async function readCsv(
  bytes: Uint8Array,
  isHeading: (cell: string) => boolean,
): Promise<Workbook | { problem: FileProblem; why?: string }> {
  const text = decodeText(bytes).normalize('NFC');
  const told = /^sep=(.)\r?\n/u.exec(text)?.[1];
  const body = told === undefined ? text : text.slice(text.indexOf('\n') + 1);
  try {
    const delimiter = told ?? (await bestDelimiter(body, isHeading));
    const rows: string[][] = told === undefined ? [] : [[]];
    for await (const row of rowsOf(body, delimiter)) {
      rows.push(row);
      if (rows.length > fileLimits.rows * 2) return { problem: 'rows' };
      if (row.length > fileLimits.columns) return { problem: 'wide' };
    }
    return { sheets: [{ name: '', rows, merges: [] }], hidden: [] };
  } catch (error) {
    return { problem: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

function rowsOf(text: string, delimiter: string): AsyncIterable<string[]> {
  const pieces = function* () {
    for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
  };
  return Readable.from(pieces()).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      cast: (cell) => cell.trim(),
    }),
  );
}

/** The one with which some line names most columns; of equals the one that makes most cells. */
async function bestDelimiter(text: string, isHeading: (cell: string) => boolean): Promise<string> {
  const lines = text.split('\n', SAMPLE);
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
  const western = new TextDecoder('windows-1252').decode(bytes);
  return legacyFontOf(western.split(/[\n;,\t]/u)) ? western : new TextDecoder('windows-1258').decode(bytes);
}
