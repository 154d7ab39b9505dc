/** The thread of read-file.ts: what anybody may send is read here alone. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadSays } from '../../../runtime/threads.ts';
import type { FileProblem } from '../../../sheets/limits.ts';
import { readWorkbook } from '../../../sheets/read-workbook.ts';
import { createHeadings } from './columns.ts';
import { readStatement } from './read-statement.ts';
import type { Statement, StatementProblem } from './statement.ts';

export type ReadLast = Statement | StatementProblem | { problem: FileProblem; why?: string };

async function read({ file }: { file: { name: string; bytes: Uint8Array } }): Promise<ReadLast> {
  const headings = createHeadings();
  const workbook = await readWorkbook(file, (cell) => headings.rolesOf(cell).length > 0);
  return 'problem' in workbook ? workbook : readStatement(workbook);
}

const say = (said: ThreadSays<never, ReadLast>) => parentPort?.postMessage(said);
try {
  say({ last: await read(workerData) });
} catch (error) {
  say({ failed: String(error) });
}
