import { describe, expect, test } from 'vitest';
import { evaluateTime } from '../../../src/cli/eval-time.ts';
import { fold } from '../../../src/text/fold.ts';
import { parseTime } from '../../../src/text/time/parse-time.ts';
import { type TimeOptions, withoutSpans } from '../../../src/text/time/reading.ts';
import writtenCases from '../../cases/times.json' with { type: 'json' };
import chatCases from './chat-cases.json' with { type: 'json' };
import cases from './dates.json' with { type: 'json' };
import moreCases from './more-cases.json' with { type: 'json' };

const at = (text: string) => new Date(`${text}:00+07:00`);
/** Saturday, 13/10 by the lunar calendar. */
const OPTIONS: TimeOptions = { now: at('2026-11-21T09:00'), zone: 'Asia/Ho_Chi_Minh' };
const read = (text: string, options: Partial<TimeOptions> = {}) => parseTime(text, { ...OPTIONS, ...options });

describe.each([
  ['dates.json', cases],
  ['more-cases.json', moreCases],
  ['chat-cases.json', chatCases],
  ['times.json', writtenCases],
])('cases of %s', (_, file) => {
  test('are read right', () => {
    expect(evaluateTime(file)).toEqual({
      total: file.cases.length,
      right: file.cases.length,
      wrong: 0,
      asked: 0,
      misses: [],
    });
  });

  test('are read alike when decomposed, in capitals, and spaced', () => {
    const same = (change: (text: string) => string) =>
      evaluateTime({ ...file, cases: file.cases.map((one) => ({ ...one, text: change(one.text) })) }).misses;
    expect(same((text) => text.normalize('NFD'))).toEqual([]);
    expect(same((text) => text.toUpperCase())).toEqual([]);
    expect(same((text) => `  ${text.replaceAll(' ', '  ')}\n`)).toEqual([]);
  });

  test('are read alike without diacritics', () => {
    const stripped = { ...file, cases: file.cases.map((one) => ({ ...one, text: fold(one.text) })) };
    expect(evaluateTime(stripped).misses.map((miss) => miss.text)).toEqual([]);
  });
});

describe('the usual forms, each with and without diacritics', () => {
  const hours: [string, string][] = [
    ['8h sáng', '08:00'],
    ['8h30 sáng', '08:30'],
    ['8 giờ 30 sáng', '08:30'],
    ['11h trưa', '11:00'],
    ['2h chiều', '14:00'],
    ['2 giờ 15 phút chiều', '14:15'],
    ['7h tối', '19:00'],
    ['19h30', '19:30'],
  ];
  const days: [string, string][] = [
    ['27/11', '2026-11-27'],
    ['27/11/2026', '2026-11-27'],
    ['ngày 27/11', '2026-11-27'],
    ['mai', '2026-11-22'],
    ['ngày mai', '2026-11-22'],
    ['ngày mốt', '2026-11-23'],
    ['thứ 2', '2026-11-23'],
    ['thứ ba', '2026-11-24'],
    ['thứ tư này', '2026-11-25'],
    ['thứ năm', '2026-11-26'],
    ['thứ sáu tuần sau', '2026-11-27'],
    ['thứ bảy tuần sau', '2026-11-28'],
    ['chủ nhật', '2026-11-22'],
    ['chủ nhật tuần sau', '2026-11-29'],
  ];
  const table = hours.flatMap(([hour, clock]) =>
    days.map(([day, date]) => [`${hour} ${day}`, `${date}T${clock}`] as const),
  );

  test.each(table)('%s', (text, expected) => {
    for (const form of [text, fold(text)]) {
      expect(read(`${form} tai nha van hoa`), form).toMatchObject({
        kind: 'datetime',
        at: at(expected),
        readings: [at(expected)],
      });
    }
  });
});

