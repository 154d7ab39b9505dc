import { expect, test } from 'vitest';
import { calendarText } from '../../../../src/features/meetings/calendar/calendar-file.ts';
import { readGuest, readHeadCount } from '../../../../src/features/meetings/details/read-detail.ts';

test.each([
  ['800', 800],
  ['800 học sinh', 800],
  ['khoảng 1.200 người', 1200],
  ['tám trăm', undefined],
  ['800 học sinh, 20 thầy cô', undefined],
  ['99999999', undefined],
])('a head count: %s', (text, expected) => {
  expect(readHeadCount(text)).toBe(expected);
});

test.each([
  ['ông Trần Văn Bình, 0912345678', { name: 'ông Trần Văn Bình', phone: '0912345678' }],
  ['0912 345 678 - bà Lê Thị Hoa', { name: 'bà Lê Thị Hoa', phone: '0912345678' }],
  ['Bí thư Đảng ủy xã', { name: 'Bí thư Đảng ủy xã', phone: null }],
  ['0912345678', undefined],
])('a guest: %s', (text, expected) => {
  expect(readGuest(text)).toEqual(expected);
});

test('a calendar: one UID for good, the times in UTC, the sequence rises, what is cancelled says so', () => {
  const meeting = {
    id: '0192f3a0-0000-7000-8000-000000000001',
    title: 'sơ kết 6 tháng, phần 1',
    place: 'nhà văn hóa; xóm Liên Sơn',
    startsAt: new Date('2026-11-27T14:00:00+07:00'),
    endsAt: null,
    state: 'planned' as const,
    agenda: null,
    revision: 0,
    unitName: 'Chi hội Liên Sơn',
  };
  const now = new Date('2026-11-21T09:00:00+07:00');
  const of = (change: object) => calendarText('Lịch', [{ ...meeting, ...change }], 'Asia/Ho_Chi_Minh', now);
  const first = of({});
  expect(first).toContain('UID:0192f3a0-0000-7000-8000-000000000001@chi-hoi');
  expect(first).toContain('DTSTART:20261127T070000Z');
  expect(first).toContain('DTEND:20261127T090000Z');
  expect(first).toContain('SEQUENCE:0');
  expect(first).toContain('SUMMARY:sơ kết 6 tháng\\, phần 1');
  const moved = of({ startsAt: new Date('2026-11-28T14:00:00+07:00'), revision: 1, state: 'cancelled' });
  expect(moved).toContain('UID:0192f3a0-0000-7000-8000-000000000001@chi-hoi');
  expect(moved).toContain('DTSTART:20261128T070000Z');
  expect(moved).toContain('SEQUENCE:1');
  expect(moved).toContain('STATUS:CANCELLED');
});
