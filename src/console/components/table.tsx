/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** A table that is a list of cards on a telephone, and the links through its pages. */
import type { Child } from 'hono/jsx';
import type { Translator } from '../../i18n/translator.ts';
import { href } from '../screen.ts';

/** Rows on one page: what a screen of a computer shows without effort. */
export const PAGE_ROWS = 50;

export interface Column<R> {
  /** What stands above it. */
  label: string;
  cell(row: R): Child;
  /** Figures stand to the right, under one another. */
  isNumber?: boolean;
}

/** How columns are made: key of what stands above, and the cell. */
export const columnsOf =
  (speak: Translator) =>
  <R,>(key: string, cell: (row: R) => Child, isNumber = false): Column<R> => ({
    label: speak.label(key),
    cell,
    isNumber,
  });

/** What may be begun here, as buttons that are links. */
export function Links({ of }: { of: readonly { to: string; label: string; isPlain?: boolean }[] }) {
  if (of.length === 0) return null;
  return (
    <p class="links">
      {of.map(({ to, label, isPlain }) => (
        <a class={isPlain ? 'button plain' : 'button'} href={to}>
          {label}
        </a>
      ))}
    </p>
  );
}

export function Table<R>({
  id,
  columns,
  rows,
  none,
}: {
  id: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** What is said where there are no rows. */
  none: string;
}) {
  if (rows.length === 0) return <p id={id}>{none}</p>;
  return (
    <div class="scroll" id={id}>
      <table class="cards">
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th scope="col" class={isNumber ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ label, cell, isNumber }) => (
                <td data-label={label} class={isNumber ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** @param page counted from 1 */
export function Pages({
  speak,
  path,
  query,
  page,
  total,
}: {
  speak: Translator;
  path: string;
  query?: Record<string, string | undefined>;
  page: number;
  total: number;
}) {
  const last = Math.max(1, Math.ceil(total / PAGE_ROWS));
  if (last === 1) return null;
  const to = (other: number) => href(path, { ...query, trang: other === 1 ? undefined : String(other) });
  return (
    <nav class="pages" aria-label={speak.label('console-pages')}>
      {page > 1 && <a href={to(page - 1)}>{speak.label('console-page-before')}</a>}{' '}
      {speak.label('console-page', { page, last, total })}{' '}
      {page < last && <a href={to(page + 1)}>{speak.label('console-page-after')}</a>}
    </nav>
  );
}

/** The page that was asked for; the first where that makes no sense. */
export const pageOf = (query: Record<string, string>): number => {
  const page = Number(query.trang);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
};

/** @returns what a query takes for that page */
export const rowsOfPage = (page: number) => ({ from: (page - 1) * PAGE_ROWS, limit: PAGE_ROWS });
