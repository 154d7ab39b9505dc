/** One row of a table as a person. */

import type { CellValue } from '../../../runtime/sheets/workbook.ts';
import type { Column } from '../words.ts';
import {
  bestPhone,
  type CellFault,
  type Day,
  isError,
  isTick,
  type Phones,
  type Reading,
  readDay,
  readName,
  readPhones,
  readSex,
  saysNothing,
} from './cell-values.ts';
import { saysGone } from './gone.ts';
import { addressOf, LONGEST_TEXT, textOf } from './grid.ts';
import type { OpenSheet, ReadOptions } from './read-roster.ts';
import type { Fault, FaultReason, RosterRow, RowFields, UnitMention } from './roster-row.ts';
import type { Table } from './table.ts';

export interface RowPlace {
  open: OpenSheet;
  row: number;
  table: Table;
  /** The value of a cell, also where it is one with the cell above. */
  cover: (row: number, column: number) => CellValue;
  unit: UnitMention | undefined;
  /** A heading or the sheet says of all who stand here that they are no members any more. */
  areGone: boolean;
}

/** Below 14 nobody is a member of these associations, and nobody is as old as 120. */
const AGES = { least: 14, most: 120 };
/** Cells over several rows that hold for each of them. */
const sharedColumns: readonly Column[] = ['unit', 'area', 'address', 'category', 'joined', 'decision', 'decided'];

