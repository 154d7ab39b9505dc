/** From sheets to people: tables, headings of units between the rows, totals, signatures. Writes nothing, asks nobody. */

import type { CellValue, Sheet, Workbook } from '../../../runtime/sheets/workbook.ts';
import { fileLimits } from '../../../sheets/limits.ts';
import { fromLegacyFont, legacyFontOf, needsFont } from '../../../text/spelling/legacy-fonts.ts';
import type { Column, RosterWords } from '../words.ts';
import { readDay, readName, readPhones } from './cell-values.ts';
import { headsGone, isSection } from './gone.ts';
import { addressOf, columnName, textOf } from './grid.ts';
import { createHeadings, type Headings } from './headings.ts';
import { readPerson } from './read-person.ts';
import type { Fault, RosterReading, UnitMention } from './roster-row.ts';
import { numbersColumns, type Table, tableAt } from './table.ts';

export interface ReadOptions {
  words: RosterWords;
  now: Date;
  /** "Số khác: 0912…", for a second number in the cell of the phone. */
  otherPhone: (phones: string) => string;
}

const FONT_ROWS = 500;

/** Takes seconds for a long list: called in a thread (list-thread.ts). */
export function readRoster(
  workbook: Workbook,
  options: ReadOptions,
): RosterReading | { problem: 'rows' | 'columns' | 'empty' } {
  const font = legacyFontOf(texts(workbook));
  const sheets = font ? workbook.sheets.map((sheet) => turned(sheet, font)) : workbook.sheets;
  const reading: RosterReading = {
    rows: [],
    faults: [],
    tables: [],
    hidden: workbook.hidden,
    unread: [],
    hiddenRows: { count: 0, ranges: [] },
    hiddenColumns: [],
    doubtfulDays: [],
  };
  if (font) reading.font = font.font;
  const headings = createHeadings(options.words);
  for (const [index, sheet] of sheets.entries())
    readSheet({ sheet, index, name: sheets.length > 1 ? sheet.name : undefined }, headings, options, reading);
  if (reading.tables.length === 0)
    return { problem: sheets.every(({ rows }) => rows.length === 0) ? 'empty' : 'columns' };
  if (reading.rows.length > fileLimits.rows) return { problem: 'rows' };
  return reading;
}

/** So many from each sheet tell in which font all are. */
function* texts(workbook: Workbook): Generator<string> {
  for (const { rows } of workbook.sheets)
    for (const row of rows.slice(0, FONT_ROWS)) for (const cell of row) if (typeof cell === 'string') yield cell;
}

function turned(sheet: Sheet, { font, all }: NonNullable<ReturnType<typeof legacyFontOf>>): Sheet {
  const turn = (cell: CellValue) =>
    typeof cell === 'string' && (all || needsFont(cell, font)) ? fromLegacyFont(cell, font) : cell;
  return { ...sheet, rows: sheet.rows.map((row) => row.map(turn)) };
}

export interface OpenSheet {
  sheet: Sheet;
  index: number;
  /** Part of the addresses, where there are several sheets. */
  name: string | undefined;
}

