import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../src/text/calendar.ts';
import { lunarMonths, newYear, toLunar, toSolar } from '../../src/text/lunar.ts';

const text = ({ year, month, day }: LocalDate) => [year, month, day].map((n) => String(n).padStart(2, '0')).join('-');

// Published Tết of Vietnam. 1968, 1985 and 2007 are years in which it differed from the Chinese new year.
const NEW_YEARS = `1900-01-31 1930-01-30 1945-02-13 1954-02-03 1968-01-29 1975-02-11 1985-01-21 1986-02-09 1990-01-27
  2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26
  2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
  2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
  2030-02-02 2033-01-31 2034-02-19 2035-02-08 2050-01-23 2100-02-09`.split(/\s+/u);

test.each(NEW_YEARS)('Tết on %s', (date) => {
  expect(text(newYear(Number(date.slice(0, 4))))).toBe(date);
});

test.each([
  [2017, 6],
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2031, 3],
  [2033, 11],
  [2026, null],
  [2027, null],
])('leap month of %d is %j', (year, month) => {
  const leap = lunarMonths(year).filter((m) => m.leap);
  expect(leap.map((m) => m.month)).toEqual(month === null ? [] : [month]);
  expect(lunarMonths(year)).toHaveLength(month === null ? 12 : 13);
});

describe('conversion', () => {
  test.each([
    ['2026-11-21', { year: 2026, month: 10, day: 13, leap: false }],
    ['2027-02-05', { year: 2026, month: 12, day: 29, leap: false }],
    ['2027-08-16', { year: 2027, month: 7, day: 15, leap: false }],
    ['2027-04-16', { year: 2027, month: 3, day: 10, leap: false }],
    ['2023-04-01', { year: 2023, month: 2, day: 11, leap: true }],
    ['2025-07-25', { year: 2025, month: 6, day: 1, leap: true }],
    ['2033-12-22', { year: 2033, month: 11, day: 1, leap: true }],
  ])('%s is %j', (solar, lunar) => {
    const [year, month, day] = solar.split('-').map(Number) as [number, number, number];
    expect(toLunar({ year, month, day })).toEqual(lunar);
    expect(toSolar(lunar)).toEqual({ year, month, day });
  });

  test('months follow one another without gap from 1900 to 2100 and convert back', () => {
    let next: LocalDate | undefined;
    for (let year = 1900; year <= 2100; year += 1) {
      for (const month of lunarMonths(year)) {
        expect([29, 30]).toContain(month.days);
        if (next) expect(month.first, `${year}/${month.month}`).toEqual(next);
        next = addDays(month.first, month.days);
      }
      const [first] = lunarMonths(year);
      expect(toLunar(first!.first)).toEqual({ year, month: 1, day: 1, leap: false });
    }
  });

  test('a day that does not exist is null', () => {
    expect(toSolar({ year: 2026, month: 12, day: 30, leap: false })).toBeNull();
    expect(toSolar({ year: 2026, month: 5, day: 1, leap: true })).toBeNull();
    expect(toSolar({ year: 2026, month: 5, day: 0, leap: false })).toBeNull();
  });
});
