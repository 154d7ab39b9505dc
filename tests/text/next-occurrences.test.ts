import { expect, test } from 'vitest';
import type { LocalDate } from '../../src/text/calendar.ts';
import { formatRepeat } from '../../src/text/format-repeat.ts';
import { fixesDays, nextOccurrences, readRule } from '../../src/text/recurrence.ts';
import { parseTime } from '../../src/text/time/parse-time.ts';

const date = (text: string): LocalDate => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};
const brief = ({ year, month, day }: LocalDate) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const TODAY = '2026-11-21';

/** Lunar days checked against the published calendars of those years. */
test.each([
  ['FREQ=MONTHLY;BYMONTHDAY=15', TODAY, ['2026-12-15', '2027-01-15', '2027-02-15']],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', TODAY, ['2026-12-01', '2026-12-15', '2027-01-01']],
  ['FREQ=MONTHLY;BYMONTHDAY=31', TODAY, ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', TODAY, ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28']],
  ['FREQ=MONTHLY;BYDAY=1SU', TODAY, ['2026-12-06', '2027-01-03', '2027-02-07']],
  ['FREQ=MONTHLY;BYDAY=1FR', TODAY, ['2026-12-04', '2027-01-01', '2027-02-05']],
  ['FREQ=MONTHLY;BYDAY=-1SU', TODAY, ['2026-11-29', '2026-12-27', '2027-01-31']],
  ['FREQ=MONTHLY;INTERVAL=6', '2026-12-31', ['2026-12-31', '2027-06-30', '2027-12-31']],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5', '2026-12-05', ['2026-12-05', '2027-03-05', '2027-06-05']],
  ['FREQ=WEEKLY;BYDAY=MO,WE', TODAY, ['2026-11-23', '2026-11-25', '2026-11-30']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', TODAY, ['2026-11-21', '2026-12-05', '2026-12-19']],
  ['FREQ=DAILY', TODAY, ['2026-11-21', '2026-11-22']],
  ['FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=27', TODAY, ['2027-07-27', '2028-07-27']],
  ['LUNAR;BYMONTHDAY=15', TODAY, ['2026-11-23', '2026-12-23', '2027-01-22', '2027-02-20']],
  ['LUNAR;BYMONTH=3;BYMONTHDAY=10', TODAY, ['2027-04-16', '2028-04-04']],
  // The sixth month of 2025 comes twice: the monthly day too, the yearly one not.
  ['LUNAR;BYMONTHDAY=1', '2025-06-20', ['2025-06-25', '2025-07-25', '2025-08-23']],
  ['LUNAR;BYMONTH=6;BYMONTHDAY=1', '2025-06-20', ['2025-06-25', '2026-07-14']],
  // The twelfth month of 2026 has 29 days.
  ['LUNAR;BYMONTHDAY=30', '2027-01-10', ['2027-02-05', '2027-03-07']],
])('%s from %s', (rule, from, expected) => {
  const days = nextOccurrences(rule, date(from), date(from), expected.length);
  expect(days.map(brief)).toEqual(expected);
});

test('far from where it began, the interval still holds', () => {
  const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA';
  const [far] = nextOccurrences(rule, date('2046-11-01'), date(TODAY), 1);
  const days = (Date.UTC(far!.year, far!.month - 1, far!.day) - Date.UTC(2026, 10, 21)) / 86_400_000;
  expect(days % 14).toBe(0);
  expect(days).toBeGreaterThanOrEqual(7285);
  expect(days).toBeLessThan(7285 + 14);
});

test('what has no day of its own must be told the first; what is no rule is none', () => {
  expect(fixesDays('FREQ=MONTHLY;INTERVAL=6')).toBe(false);
  expect(fixesDays('LUNAR;BYMONTHDAY=15')).toBe(true);
  for (const text of ['', 'FREQ=HOURLY']) expect(readRule(text), text).toBeNull();
});

test('every rule that is printed is read back', () => {
  const days = [1, 2, 10, 15, 28, 31];
  const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const rules = [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=MONTHLY;INTERVAL=6',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    ...days.map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
    ...days.map((day) => `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${day}`),
    ...days.map((day) => `FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=${day}`),
    ...days.slice(0, 5).flatMap((day) => [`LUNAR;BYMONTHDAY=${day}`, `LUNAR;BYMONTH=3;BYMONTHDAY=${day}`]),
    ...weekdays.flatMap((day) => [1, 2, 3, 4, -1].map((nth) => `FREQ=MONTHLY;BYDAY=${nth}${day}`)),
    ...weekdays.map((day) => `FREQ=WEEKLY;BYDAY=${day}`),
    ...weekdays.map((day) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`),
  ];
  const now = new Date('2026-11-21T09:00:00+07:00');
  for (const rule of rules) {
    const text = formatRepeat(rule, 'vi');
    expect(parseTime(text, { now, zone: 'Asia/Ho_Chi_Minh' }), text).toMatchObject({
      kind: 'rrule',
      rule,
      spans: [[0, text.length]],
    });
  }
  expect(formatRepeat('FREQ=MONTHLY;BYDAY=-1SU', 'en')).toBe('the last Sunday, every month');
});
