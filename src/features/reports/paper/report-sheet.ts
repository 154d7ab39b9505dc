/** The report as a spreadsheet: one sheet of all figures, then one of the rows of each. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { FigureRow } from '../../../figures/figure.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import { labelText, periodText, shortDay, unitLabel, voucherText } from '../format.ts';
import type { Period } from '../period.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface SheetInput {
  unit: string;
  period: Period;
  figures: readonly ReportFigure[];
  /** The rows of a figure, by its key. */
  rows: ReadonlyMap<string, readonly FigureRow[]>;
}

/** Letters that a name of a sheet may not have, and how many it may. */
const FORBIDDEN = /[\\/?*[\]:']/gu;
const LONGEST_NAME = 31;

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
const text = (value: string | null) => (value ? { value, type: String } : null);
const number = (value: number | null | undefined) =>
  value === null || value === undefined ? null : { value, type: Number };

export async function reportSheet(speak: Translator, input: SheetInput): Promise<Uint8Array> {
  const { figures, period } = input;
  const column = (name: string) => bold(speak.label(`reports-column-${name}`));
  const all: SheetData = [
    [bold(speak.label('reports-sheet-title', { unit: input.unit, period: periodText(speak, period) }))],
    ['place', 'what', 'unit', 'now', 'before', 'added', 'records', 'numerator', 'denominator'].map(column),
    ...figures.map((one, at) => [
      number(at + 1),
      text(labelText(speak, one)),
      text(unitLabel(speak, one)),
      number(one.value),
      number(one.before),
      number(one.sinceNewYear),
      number(one.records),
      number(one.of?.numerator),
      number(one.of?.denominator),
    ]),
  ];
  const names = new Set([speak.label('reports-sheet')]);
  const sheets = figures.flatMap((one) => {
    const rows = input.rows.get(one.key) ?? [];
    if (rows.length === 0) return [];
    const data: SheetData = [
      [bold(labelText(speak, one))],
      ['place', 'day', 'part', 'person', 'what', 'amount', 'voucher'].map(column),
      ...rows.map((row, at) => [
        number(at + 1),
        text(row.day && shortDay(row.day)),
        text(row.unit),
        text(row.person),
        text(row.text),
        number(row.amount),
        text(row.voucher ? voucherText(speak, row.voucher) : null),
      ]),
    ];
    return [
      {
        sheet: sheetName(labelText(speak, one), names),
        data,
        columns: [6, 12, 30, 26, 50, 16, 20].map((width) => ({ width })),
      },
    ];
  });
  const widths = [6, 44, 14, 18, 18, 18, 12, 12, 12].map((width) => ({ width }));
  return writeXlsxFile([{ sheet: speak.label('reports-sheet'), data: all, columns: widths }, ...sheets]).toBuffer();
}

/** Short, allowed, and no name twice. */
function sheetName(label: string, names: Set<string>): string {
  const plain = label.replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').trim();
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : ` ${count}`;
    const name = `${plain.slice(0, LONGEST_NAME - tail.length).trim()}${tail}`;
    if (names.has(name)) continue;
    names.add(name);
    return name;
  }
}
