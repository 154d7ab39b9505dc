/**
 * A list as an officer sends it, read in a thread of its own with a limit of time and memory: whatever stands in its cells,
 * nobody else waits for it.
 */
import { gatherSheets } from '../../../runtime/sheets/portions.ts';
import { readingLimits } from '../../../runtime/sheets/read-xlsx.ts';
import type { Workbook } from '../../../runtime/sheets/workbook.ts';
import { inThread } from '../../../runtime/threads.ts';
import type { FileProblem } from '../../../sheets/limits.ts';
import type { ListLast, ListPart, ListTask } from './list-thread.ts';
import type { RosterReading } from './roster-row.ts';

type Problem = { problem: FileProblem; why?: string };
type File = ListTask['file'];

/** @param options.otherPhone what a second number is noted as, "{}" in the place of it @returns `why`: for the operator */
export async function readPeople(
  file: File,
  options: Pick<ListTask, 'now' | 'otherPhone'>,
): Promise<RosterReading | Problem> {
  const reading: Pick<RosterReading, 'rows' | 'faults'> = { rows: [], faults: [] };
  const last = await run({ file, wanted: 'people', ...options }, (part) => {
    if ('people' in part) reading.rows.push(...part.people);
    if ('faults' in part) reading.faults.push(...part.faults);
  });
  return 'tables' in last ? { ...last, ...reading } : (last as Problem);
}

/** The sheets as they stand in the file, nothing cut. */
export async function readSheets(file: File): Promise<Workbook | Problem> {
  const { take, sheets } = gatherSheets();
  const last = await run({ file, wanted: 'sheets', now: new Date(0), otherPhone: '' }, (part) => {
    if ('sheet' in part || 'rows' in part) take(part);
  });
  return 'problem' in last ? last : { sheets, hidden: last.hidden };
}

async function run(task: ListTask, part: (part: ListPart) => void): Promise<ListLast> {
  const file = new URL('./list-thread', import.meta.url);
  const end = await inThread<ListPart, ListLast>(file, task, readingLimits, part);
  return 'ended' in end ? { problem: 'bomb', why: `the limit of ${end.ended}` } : end.last;
}
