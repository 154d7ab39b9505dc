import { expect, test } from 'vitest';
import { confirmationOf, correctionIn, isNeverContent } from '../../src/conversation/dialogs/confirmation.ts';

test.each([
  'có',
  'đúng rồi ạ',
  'vâng, đúng',
  'dạ có',
  'ok em',
  'Đồng ý',
  'dong y',
  'chắc chắn rồi',
  'ừ được',
  'gửi luôn đi',
  'ghi nhé',
  'lưu',
])('"%s" says yes', (text) => expect(confirmationOf(text)).toBe('yes'));

test.each(['không', 'chưa', 'không phải ạ', 'sai rồi', 'khoan đã'])('"%s" says no', (text) =>
  expect(confirmationOf(text)).toBe('no'),
);

test.each([
  'không gửi',
  'có ông Hoà nữa',
  'đúng 7h',
  'được mùa lúa',
  'gửi 8h sáng mai',
  'ok nhưng đổi giờ',
  'nhà văn hoá',
  '',
])('"%s" says more than yes or no', (text) => expect(confirmationOf(text)).toBeUndefined());

test.each(['3', '12.', 'ok', 'gửi', 'không', '…', '👍'])('"%s" is never the content of anything', (text) =>
  expect(isNeverContent(text)).toBe(true),
);
test.each(['xóm 3', '2026', 'Không gian văn hoá', 'họp bất thường'])('"%s" may be content', (text) =>
  expect(isNeverContent(text)).toBe(false),
);

test.each([
  ['à nhầm, 15h', '15h'],
  ['đổi sang 16h30', '16h30'],
  ['không, ở nhà văn hoá', 'ở nhà văn hoá'],
  ['à không, ý tôi là thứ bảy', 'thứ bảy'],
  ['15h', undefined],
])('"%s" corrects: %s', (text, rest) => expect(correctionIn(text)).toBe(rest));
