import { cutCells } from '../../src/features/lists/reading/grid.ts';
import { createHeadings } from '../../src/features/lists/reading/headings.ts';
import { readRoster } from '../../src/features/lists/reading/read-roster.ts';
import { rosterWords } from '../../src/features/lists/words.ts';
import { readWorkbook } from '../../src/sheets/read-workbook.ts';

const words = rosterWords();
const headings = createHeadings(words);

/** A list as `/nhap` reads it. Days as "1960-05-19". */
export async function readList(name: string, bytes: Uint8Array) {
  const workbook = await readWorkbook({ name, bytes }, (cell) => headings.columnOf(cell) !== undefined);
  if ('problem' in workbook) throw new Error(workbook.problem);
  const now = new Date('2026-11-21T02:00:00Z');
  const reading = readRoster(cutCells(workbook), { words, now, otherPhone: (phones) => `Số khác: ${phones}` });
  if ('problem' in reading) throw new Error(reading.problem);
  const people = reading.rows.map(({ fields }) => ({
    ...fields,
    ...(fields.birthDate && { birthDate: fields.birthDate.toISOString().slice(0, 10) }),
  }));
  return { reading, people };
}
