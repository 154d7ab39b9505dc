/** The thread of read-xlsx.ts: bytes in, sheets out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadSays } from '../threads.ts';
import { parseXlsx } from './parse-xlsx.ts';
import { inPortions, type WorkbookLast, type WorkbookPart } from './portions.ts';

const tell = (said: ThreadSays<WorkbookPart, WorkbookLast>) => parentPort?.postMessage(said);

try {
  const workbook = await parseXlsx(workerData.bytes);
  tell({ last: 'problem' in workbook ? workbook : inPortions(workbook, (part) => tell({ part })) });
} catch (error) {
  tell({ failed: String(error) });
}
