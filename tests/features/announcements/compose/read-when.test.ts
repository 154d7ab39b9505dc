import { describe, expect, it } from 'vitest';
import {
  readWhen,
  saysOnlyWhen,
  splitWhen,
  splitWhenAtEnd,
  timeFollowing,
} from '../../../../src/features/announcements/compose/read-when.ts';

/** A Saturday morning in Hanoi. */
const options = { now: new Date('2026-11-21T09:00:00+07:00'), zone: 'Asia/Ho_Chi_Minh' };
const at = (text: string) => new Date(`${text}:00+07:00`);

describe('when an announcement is to be sent', () => {
  it.each([
    ['8 giờ sáng mai', '2026-11-22T08:00', undefined],
    ['8 gio sang mai', '2026-11-22T08:00', undefined],
    ['tối mai', '2026-11-22T19:00', undefined],
    ['thứ sáu 27/11', '2026-11-27T08:00', undefined],
    ['2 tiếng nữa', '2026-11-21T11:00', undefined],
    ['7h', '2026-11-22T07:00', undefined],
    ['ngày 15 hằng tháng', '2026-12-15T08:00', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['thứ hai hằng tuần 8h', '2026-11-23T08:00', 'FREQ=WEEKLY;BYDAY=MO'],
    ['thứ bảy hằng tuần 8h', '2026-11-28T08:00', 'FREQ=WEEKLY;BYDAY=SA'],
    ['thứ bảy hằng tuần 10h', '2026-11-21T10:00', 'FREQ=WEEKLY;BYDAY=SA'],
    ['rằm hằng tháng', '2026-11-23T08:00', 'LUNAR;BYMONTHDAY=15'],
  ])('%s: %s', (text, expected, rule) => {
    expect(readWhen(text, options)).toMatchObject({ kind: 'at', at: at(expected), ...(rule && { rule }) });
  });

  it.each(['hôm qua 8h', '8h sáng nay'])('is over: %s', (text) => {
    expect(readWhen(text, options).kind).not.toBe('at');
  });

  it('is asked for where nothing is said of it', () =>
    expect(readWhen('khi nào tiện', options)).toEqual({ kind: 'none' }));
});

describe('a time that leads in the text', () => {
  const leads = ['gửi…', 'gửi lúc…', 'hẹn…'];
  const split = (text: string) => splitWhen(text, leads, options);

  it.each([
    ['gửi 8 giờ sáng mai: họp chi hội 14h thứ sáu', 'họp chi hội 14h thứ sáu'],
    ['gui luc 8:15 sang mai: họp', 'họp'],
    ['hẹn ngày 15 hằng tháng\nđóng quỹ', 'đóng quỹ'],
  ])('is taken out: %s', (text, rest) => expect(split(text)).toMatchObject({ when: { kind: 'at' }, rest }));

  it.each([
    '8h sáng mai: họp chi hội',
    'gửi các bác: 8h sáng mai họp',
    'gửi giấy mời trước 8h sáng mai: xem danh sách',
    'gửi 8h sáng mai',
    'Hẹn gặp 8h sáng mai: mời các bác',
  ])('is left where it belongs to the text: %s', (text) => expect(split(text)).toBeUndefined());

  it('alone is known from a text that holds a time', () => {
    expect(saysOnlyWhen('8 giờ sáng mai', options)).toBe(true);
    expect(saysOnlyWhen('họp 8 giờ sáng mai', options)).toBe(false);
  });
});

describe('a time that ends the text', () => {
  const split = (text: string) => splitWhenAtEnd(text, ['gửi lúc…', 'hẹn gửi…'], options);

  it.each([
    ['Chưa nhận quà xin báo trước 25/12, gửi lúc 8 giờ sáng mai', 'Chưa nhận quà xin báo trước 25/12'],
    ['Nộp hội phí quý 4. Hẹn gửi ngày 15 hằng tháng.', 'Nộp hội phí quý 4.'],
    ['dong quy (gui luc 8h sang mai)', 'dong quy'],
    ['Đóng quỹ\ngửi lúc 7h thứ hai', 'Đóng quỹ'],
  ])('is taken out: %s', (text, rest) => expect(split(text)).toMatchObject({ when: { kind: 'at' }, rest }));

  it.each([
    'Các chi hội nộp danh sách gửi lúc 8h sáng mai',
    'Nộp danh sách, gửi trước 8h sáng mai',
    'gửi lúc 8h sáng mai',
  ])('is left where it belongs to the text: %s', (text) => expect(split(text)).toBeUndefined());

  it('an hour alone keeps the days that were said before', () => {
    const known = { at: at('2026-12-15T08:00'), rule: 'FREQ=MONTHLY;BYMONTHDAY=15' };
    expect(readWhen('9h30', { ...options, known })).toEqual({ ...known, kind: 'at', at: at('2026-12-15T09:30') });
    expect(readWhen('15h', { ...options, known: { at: at('2026-11-27T08:00') } })).toMatchObject({
      at: at('2026-11-27T15:00'),
    });
  });
});

describe('the time that follows', () => {
  it('is strictly later, at the same hour, and keeps the intervals of its first day', () => {
    const first = at('2026-11-21T08:00');
    const start = { year: 2026, month: 11, day: 21 };
    const next = (rule: string, after: Date) => timeFollowing(rule, first, start, after, options.zone);
    expect(next('FREQ=DAILY', first)).toEqual(at('2026-11-22T08:00'));
    expect(next('FREQ=DAILY', at('2026-11-22T07:59'))).toEqual(at('2026-11-22T08:00'));
    expect(next('FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', at('2026-11-28T12:00'))).toEqual(at('2026-12-05T08:00'));
  });
});
