import type { FileRefusal } from '../messaging/file-check.ts';
import { type WorkbookProblem, workbookLimits } from '../runtime/sheets/workbook.ts';

export const fileLimits = {
  /** Of the file as it comes. 25,000 people take about 1.5 MB as .xlsx, 5 MB as .csv. */
  bytes: 10_000_000,
  ...workbookLimits,
} as const;

/** Why a file is not opened, or cannot be read. */
export type FileProblem =
  | WorkbookProblem
  | Extract<FileRefusal, 'empty' | 'large' | 'bomb' | 'fetch'>
  | 'none'
  | 'xls'
  | 'locked'
  | 'word'
  | 'pdf'
  | 'image'
  | 'other'
  | 'columns';
