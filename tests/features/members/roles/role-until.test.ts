import { expect, it } from 'vitest';
import {
  endOfDay,
  lastDayOf,
  readUntil,
  splitUntil,
  usualEnds,
  writeDay,
} from '../../../../src/features/members/roles/role-until.ts';

const here = { now: new Date('2026-11-21T09:00:00+07:00'), zone: 'Asia/Ho_Chi_Minh' };
const words = ['đến', 'tới', 'hết'];
const day = (text: string) => {
  const reading = readUntil(text, here);
  return reading.kind === 'day' ? writeDay(reading.day) : reading.kind;
};

it.each([
  ['31/12/2027', '2027-12-31'],
  ['đến hết ngày 31/12/2027', '2027-12-31'],
  ['hết năm 2027', '2027-12-31'],
  ['30/6', '2027-06-30'],
  ['01/01/2020', 'past'],
  ['hai', 'none'],
  ['31/11/2027', 'none'],
  ['', 'none'],
])('%s is %s', (text, expected) => expect(day(text)).toBe(expected));

it.each([
  ['Nguyễn Văn An Chi hội Liên Sơn đến 31/12/2027', 'Nguyễn Văn An Chi hội Liên Sơn', '2027-12-31'],
  ['nguyen van an chi hoi lien son den het 31/12/2027', 'nguyen van an chi hoi lien son', '2027-12-31'],
  ['Lê Văn Tới Chi hội 3 đến hết ngày 30/6/2028', 'Lê Văn Tới Chi hội 3', '2028-06-30'],
])('the end is told apart in "%s"', (line, rest, until) => {
  const split = splitUntil(line, words, here);
  expect(split?.rest).toBe(rest);
  expect(split?.until.kind === 'day' && writeDay(split.until.day)).toBe(until);
});

it('a name that is also such a word is no end', () => {
  expect(splitUntil('Lê Văn Tới Chi hội Liên Sơn', words, here)).toBeUndefined();
});

it('a role lasts to the midnight after its last day, in the zone of the unit', () => {
  const end = endOfDay('2027-12-31', here.zone);
  expect(end.toISOString()).toBe('2027-12-31T17:00:00.000Z');
  expect(lastDayOf(end, here.zone)).toBe('31/12/2027');
  expect(usualEnds(here)).toEqual(['2026-12-31', '2027-12-31', '2028-12-31', '2030-12-31']);
});
