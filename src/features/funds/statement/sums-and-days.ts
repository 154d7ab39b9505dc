/** Sums and days as banks write them in their files. Pure. */
import type { CellValue } from '../../../runtime/sheets/workbook.ts';
import { isDate, type LocalDate } from '../../../text/calendar.ts';

/**
 * "26,338,000", "26.338.000", "1,500.00", "(200,000)", "-5000 VND", 26338000.
 * @returns whole đồng with its sign; null where the cell is empty; undefined where it is no sum
 */
export function sumOf(cell: CellValue | undefined): bigint | null | undefined {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return Number.isSafeInteger(Math.round(cell)) ? BigInt(Math.round(cell)) : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.replace(/\p{L}+\.?|[\s₫]/gu, '');
  if (text === '' || text === '-') return null;
  const isLess = /^[-−–(]|[-−–]$/u.test(text);
  const bare = text.replace(/^[-−–+(]+|[-−–+)]+$/gu, '');
  // Hundredths of a đồng are always none.
  const whole = bare.replace(/[.,]0{1,2}$/u, '');
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+)$/u.test(whole)) return undefined;
  const dong = BigInt(whole.replace(/[.,]/gu, ''));
  return isLess ? -dong : dong;
}

const forms: readonly [RegExp, readonly (keyof LocalDate)[]][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, ['year', 'month', 'day']],
  [/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u, ['day', 'month', 'year']],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/u, ['year', 'month', 'day']],
  [/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})(?!\d)/u, ['day', 'month', 'year']],
];

/** @returns the day, and what else the cell says: banks put the number of the document below it */
export function dayOf(cell: CellValue | undefined): { day: LocalDate; rest: string } | undefined {
  if (cell instanceof Date)
    return { day: { year: cell.getUTCFullYear(), month: cell.getUTCMonth() + 1, day: cell.getUTCDate() }, rest: '' };
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  for (const [form, parts] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const at = (part: keyof LocalDate) => Number(found[parts.indexOf(part) + 1]);
    const year = at('year');
    const day = { year: year < 100 ? 2000 + year : year, month: at('month'), day: at('day') };
    if (!isDate(day) || day.year < 1945) continue;
    const rest = text.replace(found[0], ' ').replace(/\b\d{1,2}:\d{2}(?::\d{2})?\b/gu, ' ');
    return { day, rest: rest.replace(/\s+/gu, ' ').trim() };
  }
  return undefined;
}
