import { expect, test } from 'vitest';
import { formatDong, parseDong } from '../../src/text/money.ts';

test.each<[string, bigint | null]>([
  ['200.000đ', 200_000n],
  ['200.000 đ', 200_000n],
  ['200.000đ/tháng', 200_000n],
  ['200,000 VND', 200_000n],
  ['3 triệu', 3_000_000n],
  ['3 trieu dong', 3_000_000n],
  ['1tr5', 1_500_000n],
  ['1tr250', 1_250_000n],
  ['15.500 000 đồng', 15_500_000n],
  ['1 000 000', 1_000_000n],
  ['87.500 nghìn đồng', 87_500_000n],
  ['hơn 3 triệu', 3_000_000n],
  ['số tiền gần 3 triệu đồng', 3_000_000n],
  ['2,5 triệu', 2_500_000n],
  ['2.5tr', 2_500_000n],
  ['500k', 500_000n],
  ['500 ngàn', 500_000n],
  ['12 tỷ', 12_000_000_000n],
  ['1,2 tỉ đồng', 1_200_000_000n],
  ['trên 3 trăm triệu đồng', 300_000_000n],
  ['1 tỷ 200 triệu', 1_200_000_000n],
  ['1 triệu 500 nghìn đồng', 1_500_000n],
  ['2 triệu rưỡi', 2_500_000n],
  ['50000', 50_000n],
  ['170.000.000đ và quà', 170_000_000n],
  ['3 triệu'.normalize('NFD'), 3_000_000n],
  ['', null],
  ['quà', null],
  ['3 con gà', null],
  ['3 triệu mỗi tháng', 3_000_000n],
  ['5kg gạo', null],
  ['14h30', null],
  ['0,5 đồng', null],
  ['27/11', null],
])('%s is %s', (text, amount) => {
  expect(parseDong(text)).toBe(amount);
});

test.each([
  [0n, '0đ'],
  [950n, '950đ'],
  [200_000n, '200.000đ'],
  [585_000_000n, '585.000.000đ'],
  [-1_500_000n, '-1.500.000đ'],
])('%s is printed %s', (amount, text) => {
  expect(formatDong(amount)).toBe(text);
  if (amount >= 0n) expect(parseDong(text)).toBe(amount);
});
