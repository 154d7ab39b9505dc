/** The thread of read-list.ts: a file in, its sheets or its people out. What anybody may send is read here alone. */
import { parentPort, workerData } from 'node:worker_threads';
import { inPortions, type WorkbookPart } from '../../../runtime/sheets/portions.ts';
import type { ThreadSays } from '../../../runtime/threads.ts';
import type { FileProblem } from '../../../sheets/limits.ts';
import { readWorkbook } from '../../../sheets/read-workbook.ts';
import { rosterWords } from '../words.ts';
import { cutCells } from './grid.ts';
import { createHeadings } from './headings.ts';
import { readRoster } from './read-roster.ts';
import type { Fault, RosterReading, RosterRow } from './roster-row.ts';

export interface ListTask {
  file: { name: string; bytes: Uint8Array };
  /** `sheets`: as they stand in the file. `people`: who is in it. */
  wanted: 'sheets' | 'people';
  now: Date;
  /** "Số khác: {}" for a second number of somebody. */
  otherPhone: string;
}
export type ListPart = WorkbookPart | { people: RosterRow[] } | { faults: Fault[] };
export type ListLast =
  | { problem: FileProblem; why?: string }
  | { hidden: string[] }
  | Omit<RosterReading, 'rows' | 'faults'>;

const PORTION = 500;

async function read({ file, wanted, now, otherPhone }: ListTask, tell: (part: ListPart) => void): Promise<ListLast> {
  const words = rosterWords();
  const headings = createHeadings(words);
  const workbook = await readWorkbook(file, (cell) => headings.columnOf(cell) !== undefined);
  if ('problem' in workbook) return workbook;
  if (wanted === 'sheets') return inPortions(workbook, tell);
  const options = { words, now, otherPhone: (phones: string) => otherPhone.replace('{}', () => phones) };
  const reading = readRoster(cutCells(workbook), options);
  if ('problem' in reading) return reading;
  const { rows, faults, ...rest } = reading;
  for (let at = 0; at < rows.length; at += PORTION) tell({ people: rows.slice(at, at + PORTION) });
  for (let at = 0; at < faults.length; at += PORTION) tell({ faults: faults.slice(at, at + PORTION) });
  return rest;
}

const say = (said: ThreadSays<ListPart, ListLast>) => parentPort?.postMessage(said);
try {
  say({ last: await read(workerData, (part) => say({ part })) });
} catch (error) {
  say({ failed: String(error) });
}