function readSheet(open: OpenSheet, headings: Headings, options: ReadOptions, reading: RosterReading): void {
  const { sheet } = open;
  const { words } = options;
  const cover = coveredCells(sheet);
  const days = new Map<number, { title: string; dates: number; late: boolean; texts: boolean }>();
  const hidden = new Set(sheet.hiddenRows);
  const runs: Fault[] = [];
  let table: Table | undefined;
  let unit: UnitMention | undefined;
  let isEnded = false;
  let areGone = headsGone(sheet.name, words);
  /** Somebody stands below the heading that says so. */
  let isUsed = false;
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const next = tableAt(sheet, row, headings);
    if (next) {
      if (isUsed) areGone = headsGone(sheet.name, words);
      table = next;
      isEnded = false;
      noteTable(reading, open, row, next);
      row = next.from - 1;
      continue;
    }
    const cells = sheet.rows[row] ?? [];
    const line = lineOf(cells);
    if (line.told.length === 0) continue;
    const isAlone = !table || line.told.length === 1 || isMergedLine(sheet, row);
    const heading = unitHeading(line, words);
    if (heading !== undefined && isAlone) {
      unit = { text: heading, from: 'heading', at: addressOf(open.name, row, line.firstAt) };
      isEnded = false;
      areGone = false;
      continue;
    }
    const said = titleOf(line);
    const beginsGone = said !== undefined && headsGone(said, words);
    if (said !== undefined && (beginsGone || isSection(said, words))) {
      areGone = beginsGone;
      isUsed = false;
      isEnded = false;
      continue;
    }
    if (!table) continue;
    if (numbersColumns(sheet, row)) continue;
    const numberAt = table.columns.indexOf('number');
    const isPerson = /^\d+(?:[.,]0*)?$/u.test(textOf(cells[numberAt])) || namesSomebody(table, cells, words);
    if (isEnding(line, words) && !isPerson) {
      isEnded = true;
      continue;
    }
    // Below the totals stand those who sign; a row of a person begins the list again.
    if (isEnded && !isPerson) continue;
    isEnded = false;
    isUsed = true;
    countDays(days, table, cells);
    const person = readPerson({ open, row, table, cover, unit, areGone }, cells, options);
    if (hidden.has(row) && (person.row || person.faults.length > 0)) {
      noteHidden(runs, open, row, line);
      continue;
    }
    reading.faults.push(...person.faults);
    if (person.row) reading.rows.push(person.row);
    if (reading.rows.length > fileLimits.rows) return;
  }
  reading.faults.push(...runs);
  tellHidden(reading, open, runs, table);
  if (!table && sheet.rows.some((cells) => lineOf(cells).told.length > 1)) reading.unread.push(sheet.name);
  for (const { title, dates, late, texts: typed } of days.values())
    if (typed && !late && dates >= 5) reading.doubtfulDays.push({ title, cells: dates });
}

/** Rows that are not shown: one fault for those that follow each other. */
function noteHidden(runs: Fault[], open: OpenSheet, row: number, line: Line): void {
  const before = runs.at(-1);
  if (before && before.place.row + (before.rows ?? 1) === row) before.rows = (before.rows ?? 1) + 1;
  else
    runs.push({
      at: addressOf(open.name, row, line.firstAt),
      place: { sheet: open.index, row },
      reason: 'hidden',
      text: line.told.join(' ').slice(0, 40),
      leavesOut: true,
      rows: 1,
    });
}

function tellHidden(reading: RosterReading, open: OpenSheet, runs: readonly Fault[], table: Table | undefined): void {
  const on = open.name === undefined ? '' : `${open.name}!`;
  for (const { place, rows = 1 } of runs) {
    reading.hiddenRows.count += rows;
    reading.hiddenRows.ranges.push(`${on}${place.row + 1}${rows > 1 ? `\u2013${place.row + rows}` : ''}`);
  }
  for (const column of open.sheet.hiddenColumns ?? [])
    if (table?.columns[column]) reading.hiddenColumns.push(`${on}${columnName(column)} (${table.titles[column]})`);
}

/** A name, and a whole year or a phone in the columns for them: no total, and nobody who only signs. */
function namesSomebody(table: Table, cells: readonly CellValue[], words: RosterWords): boolean {
  const at = (column: Column) => cells[table.columns.indexOf(column)] ?? null;
  const name = [textOf(at('name')), textOf(at('surname')), textOf(at('given'))].filter(Boolean).join(' ');
  if ('fault' in readName(name, words)) return false;
  const birth = readDay(at('birth'), words, 0);
  const hasYear = birth && 'value' in birth && /(?:^|\D)(?:19|20)\d\d(?:\D|$)/u.test(textOf(at('birth')));
  const phone = readPhones(at('phone') ?? at('mobile'), words);
  return hasYear || (phone !== undefined && 'value' in phone);
}

