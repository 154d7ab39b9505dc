import { expect, test } from 'vitest';
import {
  type Act,
  judge,
  nextMoment,
  type Use,
  type UseKind,
  warmUpShare,
} from '../../../../src/channels/zalo/limits/limits.ts';
import { carefulSettings } from '../../../../src/channels/zalo/session/settings.ts';

const now = new Date('2026-11-21T09:00:00+07:00').getTime();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** So many uses, evenly over the time before `now`. */
function used(count: number, kind: UseKind, overMs: number, chat?: (at: number) => string): Use[] {
  return Array.from({ length: count }, (_, at) => ({
    kind,
    at: now - overMs + (at * overMs) / count + 1,
    chat: chat?.(at) ?? 'lan',
  }));
}

const base = { now, settings: carefulSettings, zone: 'Asia/Ho_Chi_Minh', usedSince: now - 60 * day };
const wait = (act: Act, uses: Use[], more: Partial<typeof base> = {}) => judge(act, { ...base, uses, ...more }).waitMs;
const toFriend = (lane: 'reply' | 'alert' | 'reminder' | 'broadcast') =>
  ({ kind: 'message', lane, chat: 'lan' }) as const;

test('at least four seconds after the last message, at most five in half a minute', () => {
  const at = (uses: Use[]) => nextMoment({ ...base, uses }).waitMs;
  expect(at([])).toBe(0);
  expect(at([{ kind: 'message', at: now - 1000 }])).toBe(3000);
  expect(at([{ kind: 'message', at: now - 4000 }])).toBe(0);
  const five = [29, 20, 15, 10, 5].map((seconds) => ({ kind: 'message' as const, at: now - seconds * 1000 }));
  expect(at(five)).toBe(1000);
  expect(at(five.slice(1))).toBe(0);
});

test('200 a day, of which 50 stay for replies and alerts', () => {
  const most = used(150, 'message', hour);
  expect(wait(toFriend('broadcast'), most.slice(1))).toBe(0);
  expect(wait(toFriend('broadcast'), most)).toBeGreaterThan(22 * hour);
  expect(wait(toFriend('reminder'), most)).toBeGreaterThan(22 * hour);
  expect(wait(toFriend('reply'), most)).toBe(0);
  expect(wait(toFriend('alert'), most)).toBe(0);
  const all = used(200, 'message', hour);
  expect(wait(toFriend('reply'), all)).toBeGreaterThan(22 * hour);
});

test('what waits for the next day comes up when there is room for several, not at each single one', () => {
  const most = used(150, 'message', hour);
  const until = wait(toFriend('broadcast'), most);
  const then = now + until;
  expect(most.filter(({ at }) => at > then - day).length).toBe(150 - 37);
  expect(judge(toFriend('broadcast'), { ...base, now: then, uses: most }).waitMs).toBe(0);
});

test('15 strangers a day; friends go on meanwhile', () => {
  const strangers = used(15, 'stranger', hour);
  expect(wait({ kind: 'stranger', lane: 'broadcast', chat: 'x' }, strangers.slice(1))).toBe(0);
  expect(wait({ kind: 'stranger', lane: 'broadcast', chat: 'x' }, strangers)).toBeGreaterThan(22 * hour);
  expect(wait({ kind: 'stranger', lane: 'alert', chat: 'x' }, strangers)).toBeGreaterThan(22 * hour);
  expect(wait(toFriend('broadcast'), strangers)).toBe(0);
});

test('40 strangers who wrote to us are answered in a month, each as often as they write', () => {
  const answers = used(80, 'answer', 10 * day, (at) => `stranger ${at % 40}`);
  expect(wait({ kind: 'answer', lane: 'reply', chat: 'stranger 7' }, answers)).toBe(0);
  expect(wait({ kind: 'answer', lane: 'reply', chat: 'one more' }, answers)).toBeGreaterThan(20 * day);
});

test('10 phone look-ups an hour, 10 friend requests a day', () => {
  expect(wait({ kind: 'look-up' }, used(9, 'look-up', hour))).toBe(0);
  expect(wait({ kind: 'look-up' }, used(10, 'look-up', 30 * minute))).toBeGreaterThan(29 * minute);
  expect(wait({ kind: 'friend' }, used(9, 'friend', day))).toBe(0);
  expect(wait({ kind: 'friend' }, used(10, 'friend', hour))).toBeGreaterThan(22 * hour);
});

test.each([
  ['21:29:59', 0],
  ['21:30:00', 9.5 * hour],
  ['23:59:59', 7 * hour + 1000],
  ['00:00:00', 7 * hour],
  ['06:59:59', 1000],
  ['07:00:00', 0],
])('quiet at %s: reminders and broadcasts wait %i ms, replies and alerts do not', (time, expected) => {
  const at = new Date(`2026-11-21T${time}+07:00`).getTime();
  expect(wait(toFriend('broadcast'), [], { now: at })).toBe(expected);
  expect(wait(toFriend('reminder'), [], { now: at })).toBe(expected);
  expect(wait(toFriend('reply'), [], { now: at })).toBe(0);
  expect(wait(toFriend('alert'), [], { now: at })).toBe(0);
});

test('the same text not again to the same chat within a minute', () => {
  const uses: Use[] = [{ kind: 'message', at: now - 20_000, chat: 'lan', mark: 'họp' }];
  expect(wait({ ...toFriend('reply'), mark: 'họp' }, uses)).toBe(40_000);
  expect(wait({ ...toFriend('reply'), mark: 'khác' }, uses)).toBe(0);
  expect(wait({ ...toFriend('reply'), chat: 'hoa', mark: 'họp' }, uses)).toBe(0);
});

test('a new account starts at a fifth of it and grows over four weeks', () => {
  const share = (days: number) => warmUpShare(carefulSettings, now - days * day, now);
  expect([0, 14, 28, 100].map((days) => share(days).toFixed(3))).toEqual(['0.200', '0.600', '1.000', '1.000']);
  const strangers = used(3, 'stranger', hour);
  expect(wait({ kind: 'stranger', lane: 'reply', chat: 'x' }, strangers, { usedSince: now })).toBeGreaterThan(0);
  expect(wait({ kind: 'stranger', lane: 'reply', chat: 'x' }, strangers, { usedSince: now - 14 * day })).toBe(0);
  const fortieth = used(40, 'message', hour);
  expect(wait(toFriend('reply'), fortieth.slice(1), { usedSince: now })).toBe(0);
  expect(wait(toFriend('reply'), fortieth, { usedSince: now })).toBeGreaterThan(0);
});
