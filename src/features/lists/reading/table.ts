/** Where a table begins on a sheet: its heading, of one line or two, and which column holds what. */
import type { Sheet } from '../../../runtime/sheets/workbook.ts';
import type { Column } from '../words.ts';
import { textOf } from './grid.ts';
import type { Headings } from './headings.ts';

/** What may stand in several columns: what the first leaves empty the next may say. */
const several: readonly Column[] = ['birth', 'phone', 'mobile', 'landline', 'kin-phone', 'notes'];

export interface Table {
  /** Each at its place from the left; undefined: not understood, or empty. */
  columns: (Column | undefined)[];
  /** As they stand there. */
  titles: string[];
  /** The first row below the heading; from 0. */
  from: number;
}

/** The text of a cell; of several that are one, that of all of them. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const own = textOf(sheet.rows[row]?.[column]);
  if (own !== '') return own;
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge ? textOf(sheet.rows[merge.top]?.[merge.left]) : '';
}

/** @returns undefined where this row is no heading */
export function tableAt(sheet: Sheet, row: number, headings: Headings): Table | undefined {
  const cells = sheet.rows[row] ?? [];
  const own = cells.map((cell) => textOf(cell));
  if (own.filter((text) => text !== '').length < 2) return undefined;
  const first = own.map((text) => headings.columnOf(text));
  if (!namesPeople(first) || new Set(first.filter((column) => column)).size < 2) return undefined;
  const second = secondLine(sheet, row, own, first, headings);
  const found = second ?? first;
  // Of two that say the same the first counts: "Địa chỉ" and "Địa chỉ cũ".
  const once = found.map((column, index) =>
    column && (several.includes(column) || found.indexOf(column) === index) ? column : undefined,
  );
  const titles = own.map((text, index) => (second ? textAt(sheet, row + 1, index) || text : text));
  return { columns: once, titles, from: row + (second ? 2 : 1) };
}

const namesPeople = (found: readonly (Column | undefined)[]) =>
  found.includes('name') || (found.includes('surname') && found.includes('given'));

/** "Nam", "Nữ" under "Ngày sinh": the columns by both lines, where there are two. */
function secondLine(
  sheet: Sheet,
  row: number,
  own: readonly string[],
  first: readonly (Column | undefined)[],
  headings: Headings,
): (Column | undefined)[] | undefined {
  const below = (sheet.rows[row + 1] ?? []).map((cell) => textOf(cell));
  const nameAt = first.findIndex((column) => column === 'name' || column === 'surname');
  const told = below.filter((text) => text !== '');
  if (told.length === 0 || below[nameAt] !== '' || told.some((text) => /\d/u.test(text) || text.length > 30))
    return undefined;
  let above = '';
  const columns = own.map((text, index) => {
    if (text !== '') above = text;
    const under = below[index] ?? '';
    if (under === '') return first[index];
    // A column with a heading of its own only in the second line hangs under the one to the left.
    return headings.columnOf(under, above) ?? first[index];
  });
  for (let index = own.length; index < below.length; index += 1)
    columns.push(headings.columnOf(below[index] ?? '', above));
  const isNew = columns.some((column, index) => column !== undefined && column !== first[index]);
  return isNew && namesPeople(columns) ? columns : undefined;
}

/** "1", "2", "3" or "(1)", "(2)" below the heading: the numbers of the columns. */
export function numbersColumns(sheet: Sheet, row: number): boolean {
  const told = (sheet.rows[row] ?? []).map((cell) => textOf(cell)).filter((text) => text !== '');
  return (
    told.length >= 3 &&
    told.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/u.test(text)) &&
    new Set(told).size === told.length
  );
}
