/** The columns of a bank's statement, told by their names wherever they stand. */
import { phrases } from '../../../lexicon/lexicon.ts';
import type { CellValue } from '../../../runtime/sheets/workbook.ts';
import { fold } from '../../../text/fold.ts';

const roles = ['date', 'valued', 'number', 'debit', 'credit', 'signed', 'sign', 'balance', 'content'] as const;
type Role = (typeof roles)[number];
/** Where each stands, from 0. One column may hold two: the day with the number below it. */
export type Columns = Partial<Record<Role, number>>;

/** No heading is longer, in signs. */
const LONGEST = 90;

/** Letters alone, folded: "Ngày1" and "ngay" are one. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z]+/gu, ' ')
    .trim();

const said = (cell: CellValue | undefined) => (typeof cell === 'string' && cell.length <= LONGEST ? cell : '');

export interface Headings {
  /** What a cell names; none where it is no heading. */
  rolesOf(cell: CellValue | undefined): Role[];
}

export function createHeadings(): Headings {
  const known = new Map<string, Role>();
  for (const role of roles) for (const one of phrases(`funds.statement-${role}`)) known.set(plain(one), role);
  // Of two the longer counts; one word inside of others says nothing.
  const longer = [...known].filter(([phrase]) => phrase.includes(' ')).sort(([a], [b]) => b.length - a.length);
  const roleOf = (text: string): Role | undefined =>
    known.get(text) ?? longer.find(([phrase]) => ` ${text} `.includes(` ${phrase} `))?.[1];
  return {
    rolesOf(cell) {
      const text = said(cell).replace(/\([^)]*\)/gu, ' ');
      if (/\d{3}/u.test(text)) return [];
      const whole = known.get(plain(text));
      if (whole) return [whole];
      const parts = text.split(/[/\n|]/u).map(plain);
      return [...new Set(parts.flatMap((part) => (part === '' ? [] : (roleOf(part) ?? []))))];
    },
  };
}

/** @returns the columns that this row and, where it is a second line of headings, the next one name; undefined: no heading */
export function columnsAt(
  rows: readonly (readonly CellValue[])[],
  at: number,
  headings: Headings,
): { columns: Columns; from: number } | undefined {
  const first = (rows[at] ?? []).map((cell) => headings.rolesOf(cell));
  if (!first.flat().some((role) => role === 'date' || role === 'valued')) return undefined;
  const second = (rows[at + 1] ?? []).map((cell) => headings.rolesOf(cell));
  const isSecond = second.filter((found) => found.length > 0).length >= 2;
  const columns: Columns = {};
  const width = Math.max(first.length, isSecond ? second.length : 0);
  for (let column = 0; column < width; column += 1) {
    const own = first[column] ?? [];
    const below = isSecond ? (second[column] ?? []) : [];
    // "Số tiền" above "Nợ" and "Có": what is said below is nearer.
    const isParted = below.some((role) => role === 'debit' || role === 'credit');
    const found = isParted ? [...own.filter((role) => role !== 'signed'), ...below] : [...own, ...below];
    for (const role of found) columns[role] ??= column;
  }
  const date = columns.date ?? columns.valued;
  const hasSum = columns.signed !== undefined || (columns.debit !== undefined && columns.credit !== undefined);
  const isOnlyIn = columns.credit !== undefined;
  if (date === undefined || !(hasSum || isOnlyIn) || new Set(Object.values(columns)).size < 3) return undefined;
  return { columns: { ...columns, date }, from: at + (isSecond ? 2 : 1) };
}
