/** A bank's statement as rows of money, whatever bank wrote it: columns are told by their names, sums by their signs. */
import { phrases } from '../../../lexicon/lexicon.ts';
import type { CellValue, Workbook } from '../../../runtime/sheets/workbook.ts';
import { type Columns, columnsAt, createHeadings, plain } from './columns.ts';
import { followsWrongly } from './follows.ts';
import type { Statement, StatementLine, StatementProblem } from './statement.ts';
import { dayOf, sumOf } from './sums-and-days.ts';

/** Where a heading must have been met. */
const LAST_HEAD_ROW = 80;

type Rows = Workbook['sheets'][number]['rows'];

/** The first sheet that has the columns of a statement. */
export function readStatement({ sheets }: Pick<Workbook, 'sheets'>): Statement | StatementProblem {
  const headings = createHeadings();
  for (const { rows } of sheets)
    for (let at = 0; at < Math.min(rows.length, LAST_HEAD_ROW); at += 1) {
      const head = columnsAt(rows, at, headings);
      if (head) return readRows(rows, at, head);
    }
  return { problem: 'heads' };
}

function readRows(rows: Rows, head: number, { columns, from }: { columns: Columns; from: number }) {
  const wordsOf = (key: string) => phrases(`funds.statement-${key}`).map(plain);
  const [ends, opens, closes] = [wordsOf('end'), wordsOf('opening'), wordsOf('closing')];
  const begins = (row: Rows[number], all: readonly string[]) =>
    row.some((cell) => typeof cell === 'string' && all.some((one) => `${plain(cell)} `.startsWith(`${one} `)));
  const plus = phrases('funds.statement-plus').map((one) => (one === '+' ? one : plain(one)));
  const lines: StatementLine[] = [];
  let end = rows.length;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const cell = (column: number | undefined) => (column === undefined ? null : row[column]);
    const dated = dayOf(cell(columns.date));
    if (!dated && begins(row, ends)) {
      end = at;
      break;
    }
    const sum = sumAt(row, columns, plus);
    const content = textOf(cell(columns.content));
    if (!dated) {
      const last = lines.at(-1);
      if (sum === null || begins(row, [...opens, ...closes])) {
        // A long text goes on in the next row.
        if (last && sum === null && content !== '' && !begins(row, [...opens, ...closes]))
          last.content += `\n${content}`;
        continue;
      }
      if (sum === undefined && lines.length > 0 && columns.content === undefined) continue;
      return { problem: 'day' as const, row: at + 1 };
    }
    const balance = sumOf(cell(columns.balance));
    if (sum === null && begins(row, [...opens, ...closes])) continue;
    if (sum === undefined || sum === null || sum === 0n || balance === undefined)
      return { problem: 'sum' as const, row: at + 1 };
    const isBelow = columns.number === columns.date;
    const number = isBelow ? dated.rest : textOf(cell(columns.number)).replace(/\s+/gu, ' ');
    lines.push({ row: at + 1, day: dated.day, number, dong: sum, balance, content });
  }
  if (lines.length === 0) return { problem: 'empty' as const };
  const around = [
    ...rows.slice(0, head),
    ...rows.slice(from).filter((row, at) => from + at >= end || begins(row, [...opens, ...closes])),
  ];
  const statement: Statement = {
    account: accountIn(rows.slice(0, head), wordsOf('account')),
    opening: labelled(around, opens),
    closing: labelled(around, closes),
    lines,
  };
  return followsWrongly(statement) ?? statement;
}

/** @returns positive came in; null: the row has none; undefined: what stands there is no sum */
function sumAt(row: Rows[number], columns: Columns, plus: readonly string[]): bigint | null | undefined {
  const at = (column: number | undefined) => (column === undefined ? null : sumOf(row[column]));
  const isTwo = columns.credit !== undefined && columns.credit !== columns.debit;
  if (isTwo) {
    const [debit, credit] = [at(columns.debit), at(columns.credit)];
    if (debit === undefined || credit === undefined) return undefined;
    const [out, into] = [debit ?? 0n, credit ?? 0n];
    if (debit === null && credit === null) return null;
    return (into < 0n ? -into : into) - (out < 0n ? -out : out);
  }
  const sum = at(columns.signed);
  if (sum === null || sum === undefined || columns.sign === undefined) return sum;
  const sign = row[columns.sign];
  const word = typeof sign === 'string' ? sign.trim() : '';
  if (word === '') return sum;
  const size = sum < 0n ? -sum : sum;
  return plus.includes(word === '+' ? word : plain(word)) ? size : -size;
}

const textOf = (cell: CellValue | undefined): string =>
  typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';

/** The digits beside or behind the words for an account. */
function accountIn(rows: Rows, words: readonly string[]): string | null {
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      if (typeof cell !== 'string' || !words.some((one) => ` ${plain(cell)} `.includes(` ${one} `))) continue;
      for (const other of row.slice(at)) {
        const found = /\d[\d .-]{4,30}\d/u.exec(textOf(other))?.[0].replace(/\D/gu, '');
        if (found && found.length >= 6 && found.length <= 19) return found;
      }
    }
  return null;
}

/** The sum behind a label: in its cell, or the last one of its row. */
function labelled(rows: Rows, labels: readonly string[]): bigint | null {
  for (const row of rows)
    for (const [at, cell] of row.entries()) {
      if (typeof cell !== 'string' || !labels.some((one) => `${plain(cell)} `.startsWith(`${one} `))) continue;
      const behind = /[-\d][\d.,]*\s*\p{L}*\s*$/u.exec(cell)?.[0];
      const sums = [behind ?? null, ...row.slice(at + 1)]
        .map((one) => sumOf(one))
        .filter((one) => typeof one === 'bigint');
      const last = sums.at(-1);
      if (last !== undefined) return last;
    }
  return null;
}
