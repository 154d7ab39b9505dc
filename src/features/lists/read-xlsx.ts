/** The sheets of an .xlsx. */
import readXlsxFile from 'read-excel-file/node';
import type { Merge, Workbook } from './grid.ts';
import { type FileProblem, fileLimits } from './limits.ts';
import { type Parts, packParts, readParts } from './zip-entries.ts';

interface SheetPart {
  name: string;
  isHidden: boolean;
  xml: string;
}

export async function readXlsx(bytes: Uint8Array): Promise<Workbook | { problem: FileProblem; why?: string }> {
  const read = await readParts(bytes);
  if ('problem' in read) return read;
  const sheets = sheetParts(read.parts);
  if (sheets.length === 0) return { problem: 'unreadable', why: 'no sheets' };
  if (sheets.length > fileLimits.sheets) return { problem: 'sheets' };
  const problem = sheets.map(({ xml }) => extentProblem(xml)).find((one) => one !== undefined);
  if (problem) return { problem };
  try {
    // It works in a thread of its own.
    const data = await readXlsxFile(Buffer.from(packParts(read.parts)));
    const named = data.map(({ sheet, data: rows }, index) => {
      const part = sheets[index];
      return { name: sheet, rows, merges: part ? mergesOf(part.xml) : [], isHidden: part?.isHidden ?? false };
    });
    return {
      sheets: named
        .filter(({ isHidden }) => !isHidden)
        .map(({ isHidden: _, ...sheet }) => sheet as Workbook['sheets'][0]),
      hidden: named.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    };
  } catch (error) {
    return { problem: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

/** The sheets in the order of the tabs. */
function sheetParts(parts: Parts): SheetPart[] {
  const text = (path: string) => Buffer.from(parts.get(path) ?? []).toString('utf8');
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? '';
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  return [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].flatMap(([tag]) => {
    const path = targets.get(attribute(tag, '\\w+:id')) ?? '';
    // A chart on a tab of its own is no sheet of cells.
    if (!path.includes('worksheets/') || !parts.has(path)) return [];
    return [{ name: attribute(tag, 'name'), isHidden: /idden/u.test(attribute(tag, 'state')), xml: text(path) }];
  });
}

/** One cell far out would make millions of empty ones on the way to it. */
function extentProblem(xml: string): FileProblem | undefined {
  if (/\sr=["'](?:[D-Z][A-Z]|[A-Z]{3,})\d/u.test(xml)) return 'wide';
  const far = /<(?:\w+:)?row\s[^>]*?r=["']([1-9]\d{5,}|[4-9]\d{4})["']/u.test(xml);
  return far ? 'rows' : undefined;
}

function mergesOf(xml: string): Merge[] {
  const merges: Merge[] = [];
  for (const [, from, top, to, bottom] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s+ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/gu,
  )) {
    merges.push({
      top: Number(top) - 1,
      left: columnNumber(from ?? 'A'),
      bottom: Number(bottom) - 1,
      right: columnNumber(to ?? 'A'),
    });
  }
  return merges;
}

const columnNumber = (letters: string) =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
