import { expect, test } from 'vitest';
import { createHeadings } from '../../../src/features/funds/statement/columns.ts';
import { readStatement } from '../../../src/features/funds/statement/read-statement.ts';
import type { Statement } from '../../../src/features/funds/statement/statement.ts';
import type { CellValue } from '../../../src/runtime/sheets/workbook.ts';
import { readCsv } from '../../../src/sheets/read-csv.ts';

type Rows = CellValue[][];
const read = (rows: Rows) => readStatement({ sheets: [{ name: '', rows, merges: [] }] });

const layouts: Record<string, { head: Rows; rows: Rows; foot: Rows }> = {
  'Vietcombank, heads in one line': {
    head: [
      ['SAO KÊ TÀI KHOẢN'],
      ['Số tài khoản/Account No:', '0351000803936', null, null, 'Số dư đầu kỳ/Opening balance:', '1,000,000'],
      [
        'Ngày GD/TNX Date',
        'Số CT/Doc No',
        'Số tiền ghi nợ/Debit',
        'Số tiền ghi có/Credit',
        'Số dư/Balance',
        'Nội dung chi tiết/Transactions in detail',
      ],
    ],
    rows: [
      ['05/06/2024', '5091 - 1', null, '26,338,000', '27,338,000', 'MBVCB.4554.LE THI MINH chuyen tien.CT\ntu 0351'],
      ['06/06/2024', '5091 - 2', '338,000', null, '27,000,000', 'rut tien'],
      ['06/06/2024', '5091 - 3', null, '50,000', '27,050,000', 'QH K7F2Q'],
    ],
    foot: [
      ['Tổng số', null, '338,000', '26,388,000'],
      ['Số dư cuối kỳ', null, null, null, '27,050,000'],
      ['Người lập 05/06/2024'],
    ],
  },
  'Vietcombank, heads in two lines': {
    head: [
      ['Tài khoản: 0351000803936'],
      ['Ngày1/TNX Date/Số CT/Doc No', 'Ngày hiệu lực2/Effective date', 'Số tiền', null, 'Số dư', 'Mô tả'],
      [null, null, 'Ghi nợ/Debit', 'Ghi có/Credit', 'Balance', 'Description'],
    ],
    rows: [
      ['05/06/2024\n5091 - 1', '05/06/2024', null, '26.338.000', '27.338.000', 'LE THI MINH'],
      ['06/06/2024\n5091 - 2', '06/06/2024', '338.000', null, '27.000.000', 'rut tien'],
      ['06/06/2024\n5091 - 3', '06/06/2024', null, '50.000', '27.050.000', 'QH K7F2Q'],
    ],
    foot: [['Tổng số', null, '338.000', '26.388.000']],
  },
  'Agribank, heads of the machine': {
    head: [['trdt', 'acctccyamt', 'aftrbal', 'rem', 'trcdnm', 'tomgntno']],
    rows: [
      ['2024-06-05', 26338000, 27338000, 'MB(1)(LE THI MINH)', 'CK', '1'],
      ['2024-06-06', -338000, 27000000, 'rut', 'RT', '2'],
      ['2024-06-06', 50000, 27050000, 'QH K7F2Q-VCB;0351;A', 'CK', '3'],
    ],
    foot: [],
  },
  'a sum with a sign beside it': {
    head: [
      ['Account number 118000123456'],
      ['STT', 'Transaction Date', 'Reference No', 'Amount (VND)', 'Dr/Cr', 'Running balance', 'Remarks'],
    ],
    rows: [
      [1, new Date(Date.UTC(2024, 5, 5)), 'FT1', '26,338,000.00', 'C', '27,338,000.00', 'LE THI MINH'],
      [2, new Date(Date.UTC(2024, 5, 6)), 'FT2', '338,000.00', 'D', '27,000,000.00', 'rut'],
      [3, new Date(Date.UTC(2024, 5, 6)), 'FT3', '50,000.00', 'C', '27,050,000.00', 'QH K7F2Q'],
    ],
    foot: [['Total', null, null, '26,726,000.00']],
  },
  'what came in first, balance last': {
    head: [
      ['Nội dung giao dịch', 'Tiền vào', 'Tiền ra', 'Thời gian', 'Mã GD', 'Số dư lũy kế'],
      ['Số dư đầu kỳ', null, null, null, null, 1000000],
    ],
    rows: [
      ['LE THI MINH', '26.338.000 đ', '', '05/06/2024 09:15:22', 'A1', '27.338.000 đ'],
      ['rut', '', '-338.000 đ', '06/06/2024 10:00:00', 'A2', '27.000.000 đ'],
      ['QH K7F2Q', '50.000 đ', '', '06/06/2024 11:00:00', 'A3', '27.050.000 đ'],
    ],
    foot: [['Số dư cuối kỳ', null, null, null, null, '27.050.000 đ'], ['Cộng phát sinh']],
  },
};