/** The words of a line that is one cell, with or without a number of its own before it and a count behind it. */
function titleOf({ told }: Line): string | undefined {
  const words = told.filter((one) => !/^(?:[IVX]+|\d{1,3}|[A-Z])[.)]?$/u.test(one));
  return words.length === 1 && told.length <= 3 && (words[0] ?? '').length <= 120 ? words[0] : undefined;
}

/** Cells below the first of several that are one: what it says holds for them. */
function coveredCells(sheet: Sheet): (row: number, column: number) => CellValue {
  const tops = new Map<string, number>();
  for (const { top, bottom, left, right } of sheet.merges) {
    if (left !== right || bottom <= top || bottom - top > fileLimits.rows) continue;
    for (let row = top + 1; row <= bottom; row += 1) tops.set(`${row} ${left}`, top);
  }
  return (row, column) => sheet.rows[tops.get(`${row} ${column}`) ?? row]?.[column] ?? null;
}

interface Line {
  told: string[];
  firstAt: number;
}

function lineOf(cells: readonly CellValue[]): Line {
  const all = cells.map((cell) => textOf(cell));
  return { told: all.filter((text) => text !== ''), firstAt: all.findIndex((text) => text !== '') };
}

/** "II. CHI HỘI LIÊN SƠN (25 hội viên)" without number and count; undefined where a line names no unit. */
function unitHeading({ told }: Line, words: RosterWords): string | undefined {
  // A number of its own may stand in the cell before it: "I", "1".
  const text = told.find((one) => !/^(?:[IVX]+|\d{1,2}|[A-Z])[.)]?$/u.test(one));
  if (text === undefined || told.length > 2 || text.length > 80) return undefined;
  const bareText = text.replace(/^\s*(?:[IVX]+|\d{1,2}|[A-Z])\s*[.)/:-]\s*/u, '').replace(/\([^)]*\)/gu, '');
  const name = bareText
    .replace(/[:;,–-]\s*(?:\p{L}+\s+)?\d+.*$/u, '')
    .replace(/[\s:;,.–-]+$/u, '')
    .trim();
  return words.begins('unit-kinds', name) ? name : undefined;
}

const isMergedLine = (sheet: Sheet, row: number) =>
  sheet.merges.some(({ top, bottom, left, right }) => top === row && bottom === row && right - left >= 2);

/** Totals, and what stands below them. */
function isEnding({ told }: Line, words: RosterWords): boolean {
  return told.slice(0, 3).some((text) => {
    const said = text.replace(/^\(/u, '');
    const isTotal = words.begins('totals', said) !== undefined;
    return isTotal || (told.length <= 3 && words.begins('sign-off', said) !== undefined);
  });
}

function noteTable(reading: RosterReading, open: OpenSheet, row: number, table: Table): void {
  const found = table.columns.flatMap((column, index) =>
    column && column !== 'number' ? [{ title: table.titles[index] ?? '', column }] : [],
  );
  const unknown = table.titles.filter((title, index) => title !== '' && !table.columns[index]);
  const isSame = reading.tables.some(
    (one) => JSON.stringify([one.found, one.unknown]) === JSON.stringify([found, unknown]),
  );
  if (!isSame) reading.tables.push({ at: addressOf(open.name, row, 0), found, unknown });
}

function countDays(
  days: Map<number, { title: string; dates: number; late: boolean; texts: boolean }>,
  table: Table,
  cells: readonly CellValue[],
): void {
  table.columns.forEach((column, index) => {
    const cell = cells[index];
    if ((column !== 'birth' && column !== 'joined') || cell === null || cell === undefined) return;
    const seen = days.get(index) ?? { title: table.titles[index] ?? '', dates: 0, late: false, texts: false };
    if (cell instanceof Date) {
      seen.dates += 1;
      seen.late ||= cell.getUTCDate() > 12;
    } else {
      seen.texts ||= /^\s*(?:1[3-9]|2\d|3[01])[/.-]\d{1,2}[/.-]\d{2,4}\s*$/u.test(String(cell));
    }
    days.set(index, seen);
  });
}
