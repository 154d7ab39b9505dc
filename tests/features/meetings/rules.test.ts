import { expect, test } from 'vitest';
import {
  byGivenName,
  phaseOf,
  piecesOf,
  readReminders,
  remindersAhead,
  reminderToSend,
  spanOf,
} from '../../../src/features/meetings/rules.ts';

const startsAt = new Date('2026-11-27T14:00:00+07:00');
const before = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000);
const usual = [3 * 1440, 1440, 120];

test('a meeting is ahead, on, over or cancelled', () => {
  const meeting = { state: 'planned', startsAt, endsAt: null } as const;
  expect(phaseOf(meeting, before(1))).toBe('ahead');
  expect(phaseOf(meeting, startsAt)).toBe('on');
  expect(phaseOf(meeting, before(-179))).toBe('on');
  expect(phaseOf(meeting, before(-180))).toBe('over');
  expect(phaseOf({ ...meeting, endsAt: before(-60) }, before(-60))).toBe('over');
  expect(phaseOf({ ...meeting, state: 'cancelled' }, before(1))).toBe('cancelled');
});

test('reminders already past are not made, the same is made once', () => {
  expect(remindersAhead(startsAt, [...usual, 120], before(1000)).map((one) => one.minutesBefore)).toEqual([120]);
  expect(remindersAhead(startsAt, usual, before(5000))).toHaveLength(3);
  expect(remindersAhead(startsAt, usual, before(120))).toEqual([]);
});

test('of late reminders only the latest that still makes sense is sent', () => {
  expect(reminderToSend([4320], before(1440), startsAt, before(4320))).toBe(4320);
  expect(reminderToSend([4320, 1440], before(120), startsAt, before(600))).toBe(1440);
  expect(reminderToSend([4320, 1440], before(120), startsAt, before(140))).toBeUndefined();
  expect(reminderToSend([120], null, startsAt, before(1))).toBe(120);
  expect(reminderToSend([120], null, startsAt, startsAt)).toBeUndefined();
  expect(reminderToSend([], null, startsAt, before(9))).toBeUndefined();
});

test('a setting of reminders', () => {
  const words = {
    days: ['ngày'],
    hours: ['giờ', 'h'],
    minutes: ['phút'],
    before: ['trước', 'và'],
    none: ['tắt'],
  };
  expect(readReminders('3 ngày, 1 ngày, 2 giờ', words)).toEqual({ minutes: usual });
  expect(readReminders('trước 2h va 30 phut', words)).toEqual({ minutes: [120, 30] });
  expect(readReminders('', words)).toBe('show');
  expect(readReminders('tắt', words)).toEqual({ minutes: [] });
  expect(readReminders('nhở hội viên 14h thứ sáu', words)).toBeUndefined();
  expect(readReminders('2 giờ 3', words)).toBeUndefined();
  expect(readReminders('90 ngày', words)).toBe('out-of-bounds');
  expect(readReminders('5 phút', words)).toBe('out-of-bounds');
  expect([4320, 120, 90].map(spanOf)).toEqual([
    { count: 3, unit: 'days' },
    { count: 2, unit: 'hours' },
    { count: 90, unit: 'minutes' },
  ]);
});

test('names go by the given name', () => {
  const sorted = byGivenName(['Võ Thị Ước', 'Đặng Văn Đạt', 'Trần Dũng', 'Lê An'].map((fullName) => ({ fullName })));
  expect(sorted.map((one) => one.fullName)).toEqual(['Lê An', 'Trần Dũng', 'Đặng Văn Đạt', 'Võ Thị Ước']);
});

test('a list is cut by number and by size, and nothing is left out', () => {
  expect(
    piecesOf(
      Array.from({ length: 130 }, () => 'x'),
      60,
      5000,
    ),
  ).toEqual([
    [0, 60],
    [60, 120],
    [120, 130],
  ]);
  expect(piecesOf(['aaaa', 'bbbb', 'cccc'], 60, 10)).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(piecesOf([], 60, 10)).toEqual([]);
});
