/** The statement in a file, read in a thread of its own with a limit of time and memory. */
import { readingLimits } from '../../../runtime/sheets/read-xlsx.ts';
import { inThread } from '../../../runtime/threads.ts';
import type { ReadLast } from './statement-thread.ts';

/** @returns `why`: for the operator */
export async function readStatementFile(file: { name: string; bytes: Uint8Array }): Promise<ReadLast> {
  const thread = new URL('./statement-thread', import.meta.url);
  const end = await inThread<never, ReadLast>(thread, { file }, readingLimits, () => {});
  return 'ended' in end ? { problem: 'bomb', why: `the limit of ${end.ended}` } : end.last;
}
