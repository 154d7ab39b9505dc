import { expect, test } from 'vitest';
import {
  dayValue,
  momentValue,
  readWhen,
  readWhenAnswer,
  readWhenValue,
  type When,
} from '../../../../src/features/meetings/call/read-when.ts';

const options = { now: new Date('2026-11-21T09:00:00+07:00'), zone: 'Asia/Ho_Chi_Minh' };

function brief(when: When): string {
  const local = (at: Date) => new Date(at.getTime() + 7 * 3600_000).toISOString().slice(0, 16);
  const several = (all: { at: Date }[]) => all.map((one) => local(one.at)).join(' ');
  switch (when.kind) {
    case 'exact':
      return `${local(when.moment.at)}${when.moment.end ? ` to ${local(when.moment.end)}` : ''}`;
    case 'which':
      return `which ${when.why}: ${several(when.moments)}`;
    case 'no-day':
      return `no day: ${several(when.next)}`;
    case 'no-hour':
      return `no hour: ${several(when.days.map((at) => ({ at })))}`;
    case 'past':
      return `past ${local(when.at)}: ${several(when.moments)}`.trim();
    default:
      return when.kind;
  }
}

test.each([
  ['14h thứ sáu 27/11', '2026-11-27T14:00'],
  ['từ 14h đến 16h thứ sáu', '2026-11-27T14:00 to 2026-11-27T16:00'],
  // Nobody meets at ten in the evening without saying so; at seven they may.
  ['10h thứ sáu', '2026-11-27T10:00'],
  ['7h thứ sáu', 'which hour: 2026-11-27T07:00 2026-11-27T19:00'],
  ['14h thứ sáu 28/11', 'which clash: 2026-11-28T14:00 2026-11-27T14:00'],
  ['8h 31/11', 'which clash: 2026-11-30T08:00 2026-12-01T08:00'],
  ['thứ sáu', 'no hour: 2026-11-27T00:00'],
  ['14h', 'no day: 2026-11-21T14:00 2026-11-22T14:00'],
  ['3h', 'no day: 2026-11-21T15:00 2026-11-22T03:00'],
  ['hôm qua 14h', 'past 2026-11-20T14:00:'],
  ['14h 20/11', 'past 2026-11-20T14:00: 2027-11-20T14:00'],
  ['20/11', 'past 2026-11-20T00:00:'],
  ['8h ngày 15 hằng tháng', 'series'],
  ['sơ kết 6 tháng', 'none'],
  // No clock shows it: the day is kept, the hour asked for again.
  ['25h thứ sáu', 'no hour: 2026-11-27T00:00'],
  ['25h', 'none'],
  ['8h sáng 12/12 và 14h 13/12', 'which day: 2026-12-12T08:00 2026-12-13T14:00'],
  ['12/12 và 20/12', 'no hour: 2026-12-12T00:00 2026-12-20T00:00'],
  ['cuối tuần sau', 'no hour: 2026-11-28T00:00 2026-11-29T00:00'],
  ['quý I', 'none'],
  // No hour is in it, but people mean one of two.
  ['đầu giờ chiều thứ sáu', 'which hour: 2026-11-27T13:30 2026-11-27T14:00'],
  ['dau gio chieu mai', 'which hour: 2026-11-22T13:30 2026-11-22T14:00'],
  ['cuối giờ sáng 27/11', 'which hour: 2026-11-27T10:30 2026-11-27T11:00'],
  ['14h đầu giờ chiều thứ sáu', '2026-11-27T14:00'],
  ['đầu giờ chiều', 'no day: 2026-11-21T13:30 2026-11-21T14:00'],
  ['đầu giờ sáng ngày 15 hằng tháng', 'series'],
])('%s is %s', (text, expected) => {
  expect(brief(readWhen(text, options).when)).toBe(expected);
});

test('a part of day is cut out whole, and joins the day asked for', () => {
  const text = 'thứ sáu đầu giờ chiều tại nhà văn hóa';
  const { spans } = readWhen(text, options);
  expect(spans.map(([from, to]) => text.slice(from, to))).toEqual(['thứ sáu đầu giờ chiều']);
  const either = 'which hour: 2026-11-27T13:30 2026-11-27T14:00';
  expect(brief(readWhenAnswer('đầu giờ chiều', 'thứ sáu 27/11', options))).toBe(either);
  expect(brief(readWhenAnswer('thứ sáu', 'đầu giờ chiều', options))).toBe(either);
});

test('an answer joins what was known', () => {
  const after = (known: string | undefined, text: string) => brief(readWhenAnswer(text, known, options));
  expect(after('thứ sáu 27/11', '14h')).toBe('2026-11-27T14:00');
  expect(after('chiều thứ sáu', '2h')).toBe('2026-11-27T14:00');
  expect(after('thứ sáu 27/11', '14')).toBe('2026-11-27T14:00');
  expect(after('14h', 'thứ sáu')).toBe('2026-11-27T14:00');
  expect(after('14h', 'thứ sáu 28/11')).toBe('which clash: 2026-11-28T14:00 2026-11-27T14:00');
  expect(after('thứ sáu 27/11', '8h sáng chủ nhật')).toBe('2026-11-22T08:00');
  expect(after('thứ sáu, 27/11/2026', '14h')).toBe('2026-11-27T14:00');
  expect(after(undefined, 'gì cũng được')).toBe('none');
});

test('choices come back as what they were', () => {
  const at = new Date('2026-11-27T07:00:00Z');
  const end = new Date('2026-11-27T09:00:00Z');
  expect(readWhenValue(momentValue({ at, end }), options)).toEqual({ kind: 'exact', moment: { at, end } });
  expect(brief(readWhenValue(dayValue(at, options.zone), options))).toBe('no hour: 2026-11-27T00:00');
  expect(readWhenValue(momentValue({ at: new Date('2026-11-20T07:00:00Z') }), options).kind).toBe('past');
  expect(readWhenValue('rubbish', options).kind).toBe('none');
});
