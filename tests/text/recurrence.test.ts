import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../src/text/calendar.ts';
import { formatRepeat } from '../../src/text/format-repeat.ts';
import { nextOccurrence } from '../../src/text/recurrence.ts';
import { parseTime } from '../../src/text/time/parse-time.ts';

const date = (text: string): LocalDate => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};
const text = (found: LocalDate | null) =>
  found && [found.year, found.month, found.day].map((part) => String(part).padStart(2, '0')).join('-');

/** So many days of a rule, one after another. */
function days(rule: string, from: string, count: number, anchor = from): (string | null)[] {
  const out: (string | null)[] = [];
  let next = date(from);
  for (let i = 0; i < count; i += 1) {
    const found = nextOccurrence(rule, next, date(anchor));
    out.push(text(found));
    if (!found) break;
    next = { ...found, day: found.day + 1 };
  }
  return out;
}

describe('the days of a recurrence', () => {
  it.each([
    ['FREQ=DAILY', '2026-12-30', ['2026-12-30', '2026-12-31', '2027-01-01']],
    ['FREQ=DAILY;INTERVAL=3', '2026-11-21', ['2026-11-21', '2026-11-24', '2026-11-27']],
    ['FREQ=WEEKLY;BYDAY=MO', '2026-11-21', ['2026-11-23', '2026-11-30', '2026-12-07']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', '2026-11-21', ['2026-11-21', '2026-12-05', '2026-12-19']],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', '2026-11-21', ['2026-11-23', '2026-11-25', '2026-11-27']],
    ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-11-21', ['2026-12-15', '2027-01-15', '2027-02-15']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2027-01-31', ['2027-01-31', '2027-02-28', '2027-03-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2028-02-01', ['2028-02-29', '2028-03-31']],
    ['FREQ=MONTHLY;BYDAY=1SU', '2026-11-21', ['2026-12-06', '2027-01-03']],
    ['FREQ=MONTHLY;BYDAY=-1SA', '2026-11-21', ['2026-11-28', '2026-12-26']],
    ['FREQ=MONTHLY;INTERVAL=6', '2026-11-30', ['2026-11-30', '2027-05-30', '2027-11-30']],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=22', '2026-11-21', ['2026-12-22', '2027-12-22']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-11-21', ['2027-02-28', '2028-02-29']],
  ])('%s from %s', (rule, from, expected) => expect(days(rule, from, expected.length)).toEqual(expected));

  // Tết 2027 is on 6 February, so that the 15th of the first month is on the 20th.
  it('by the moon: the full moon of each month, and of the first', () => {
    expect(days('LUNAR;BYMONTHDAY=15', '2027-02-01', 2)).toEqual(['2027-02-20', '2027-03-22']);
    expect(days('LUNAR;BYMONTH=1;BYMONTHDAY=15', '2026-11-21', 1)).toEqual(['2027-02-20']);
  });

  it('by the moon: the last day where the month has no 30th; the first of two months of one number', () => {
    // In 2025 month 6 comes twice: from 25 June and, as leap month, from 25 July.
    expect(days('LUNAR;BYMONTH=6;BYMONTHDAY=1', '2025-01-01', 2)).toEqual(['2025-06-25', '2026-07-14']);
    const thirtieths = days('LUNAR;BYMONTHDAY=30', '2026-02-17', 12);
    expect(new Set(thirtieths).size).toBe(12);
    const gaps = thirtieths.slice(1).map((day, i) => (Date.parse(day ?? '') - Date.parse(thirtieths[i] ?? '')) / 864e5);
    expect(gaps.every((gap) => gap === 29 || gap === 30)).toBe(true);
  });

  it('nothing for what is no rule', () =>
    expect(nextOccurrence('FREQ=HOURLY', date('2026-11-21'), date('2026-11-21'))).toBe(null));
});

describe('a recurrence read back', () => {
  const options = { now: new Date('2026-11-21T02:00:00Z'), zone: 'Asia/Ho_Chi_Minh' };

  it.each([
    ['ngay 15 hang thang', 'ngày 15 hằng tháng'],
    ['8h thu hai hang tuan', 'thứ hai hằng tuần'],
    ['rằm hàng tháng', 'rằm hằng tháng'],
    ['mùng 1 và rằm hàng tháng', 'mùng 1 và rằm hằng tháng'],
    ['chủ nhật đầu tiên của tháng', 'chủ nhật đầu tiên của tháng hằng tháng'],
    ['22/12 hàng năm', 'ngày 22/12 hằng năm'],
    ['10/3 âm lịch hằng năm', 'ngày 10/3 âm lịch hằng năm'],
    ['2 tuần một lần vào thứ 7', '2 tuần một lần vào thứ bảy'],
    ['ngày cuối cùng của tháng', 'ngày cuối cùng của tháng hằng tháng'],
    ['mỗi ngày', 'hằng ngày'],
  ])('%s: %s', (typed, expected) => {
    const reading = parseTime(typed, options);
    const rule = reading.kind === 'rrule' ? reading.rule : '';
    const said = formatRepeat(rule, 'vi');
    expect(said).toBe(expected);
    expect(parseTime(said, options)).toMatchObject({ kind: 'rrule', rule });
    expect(formatRepeat(rule, 'en')).toMatch(/every/u);
  });
});
