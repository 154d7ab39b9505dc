import { expect, test } from 'vitest';
import { readWhen } from '../../../../src/features/meetings/call/read-when.ts';
import { hourOfSeries, readFirst, readHour, readUntil } from '../../../../src/features/meetings/series/read-series.ts';
import { stepFrom } from '../../../../src/features/meetings/series/series-make.ts';
import {
  type HolidayRule,
  inviteAt,
  isHoliday,
  meetsHoliday,
  plannedFrom,
  type SeriesPlan,
} from '../../../../src/features/meetings/series/series-rules.ts';
import type { LocalDate } from '../../../../src/text/calendar.ts';

const zone = 'Asia/Ho_Chi_Minh';
const options = { now: new Date('2026-11-21T09:00:00+07:00'), zone };
const date = (text: string): LocalDate => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};
const brief = ({ year, month, day }: LocalDate) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const plan = (rule: string, more: Partial<SeriesPlan> = {}): SeriesPlan => ({
  rule,
  startMinute: 14 * 60,
  length: null,
  holidays: 'keep',
  daysAhead: 7,
  anchorOn: date('2026-11-21'),
  untilOn: null,
  zone,
  ...more,
});

test('the public holidays of 2027, and days beside them', () => {
  const holidays = [
    '2027-01-01',
    '2027-02-05',
    '2027-02-06',
    '2027-02-09',
    '2027-04-16',
    '2027-04-30',
    '2027-05-01',
    '2027-09-02',
  ];
  for (const day of holidays) expect(isHoliday(date(day)), day).toBe(true);
  for (const day of ['2027-02-04', '2027-02-10', '2027-04-15', '2027-09-03', '2027-12-25']) {
    expect(isHoliday(date(day)), day).toBe(false);
  }
});

test.each<[HolidayRule, string[]]>([
  ['keep', ['2027-01-01', '2027-02-05', '2027-03-05', '2027-04-02']],
  ['skip', ['2027-03-05', '2027-04-02']],
  ['next_day', ['2027-01-02', '2027-02-10', '2027-03-05', '2027-04-02']],
])('the first Friday of each month, holidays: %s', (holidays, expected) => {
  const days = plannedFrom(plan('FREQ=MONTHLY;BYDAY=1FR', { holidays }), date('2026-12-10'), expected.length);
  expect(days.map(({ day }) => brief(day))).toEqual(expected);
});

test('it ends on its last day; whom holidays do not concern is not asked', () => {
  const until = plan('FREQ=MONTHLY;BYMONTHDAY=15', { untilOn: date('2027-01-15') });
  expect(plannedFrom(until, date('2026-11-21'), 9).map(({ day }) => brief(day))).toEqual(['2026-12-15', '2027-01-15']);
  expect(meetsHoliday(plan('FREQ=MONTHLY;BYMONTHDAY=15'), date('2026-11-21'))).toBe(false);
  expect(meetsHoliday(plan('FREQ=MONTHLY;BYMONTHDAY=30'), date('2026-11-21'))).toBe(true);
  expect(meetsHoliday(plan('LUNAR;BYMONTHDAY=1'), date('2026-11-21'))).toBe(true);
});

test('invitations go out so many days ahead, and never while an earlier meeting is still to come', () => {
  const monthly = plan('FREQ=MONTHLY;BYMONTHDAY=15');
  expect(inviteAt(monthly, date('2026-12-15'))).toEqual(new Date('2026-12-08T14:00:00+07:00'));
  const daily = plan('FREQ=DAILY');
  const begins = new Date('2026-11-24T14:00:00+07:00');
  expect(stepFrom(daily, date('2026-11-25'), options.now, begins)).toEqual({
    nextOn: date('2026-11-25'),
    dueAt: begins,
  });
  // The machine was down for two months: what has passed is left out.
  const late = new Date('2027-02-01T09:00:00+07:00');
  expect(stepFrom(monthly, date('2026-12-15'), late)?.nextOn).toEqual(date('2027-02-15'));
});

test('hours, first and last days as officers say them', () => {
  const said = (text: string) => {
    const { when } = readWhen(text, options);
    return when.kind === 'series' ? { rule: when.said.rule, hour: hourOfSeries(when.said) } : when.kind;
  };
  expect(said('14h ngày 15 hằng tháng')).toEqual({
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15',
    hour: { startMinute: 840, length: null },
  });
  expect(said('7h chu nhat dau moi thang')).toEqual({ rule: 'FREQ=MONTHLY;BYDAY=1SU', hour: { either: [420, 1140] } });
  expect(said('8h đến 10h rằm hằng tháng')).toEqual({
    rule: 'LUNAR;BYMONTHDAY=15',
    hour: { startMinute: 480, length: 120 },
  });
  expect(readHour('14', options)).toEqual({ startMinute: 840, length: null });
  expect(readHour('7h tối', options)).toEqual({ startMinute: 1140, length: null });
  expect(readHour('7h', options)).toEqual({ either: [420, 1140] });
  expect(readHour('25h', options)).toBeUndefined();
  expect(readFirst('15/12', options)).toEqual({ day: date('2026-12-15') });
  expect(readFirst('14h 15/12', options)).toEqual({ day: date('2026-12-15'), startMinute: 840 });
  expect(readFirst('lúc nào cũng được', options)).toBeUndefined();
  expect(readUntil('hết năm 2027', options)).toEqual(date('2027-12-31'));
  expect(readUntil('18/11/2026', options)).toBeUndefined();
});
