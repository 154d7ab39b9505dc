/** A file as the sheets that it holds, whatever its kind. */
export type CellValue = string | number | boolean | Date | null;

/** Cells that are one on paper; rows and columns count from 0, the last ones included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  rows: readonly (readonly CellValue[])[];
  merges: readonly Merge[];
}

export interface Workbook {
  sheets: Sheet[];
  /** Sheets that their maker has hidden: not read. */
  hidden: string[];
}

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
  return String(value)
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Lets others have their turn; called every few hundred rows. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
