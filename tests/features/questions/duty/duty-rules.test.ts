import { expect, test } from 'vitest';
import {
  afterOnDuty,
  dutyFrom,
  isOnDuty,
  nextStageAt,
  readHours,
  readMinutes,
  readPlaces,
  stages,
  urgentPatience,
} from '../../../../src/features/questions/duty/duty-rules.ts';

const zone = 'Asia/Ho_Chi_Minh';
const office = { from: '07:30', to: '17:00', days: [1, 2, 3, 4, 5], zone };
const night = { from: '18:00', to: '06:00', days: [1, 2, 3, 4, 5, 6, 7], zone };
const round = { from: '00:00', to: '00:00', days: [1, 2, 3, 4, 5, 6, 7], zone };
// 2026-11-23 is a Monday.
const at = (text: string) => new Date(`${text}:00+07:00`);

test.each([
  ['within', office, '2026-11-23T09:00', '2026-11-23T09:00'],
  ['at the first minute', office, '2026-11-23T07:30', '2026-11-23T07:30'],
  ['at the last it is over', office, '2026-11-23T17:00', '2026-11-24T07:30'],
  ['before it begins', office, '2026-11-23T05:00', '2026-11-23T07:30'],
  ['Friday evening waits for Monday', office, '2026-11-27T18:00', '2026-11-30T07:30'],
  ['over midnight', night, '2026-11-23T03:00', '2026-11-23T03:00'],
  ['by day of a night duty', night, '2026-11-23T12:00', '2026-11-23T18:00'],
  ['round the clock', round, '2026-11-23T03:17', '2026-11-23T03:17'],
])('duty from: %s', (_, hours, moment, from) => {
  expect(dutyFrom(hours, at(moment))).toEqual(at(from));
  expect(isOnDuty(hours, at(moment))).toBe(moment === from);
});

test('what is promised falls within hours of duty', () => {
  expect(afterOnDuty(office, at('2026-11-23T09:00'), 120)).toEqual(at('2026-11-23T11:00'));
  expect(afterOnDuty(office, at('2026-11-23T16:30'), 120)).toEqual(at('2026-11-24T07:30'));
  expect(afterOnDuty(office, at('2026-11-23T22:00'), 120)).toEqual(at('2026-11-24T09:30'));
});

test('stages follow each other; a danger waits for no hours', () => {
  const patience = { nudge: 30, others: 120, head: 1440 };
  const since = at('2026-11-23T09:00');
  expect(nextStageAt(stages.kept, at('2026-11-23T22:00'), office, patience)).toEqual(at('2026-11-24T07:30'));
  expect(nextStageAt(stages.told, since, office, patience)).toEqual(at('2026-11-23T09:30'));
  expect(nextStageAt(stages.nudged, since, office, patience)).toEqual(at('2026-11-23T11:00'));
  expect(nextStageAt(stages.others, since, office, patience)).toEqual(at('2026-11-24T09:00'));
  expect(nextStageAt(stages.head, since, office, patience)).toBeNull();
  const midnight = at('2026-11-23T00:10');
  expect(nextStageAt(stages.told, midnight, undefined, urgentPatience)).toEqual(at('2026-11-23T00:15'));
});

test.each([
  ['7h den 17h', { from: '07:00', to: '17:00' }],
  ['7h30 - 16h45', { from: '07:30', to: '16:45' }],
  ['tu 7 gio den 21 gio', { from: '07:00', to: '21:00' }],
  ['7:30 17:00', { from: '07:30', to: '17:00' }],
  ['18h-6h', { from: '18:00', to: '06:00' }],
  ['buoi sang', undefined],
  ['7h', undefined],
  ['25h den 26h', undefined],
])('hours: %s', (text, hours) => {
  expect(readHours(text)).toEqual(hours);
});

test.each([
  ['30 phut', 30],
  ['30', 30],
  ['2 gio', 120],
  ['2h', 120],
  ['1 ngay', 1440],
  ['1 phut', undefined],
  ['20 ngay', undefined],
  ['mai', undefined],
])('minutes: %s', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});

test.each([
  ['1', [0]],
  ['3, 1', [0, 2]],
  ['2-4', [1, 2, 3]],
  ['1 3', [0, 2]],
  ['5', undefined],
  ['0', undefined],
  ['Minh', undefined],
])('places: %s', (text, places) => {
  expect(readPlaces(text, 4)).toEqual(places);
});
