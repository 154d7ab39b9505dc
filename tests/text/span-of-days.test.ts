import { expect, test } from 'vitest';
import { readSpan } from '../../src/text/span-of-days.ts';

test.each([
  ['Liên Sơn 7 ngày', 7, 'Liên Sơn'],
  ['lien son 2 tuan', 14, 'lien son'],
  ['3 tháng', 90, ''],
  ['Chi hội Xóm 4 1 năm', 365, 'Chi hội Xóm 4'],
  ['Liên Sơn 30 days.', 30, 'Liên Sơn'],
])('%s', (text, days, rest) => {
  expect(readSpan(text, 730)).toEqual({ days, rest });
});

test.each(['Liên Sơn', 'Chi hội Xóm 4', 'Sen 1', '0 ngày', '5 năm', 'ngày 7'])('%s says no span', (text) => {
  expect(readSpan(text, 730)).toBeUndefined();
});
