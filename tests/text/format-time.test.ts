import { expect, test } from 'vitest';
import { toInstant } from '../../src/text/calendar.ts';
import {
  formatDate,
  formatDateTime,
  formatRange,
  formatTime,
  formatWeekday,
  relativeDay,
  type TimeLocale,
} from '../../src/text/format-time.ts';
import { parseTime } from '../../src/text/time/parse-time.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (text: string) => new Date(`${text}:00+07:00`);

test.each<[string, TimeLocale, string]>([
  ['2026-11-27T14:00', 'vi', '14:00 thứ sáu, 27/11/2026'],
  ['2026-12-06T07:30', 'vi', '07:30 chủ nhật, 06/12/2026'],
  ['2026-11-27T14:00', 'en', '2 pm, Friday 27 November 2026'],
  ['2026-12-06T00:05', 'en', '12:05 am, Sunday 6 December 2026'],
  ['2026-12-06T12:30', 'en', '12:30 pm, Sunday 6 December 2026'],
])('%s in %s is %j', (instant, locale, text) => {
  expect(formatDateTime(at(instant), ZONE, locale)).toBe(text);
});

test('date, time and weekday alone', () => {
  const instant = new Date('2026-11-26T18:00:00Z');
  expect(formatDate(instant, ZONE, 'vi')).toBe('thứ sáu, 27/11/2026');
  expect(formatDate(instant, 'UTC', 'vi')).toBe('thứ năm, 26/11/2026');
  expect(formatTime(instant, ZONE, 'vi')).toBe('01:00');
  expect(formatTime(instant, ZONE, 'en')).toBe('1 am');
  expect(formatWeekday(instant, ZONE, 'en')).toBe('Friday');
});

test.each([
  [{ start: at('2026-11-24T08:00'), end: at('2026-11-24T10:00'), allDay: false }, '08:00 - 10:00 thứ ba, 24/11/2026'],
  [
    { start: at('2026-11-21T00:00'), end: at('2026-11-22T00:00'), allDay: true },
    'thứ bảy, 21/11/2026 - chủ nhật, 22/11/2026',
  ],
  [{ start: at('2026-11-21T00:00'), end: at('2026-11-21T00:00'), allDay: true }, 'thứ bảy, 21/11/2026'],
  [
    { start: at('2026-12-01T08:00'), end: at('2026-12-03T17:00'), allDay: false },
    '08:00 thứ ba, 01/12/2026 - 17:00 thứ năm, 03/12/2026',
  ],
])('range %#', (range, text) => {
  expect(formatRange(range, ZONE, 'vi')).toBe(text);
  if (range.start < range.end) {
    expect(parseTime(text, { now: at('2026-11-20T09:00'), zone: ZONE })).toMatchObject({ kind: 'range', ...range });
  }
});

test.each([
  ['2026-11-21T23:59', 'hôm nay', 'today'],
  ['2026-11-22T00:00', 'ngày mai', 'tomorrow'],
  ['2026-11-23T10:00', 'ngày kia', null],
  ['2026-11-20T10:00', 'hôm qua', 'yesterday'],
  ['2026-11-24T10:00', null, null],
  ['2026-11-18T10:00', null, null],
])('%s seen from 21/11/2026 is %j', (instant, vi, en) => {
  expect(relativeDay(at(instant), at('2026-11-21T09:00'), ZONE, 'vi')).toBe(vi);
  expect(relativeDay(at(instant), at('2026-11-21T09:00'), ZONE, 'en')).toBe(en);
});

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.each<TimeLocale>(['vi', 'en'])('what is printed in %s is read back', (locale) => {
  const next = random(20261121);
  const upTo = (limit: number) => Math.floor(next() * limit);
  for (let i = 0; i < 500; i += 1) {
    const zone = i % 2 === 0 ? ZONE : 'UTC';
    const local = { year: 2000 + upTo(80), month: 1 + upTo(12), day: 1 + upTo(28), hour: upTo(24), minute: upTo(60) };
    const now = toInstant({ ...local, year: 2000 + upTo(80), day: 1 + upTo(28) }, zone);
    const instant = toInstant(local, zone);
    const text = formatDateTime(instant, zone, locale);
    const reading = parseTime(text, { now, zone });
    expect(reading, text).toMatchObject({ kind: 'datetime', readings: [instant], spans: [[0, text.length]] });
    const day = parseTime(formatDate(instant, zone, locale), { now, zone });
    expect(day, text).toMatchObject({ kind: 'date', readings: [toInstant({ ...local, hour: 0, minute: 0 }, zone)] });
  }
});

test.each<TimeLocale>(['vi', 'en'])('ranges printed in %s are read back', (locale) => {
  const next = random(20261122);
  const upTo = (limit: number) => Math.floor(next() * limit);
  for (let i = 0; i < 500; i += 1) {
    const zone = i % 2 === 0 ? ZONE : 'UTC';
    const local = { year: 2000 + upTo(80), month: 1 + upTo(12), day: 1 + upTo(27), hour: upTo(23), minute: upTo(60) };
    const now = toInstant({ ...local, year: local.year - 1 }, zone);
    const start = toInstant(local, zone);
    // Of one day, of two days, or whole days.
    const later = [{ hour: 23, minute: 1 + upTo(59) }, { day: local.day + 1 }][i % 2 === 0 ? upTo(2) : 0];
    const range =
      i % 5 === 0
        ? {
            start: toInstant({ ...local, hour: 0, minute: 0 }, zone),
            end: toInstant({ ...local, hour: 0, minute: 0, day: local.day + 1 }, zone),
            allDay: true,
          }
        : { start, end: toInstant({ ...local, ...later }, zone), allDay: false };
    const text = formatRange(range, zone, locale);
    expect(parseTime(text, { now, zone }), text).toMatchObject({ kind: 'range', ...range, spans: [[0, text.length]] });
  }
});
