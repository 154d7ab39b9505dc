import { describe, expect, test } from 'vitest';
import { readCall } from '../../../../src/features/meetings/call/read-call.ts';
import { callWords } from '../../../../src/features/meetings/words.ts';

const marks = callWords();
const options = { now: new Date('2026-11-21T09:00:00+07:00'), zone: 'Asia/Ho_Chi_Minh' };
const friday = '2026-11-27T07:00:00.000Z';

function read(text: string) {
  const { when, place, title } = readCall(text, marks, options);
  return { at: when.kind === 'exact' ? when.moment.at.toISOString() : when.kind, place, title };
}

describe('one line that calls a meeting', () => {
  test.each([
    ['14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng'],
    ['14h thứ sáu 27/11, tại nhà văn hóa xóm Liên Sơn, nội dung: sơ kết 6 tháng'],
    ['sơ kết 6 tháng: 14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn'],
    ['sơ kết 6 tháng 14h thứ sáu 27/11 ở nhà văn hóa xóm Liên Sơn'],
    ['tại nhà văn hóa xóm Liên Sơn 14:00 thứ sáu 27/11: sơ kết 6 tháng'],
    ['14h thứ sáu 27/11\nĐịa điểm: nhà văn hóa xóm Liên Sơn\nNội dung: sơ kết 6 tháng'],
    ['về việc sơ kết 6 tháng, 14h thứ sáu 27/11, tại nhà văn hóa xóm Liên Sơn'],
  ])('%s', (text) => {
    expect(read(text)).toEqual({ at: friday, place: 'nhà văn hóa xóm Liên Sơn', title: 'sơ kết 6 tháng' });
  });

  test.each([
    ['chi hoi 7h toi mai nha van hoa nhe', 'nha van hoa', 'Họp chi hội'],
    ['14h thứ sáu 27/11 hội trường xã: giao ban', 'hội trường xã', 'giao ban'],
    ['8h sáng mai nhà ông Tư bàn làm đường', 'nhà ông Tư', 'bàn làm đường'],
    ['8h sáng mai tại nhà văn hóa tổ 3 bàn về ngày hội', 'nhà văn hóa tổ 3', 'bàn về ngày hội'],
    ['14h chiều mai ở trụ sở nhận quà Tết', 'trụ sở', 'nhận quà Tết'],
    ['19h tối mai tại sân đình ạ', 'sân đình', undefined],
  ])('the place begins with its own name, and ends where the matter begins: %s', (text, place, title) => {
    const found = read(text);
    expect(found).toMatchObject({
      place,
      ...(title !== undefined && { title: expect.stringMatching(new RegExp(title, 'i')) }),
    });
  });

  test.each([
    ['chi hội 8h sáng mai', 'Họp chi hội'],
    ['chi hoi 8h sang mai', 'Họp chi hội'],
    ['chi hoi Lien Son 8h sang mai nhe', 'Họp chi hoi Lien Son'],
    ['chi hội 8h sáng mai tại nhà văn hóa: sơ kết 6 tháng', 'Họp chi hội: sơ kết 6 tháng'],
    ['ban chấp hành bàn nhân sự 8h sáng mai', 'Họp ban chấp hành bàn nhân sự'],
    ['tổ chức hội nghị tổng kết 8h sáng mai', 'hội nghị tổng kết'],
    ['sơ kết 6 tháng 8h sáng mai nhé', 'sơ kết 6 tháng'],
    ['8h sáng mai nhé', undefined],
  ])('%s is about: %s', (text, title) => {
    expect(read(text).title).toBe(title);
  });

  test('typed without diacritics', () => {
    expect(read('14h thu sau 27/11 tai nha van hoa xom Lien Son: so ket 6 thang')).toEqual({
      at: friday,
      place: 'nha van hoa xom Lien Son',
      title: 'so ket 6 thang',
    });
  });

  test('a report on finances is no place', () => {
    expect(read('14h thu sau 27/11 bao cao tai chinh tai nha van hoa')).toEqual({
      at: friday,
      place: 'nha van hoa',
      title: 'bao cao tai chinh',
    });
    expect(read('14h thứ sáu 27/11 bàn về tai nạn giao thông')).toMatchObject({
      place: undefined,
      title: 'bàn về tai nạn giao thông',
    });
  });

  test('nothing that was typed is dropped', () => {
    expect(read('chi bộ 14h thứ sáu 27/11 tại đình làng: đại hội nhiệm kỳ 2020 – 2025')).toEqual({
      at: friday,
      place: 'đình làng',
      title: 'Họp chi bộ: đại hội nhiệm kỳ 2020 – 2025',
    });
  });

  test('what is missing is missing', () => {
    expect(read('')).toEqual({ at: 'none', place: undefined, title: undefined });
    expect(read('14h')).toEqual({ at: 'no-day', place: undefined, title: undefined });
    expect(read('thứ sáu 27/11: sơ kết')).toEqual({ at: 'no-hour', place: undefined, title: 'sơ kết' });
    expect(read('tại nhà văn hóa')).toEqual({ at: 'none', place: 'nhà văn hóa', title: undefined });
    expect(read('<b>; DROP TABLE meeting;--')).toMatchObject({ at: 'none', title: '<b>; DROP TABLE meeting' });
  });
});