describe('asks', () => {
  test.each([
    ['thứ 6 28/11', 'weekday', ['2026-11-28T00:00', '2026-11-27T00:00']],
    ['14h thứ 6 28/11', 'weekday', ['2026-11-28T14:00', '2026-11-27T14:00']],
    ['từ 8h đến 10h thứ sáu 28/11', 'weekday', ['2026-11-28T08:00', '2026-11-27T08:00']],
    ['ngày mai 25/11', 'dates', ['2026-11-22T00:00', '2026-11-25T00:00']],
    ['14h sáng mai', 'part-of-day', ['2026-11-22T14:00', '2026-11-22T02:00']],
    ['8h 30 Tết', 'lunar-day', ['2027-02-05T08:00', '2027-02-06T08:00']],
  ])('%s: conflict of %s', (text, reason, readings) => {
    expect(read(text)).toMatchObject({ kind: 'conflict', reason, readings: readings.map(at) });
  });

  test.each([
    ['2h thứ 6', ['2026-11-27T14:00', '2026-11-27T02:00']],
    ['3h', ['2026-11-21T15:00', '2026-11-22T03:00']],
    ['8h hôm nay', ['2026-11-21T20:00', '2026-11-22T08:00']],
  ])('%s: either half of the day', (text, readings) => {
    expect(read(text)).toMatchObject({ kind: 'ambiguous', reason: 'hour', readings: readings.map(at) });
  });

  test('an hour that has passed today leaves one reading', () => {
    expect(read('hôm nay 3h')).toMatchObject({
      kind: 'datetime',
      at: at('2026-11-21T15:00'),
      readings: [at('2026-11-21T15:00')],
    });
  });

  test('a day that does not exist names those near it', () => {
    expect(read('8h sáng ngày 31/11')).toMatchObject({
      kind: 'impossible',
      readings: [at('2026-11-30T08:00'), at('2026-12-01T08:00')],
    });
  });
});

describe('offers a second reading beside the first', () => {
  test.each([
    ['7h ngày 1/12', 'hour', ['2026-12-01T07:00', '2026-12-01T19:00']],
    ['7h', 'hour', ['2026-11-22T07:00', '2026-11-21T19:00']],
    ['18/11', 'recent', ['2027-11-18T00:00', '2026-11-18T00:00']],
    ['thứ bảy', 'today', ['2026-11-21T00:00', '2026-11-28T00:00']],
    ['mùng 5 tháng 12', 'calendar', ['2027-01-12T00:00', '2026-12-05T00:00']],
  ])('%s: %s', (text, doubt, readings) => {
    expect(read(text)).toMatchObject({ at: at(readings[0]!), doubt, readings: readings.map(at) });
  });

  test.each(['08:00 ngày 1/12', '08h ngày 1/12', '10h ngày 1/12', '8h sáng 1/12', '2:30 pm 1/12'])(
    'not for %s',
    (text) => {
      const reading = read(text);
      expect(reading).toMatchObject({ kind: 'datetime' });
      expect(reading).not.toHaveProperty('doubt');
    },
  );

  test('what a unit usually does settles the hour', () => {
    expect(read('7h ngày 1/12', { usualHour: 19 })).toMatchObject({
      at: at('2026-12-01T19:00'),
      readings: [at('2026-12-01T19:00')],
    });
    expect(read('7h ngày 1/12', { usualHour: 8 })).toMatchObject({ readings: [at('2026-12-01T07:00')] });
    expect(read('2h thứ 6', { usualHour: 14 })).toMatchObject({ kind: 'datetime', at: at('2026-11-27T14:00') });
  });
});

test.each([
  ['hôm qua', true],
  ['18/11/2026', true],
  ['8h sáng nay', true],
  ['thứ 6 20/11', true],
  ['21/11', false],
  ['9h sáng nay', false],
])('%s lies in the past: %j', (text, past) => {
  expect(read(text)).toMatchObject({ past });
});

