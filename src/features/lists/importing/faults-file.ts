/** The list as it came, with a column that says what is wrong in each row: to be mended and sent again. */
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { FileBytes } from '../../../messaging/attachment.ts';
import type { CellValue, Workbook } from '../../../runtime/sheets/workbook.ts';
import { columnName } from '../reading/grid.ts';
import { doubtText, faultText, type Label } from './fault-text.ts';
import type { Prepared } from './prepare.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const RED = '#C00000';
const YELLOW = '#FFF2CC';

/** A text stays a text whatever it begins with: a spreadsheet computes nothing of it. */
export const textCell = (value: string, more: object = {}): Cell => ({ value, type: String, format: '@', ...more });

export async function faultsFile(
  workbook: Workbook,
  { faults, plan, reading }: Pick<Prepared, 'faults' | 'plan' | 'reading'>,
  label: Label,
  name: string,
): Promise<FileBytes> {
  const lines = new Map<string, { said: string[]; columns: Set<string> }>();
  const line = (place: { sheet: number; row: number }) => {
    const key = `${place.sheet} ${place.row}`;
    const found = lines.get(key) ?? { said: [], columns: new Set<string>() };
    lines.set(key, found);
    return found;
  };
  for (const fault of faults) {
    const { said, columns } = line(fault.place);
    said.push(faultText(label, fault, false));
    columns.add(/([A-Z]+)\d+$/u.exec(fault.at)?.[1] ?? '');
  }
  for (const { doubt, row } of plan.entries) if (doubt) line(row.place).said.push(doubtText(label, doubt));
  const first = reading.tables[0]?.at.match(/(\d+)$/u)?.[1] ?? '1';
  const sheets = workbook.sheets.map(({ name: sheet, rows }, index) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    const data: SheetData = rows.map((row, at) => {
      const told = lines.get(`${index} ${at}`);
      const cells = Array.from({ length: width }, (_, column) =>
        cellOf(row[column] ?? null, told?.columns.has(columnName(column)) ? { backgroundColor: YELLOW } : {}),
      );
      if (at === Number(first) - 1) return [...cells, textCell(label('lists-fault-column'), { fontWeight: 'bold' })];
      return told ? [...cells, textCell(told.said.join('\n'), { textColor: RED })] : cells;
    });
    return { sheet: sheet || label('lists-sheet'), data, columns: [...Array(width).fill({}), { width: 60 }] };
  });
  const bytes = await writeXlsxFile(sheets).toBuffer();
  return { name: `${label('lists-faults-name')}-${name.replace(/\.\w+$/u, '')}.xlsx`, mime: XLSX, bytes };
}

function cellOf(value: CellValue, more: object): Cell {
  if (value === null) return Object.keys(more).length > 0 ? textCell('', more) : null;
  if (typeof value === 'number') return { value, type: Number, ...more };
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy', ...more };
  return textCell(String(value), more);
}
