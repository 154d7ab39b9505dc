/** A roster as a spreadsheet: what people wrote is text in every cell, never a formula. */
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { FileBytes } from '../../../messaging/attachment.ts';
import type { Label } from '../importing/fault-text.ts';
import { textCell, XLSX } from '../importing/faults-file.ts';
import type { RosterLine } from './export-store.ts';

const dayCell = (value: Date | null): Cell => value && { value, type: Date, format: 'dd/mm/yyyy' };
const text = (value: string | null): Cell => (value ? textCell(value) : null);

/** The headings are those that `/nhap` reads; phones are texts, or they would lose their zero. */
export async function rosterFile(lines: readonly RosterLine[], label: Label, name: string): Promise<FileBytes> {
  const columns: [title: string, width: number, cell: (line: RosterLine) => Cell][] = [
    ['unit', 24, (line) => text(line.unitName)],
    ['name', 26, (line) => text(line.fullName)],
    [
      'birth',
      12,
      (line) => dayCell(line.birthDate) ?? (line.birthYear ? { value: line.birthYear, type: Number } : null),
    ],
    ['sex', 8, (line) => (line.sex ? text(label(`lists-sex-${line.sex}`)) : null)],
    ['phone', 14, (line) => text(line.phone)],
    ['address', 30, (line) => text(line.address)],
    ['joined', 12, (line) => dayCell(line.joinedOn)],
    ['category', 20, (line) => text(line.category)],
    ['post', 20, (line) => text(line.formerPost)],
    ['decision', 14, (line) => text(line.decisionNumber)],
    ['decided', 12, (line) => dayCell(line.decidedOn)],
    ['family', 24, (line) => text(line.family)],
    ['notes', 30, (line) => text(line.notes)],
  ];
  const heads = columns.map(([title]) => textCell(label(`lists-title-${title}`), { fontWeight: 'bold' }));
  const data: SheetData = [heads, ...lines.map((line) => columns.map(([, , cell]) => cell(line)))];
  const bytes = await writeXlsxFile(data, {
    sheet: label('lists-sheet'),
    columns: columns.map(([, width]) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return { name: `${name.replace(/[^a-z0-9]+/gu, '-')}.xlsx`, mime: XLSX, bytes };
}
