/** A workbook on its way from a thread: sheet by sheet, some rows at a time. */
import type { CellValue, Sheet, Workbook, WorkbookProblem } from './workbook.ts';

/** Rows that the other side takes in without keeping anybody waiting. */
const PORTION = 500;

export type WorkbookPart = { sheet: Omit<Sheet, 'rows'> } | { rows: readonly (readonly CellValue[])[] };
export type WorkbookLast = { hidden: string[] } | { problem: WorkbookProblem; why?: string };

/** @returns what is left to say when all is told */
export function inPortions(workbook: Workbook, tell: (part: WorkbookPart) => void): { hidden: string[] } {
  for (const { rows, ...sheet } of workbook.sheets) {
    tell({ sheet });
    for (let at = 0; at < rows.length; at += PORTION) tell({ rows: rows.slice(at, at + PORTION) });
  }
  return { hidden: workbook.hidden };
}

/** The other side of it. */
export function gatherSheets(): { take(part: WorkbookPart): void; sheets: Sheet[] } {
  const open: { rows: (readonly CellValue[])[] }[] = [];
  const sheets: Sheet[] = [];
  return {
    sheets,
    take(part) {
      if ('rows' in part) open.at(-1)?.rows.push(...part.rows);
      else {
        const sheet = { ...part.sheet, rows: [] };
        open.push(sheet);
        sheets.push(sheet);
      }
    },
  };
}
