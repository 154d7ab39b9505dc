import { expect, test } from 'vitest';
import { findSigns } from '../../src/text/code.ts';

const code = 'KM4T7XPC';

test.each([
  ['alone', 'KM4T7XPC'],
  ['in lower case, in two groups', 'km4t 7xpc'],
  ['in a sentence', 'cháu gửi mã KM4T7XPC ạ'],
  ['in a sentence, in two groups', 'mã của bác là KM4T 7XPC nhé'],
  ['with a dash', 'mã: KM4T-7XPC.'],
  ['in quotation marks', '"KM4T7XPC"'],
  ['in Vietnamese quotation marks', '“KM4T 7XPC”'],
  ['in brackets', 'vào hội bằng mã (KM4T7XPC)'],
  ['in a link', 'https://t.me/chihoi_bot?start=KM4T7XPC'],
  ['in a link without its beginning', 't.me/chihoi_bot?start=KM4T7XPC nha'],
  ['in a link of the app', 'tg://resolve?domain=chihoi_bot&start=KM4T7XPC'],
  ['right after a colon', 'mã mời:KM4T7XPC'],
  ['after a number of four digits', 'năm 2345 KM4T 7XPC'],
  ['with signs that cannot be seen', '\u200bKM4T\u200b7XPC\u200b'],
  ['twice', 'Xin bấm: https://t.me/b?start=KM4T7XPC\nmã mời KM4T 7XPC'],
])('a code %s is found', (_how, text) => {
  expect(findSigns(text, 8)).toContain(code);
});

test('it is named once', () => {
  expect(findSigns('https://t.me/b?start=KM4T7XPC mã KM4T 7XPC', 8)).toEqual([code]);
});

test.each([
  'họp 14h thứ sáu 27/11 tại nhà văn hóa',
  'số 0912 345 678',
  'thu 200000 của bác Hòe',
  'Nghị định 168/2024/NĐ-CP',
  'xKM4T7XPCy',
  'KM4T7XPCÀ',
  'mẹ tôi ốm nặng nằm viện',
])('no code in "%s"', (text) => {
  expect(findSigns(text, 8)).toEqual([]);
});

test('somebody who tries codes out is not helped with long lists of them', () => {
  const list = Array.from({ length: 40 }, (_, index) => `KM4T7X${22 + index}`.replace(/[01]/g, '2')).join(' ');
  expect(findSigns(list, 8).length).toBeLessThanOrEqual(3);
});
