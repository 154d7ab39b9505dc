/** Names from a list that was sent as a file (.xlsx, .csv): the column that is headed as names are, or the only one of words. */
import type { Turn } from '../../conversation/feature.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { checkFile } from '../../messaging/file-check.ts';
import { parseCsv } from '../../runtime/sheets/csv.ts';
import { readXlsx } from '../../runtime/sheets/read-xlsx.ts';
import type { Sheet } from '../../runtime/sheets/workbook.ts';
import { samePhrase } from '../../text/fold.ts';

/** Rows in which a heading may stand. */
const HEAD_ROWS = 15;
/** As many as are looked up at once. */
export const MOST_NAMES = 200;

/** @returns undefined where no file came; why none were read, as a key of a text */
export async function namesFromFile(turn: Turn): Promise<{ names: string[] } | { problem: string } | undefined> {
  const attachment = turn.incoming.attachments.find(({ kind }) => kind === 'file');
  if (!attachment) return undefined;
  const file = await turn.outbox.channels
    .of(turn.chat)
    ?.fetch(attachment)
    .catch((error: Error) => {
      turn.log.warn({ problem: error.message }, 'a list of names could not be fetched');
      return undefined;
    });
  if (!file) return { problem: 'movements-file-fetch' };
  const named = { name: attachment.name ?? file.name, bytes: file.bytes };
  const { refused, kind } = checkFile(named, ['sheet', 'text']);
  if (refused !== undefined) return { problem: 'movements-file-kind' };
  const book = kind === 'sheet' ? await readXlsx(file.bytes) : { sheets: [sheetOfText(file.bytes)] };
  const names = 'problem' in book ? [] : book.sheets.flatMap(({ rows }) => namesInRows(rows));
  if (names.length === 0) return { problem: 'movements-file-none' };
  return names.length > MOST_NAMES ? { problem: 'movements-file-many' } : { names };
}

function sheetOfText(bytes: Uint8Array): Pick<Sheet, 'rows'> {
  const text = new TextDecoder('utf-8').decode(bytes).normalize('NFC');
  const [most = ','] = [',', ';', '\t'].sort((a, b) => text.split(b).length - text.split(a).length);
  return { rows: [...parseCsv(text, [most])] };
}

/** Pure. @param rows cells as they were read */
export function namesInRows(rows: readonly (readonly unknown[])[]): string[] {
  const headings = phrases('movements.name-headings');
  const isHeading = (cell: unknown) => typeof cell === 'string' && headings.some((one) => samePhrase(cell, one));
  const head = rows.slice(0, HEAD_ROWS).findIndex((row) => row.some(isHeading));
  const column = head < 0 ? onlyColumn(rows) : (rows[head] ?? []).findIndex(isHeading);
  const below = rows.slice(head + 1).map((row) => row[column]);
  return below.flatMap((cell) =>
    typeof cell === 'string' && /\p{L}{2}/u.test(cell) ? [cell.replace(/[,;\s]+/gu, ' ').trim()] : [],
  );
}

/** Without a heading: the one column that holds words of two parts and more in most rows. */
function onlyColumn(rows: readonly (readonly unknown[])[]): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const counts = Array.from(
    { length: width },
    (_, column) =>
      rows.filter((row) => typeof row[column] === 'string' && /\p{L}+\s+\p{L}+/u.test(String(row[column]))).length,
  );
  const best = Math.max(0, ...counts);
  return best * 2 > rows.length ? counts.indexOf(best) : -1;
}
