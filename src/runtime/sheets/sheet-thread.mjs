/**
 * The thread of read-xlsx.ts: unpacked parts in, sheets out. Plain JavaScript, because a thread starts without the loader
 * that lets Node.js read TypeScript.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';

/** Rows that the other side takes in without keeping anybody waiting. */
const PORTION = 500;

/** @type {{ parts: Map<string, Uint8Array>, mostSheets: number }} */
const { parts, mostSheets } = workerData;

/** @param {import('./read-xlsx.ts').ThreadMessage} message */
const tell = (message) => parentPort?.postMessage(message);

/** @returns {Promise<import('./read-xlsx.ts').ThreadMessage>} the last word */
async function readSheets() {
  const sheets = sheetParts();
  if (sheets.length === 0) return { problem: 'unreadable', why: 'no sheets' };
  if (sheets.length > mostSheets) return { problem: 'sheets' };
  const problem = sheets.map(({ xml }) => extentProblem(xml)).find((one) => one !== undefined);
  if (problem) return { problem };
  // A zip of exactly these parts: what reads it sees nothing that was not looked at.
  const data = await readXlsxFile(Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })));
  for (const [index, { sheet, data: rows }] of data.entries()) {
    const part = sheets[index];
    tell({ sheet, merges: part ? mergesOf(part.xml) : [], isHidden: part?.isHidden ?? false });
    for (let at = 0; at < rows.length; at += PORTION) tell({ rows: rows.slice(at, at + PORTION) });
  }
  return { done: true };
}

/** The sheets in the order of the tabs. */
function sheetParts() {
  /** @param {string} path */
  const text = (path) => Buffer.from(parts.get(path) ?? []).toString('utf8');
  /** @param {string} tag @param {string} name */
  const attribute = (tag, name) => new RegExp(`\\s${name}=["']([^"']*)["']`, 'u').exec(tag)?.[1] ?? '';
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

/**
 * One cell far out would make millions of empty ones on the way to it.
 * @param {string} xml
 * @returns {'wide' | 'rows' | undefined}
 */
function extentProblem(xml) {
  if (/\sr=["'](?:[D-Z][A-Z]|[A-Z]{3,})\d/u.test(xml)) return 'wide';
  const far = /<(?:\w+:)?row\s[^>]*?r=["']([1-9]\d{5,}|[4-9]\d{4})["']/u.test(xml);
  return far ? 'rows' : undefined;
}

/** @param {string} xml @returns {import('./workbook.ts').Merge[]} */
function mergesOf(xml) {
  const found = xml.matchAll(/<(?:\w+:)?mergeCell\s+ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/gu);
  return [...found].map(([, from, top, to, bottom]) => ({
    top: Number(top) - 1,
    left: columnNumber(from ?? 'A'),
    bottom: Number(bottom) - 1,
    right: columnNumber(to ?? 'A'),
  }));
}

/** @param {string} letters */
function columnNumber(letters) {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

try {
  tell(await readSheets());
} catch (error) {
  tell({ problem: 'unreadable', why: error instanceof Error ? error.message : String(error) });
}
