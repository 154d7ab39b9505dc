/** A file as the sheets that it holds, whatever its kind. */
/** An error of a formula is its text, as "#REF!"; a formula that was never computed is `NOT_COMPUTED`. */
export type CellValue = string | number | boolean | Date | null;

export const NOT_COMPUTED = '#?';

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
  /** Rows that hold something and are not shown: hidden by hand, by a filter or in a folded group. Missing: none. */
  hiddenRows?: readonly number[];
  /** Columns that are not shown. Missing: none. */
  hiddenColumns?: readonly number[];
}

export interface Workbook {
  sheets: Sheet[];
  /** Sheets that their maker has hidden: not read. */
  hidden: string[];
}

/** Why an .xlsx is not read. */
export type WorkbookProblem = 'bomb' | 'unreadable' | 'sheets' | 'wide' | 'rows';

/** What a roster may be: five times the largest city association, and far from what would hurt the machine. */
export const workbookLimits = { rows: 30_000, columns: 104, sheets: 60 } as const;
