import { expect, test } from 'vitest';
import { isLookalike, scamSignsOf } from '../../src/text/scams/scam-signs.ts';

test.each([
  ['short-link', 'bà con vào xem bit.ly/3xYz nhé'],
  ['short-link', 'https://tinyurl.com/quatet'],
  ['lookalike', 'Cập nhật VNeID tại https://vneid-gov.com/capnhat'],
  ['lookalike', 'dichvucong.gov-vn.com'],
  ['lookalike', 'vào vietcombank.vip-qua.net nhận tiền'],
  ['lookalike', 'nộp phạt nguội ở http://csgt-phatnguoi.top'],
  ['lookalike', 'http://103.12.44.5/vneid'],
  ['lookalike', 'http://xn--vietcmbank-9jb.com'],
  ['app-file', 'tải https://capnhat.example.com/vneid.apk'],
  ['easy-work', 'Việc nhẹ lương cao, làm tại nhà, thu nhập 500k một ngày'],
  ['easy-work', 'viec nhe luong cao'],
  ['fast-loan', 'VAY NHANH 24/7 chỉ cần cccd'],
  ['fast-loan', 'vay tien online khong can the chap'],
  ['prize', 'bạn đã trúng thưởng xe SH'],
  ['threat', 'tài khoản của bạn sẽ bị khóa sau 2 giờ'],
])('%s: %s', (sign, text) => {
  expect(scamSignsOf(text)).toContain(sign);
});

test.each([
  'https://dichvucong.gov.vn/p/home',
  'vào vneid.gov.vn mà xem',
  'https://congan.cantho.gov.vn/tin-tuc',
  'https://www.vietcombank.com.vn/vi-VN',
  'https://www.youtube.com/watch?v=abc',
  'https://vnexpress.net/tai-nan-123.html',
  'họp lúc 14.30 ngày 27.11.2026',
  'cảnh giác việc nhẹ lương cao nhé bà con',
  'canh giac vay nhanh lua dao',
  'tôi muốn vay vốn ngân hàng chính sách',
  'nghị định 168/2024/NĐ-CP',
  'mất cccd có phải báo công an không',
])('nothing to flag: %s', (text) => {
  expect(scamSignsOf(text)).toEqual([]);
});

test.each([
  ['vneid.gov.vn', false],
  ['sub.vneid.gov.vn', false],
  ['vneid.gov.vn.tk', true],
  ['agribank.com.vn', false],
  ['agr1bank.com', true],
  ['momo.vn', false],
])('%s looks alike: %s', (host, expected) => {
  expect(isLookalike(host)).toBe(expected);
});