describe('leaves title and place', () => {
  test.each([
    ['14h thứ sáu 27/11 tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng', 'tại nhà văn hóa xóm Liên Sơn: sơ kết 6 tháng'],
    ['họp chi hội lúc 8h, thứ 7 (28/11) tại nhà ông Ba', 'họp chi hội tại nhà ông Ba'],
    [
      '14h tại nhà văn hóa xóm 3, thứ sáu 27/11: thăm hội viên dịp 22/12',
      'tại nhà văn hóa xóm 3: thăm hội viên dịp 22/12',
    ],
    ['sơ kết 6 tháng đầu năm, 8h ngày 5/12 tại hội trường', 'sơ kết 6 tháng đầu năm tại hội trường'],
    ['hop to dan pho 19h30 toi mai nha chi Mai', 'hop to dan pho nha chi Mai'],
    ['thứ sáu - 27/11 - 14h - nhà văn hóa', 'nhà văn hóa'],
    ['họp 14h ngày 27/11 trong 2 tiếng tại trụ sở', 'họp tại trụ sở'],
    ['họp 8h sáng thứ 3 hàng tuần tại nvh', 'họp tại nvh'],
    ['họp bàn tổ chức trung thu 19h thứ 7', 'họp bàn tổ chức trung thu'],
    ['vào lúc 8 giờ, ngày 15/12, tại nhà văn hóa', 'tại nhà văn hóa'],
    ['gặp chị Mai ở tổ 3', 'gặp chị Mai ở tổ 3'],
  ])('%s', (text, rest) => {
    expect(withoutSpans(text, read(text).spans)).toBe(rest);
    const decomposed = text.normalize('NFD');
    expect(withoutSpans(decomposed, read(decomposed).spans).normalize('NFC')).toBe(rest);
  });
});

test('a length of time beside an hour, and alone', () => {
  expect(read('14h 27/11 trong 2 tiếng rưỡi')).toMatchObject({
    kind: 'datetime',
    at: at('2026-11-27T14:00'),
    minutes: 150,
  });
  expect(read('90 phút')).toMatchObject({ kind: 'duration', minutes: 90 });
});

test('a recurrence keeps its hours', () => {
  expect(read('từ 8h đến 10h chủ nhật hằng tuần')).toMatchObject({
    kind: 'rrule',
    rule: 'FREQ=WEEKLY;BYDAY=SU',
    clock: { hour: 8, minute: 0 },
    endClock: { hour: 10, minute: 0 },
  });
});

test('the zone decides what today is', () => {
  const now = new Date('2026-11-21T18:00:00Z');
  expect(read('14h ngày mai', { now })).toMatchObject({ at: at('2026-11-23T14:00') });
  expect(read('14h ngày mai', { now, zone: 'UTC' })).toMatchObject({ at: new Date('2026-11-22T14:00:00Z') });
});

test.each([
  '',
  ' ',
  '👍',
  '\u0301',
  '1/'.repeat(5000),
  'thứ 2, '.repeat(2000),
  '/'.repeat(10_000),
  'ngày '.repeat(3000),
  '99h99 99/99/9999',
])('reads no date into noise (%#)', (text) => {
  expect(['none', 'date', 'impossible']).toContain(read(text).kind);
});

test.each([
  'thương binh loại 1/4',
  'bệnh binh hạng 2/3 Lê Văn Ba',
  'huyết áp 14/9',
  'học hết lớp 7/10',
  'trình độ văn hoá 10/10',
  'đường 30/4',
  'phố 19/8',
  'nhà máy 1/5',
  'trường mầm non 8/3',
  'HTX 22/12',
  'ngõ 12/5',
  'số nhà 27/11',
  '8/10 tổ đã hoàn thành',
  '5/6 đảng viên tán thành',
  '2/3 số phiếu',
  'miễn 1/2 học phí',
  'thị lực 8/10',
  'tỷ số 2/1',
])('%s: no day', (text) => {
  expect(read(text).kind).toBe('none');
});

test.each([
  ['27 thg 12 2026', '2026-12-27'],
  ['27 Th12, 2026', '2026-12-27'],
  ['5t12', '2026-12-05'],
  ['mùng 5 tháng 12 tây', '2026-12-05'],
  ['9/12 chi hội họp', '2026-12-09'],
  ['27/11 hội viên đến nhà văn hoá', '2026-11-27'],
  ['họp ở phường 27/11', '2026-11-27'],
])('%s: a day', (text, iso) => {
  const reading = read(text);
  expect('at' in reading && reading.at.toISOString()).toBe(at(`${iso}T00:00`).toISOString());
});
