/** A file as sheets, after it has been looked at from outside: size, kind by its bytes, size once unpacked. */
import { kindOf } from './file-kind.ts';
import type { Workbook } from './grid.ts';
import { type FileProblem, fileLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** @param isHeading whether a cell is the heading of a column that we know @returns `why`: for the operator */
export async function readWorkbook(
  file: { name: string; bytes: Uint8Array },
  isHeading: (cell: string) => boolean,
): Promise<Workbook | { problem: FileProblem; why?: string }> {
  if (file.bytes.length > fileLimits.bytes) return { problem: 'large' };
  if (file.bytes.length === 0) return { problem: 'empty' };
  const kind = kindOf(file.bytes, file.name);
  if (kind === 'xls' && isLocked(file.bytes)) return { problem: 'locked' };
  if (kind === 'zip') return readXlsx(file.bytes);
  if (kind === 'text') return readCsv(file.bytes, isHeading);
  return { problem: kind };
}

/** A workbook with a password lies encrypted in the older container. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
