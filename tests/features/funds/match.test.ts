import { expect, test } from 'vitest';
import { matchRows, type Payer } from '../../../src/features/funds/statement/match.ts';
import { marksOf } from '../../../src/features/funds/statement/statement-store.ts';
import { obligationCode } from '../../../src/text/vietqr.ts';

const payer = (personId: string, fullName: string, leftDong: bigint): Payer => ({
  personId,
  fullName,
  code: obligationCode(personId),
  leftDong,
});
const hoe = payer('a1', 'Trần Văn Hòe', 36_000n);
const hoa = payer('b2', 'Nguyễn Thị Hoa', 36_000n);
const other = payer('c3', 'Nguyễn Thị Hoa', 36_000n);
const known = (payers: Payer[]) => ({ payers, recorded: [], periodDong: 12_000n, fundCode: 'QH' });
const row = (content: string, dong: bigint) => ({ id: content, content, dong, day: 100 });

test.each([
  ['the code, whatever the sum', `QH ${hoe.code} TRAN VAN HOE`, 5_000n, { how: 'code', personId: 'a1' }],
  [
    'the code without spaces, in small letters',
    `ib qh${hoe.code.toLowerCase()}tranvanhoe`,
    5_000n,
    { how: 'code', personId: 'a1' },
  ],
  [
    'the code with a break inside',
    `QH ${hoe.code.slice(0, 2)}\n${hoe.code.slice(2)} x`,
    5_000n,
    { how: 'code', personId: 'a1' },
  ],
  ['sum and name', 'MBVCB.1.NGUYEN THI HOA chuyen tien', 36_000n, { how: 'name', personId: 'b2' }],
  ['one period and name, a break between two words', 'CT tu NGUYEN THI\nHOA', 12_000n, { how: 'name', personId: 'b2' }],
  ['the name with another sum', 'NGUYEN THI HOA ung ho', 99_000n, { how: 'doubt', personIds: ['b2'], recorded: [] }],
  ['nobody', 'lai tien gui', 123n, { how: 'doubt', personIds: [], recorded: [] }],
])('%s', (_, content, dong, expected) => {
  expect(matchRows([row(content, dong)], known([hoe, hoa]))).toEqual([expected]);
});

test('two of one name are asked about; what a row pays is not owed to the next', () => {
  expect(matchRows([row('NGUYEN THI HOA', 36_000n)], known([hoa, other]))[0]).toMatchObject({
    how: 'doubt',
    personIds: ['b2', 'c3'],
  });
  const twice = [row('NGUYEN THI HOA', 36_000n), row('NGUYEN THI HOA', 36_000n)];
  expect(matchRows(twice, known([hoa])).map(({ how }) => how)).toEqual(['name', 'doubt']);
});

test('a receipt of that day and sum is the same money', () => {
  const recorded = [{ entryId: 'e', number: 5, dong: 36_000n, day: 99, personIds: ['b2'] }];
  expect(matchRows([row('NGUYEN THI HOA', 36_000n)], { ...known([hoa]), recorded })).toEqual([
    { how: 'known', entryId: 'e' },
  ]);
});

test('rows have the same marks in any order, and two that are alike have two', () => {
  const line = (number: string) => ({
    number,
    day: { year: 2024, month: 6, day: 5 },
    dong: 5n,
    balance: null,
    content: 'x',
  });
  const [a, b] = marksOf('1', [line('1'), line('2')]);
  expect(marksOf('1', [line('2'), line('1')])).toEqual([b, a]);
  expect(new Set(marksOf('1', [line('1'), line('1')])).size).toBe(2);
  expect(marksOf('2', [line('1')])[0]).not.toBe(a);
});
