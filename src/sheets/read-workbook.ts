/** A file as sheets, after it has been looked at from outside: size, kind by its bytes, size once unpacked. */
import { checkFile } from '../messaging/file-check.ts';
import type { FileKind } from '../messaging/file-kind.ts';
import { parseXlsx } from '../runtime/sheets/parse-xlsx.ts';
import type { Workbook } from '../runtime/sheets/workbook.ts';
import { type FileProblem, fileLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';

/** @param isHeading whether a cell is the heading of a column that we know @returns `why`: for the operator */
export async function readWorkbook(
  file: { name: string; bytes: Uint8Array },
  isHeading: (cell: string) => boolean,
): Promise<Workbook | { problem: FileProblem; why?: string }> {
  const { refused, kind } = checkFile(file, ['sheet', 'text'], { bytes: fileLimits.bytes, named: false });
  if (refused === 'broken') return { problem: 'unreadable' };
  if (refused === 'large' || refused === 'empty' || refused === 'bomb') return { problem: refused };
  if (refused !== undefined) return { problem: kind ? problemOf(kind, file) : 'other' };
  return kind === 'sheet' ? parseXlsx(file.bytes) : readCsv(file.bytes, isHeading);
}

/** What to say of a kind that holds no list, or none that we read. */
function problemOf(kind: FileKind, file: { name: string; bytes: Uint8Array }): FileProblem {
  switch (kind) {
    case 'old-office':
      if (isLocked(file.bytes)) return 'locked';
      return /\.do[ct]$/iu.test(file.name) ? 'word' : 'xls';
    case 'word':
    case 'rtf':
      return 'word';
    case 'pdf':
      return 'pdf';
    case 'picture':
    case 'film':
      return 'image';
    default:
      return 'other';
  }
}

/** A workbook with a password lies encrypted in the older container. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