const each = Object.entries(layouts);
const june = (day: number) => ({ year: 2024, month: 6, day });

test.each(each)('%s is read by the names of its columns', (_, { head, rows, foot }) => {
  const found = read([...head, ...rows, ...foot]) as Statement;
  expect(found).not.toHaveProperty('problem');
  expect(found.lines.map(({ day, dong, balance }) => ({ day, dong, balance }))).toEqual([
    { day: june(5), dong: 26_338_000n, balance: 27_338_000n },
    { day: june(6), dong: -338_000n, balance: 27_000_000n },
    { day: june(6), dong: 50_000n, balance: 27_050_000n },
  ]);
  expect(new Set(found.lines.map(({ number }) => number)).size).toBe(3);
  expect(found.lines[2]?.content).toContain('QH K7F2Q');
});

test.each(each)('%s says the same with its rows and its columns in another order', (_, { head, rows, foot }) => {
  const facts = (found: unknown) =>
    (found as Statement).lines.map(({ row: _row, ...line }) => line).sort((a, b) => Number(a.dong - b.dong));
  const plain = facts(read([...head, ...rows, ...foot]));
  expect(facts(read([...head, ...[...rows].reverse(), ...foot]))).toEqual(plain);
  expect(facts(read([...head, ...[2, 0, 1].map((at) => rows[at] ?? []), ...foot]))).toEqual(plain);
});

test.each(each)('%s that does not add up is told with its row', (_, { head, rows, foot }) => {
  const wrong = rows.map((row, at) =>
    at === 1
      ? row.map((cell) =>
          typeof cell === 'number'
            ? cell === 27_000_000
              ? 27_000_100
              : cell
            : typeof cell === 'string'
              ? cell.replace(/27([.,])000([.,])000/u, '27$1000$2100')
              : cell,
        )
      : row,
  );
  expect(read([...head, ...wrong, ...foot])).toEqual({ problem: 'balance', row: head.length + 2 });
});

test('a closing sum that is another, a day that is none, a list of members', () => {
  const { head, rows } = layouts['Vietcombank, heads in one line'] ?? { head: [], rows: [] };
  expect(read([...head, ...rows, ['Tổng số'], ['Số dư cuối kỳ', '27,050,001']])).toEqual({ problem: 'closing' });
  expect(read([...head, ['32/06/2024', '1', null, '5,000', '1,005,000', 'x']])).toEqual({ problem: 'day', row: 4 });
  expect(read([...head, ['05/06/2024', '1', null, '5,00,0', '1,005,000', 'x']])).toEqual({ problem: 'sum', row: 4 });
  expect(read(head)).toEqual({ problem: 'empty' });
  expect(
    read([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Địa chỉ'],
      [1, 'Trần Văn Hòe', '05/06/1950', 'Liên Sơn'],
    ]),
  ).toEqual({ problem: 'heads' });
});

test.each([';', ','])('a text with %s between its cells, breaks inside of them', (sign) => {
  const { head, rows, foot } = layouts['Vietcombank, heads in one line'] ?? { head: [], rows: [], foot: [] };
  const text = [...head, ...rows, ...foot]
    .map((row) => row.map((cell) => (cell === null ? '' : `"${cell}"`)).join(sign))
    .join('\r\n');
  const headings = createHeadings();
  const book = readCsv(new TextEncoder().encode(text), (cell) => headings.rolesOf(cell).length > 0);
  const found = 'problem' in book ? book : readStatement(book);
  expect(found).toMatchObject({ account: '0351000803936', opening: 1_000_000n, closing: 27_050_000n });
  expect((found as Statement).lines).toHaveLength(3);
});
