/** Cells and their addresses. */
import type { CellValue, Workbook } from '../../../runtime/sheets/workbook.ts';
import { oneStroke } from '../../../text/fold.ts';

/** "B12"; with the sheet where there are several: "Liên Sơn!B12". Row and column count from 0. */
export function addressOf(sheet: string | undefined, row: number, column: number): string {
  return `${sheet === undefined ? '' : `${sheet}!`}${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** What a cell says, as one line without what only printing needs. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return oneStroke(String(value).normalize('NFC'))
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** What is kept of a text of a list. */
export const LONGEST_TEXT = 500;

/** At the door, before any rule sees them: one sign more than is kept, so that each rule knows what is too long. */
export function cutCells(workbook: Workbook): Workbook {
  const cut = (cell: CellValue) => (typeof cell === 'string' ? cell.slice(0, LONGEST_TEXT + 1) : cell);
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cut)) }));
  return { ...workbook, sheets };
}

/** How long one list may hold up everybody else who writes, ms: less than a network needs. */
const TURN_MS = 15;

/** @returns what is called for every row, and lets others have their turn whenever it is their time */
export function createBreath(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}
