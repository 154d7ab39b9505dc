import { expect, test } from 'vitest';
import {
  birthFields,
  guessSex,
  readBirth,
  readDay,
  readDecision,
  readName,
  readPersonLine,
  readTarget,
} from '../../../src/features/roster/rules.ts';

const today = { year: 2026, month: 11, day: 21 };
const words = {
  titles: ['ông', 'bà', 'đồng chí'],
  places: ['xóm', 'chi hội', 'khu vực', 'ấp'],
  categories: ['cựu công an xã', 'hưu trí', 'chiến sĩ nghĩa vụ đã xuất ngũ'],
  male: ['nam'],
  female: ['nữ'],
  labels: ['sinh', 'sđt'],
};

test.each([
  ['1960', '1960'],
  ['sinh năm 1960', '1960'],
  ['12/5/1958', '1958-05-12'],
  ['12-05-58', '1958-05-12'],
  ['ngày 12 tháng 5 năm 1958', '1958-05-12'],
  ['5/1958', '1958'],
  ['58', '1958'],
  ['66 tuổi', '1960'],
  ['31/2/1958', undefined],
  ['2026', undefined],
  ['1812', undefined],
  ['không nhớ', undefined],
])('birth "%s" is %s', (text, expected) => {
  expect(readBirth(text, today)).toBe(expected);
});

test.each([
  ['Nguyễn Văn An, 1960, cựu công an xã, xóm Liên Sơn, 0912 345 678'],
  ['ông nguyễn văn an 1960 cựu công an xã xóm Liên Sơn 0912345678'],
  ['NGUYỄN VĂN AN; sinh 1960; sđt: +84 912 345 678; cuu cong an xa; xóm Liên Sơn'],
])('a line of a prospect: %s', (text) => {
  expect(readPersonLine(text, words, today)).toEqual({
    fullName: 'Nguyễn Văn An',
    birth: '1960',
    sex: 'male',
    category: 'cựu công an xã',
    phone: '0912345678',
    others: [{ text: 'xóm Liên Sơn', place: 'Liên Sơn' }],
  });
});

test('a line with a name alone, or none', () => {
  expect(readPersonLine('bà Võ Thị Trâm', words, today)).toMatchObject({
    fullName: 'Võ Thị Trâm',
    sex: 'female',
    birth: null,
  });
  expect(readPersonLine('1960', words, today).fullName).toBeUndefined();
});

test.each([
  ['15/QĐ-HCCB ngày 20/11/2026', { number: '15/QĐ-HCCB', day: '2026-11-20' }],
  ['quyết định số 15 ký ngày 20/11/2026', { number: '15', day: '2026-11-20' }],
  ['số 7', { number: '7', day: '2026-11-21' }],
  ['15 ngày 20/12/2026', undefined],
  ['chưa có', undefined],
])('decision "%s"', (text, expected) => {
  const marks = { decision: ['quyết định số', 'quyết định', 'số'], day: ['ký ngày', 'ngày'] };
  expect(readDecision(text, marks, today)).toEqual(expected);
});

test.each([
  ['700 năm 2027', { target: 700, year: 2027, unit: '' }],
  ['700', { target: 700, year: 2026, unit: '' }],
  ['1.000 nam 2027 Chi hội Liên Sơn', { target: 1000, year: 2027, unit: 'Chi hội Liên Sơn' }],
  ['nhiều', undefined],
])('target "%s"', (text, expected) => {
  expect(readTarget(text, ['năm'], today)).toEqual(expected);
});

test('names, days, sex, birth as fields', () => {
  expect(readName('  trần thị hồng ')).toBe('Trần Thị Hồng');
  expect(readName('Trần McAn')).toBe('Trần McAn');
  expect(readName('Trần 5')).toBeUndefined();
  expect(readDay('20/11', today)).toBe('2026-11-20');
  expect(readDay('22/11/2026', today)).toBeUndefined();
  expect(guessSex('Lê Thị Văn')).toBe('female');
  expect(guessSex('Lê Hòa')).toBeNull();
  expect(birthFields('1958-05-12')).toEqual({ birthYear: 1958, birthDate: new Date('1958-05-12T00:00:00Z') });
  expect(birthFields('1958')).toEqual({ birthYear: 1958, birthDate: null });
});
