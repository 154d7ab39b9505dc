import { describe, expect, it } from 'vitest';
import {
  birthdaysKeptOn,
  fits,
  isApproved,
  kindsOf,
  nextMemorial,
  nextMorning,
  nextYearly,
  readBirthday,
  withName,
} from '../../../src/features/greetings/occasions.ts';
import { readLunarDay } from '../../../src/features/greetings/read-lunar.ts';

const zone = 'Asia/Ho_Chi_Minh';
const options = { now: new Date('2026-11-21T09:00:00+07:00'), zone };
const day = (year: number, month: number, date: number) => ({ year, month, day: date });

describe('which days belong to which association', () => {
  const words = (kind: string) =>
    ({ veterans: ['ccb', 'cựu chiến binh'], police: ['công an'], women: ['phụ nữ'] })[kind] ?? [];

  it('is told by its name and those above it', () => {
    expect(kindsOf(['Hội CCB xã Kim Liên', 'Chi hội Liên Sơn'], words)).toEqual(['veterans']);
    expect(kindsOf(['Hội Liên hiệp Phụ nữ xã Kim Liên'], words)).toEqual(['women']);
    expect(kindsOf(['Chi hội Sen 2'], words)).toEqual([]);
  });

  it('a day of its own fits, a common one fits all, and where nothing is known every day does', () => {
    expect([fits('armyday', ['veterans']), fits('armyday', ['women']), fits('reunification', ['women'])]).toEqual([
      true,
      false,
      true,
    ]);
    expect([fits('womenday', []), fits('birthday', ['police'])]).toEqual([true, true]);
  });
});

describe('when a day comes', () => {
  it('today included, else next year; 29 February is the 28th where there is none', () => {
    expect(nextYearly(11, 21, day(2026, 11, 21))).toEqual(day(2026, 11, 21));
    expect(nextYearly(11, 20, day(2026, 11, 21))).toEqual(day(2027, 11, 20));
    expect(nextYearly(2, 29, day(2027, 1, 1))).toEqual(day(2027, 2, 28));
    expect(birthdaysKeptOn(day(2027, 2, 28))).toEqual([28, 29]);
    expect(birthdaysKeptOn(day(2028, 2, 28))).toEqual([28]);
    expect(birthdaysKeptOn(day(2028, 2, 29))).toEqual([29]);
  });

  it('a day of mourning by the moon: not in a leap month, the 29th where there is no 30th', () => {
    expect(nextMemorial({ lunarDay: 1, lunarMonth: 6 }, day(2025, 7, 1))).toEqual(day(2026, 7, 14));
    // Month 12 of the year that ends with Tết 2027 (6 February) has 29 days: the 30th is kept on 5 February.
    expect(nextMemorial({ lunarDay: 30, lunarMonth: 12 }, day(2026, 11, 21))).toEqual(day(2027, 2, 5));
  });

  it('in the morning, at eight', () => {
    expect(nextMorning(new Date('2026-11-21T07:59:00+07:00'), zone)).toEqual(new Date('2026-11-21T08:00:00+07:00'));
    expect(nextMorning(new Date('2026-11-21T08:00:00+07:00'), zone)).toEqual(new Date('2026-11-22T08:00:00+07:00'));
  });

  it('approved once is for ever, or for its year', () => {
    expect(isApproved({ approval: 'always', approvedYear: null }, 2030)).toBe(true);
    expect(isApproved({ approval: 'year', approvedYear: 2026 }, 2026)).toBe(true);
    expect(isApproved({ approval: 'year', approvedYear: 2026 }, 2027)).toBe(false);
    expect(isApproved({ approval: 'ask', approvedYear: null }, 2026)).toBe(false);
  });
});

describe('what officers type', () => {
  it.each([
    ['mùng 3 tháng 5', 3, 5, ''],
    ['giỗ cụ An ngày 20/8', 20, 8, 'giỗ cụ An'],
    ['rằm tháng bảy', 15, 7, ''],
    ['ram thang 7', 15, 7, ''],
    ['30 tháng chạp', 30, 12, ''],
    ['mùng 10 tháng 3 âm lịch', 10, 3, ''],
  ])('%s', (text, lunarDay, lunarMonth, rest) => {
    expect(readLunarDay(text, options)).toMatchObject({ lunarDay, lunarMonth, ...(rest && { rest }) });
  });

  it('no day of the moon is none', () => {
    expect([readLunarDay('hôm nào cũng được', options), readLunarDay('31/8', options)]).toEqual([null, null]);
  });

  it('a birthday is a name and a day with its year', () => {
    expect(readBirthday('Nguyễn Đình Hòe 12/5/1948')).toEqual({ name: 'Nguyễn Đình Hòe', date: day(1948, 5, 12) });
    expect([readBirthday('Nguyễn Đình Hòe'), readBirthday('Hòe 31/2/1948'), readBirthday('12/5/1948')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('the name stands wherever the mark stood', () => {
    expect(withName('Chúc [tên], [tên] khỏe', '[tên]', 'bác Hòe')).toBe('Chúc bác Hòe, bác Hòe khỏe');
  });
});
