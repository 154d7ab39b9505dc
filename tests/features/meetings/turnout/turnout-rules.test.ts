import { expect, test } from 'vitest';
import { type Presence, presenceOf } from '../../../../src/features/meetings/attendance/presence.ts';
import { meetingsChart } from '../../../../src/features/meetings/turnout/turnout-chart.ts';
import {
  inARow,
  type MemberTurnout,
  nextNoteAt,
  rateOf,
  tallyOfMarks,
  tallyOfMeeting,
  trendOf,
  whomToCallOn,
} from '../../../../src/features/meetings/turnout/turnout-rules.ts';
import { chartPicture } from '../../../../src/runtime/pictures/pictures.ts';

const letters: Record<string, Presence> = { p: 'present', e: 'excused', a: 'absent', o: 'open' };

/** @param marks the latest meeting first, a letter each */
const member = (fullName: string, marks: string): MemberTurnout => ({
  personId: fullName,
  fullName,
  phone: null,
  unitId: 'u',
  marks: [...marks].map((letter, index) => ({ meetingId: `m${index}`, presence: letters[letter]! })),
});

test.each([
  [true, null, null, 'present'],
  [true, 'excused', false, 'present'],
  [false, 'excused', null, 'excused'],
  [null, 'excused', null, 'excused'],
  [false, 'excused', false, 'absent'],
  [false, 'coming', null, 'absent'],
  [false, null, true, 'excused'],
  [null, 'coming', null, 'open'],
  [null, null, null, 'open'],
] as const)('ticked %s, answered %s, ruled %s: %s', (attended, answer, absenceExcused, expected) => {
  expect(presenceOf({ attended, answer, absenceExcused })).toBe(expected);
});

test('in a row: what is not known neither counts nor breaks it', () => {
  expect(inARow(member('x', 'aoaap').marks, 'absent')).toBe(3);
  expect(inARow(member('x', 'paaa').marks, 'absent')).toBe(0);
  expect(inARow(member('x', 'aaeaa').marks, 'absent')).toBe(2);
});

test('whom to call on: absent without excuse first, the longest first, then those who may be ill', () => {
  const members = [
    member('An', 'aaap'),
    member('Bình', 'aaaa'),
    member('Chi', 'eeep'),
    member('Dũng', 'aapp'),
    member('Em', 'paaa'),
    member('Giang', 'aeaa'),
  ];
  expect(whomToCallOn(members).map(({ member: { fullName }, why, times }) => [fullName, why, times])).toEqual([
    ['Bình', 'absent', 4],
    ['An', 'absent', 3],
    ['Chi', 'excused', 3],
  ]);
});

test('rates and trends', () => {
  expect(rateOf(tallyOfMarks(member('x', 'ppeao').marks))).toBe(50);
  expect(rateOf(tallyOfMarks(member('x', 'oo').marks))).toBeUndefined();
  expect(tallyOfMeeting([member('x', 'pa'), member('y', 'ea')], 'm0')).toEqual({
    present: 1,
    excused: 1,
    absent: 0,
    open: 0,
  });
  expect(trendOf([80, 70, 50, 60])).toBe(20);
  expect(trendOf([40, 99, 60])).toBe(-20);
  expect(trendOf([40])).toBeUndefined();
});

test('the note comes on Mondays at eight in the zone', () => {
  const next = (at: string) => nextNoteAt(new Date(at), 'Asia/Ho_Chi_Minh').toISOString();
  expect(next('2026-11-21T09:00:00+07:00')).toBe('2026-11-23T01:00:00.000Z');
  expect(next('2026-11-23T07:59:59+07:00')).toBe('2026-11-23T01:00:00.000Z');
  expect(next('2026-11-23T08:00:00+07:00')).toBe('2026-11-30T01:00:00.000Z');
  expect(next('2026-11-22T23:30:00+07:00')).toBe('2026-11-23T01:00:00.000Z');
});

test('the chart is a picture of its size', async () => {
  const bars = [{ label: '5/11', rate: 72 }];
  const png = Buffer.from(
    await chartPicture(meetingsChart('Chuyên cần: Chi hội Liên Sơn', bars), { width: 300, height: 200 }),
  );
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 200]);
});
