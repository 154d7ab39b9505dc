import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPeople, readSheets } from '../../../../src/features/lists/reading/read-list.ts';
import { nastyFile } from '../nasty.ts';

const options = { now: new Date('2026-11-21T02:00:00Z'), otherPhone: 'Số khác: {}' };

test('a list comes back from its thread as it is read there', async () => {
  const reading = await readPeople({ name: 'ds.xlsx', bytes: await nastyFile() }, options);
  if ('problem' in reading) throw new Error(reading.problem);
  expect(reading.rows).toHaveLength(20);
  expect(reading.rows[1]?.fields).toMatchObject({ notes: 'Số khác: 0387654321' });
  expect(reading.faults.length).toBeGreaterThan(20);
  expect(await readSheets({ name: 'ds.xlsx', bytes: await nastyFile() })).toMatchObject({
    sheets: [{}, {}],
    hidden: [],
  });
  expect(await readPeople({ name: 'a.csv', bytes: strToU8('a;b\n1;2\n') }, options)).toEqual({ problem: 'columns' });
});

test.each<[string, Uint8Array]>([
  ['CSV', strToU8(`Họ và tên;Ngày sinh;SĐT\nLê Văn Ba;${'a'.repeat(900_000)};${'1 '.repeat(400_000)}\n`)],
  ['CSV of quotation marks', strToU8(`Họ và tên;Ngày sinh\nLê Văn Ba;1951\n${'"'.repeat(900_001)}`)],
  ['CSV of separators', strToU8(`Họ và tên;Ngày sinh\nLê Văn Ba;1951\n${';'.repeat(900_000)}`)],
  [
    'xlsx',
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>'),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData><row>${['Họ và tên', 'Ngày sinh', 'Lê Văn Ba', 'b'.repeat(32_000)].map((said, index) => `${index === 2 ? '</row><row>' : ''}<c t="inlineStr"><is><t>${said}</t></is></c>`).join('')}</row></sheetData></worksheet>`,
      ),
    }),
  ],
])('%s with cells that hold much is read, and others are served meanwhile', async (name, bytes) => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  const reading = await readPeople({ name: name === 'xlsx' ? 'a.xlsx' : 'a.csv', bytes }, options);
  clearInterval(timer);
  if ('problem' in reading) throw new Error(reading.problem);
  expect(reading.rows.map(({ fields }) => fields.fullName)).toEqual(['Lê Văn Ba']);
  expect(turns).toBeGreaterThan(5);
});
