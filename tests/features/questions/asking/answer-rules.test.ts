import { expect, test } from 'vitest';
import {
  hasPersonalNumber,
  isTalking,
  type Standing,
  stepsFor,
} from '../../../../src/features/questions/asking/answer-rules.ts';

test.each([
  'gọi 0912 345 678 nhé',
  'sđt 0912.345.678',
  '+84 912 345 678',
  'CCCD 040123456789',
  'căn cước 040 123 456 789',
  'số tài khoản 19036512345678',
])('a number of a person: %s', (text) => {
  expect(hasPersonalNumber(text)).toBe(true);
});

test.each([
  'gọi 113',
  'phạt 15.500.000 đồng',
  'phạt 1.500.000.000 đ',
  'nghị định 168/2024/NĐ-CP',
  'ngày 27/11/2026 lúc 14.30',
  'từ 1993 đến 2026',
  'mẫu CT01',
])('none: %s', (text) => {
  expect(hasPersonalNumber(text)).toBe(false);
});

const open: Standing = { state: 'open', assigneeId: null, assigneeHolds: false, emergency: null, draftId: null };

test('who may do what', () => {
  expect(stepsFor(open, 'a')).toEqual(['take', 'answer', 'back', 'pass', 'close']);
  const taken: Standing = { ...open, state: 'taken', assigneeId: 'a', assigneeHolds: true };
  expect(stepsFor(taken, 'a')).toEqual(['answer', 'back', 'pass', 'close']);
  expect(stepsFor(taken, 'b')).toEqual(['take', 'pass']);
  expect(stepsFor({ ...taken, assigneeHolds: false }, 'b')).toContain('answer');
  expect(stepsFor({ ...taken, state: 'answered' }, 'a')).toContain('draft');
  expect(stepsFor({ ...taken, state: 'answered', emergency: 'fire' }, 'a')).not.toContain('draft');
  expect(stepsFor({ ...taken, state: 'closed' }, 'a')).toEqual([]);
});

test('a talk goes on for two hours, a question of the officer for two weeks', () => {
  const now = new Date('2026-11-23T09:00:00+07:00');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3600_000);
  const talk = (hours: number, asksBack = false) =>
    isTalking({ state: 'taken', asksBack, lastWordAt: ago(hours) }, now);
  expect([talk(1), talk(3), talk(3, true), talk(15 * 24, true)]).toEqual([true, false, true, false]);
  expect(isTalking({ state: 'open', asksBack: false, lastWordAt: now }, now)).toBe(false);
});
