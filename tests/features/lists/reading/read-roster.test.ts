import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { cutCells } from '../../../../src/features/lists/reading/grid.ts';
import { createHeadings } from '../../../../src/features/lists/reading/headings.ts';
import { readRoster } from '../../../../src/features/lists/reading/read-roster.ts';
import { rosterWords } from '../../../../src/features/lists/words.ts';
import { readWorkbook } from '../../../../src/sheets/read-workbook.ts';
import { nastyFile } from '../nasty.ts';

const words = rosterWords();
const headings = createHeadings(words);
const now = new Date('2026-11-21T02:00:00Z');

async function read(bytes: Uint8Array, name = 'ds.xlsx') {
  const workbook = await readWorkbook({ name, bytes }, (cell) => headings.columnOf(cell) !== undefined);
  if ('problem' in workbook) return workbook;
  return readRoster(cutCells(workbook), { words, now, otherPhone: (phones) => `Số khác: ${phones}` });
}

async function rowsOf(text: string | Uint8Array) {
  const reading = await read(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'ds.csv');
  if ('problem' in reading) throw new Error(reading.problem);
  return reading;
}

test('the nastiest list: who is read, and every fault by its address', async () => {
  const reading = await read(await nastyFile());
  if ('problem' in reading) throw new Error(reading.problem);
  const people = Object.fromEntries(reading.rows.map(({ at, fields }) => [at, fields]));
  expect(people['Danh sách!B8']).toMatchObject({
    fullName: 'Nguyễn Văn An',
    birthDate: new Date('1958-05-12'),
    sex: 'male',
    phone: '0912345678',
    joinedOn: new Date('2010-05-01'),
    formerPost: 'Thượng uý',
  });
  expect(people['Danh sách!B9']).toMatchObject({
    fullName: 'Trần Thị Bình',
    birthYear: 1960,
    sex: 'female',
    phone: '0987654321',
    notes: 'Số khác: 0387654321',
  });
  expect(people['Danh sách!B10']).toMatchObject({ fullName: 'Lê Văn Cường', phone: '0912345670', sex: 'male' });
  expect(people['Danh sách!B13']).toMatchObject({ phone: '0381234567' });
  expect(people['Danh sách!B22']).toMatchObject({ family: '0912345671 (con trai)' });
  expect(people['Danh sách!B22']).not.toHaveProperty('phone');
  expect(people['Danh sách!B24']).toMatchObject({ birthDate: new Date('1958-05-12') });
  expect(people['Danh sách!B35']).toMatchObject({ fullName: 'Nguyễn Thị Quý', sex: 'female', phone: '0987000111' });
  expect(people['Danh sách!B37']).toMatchObject({ fullName: 'Cao Văn Sửu', birthYear: 1954 });
  expect(people['Liên Mậu 2!A3']).toMatchObject({ birthDate: new Date('1956-02-03'), sex: 'male' });
  // Signatures, totals, titles and the numbers of the columns are nobody.
  expect(reading.rows.map(({ fields }) => fields.fullName)).not.toContain('Trần Văn Ký');
  expect(reading.rows).toHaveLength(20);
  expect(reading.tables.map(({ unknown }) => unknown)).toEqual([['Size áo'], [], []]);
  expect(reading.faults.map(({ at, reason }) => `${at.replace('Danh sách!', '')} ${reason}`)).toEqual(
    [
      'B11 gone',
      'C12 date',
      'E12 phone-digits',
      'D13 date-order',
      'B14 name-form',
      'B15 name-short',
      'B16 name-missing',
      'B17 name-form',
      'B18 error-value',
      'C20 birth-range',
      'E20 phone-exponent',
      'C21 birth-range',
      'E21 phone',
      'C22 date',
      'D23 sex',
      'G24 date-future',
      'C27 error-value',
      'E27 phone',
      'D36 sex',
      'G38 stray',
      'Liên Mậu 2!D4 date',
      'Liên Mậu 2!E4 sex',
      'Liên Mậu 2!A5 name-long',
    ].map((line) => (line === 'E27 phone' ? 'E27 error-value' : line)),
  );
});

const csv = 'DANH SÁCH\n\nSTT;Họ và tên;Năm sinh;SĐT;Địa chỉ\n1;Đặng Thị Hoà;1958;912345678;"xóm Sen 1; Kim Liên"\n';

/** As a machine of before Unicode writes it: a letter, then its tone. */
function windows1258(text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(new Uint8Array([byte])), byte);
  const letters = [...text].flatMap((letter) => {
    if (table.has(letter)) return [letter];
    const [base = '', ...marks] = [...letter.normalize('NFD')];
    const shaped = (base + marks.filter((mark) => !table.has(mark)).join('')).normalize('NFC');
    return [shaped, ...marks.filter((mark) => table.has(mark))];
  });
  return Uint8Array.from(letters, (letter) => table.get(letter) ?? 63);
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

