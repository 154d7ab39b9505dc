/** The sheets of an .xlsx. Takes seconds and some hundred megabytes for a long one: called in a thread (read-xlsx.ts). */
import { type BookParts, plainText, readSheetXml } from './sheet-xml.ts';
import { type Sheet, type Workbook, type WorkbookProblem, workbookLimits } from './workbook.ts';
import { decodeXml, walkXml } from './xml.ts';
import { type Parts, readParts } from './zip-parts.ts';

/** @param bytes of a file that messaging/file-check.ts has passed @returns `why`: for the operator */
export async function parseXlsx(bytes: Uint8Array): Promise<Workbook | { problem: WorkbookProblem; why?: string }> {
  const unpacked = await readParts(bytes);
  if ('problem' in unpacked) return unpacked;
  try {
    return readBook(unpacked.parts);
  } catch (error) {
    return { problem: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

interface Tab {
  name: string;
  isHidden: boolean;
  path: string;
}

function readBook(parts: Parts): Workbook | { problem: WorkbookProblem; why?: string } {
  const xml = (path: string) => {
    const part =
      parts.get(path) ?? parts.get([...parts.keys()].find((one) => one.toLowerCase() === path.toLowerCase()) ?? '');
    return part ? decodeXml(part) : '';
  };
  const path = targetsOf(xml('_rels/.rels'), '').find(({ type }) => type.endsWith('/officeDocument'))?.path ?? '';
  const bookPath = xml(path) === '' ? 'xl/workbook.xml' : path;
  const { tabs, book } = readTabs(xml, bookPath);
  if (tabs.length === 0) return { problem: 'unreadable', why: 'no sheets' };
  if (tabs.length > workbookLimits.sheets) return { problem: 'sheets' };
  const sheets: Sheet[] = [];
  for (const tab of tabs.filter(({ isHidden }) => !isHidden)) {
    const sheet = readSheetXml(xml(tab.path), tab.name, book);
    if ('problem' in sheet) return sheet;
    sheets.push(sheet);
  }
  return { sheets, hidden: tabs.filter(({ isHidden }) => isHidden).map(({ name }) => name) };
}

/** The sheets in the order of the tabs, and what their cells refer to. */
function readTabs(xml: (path: string) => string, bookPath: string): { tabs: Tab[]; book: BookParts } {
  const folder = bookPath.slice(0, bookPath.lastIndexOf('/') + 1);
  const relations = targetsOf(xml(`${folder}_rels/${bookPath.slice(folder.length)}.rels`), folder);
  const tabs: Tab[] = [];
  let from1904 = false;
  walkXml(xml(bookPath), {
    open(tag, attribute) {
      if (tag === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
      if (tag !== 'sheet') return;
      const path = relations.find(({ id }) => id === attribute('id'))?.path ?? '';
      // A chart on a tab of its own is no sheet of cells.
      if (path.includes('sheets/') && !path.includes('chartsheets/') && xml(path) !== '')
        tabs.push({ name: attribute('name') ?? '', isHidden: /hidden/iu.test(attribute('state') ?? ''), path });
    },
  });
  const part = (kind: string) =>
    xml(relations.find(({ type }) => type.endsWith(`/${kind}`))?.path ?? `${folder}${kind}.xml`);
  return {
    tabs,
    book: { strings: stringsOf(part('sharedStrings')), dateStyles: dateStylesOf(part('styles')), from1904 },
  };
}

function targetsOf(xml: string, folder: string): { id: string; type: string; path: string }[] {
  const found: { id: string; type: string; path: string }[] = [];
  walkXml(xml, {
    open(tag, attribute) {
      if (tag !== 'Relationship') return;
      const target = (attribute('Target') ?? '').replace(/^\.\//u, '');
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      found.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', path });
    },
  });
  return found;
}

/** Texts that cells share; of one in several formats all parts, without how it is pronounced. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  const inside: string[] = [];
  let text = '';
  walkXml(xml, {
    open(tag) {
      inside.push(tag);
      if (tag === 'si') text = '';
    },
    text(piece) {
      if (inside.at(-1) === 't' && !inside.includes('rPh')) text += piece;
    },
    close(tag) {
      inside.pop();
      if (tag === 'si') strings.push(plainText(text));
    },
  });
  return strings;
}

/** Formats of days and times that a file need not spell out (ECMA-376, 18.8.30, with those of East Asia). */
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

function dateStylesOf(xml: string): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCells = false;
  walkXml(xml, {
    open(tag, attribute) {
      if (tag === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (tag === 'cellXfs') isCells = true;
      else if (tag === 'xf' && isCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        const format = formats.get(id);
        styles.push(format === undefined ? builtIn(id) : showsDay(format));
      }
    },
    close(tag) {
      if (tag === 'cellXfs') isCells = false;
    },
  });
  return styles;
}

/** Whether a format shows parts of a day: letters of it outside of quotes, colours and conditions. */
function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '');
  return !/general|standard/iu.test(bare) && /[dmyhs]/iu.test(bare);
}
