/** The sheets of an .xlsx, read in a thread of its own: replies flow meanwhile, and what eats all memory ends that thread alone. */
import { Worker } from 'node:worker_threads';
import { type CellValue, type Merge, type Workbook, type WorkbookProblem, workbookLimits } from './workbook.ts';
import { type Parts, readParts } from './zip-parts.ts';

/** 25,000 people take about 150 MB and 2 s. */
const MOST_MEGABYTES = 768;
const MOST_MS = 120_000;

/** What the thread says, in this order; the rows of a sheet come in portions. */
export type ThreadMessage =
  | { sheet: string; merges: Merge[]; isHidden: boolean }
  | { rows: CellValue[][] }
  | { problem: WorkbookProblem; why?: string }
  | { done: true };

/** @param bytes of a file that messaging/file-check.ts has passed @returns `why`: for the operator */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook | { problem: WorkbookProblem; why?: string }> {
  const unpacked = await readParts(bytes);
  if ('problem' in unpacked) return unpacked;
  const thread = startThread(unpacked.parts);
  const read: { name: string; rows: CellValue[][]; merges: Merge[]; isHidden: boolean }[] = [];
  const timer = setTimeout(() => void thread.terminate(), MOST_MS);
  try {
    const problem = await new Promise<{ problem: WorkbookProblem; why?: string } | undefined>((resolve, reject) => {
      thread.on('message', (message: ThreadMessage) => {
        if ('sheet' in message) read.push({ ...message, name: message.sheet, rows: [] });
        else if ('rows' in message) read.at(-1)?.rows.push(...message.rows);
        else resolve('problem' in message ? message : undefined);
      });
      thread.on('error', (error: { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ problem: 'bomb', why: error.code });
        else reject(error);
      });
      thread.on('exit', () => resolve({ problem: 'bomb', why: 'it took too long' }));
    });
    if (problem) return problem;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
  return {
    sheets: read.filter(({ isHidden }) => !isHidden).map(({ isHidden: _, ...sheet }) => sheet),
    hidden: read.filter(({ isHidden }) => isHidden).map(({ name }) => name),
  };
}

function startThread(parts: Parts): Worker {
  return new Worker(new URL('./sheet-thread.mjs', import.meta.url), {
    workerData: { parts, mostSheets: workbookLimits.sheets },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
}