test.each<[string, Uint8Array | string]>([
  ['UTF-8', csv],
  ['UTF-8 with its mark', `\uFEFF${csv}`],
  ['decomposed', csv.normalize('NFD')],
  ['UTF-16 with its mark', utf16(`\uFEFF${csv}`)],
  ['UTF-16 without', utf16(csv)],
  ['Windows-1258', windows1258(csv)],
  ['tabs', csv.replaceAll('; Kim', ', Kim').replaceAll(';', '\t')],
  ['commas', csv.replaceAll('; Kim', ' Kim').replaceAll(';', ',')],
  ['told by its first line', `sep=;\r\n${csv.replaceAll('\n', '\r\n')}`],
])('a text in %s', async (_, text) => {
  const { rows, faults } = await rowsOf(text);
  expect(faults).toEqual([]);
  expect(rows.map(({ fields }) => fields)).toMatchObject([
    { fullName: 'Đặng Thị Hoà', birthYear: 1958, phone: '0912345678' },
  ]);
  expect(rows[0]?.fields.address).toContain('xóm Sen 1');
});

test('old fonts are turned, and it is said', async () => {
  const tcvn3 = Buffer.from('Hä vµ tªn;N¨m sinh\nNguyÔn V¨n Hïng;1958\n', 'latin1');
  const vni = Buffer.from('Hoï vaø teân;Naêm sinh\nTraàn Thò Höông;1960\nÑaëng Vaên Huøng;1961\n', 'latin1');
  expect(await rowsOf(new Uint8Array(tcvn3))).toMatchObject({
    font: 'tcvn3',
    rows: [{ fields: { fullName: 'Nguyễn Văn Hùng' } }],
  });
  expect(await rowsOf(new Uint8Array(vni))).toMatchObject({
    font: 'vni',
    rows: [{ fields: { fullName: 'Trần Thị Hương' } }, { fields: { fullName: 'Đặng Văn Hùng' } }],
  });
});

test('days of a machine that puts the month first are pointed out', async () => {
  const cells = [1, 2, 3, 4, 5].map((day) => [
    `Nguyễn Văn ${'ABCDE'[day - 1]}n`,
    { value: new Date(Date.UTC(1958, 5, day)), type: Date, format: 'dd/mm/yyyy' },
  ]);
  const data = [['Họ và tên', 'Ngày sinh'], ...cells, ['Lê Văn Út', '25/12/1959']];
  const reading = await read(new Uint8Array(await writeXlsxFile(data as never).toBuffer()));
  expect(reading).toMatchObject({ doubtfulDays: [{ title: 'Ngày sinh', cells: 5 }] });
});

const hex = (text: string) => new Uint8Array([...Buffer.from(text, 'hex'), ...new Uint8Array(100)]);
const parts = (sheet: Uint8Array) => ({
  'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>'),
  'xl/worksheets/sheet1.xml': sheet,
});

/** A bomb whose list says that it is small. */
function lyingZip(): Uint8Array {
  const zip = Buffer.from(zipSync(parts(new Uint8Array(9_000_000)), { level: 9 }));
  const at = zip.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
  zip.writeUInt32LE(50_000, at + 24);
  return new Uint8Array(zip);
}

test.each<[string, string, Uint8Array]>([
  ['bomb', 'a.xlsx', zipSync(parts(new Uint8Array(90_000_000)), { level: 9 })],
  ['bomb', 'a.xlsx', zipSync(parts(new Uint8Array(9_000_000)), { level: 9 })],
  ['bomb', 'a.xlsx', lyingZip()],
  ['wide', 'a.xlsx', zipSync(parts(strToU8('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>')))],
  [
    'rows',
    'a.xlsx',
    zipSync(parts(strToU8('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'))),
  ],
  ['unreadable', 'a.xlsx', hex('504b0304')],
  ['word', 'a.xlsx', zipSync({ 'word/document.xml': strToU8('<a/>') })],
  ['other', 'a.xlsx', zipSync({ 'a.txt': strToU8('a') })],
  ['xls', 'a.xlsx', hex('d0cf11e0a1b11ae1')],
  ['word', 'a.doc', hex('d0cf11e0a1b11ae1')],
  ['locked', 'a.xlsx', new Uint8Array([...hex('d0cf11e0a1b11ae1'), ...Buffer.from('EncryptedPackage', 'utf16le')])],
  ['pdf', 'a.csv', hex('255044462d')],
  ['image', 'a.csv', hex('ffd8ffe0')],
  ['image', 'a.csv', hex('89504e470d0a1a0a')],
  ['other', 'a.csv', new Uint8Array(deflateRawSync(Buffer.alloc(5000, 'abc\u0001')))],
  ['large', 'a.csv', new Uint8Array(10_000_001).fill(65)],
  ['empty', 'a.csv', new Uint8Array(0)],
  ['columns', 'a.csv', strToU8('a;b\n1;2\n')],
  ['rows', 'a.csv', strToU8(`Họ và tên;Năm sinh\n${'Lê An;1958\n'.repeat(60_001)}`)],
])('%s is refused (%s)', async (problem, name, bytes) => {
  expect(await read(bytes, name)).toMatchObject({ problem });
});
