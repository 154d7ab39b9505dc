/** The sheets of an .xlsx, read in a thread of its own. */
import { inThread, type ThreadLimits } from '../threads.ts';
import { gatherSheets, type WorkbookLast, type WorkbookPart } from './portions.ts';
import type { Workbook, WorkbookProblem } from './workbook.ts';

/** 25,000 people take about 150 MB and 2 s. */
export const readingLimits: ThreadLimits = { megabytes: 768, ms: 120_000 };

/** @param bytes of a file that messaging/file-check.ts has passed @returns `why`: for the operator */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook | { problem: WorkbookProblem; why?: string }> {
  const { take, sheets } = gatherSheets();
  const file = new URL('./sheet-thread', import.meta.url);
  const end = await inThread<WorkbookPart, WorkbookLast>(file, { bytes }, readingLimits, take);
  if ('ended' in end) return { problem: 'bomb', why: `the limit of ${end.ended}` };
  return 'problem' in end.last ? end.last : { sheets, hidden: end.last.hidden };
}
