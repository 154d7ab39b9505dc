import { expect, test } from 'vitest';
import { doorPhase } from '../../../../src/features/meetings/attendance/door-rules.ts';
import { readHeadCount } from '../../../../src/features/meetings/attendance/head-count.ts';
import { phrases } from '../../../../src/lexicon/lexicon.ts';
import { makeCode, readSigns } from '../../../../src/text/code.ts';

const startsAt = new Date('2026-11-27T14:00:00+07:00');
const after = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);

test('the code counts from half an hour before until an hour after, or until the end', () => {
  const phase = (minutes: number, endsAt: Date | null = null) => doorPhase({ startsAt, endsAt }, after(minutes));
  expect([-31, -30, 0, 60, 61].map((minutes) => phase(minutes))).toEqual(['early', 'open', 'open', 'open', 'late']);
  expect([119, 121].map((minutes) => phase(minutes, after(120)))).toEqual(['open', 'late']);
});

test('a code is read however it is typed; words and times are none', () => {
  expect(readSigns('k4m 7xp', 6)).toBe('K4M7XP');
  expect(readSigns('K4M-7XP.', 6)).toBe('K4M7XP');
  for (const text of ['có mặt', '14h30', '27/11', '123456', 'KMTXPC', 'K4M7X', 'K4M7XPC'])
    expect(readSigns(text, 6)).toBeUndefined();
  expect(
    readSigns(
      makeCode(6, (below) => Math.floor(Math.random() * below)),
      6,
    ),
  ).toHaveLength(6);
});

test('a count of heads is a number of people and nothing else', () => {
  const read = (text: string) => readHeadCount(text, phrases('meetings.people'), phrases('meetings.counted'));
  expect(['có mặt 45 người', 'dem duoc 800 nguoi', '45 người', 'tổng số: 120 người'].map(read)).toEqual([
    45, 800, 45, 120,
  ]);
  expect(['có mặt 45', '45', 'vắng 3 người', 'có mặt 1-10', '45 người già'].map(read)).toEqual(
    Array(5).fill(undefined),
  );
});