export function readPerson(
  at: RowPlace,
  cells: readonly CellValue[],
  options: ReadOptions,
): { row?: RosterRow; faults: Fault[] } {
  const { words, now } = options;
  const faults: Fault[] = [];
  const fields: Partial<RowFields> = {};
  const where: RosterRow['cells'] = {};
  const place = { sheet: at.open.index, row: at.row };
  /** Of several columns of a kind the first that says something. */
  const indexOf = (column: Column) => {
    const all = indexesOf(column);
    if (all.length < 2) return all[0] ?? -1;
    return all.find((index) => !saysNothing(textOf(cells[index]), words)) ?? all[0] ?? -1;
  };
  const indexesOf = (column: Column) => at.table.columns.flatMap((one, index) => (one === column ? [index] : []));
  const address = (column: Column) => addressOf(at.open.name, at.row, Math.max(indexOf(column), 0));
  const value = (column: Column): CellValue => {
    const index = indexOf(column);
    if (index < 0) return null;
    if (!sharedColumns.includes(column)) return cells[index] ?? null;
    let row = at.row;
    while (row > at.table.from && isDitto(at.cover(row, index))) row -= 1;
    return at.cover(row, index);
  };
  const text = (column: Column) => {
    const said = textOf(value(column));
    return saysNothing(said, words) || isError(said) ? '' : said;
  };
  const fault = (column: Column, reason: FaultReason, leavesOut: boolean) =>
    faults.push({ at: address(column), place, column, reason, leavesOut, text: textOf(value(column)).slice(0, 40) });
  const read = <T>(column: Column, reading: Reading<T>): T | undefined => {
    if (reading && 'fault' in reading) fault(column, reading.fault, false);
    return reading && 'value' in reading ? reading.value : undefined;
  };
  const set = <F extends keyof RowFields>(field: F, column: Column, of: RowFields[F] | undefined) => {
    if (of === undefined) return;
    fields[field] = of;
    where[field] = address(column);
  };

  const nameColumn: Column = indexOf('name') >= 0 ? 'name' : 'surname';
  const whole = nameColumn === 'name' ? ['name', 'given'] : ['surname', 'given'];
  const name = readName(
    whole
      .map((column) => textOf(value(column as Column)))
      .filter((said) => !saysNothing(said, words))
      .join(' '),
    words,
  );
  if ('fault' in name) {
    // Nothing but a number or a remark: no row of a person.
    const others = cells.filter((cell, index) => textOf(cell) !== '' && at.table.columns[index] !== 'number').length;
    if (name.fault !== 'name-missing' || others > 1) fault(nameColumn, name.fault, true);
    else if (others === 1) faults.push(stray(at, cells, place));
    return { faults };
  }
  const goneAt = goneColumn(name.aside ?? '');
  if (goneAt) {
    fault(goneAt, 'gone', true);
    return { faults };
  }
  fields.fullName = name.name;
  const nameSex = name.sex;
  where.fullName = address(nameColumn);

  readBirth();
  readSexes();
  const phones = readAllPhones();
  const joined = read('joined', readDay(value('joined'), words, now.getUTCFullYear() % 100));
  if (joined) setDay('joinedOn', 'joined', joined);
  const decided = read('decided', readDay(value('decided'), words, now.getUTCFullYear() % 100));
  if (decided) setDay('decidedOn', 'decided', decided);
  setText('address', 'address', text('address'));
  setText(
    'formerPost',
    indexOf('rank') >= 0 ? 'rank' : 'post',
    [text('rank'), text('post')].filter(Boolean).join(', '),
  );
  setText('category', 'category', text('category'));
  setText('decisionNumber', 'decision', text('decision'));
  setText('family', 'family', [text('family'), ...phones.family].filter(Boolean).join('; '));
  const others = phones.others.length > 0 ? options.otherPhone(phones.others.join(', ')) : '';
  const notes = indexesOf('notes').map((index) => textOf(cells[index]));
  const remarks = notes.filter((said) => !saysNothing(said, words) && !isError(said));
  setText('notes', 'notes', [...remarks, name.aside ?? '', others].filter(Boolean).join('; '));
  noteErrors();
  return {
    faults,
    row: { at: address(nameColumn), place, fields: fields as RowFields, units: mentions(), cells: where },
  };

  /** Where it is said that somebody died, left or moved away. */
  function goneColumn(aside: string): Column | undefined {
    if (at.areGone || saysGone(aside, words)) return nameColumn;
    const notes = indexesOf('notes').some((index) => saysGone(textOf(cells[index]), words));
    if (notes) return 'notes';
    return (['standing', 'category'] as const).find((column) => saysGone(text(column), words));
  }

  /** Mobile numbers first; what is a relative's goes to the family, all others into the notes. */
  function readAllPhones(): { others: string[]; family: string[] } {
    const own: { phone: string; at: string }[] = [];
    const family: string[] = [];
    for (const column of ['mobile', 'phone', 'landline', 'kin-phone'] as const)
      for (const index of indexesOf(column)) {
        const cell = cells[index] ?? null;
        const reading = readPhones(cell, words);
        if (!reading) continue;
        const here = addressOf(at.open.name, at.row, index);
        // Beside a number of a relative mostly stands whose it is.
        if ('fault' in reading && column === 'kin-phone' && reading.fault === 'phone') family.push(textOf(cell));
        else if ('fault' in reading)
          faults.push({
            at: here,
            place,
            column,
            reason: reading.fault,
            leavesOut: false,
            text: textOf(cell).slice(0, 40),
          });
        else if (column === 'kin-phone') family.push(...kinPhone(reading.value, textOf(cell)));
        else {
          const { phone, others, family: theirs } = reading.value;
          for (const one of [phone, ...others])
            if (one && !own.some((before) => before.phone === one)) own.push({ phone: one, at: here });
          if (theirs) family.push(theirs);
        }
      }
    const best = bestPhone(own.map(({ phone }) => phone));
    if (best) {
      fields.phone = best;
      where.phone = own.find(({ phone }) => phone === best)?.at ?? '';
    }
    return { others: own.flatMap(({ phone }) => (phone === best ? [] : [phone])), family };
  }

  function kinPhone({ phone, others }: Phones, said: string): string[] {
    return /\p{L}/u.test(said) || !phone ? [said] : [[phone, ...others].join(', ')];
  }

  /** Formulas that failed in columns of which no rule has told it. */
  function noteErrors(): void {
    at.table.columns.forEach((column, index) => {
      const here = addressOf(at.open.name, at.row, index);
      if (!column || column === 'number' || column === 'private' || !isError(textOf(cells[index]))) return;
      if (faults.some((one) => one.at === here)) return;
      faults.push({ at: here, place, column, reason: 'error-value', leavesOut: false, text: textOf(cells[index]) });
    });
  }

  function readBirth(): void {
    const century = (now.getUTCFullYear() % 100) - AGES.least;
    for (const column of ['birth', 'male', 'female'] as const) {
      // "x" under "Nam" tells the sex, a year tells both.
      if (column !== 'birth' && isTick(value(column), words)) continue;
      const day = read(column, readDay(value(column), words, century));
      if (!day) continue;
      setBirth(column, day);
      if (column !== 'birth') fields.sex ??= column;
    }
    const [day, month, year] = [text('day'), text('month'), text('year')];
    if (year === '') return;
    const whole = read('year', readDay([day, month, year].filter(Boolean).join('/'), words, century));
    if (whole) setBirth('year', whole);
  }

  function setBirth(column: Column, { year, month, day }: Day): void {
    const age = now.getUTCFullYear() - year;
    if (age < AGES.least || age > AGES.most) {
      fault(column, 'birth-range', false);
      return;
    }
    set('birthYear', column, year);
    if (month && day) set('birthDate', column, new Date(Date.UTC(year, month - 1, day)));
  }

  function readSexes(): void {
    const said = read('sex', readSex(value('sex'), words));
    const ticked = (['male', 'female'] as const).filter((column) => isTick(value(column), words));
    if (ticked.length === 2) fault('female', 'sex', false);
    const sex = said ?? (ticked.length === 1 ? ticked[0] : undefined) ?? fields.sex ?? nameSex;
    if (sex) set('sex', 'sex', sex);
  }

  /** Of a year or a month alone the first day: the table knows days. */
  function setDay(field: 'joinedOn' | 'decidedOn', column: Column, { year, month = 1, day = 1 }: Day): void {
    const on = new Date(Date.UTC(year, month - 1, day));
    if (on.getTime() > now.getTime() || year < 1925) fault(column, 'date-future' satisfies CellFault, false);
    else set(field, column, on);
  }

  function setText(
    field: 'address' | 'formerPost' | 'category' | 'decisionNumber' | 'family' | 'notes',
    column: Column,
    said: string,
  ): void {
    if (said.length > LONGEST_TEXT) fault(column, 'too-long', false);
    else if (said !== '') set(field, column, said);
  }

  function mentions(): UnitMention[] {
    const own = (['unit', 'area'] as const).flatMap((column): UnitMention[] => {
      const said = text(column);
      const from = column === 'unit' ? 'column' : 'area';
      return said === '' ? [] : [{ text: said, from, at: address(column) }];
    });
    const sheet: UnitMention[] = at.open.name ? [{ text: at.open.name, from: 'sheet', at: `${at.open.name}!A1` }] : [];
    return [...own, ...(at.unit ? [at.unit] : []), ...sheet];
  }
}

/** "nt", "-nt-" ("như trên"), or quotation marks: as in the row above. */
const isDitto = (value: CellValue) => /^(?:["\u201C\u201D\u3003']+|-*\s*n\.?t\.?\s*-*)$/iu.test(textOf(value));

function stray(at: RowPlace, cells: readonly CellValue[], place: Fault['place']): Fault {
  const index = cells.findIndex((cell, column) => textOf(cell) !== '' && at.table.columns[column] !== 'number');
  return {
    at: addressOf(at.open.name, at.row, index),
    place,
    reason: 'stray',
    leavesOut: true,
    text: textOf(cells[index]).slice(0, 40),
  };
}
