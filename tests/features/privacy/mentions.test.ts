import { expect, test } from 'vitest';
import { mentionsOf } from '../../../src/features/privacy/mentions.ts';

const mentions = mentionsOf({
  names: ['Lê Thị Hoa', 'Hoa'],
  phone: '0987123456',
  words: ['chồng "bà ấy"\nhay uống rượu', 'vâng ạ'],
});

test.each([
  ['Đã ghi vào sổ thăm: Lê Thị Hoa, 500.000đ', true],
  ['tham ba le thi hoa om', true],
  ['Gọi 0987 123 456 giúp bác', true],
  ['Gọi +84 987.123.456', true],
  ['ghi: chồng "bà ấy"\nhay uống rượu', true],
  ['Lê Thị Hoài cần xe', false],
  ['Hoa nở rồi', false],
  ['vâng ạ', false],
  ['0987123457', false],
])('%j: %s', (text, found) => {
  expect(mentions(JSON.stringify({ text }))).toBe(found);
});
