/** Articles as the rows of a spreadsheet, .xlsx or .csv: the first row names the fields. */
import { checkFile, type FileRefusal } from '../../../messaging/file-check.ts';
import { parseCsv } from '../../../runtime/sheets/csv.ts';
import { readXlsx } from '../../../runtime/sheets/read-xlsx.ts';
import type { WorkbookProblem } from '../../../runtime/sheets/workbook.ts';
import { fold } from '../../../text/fold.ts';
import { type Category, categories } from './article.ts';
import { type Field, fields, readDay, readLines, readSources } from './article-fields.ts';
import type { ImportItem } from './import-articles.ts';
import { type Fault, readFields } from './read-markdown.ts';

/** A folder of a whole ward fits; a message bears no more. */
export const sheetLimits = { bytes: 2_000_000, rows: 500 };

export interface SheetReading {
  items: ImportItem[];
  /** Rows as a spreadsheet counts them: the names of the columns stand in row 1. */
  faults: (Fault & { row: number })[];
}

export type SheetProblem = 'unreadable' | 'empty' | 'rows' | 'columns' | 'kind' | 'large' | 'bomb';

/** @param headings what each column may be called @param label what a category is called */
export async function readSheet(
  file: { name: string; bytes: Uint8Array },
  headings: (field: Field) => readonly string[],
  label: (category: Category) => readonly string[],
): Promise<SheetReading | { problem: SheetProblem; why?: string }> {
  const { refused, kind } = checkFile(file, ['sheet', 'text'], { bytes: sheetLimits.bytes, named: false });
  if (refused !== undefined) return { problem: refusals[refused] ?? 'kind' };
  try {
    const rows = kind === 'sheet' ? await readWorkbook(file.bytes) : readCsv(file.bytes);
    return 'problem' in rows ? rows : readTable(rows, headings, label);
  } catch (error) {
    return { problem: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

function readTable(
  rows: readonly string[][],
  headings: (field: Field) => readonly string[],
  label: (category: Category) => readonly string[],
): SheetReading | { problem: SheetProblem } {
  const [head = [], ...body] = rows;
  if (body.length === 0) return { problem: 'empty' };
  if (body.length > sheetLimits.rows) return { problem: 'rows' };
  const columns = head.map((cell) =>
    fields.find((field) => [field, ...headings(field)].some((name) => fold(name) === fold(cell))),
  );
  if (!columns.includes('title') || !columns.includes('answer')) return { problem: 'columns' };

  const reading: SheetReading = { items: [], faults: [] };
  const slugs = new Map<string, number>();
  body.forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => cell === '')) return;
    const values = Object.fromEntries(columns.flatMap((field, at) => (field ? [[field, cells[at] ?? '']] : [])));
    const article = readFields(asFields(values, label));
    if ('faults' in article) reading.faults.push(...article.faults.map((fault) => ({ ...fault, row })));
    else if (slugs.has(article.slug)) reading.faults.push({ row, place: 'title', reason: 'twice' });
    else reading.items.push(article);
    if ('slug' in article) slugs.set(article.slug, row);
  });
  return reading;
}

const refusals: Partial<Record<FileRefusal, SheetProblem>> = {
  empty: 'empty',
  large: 'large',
  bomb: 'bomb',
  broken: 'unreadable',
};
const problems: Partial<Record<WorkbookProblem, SheetProblem>> = { rows: 'rows', bomb: 'bomb' };

function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder().decode(bytes);
  return [...parseCsv(text, [',', ';', '\t'])];
}

/** The first sheet. */
async function readWorkbook(bytes: Uint8Array): Promise<string[][] | { problem: SheetProblem; why?: string }> {
  const read = await readXlsx(bytes);
  if ('problem' in read) return { ...read, problem: problems[read.problem] ?? 'unreadable' };
  return (read.sheets[0]?.rows ?? []).map((row) => row.map(asText));
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

function asFields(
  values: Record<string, string>,
  label: (category: Category) => readonly string[],
): Record<string, unknown> {
  const { category = '', source = '', questions = '', title = '' } = values;
  const typed = fold(category);
  const day = (field: string) => (values[field] ? { [field]: readDay(values[field]) ?? values[field] } : {});
  return {
    ...values,
    slug: fold(title)
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 80)
      .replace(/-$/u, ''),
    category:
      typed === ''
        ? 'khac'
        : (categories.find((one) => [one, ...label(one)].some((name) => fold(name) === typed)) ?? category),
    source: readSources(source),
    questions: readLines(questions),
    ...day('inForceFrom'),
    ...day('inForceTo'),
    ...day('checkedOn'),
  };
}
