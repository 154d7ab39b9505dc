import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysInMonth,
  isDate,
  offsetMinutes,
  toInstant,
  toLocal,
  weekday,
} from '../../src/text/calendar.ts';

const VN = 'Asia/Ho_Chi_Minh';

test.each([
  [VN, '2026-11-27T07:00:00Z', { year: 2026, month: 11, day: 27, hour: 14, minute: 0 }],
  [VN, '2026-12-31T17:00:00Z', { year: 2027, month: 1, day: 1, hour: 0, minute: 0 }],
  ['UTC', '2026-11-27T07:05:00Z', { year: 2026, month: 11, day: 27, hour: 7, minute: 5 }],
  ['Europe/Berlin', '2026-07-01T12:00:00Z', { year: 2026, month: 7, day: 1, hour: 14, minute: 0 }],
  ['Europe/Berlin', '2026-12-01T12:00:00Z', { year: 2026, month: 12, day: 1, hour: 13, minute: 0 }],
  ['America/New_York', '2026-03-08T06:59:00Z', { year: 2026, month: 3, day: 8, hour: 1, minute: 59 }],
  ['Asia/Kolkata', '2026-11-27T20:00:00Z', { year: 2026, month: 11, day: 28, hour: 1, minute: 30 }],
])('%s at %s', (zone, instant, local) => {
  expect(toLocal(new Date(instant), zone)).toEqual(local);
  expect(toInstant(local, zone)).toEqual(new Date(instant));
});

test('the table of fixed zones says what the time zone database says', () => {
  // An equivalent name takes the way through Intl.
  for (const instant of [
    '1975-06-13T00:00:00Z',
    '1990-01-01T00:00:00Z',
    '2026-11-21T02:00:00Z',
    '2099-12-31T00:00:00Z',
  ]) {
    expect(offsetMinutes(new Date(instant), VN)).toBe(offsetMinutes(new Date(instant), 'Asia/Saigon'));
  }
  expect(offsetMinutes(new Date('1970-01-01T00:00:00Z'), VN)).toBe(480);
});

test('fields past their end carry over, and an unknown zone is refused', () => {
  expect(toInstant({ year: 2026, month: 11, day: 30, hour: 24, minute: 0 }, VN)).toEqual(
    new Date('2026-11-30T17:00:00Z'),
  );
  expect(toInstant({ year: 2026, month: 11, day: 30 }, VN)).toEqual(new Date('2026-11-29T17:00:00Z'));
  expect(() => toLocal(new Date(0), 'Mars/Base')).toThrow(RangeError);
});

describe('dates', () => {
  const date = (year: number, month: number, day: number) => ({ year, month, day });

  test('days and months are added across ends', () => {
    expect(addDays(date(2026, 12, 31), 1)).toEqual(date(2027, 1, 1));
    expect(addDays(date(2028, 3, 1), -1)).toEqual(date(2028, 2, 29));
    expect(addMonths(date(2026, 1, 31), 1)).toEqual(date(2026, 2, 28));
    expect(addMonths(date(2026, 11, 21), 14)).toEqual(date(2028, 1, 21));
    expect(addMonths(date(2026, 1, 15), -1)).toEqual(date(2025, 12, 15));
  });

  test('weekdays, lengths, existence, order', () => {
    expect([date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 23), date(1969, 12, 31)].map(weekday)).toEqual([
      6, 7, 1, 3,
    ]);
    expect([daysInMonth(2026, 2), daysInMonth(2028, 2), daysInMonth(2026, 12)]).toEqual([28, 29, 31]);
    expect(
      [date(2026, 11, 31), date(2027, 2, 29), date(2026, 13, 1), date(2026, 1, 0), date(2028, 2, 29)].map(isDate),
    ).toEqual([false, false, false, false, true]);
    expect(compareDates(date(2026, 11, 21), date(2026, 12, 1))).toBeLessThan(0);
  });
});
