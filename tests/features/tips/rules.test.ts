import { expect, test } from 'vitest';
import {
  isBlocked,
  looksLikeCode,
  notifyDelayMs,
  readCode,
  readNumber,
  stepsFor,
  toHour,
} from '../../../src/features/tips/rules.ts';

test('a code is told from a story', () => {
  expect(readCode('km4t7 xpc9h')).toBe('KM4T7XPC9H');
  expect(readCode('KM4T7XPC9')).toBeUndefined();
  expect(looksLikeCode('KM4T7 XPC9')).toBe(true);
  for (const story of ['trom xe', 'đánh bạc ở số 5', '0912345678', 'nhà số 12A', 'danh bac 12']) {
    expect(readCode(story)).toBeUndefined();
    expect(looksLikeCode(story), story).toBe(false);
  }
});

test('five wrong codes within half an hour block for an hour', () => {
  const now = new Date('2026-11-21T03:00:00Z');
  const ago = (...minutes: number[]) => minutes.map((one) => new Date(now.getTime() - one * 60_000));
  expect(isBlocked(ago(1, 2, 3, 4), now)).toBe(false);
  expect(isBlocked(ago(1, 2, 3, 4, 5), now)).toBe(true);
  expect(isBlocked(ago(59, 60, 61, 62, 63), now)).toBe(true);
  expect(isBlocked(ago(61, 62, 63, 64, 65), now)).toBe(false);
  expect(isBlocked(ago(1, 2, 3, 4, 40), now)).toBe(false);
});

test('of somebody without a name nothing is kept to the minute', () => {
  expect(toHour(new Date('2026-11-21T02:47:31.123Z')).toISOString()).toBe('2026-11-21T02:00:00.000Z');
  expect(notifyDelayMs(true, () => 0)).toBe(0);
  expect(notifyDelayMs(false, () => 0)).toBe(3 * 60_000);
  expect(notifyDelayMs(false, (below) => below - 1)).toBeLessThan(15 * 60_000);
});

test('who may do what', () => {
  expect(stepsFor({ state: 'open', assigneeId: null }, 'me')).toEqual(['take', 'note']);
  expect(stepsFor({ state: 'taken', assigneeId: 'me' }, 'me')).toEqual(['ask', 'note', 'close']);
  expect(stepsFor({ state: 'taken', assigneeId: 'other' }, 'me')).toEqual(['take', 'note']);
  expect(stepsFor({ state: 'closed', assigneeId: 'me' }, 'me')).toEqual(['note']);
  expect(readNumber('tin số 483920')).toBe(483_920);
  expect(readNumber('số 27')).toBeUndefined();
});
