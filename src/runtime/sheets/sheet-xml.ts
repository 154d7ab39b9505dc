/** One sheet of an .xlsx: its cells by their places, whatever is left out of the file that may be left out. ECMA-376, part 1. */
import {
  type CellValue,
  type Merge,
  NOT_COMPUTED,
  type Sheet,
  type WorkbookProblem,
  workbookLimits,
} from './workbook.ts';
import { walkXml } from './xml.ts';

export interface BookParts {
  strings: readonly string[];
  /** By the number of the style of a cell: whether it shows a day. */
  dateStyles: readonly boolean[];
  /** The days of this workbook count from 1904. */
  from1904: boolean;
}

/** A cell this far down is no part of a list that we take. */
const LAST_ROW = workbookLimits.rows + 10_000;

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
  hasValue: boolean;
}

export function readSheetXml(xml: string, name: string, book: BookParts): Sheet | { problem: WorkbookProblem } {
  const rows: CellValue[][] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: number[] = [];
  let problem: WorkbookProblem | undefined;
  let row = -1;
  let isHidden = false;
  let column = -1;
  let cell: OpenCell | undefined;
  const inside: string[] = [];

  walkXml(xml, {
    open(tag, attribute) {
      inside.push(tag);
      if (tag === 'row') {
        row = placeOf(attribute('r')) ?? row + 1;
        column = -1;
        isHidden = isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0;
      } else if (tag === 'c') {
        const at = attribute('r');
        column = (at ? columnNumber(at) : undefined) ?? column + 1;
        const style = Number(attribute('s') ?? 0);
        cell = {
          column,
          type: attribute('t') ?? 'n',
          style,
          value: '',
          inline: '',
          hasFormula: false,
          hasValue: false,
        };
      } else if (tag === 'f' && cell) cell.hasFormula = true;
      else if (tag === 'v' && cell) cell.hasValue = true;
      else if (tag === 'mergeCell') merges.push(...mergeOf(attribute('ref') ?? ''));
      else if (tag === 'col' && (isTrue(attribute('hidden')) || Number(attribute('width') ?? 1) === 0)) {
        const last = Math.min(Number(attribute('max') ?? 0), workbookLimits.columns);
        for (let one = Number(attribute('min') ?? 1); one <= last; one += 1) hiddenColumns.push(one - 1);
      }
    },
    text(text) {
      if (!cell) return;
      const tag = inside.at(-1);
      if (tag === 'v') cell.value += text;
      else if (tag === 't' && !inside.includes('rPh')) cell.inline += text;
    },
    close(tag) {
      inside.pop();
      if (tag !== 'c' || !cell) return;
      const value = cellValue(cell, book);
      const at = cell.column;
      cell = undefined;
      // What has only a format says nothing, however far out it lies.
      if (value === null) return;
      if (at >= workbookLimits.columns) problem ??= 'wide';
      else if (row >= LAST_ROW) problem ??= 'rows';
      else {
        while (rows.length <= row) rows.push([]);
        const cells = rows[row] ?? [];
        while (cells.length < at) cells.push(null);
        cells[at] = value;
        if (isHidden) hiddenRows.add(row);
      }
    },
  });
  return problem ? { problem } : { name, rows, merges, hiddenRows: [...hiddenRows], hiddenColumns };
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true' || text === 'on';

const placeOf = (text: string | undefined) => (text && /^\d{1,7}$/u.test(text) ? Number(text) - 1 : undefined);

function cellValue(cell: OpenCell, book: BookParts): CellValue {
  const { type, value, inline, style } = cell;
  if (cell.hasFormula && !cell.hasValue && inline === '') return NOT_COMPUTED;
  switch (type) {
    case 's':
      return textValue(book.strings[Number(value)] ?? '');
    case 'inlineStr':
      return textValue(plainText(inline || value));
    case 'str':
      return textValue(plainText(value));
    case 'e':
      return value.trim() || NOT_COMPUTED;
    case 'b':
      return value === '' ? null : isTrue(value.trim());
    case 'd': {
      const day = new Date(
        /(?:Z|[+-]\d\d:?\d\d)$/u.test(value) ? value : `${value}${value.includes('T') ? '' : 'T00:00:00'}Z`,
      );
      return Number.isNaN(day.getTime()) ? textValue(value) : day;
    }
    default: {
      if (value.trim() === '') return inline === '' ? null : textValue(plainText(inline));
      const number = Number(value);
      if (!Number.isFinite(number)) return textValue(value);
      return book.dateStyles[style] && number >= 0 ? dayOfSerial(number, book.from1904) : number;
    }
  }
}

const textValue = (text: string): string | null => (text.trim() === '' ? null : text);

const DAY_MS = 86_400_000;
/** Excel takes 1900 for a leap year: before March of it each number is one more. */
const LEAP = 60;

/** @param serial days, and parts of a day, since the end of 1899 or the beginning of 1904 */
export function dayOfSerial(serial: number, from1904: boolean): Date {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < LEAP ? 31 : 30);
  return new Date(start + Math.round(serial * DAY_MS));
}

/** `_x000D_`: a sign that XML has no place for. */
export const plainText = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function mergeOf(ref: string): Merge[] {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/u.exec(ref);
  if (!match) return [];
  const [, left = '', top, right = '', bottom] = match;
  return [
    {
      top: Number(top) - 1,
      left: columnNumber(left) ?? 0,
      bottom: Number(bottom) - 1,
      right: columnNumber(right) ?? 0,
    },
  ];
}

/** "AB12", "AB": 27. */
function columnNumber(address: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/iu.exec(address)?.[1]?.toUpperCase();
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
