import { describe, expect, test } from 'vitest';
import {
  formatDay,
  halves,
  nameFault,
  nearestNames,
  newCode,
  partings,
  readCode,
  spellCode,
  splitNames,
  tidyName,
  unitInTitle,
} from '../../../src/features/members/rules.ts';

describe('invitation codes', () => {
  test('a new one is eight signs that neither eye nor keyboard mistakes, with a letter and a digit', () => {
    const codes = Array.from({ length: 500 }, newCode);
    for (const code of codes) {
      expect(code).toMatch(/^(?=.*\d)(?=.*[A-Z])[2-9CFHJKMNPQRTVX]{8}$/);
      expect(readCode(code)).toBe(code);
    }
    expect(new Set(codes).size).toBe(500);
  });

  test.each([
    ['KM4T7XPC', 'KM4T7XPC'],
    ['km4t 7xpc', 'KM4T7XPC'],
    ['  K M 4 T - 7 x p c ', 'KM4T7XPC'],
    ['kM4T.7XPC', 'KM4T7XPC'],
    // A letter that is not among ours is the digit that looks like it.
    ['KM4T7XPS', 'KM4T7XP5'],
    ['KM4TZBGC', 'KM4T286C'],
  ])('%j is read as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  test.each([
    '',
    'KM4T7XP',
    'KM4T7XPCC',
    '23456789',
    'CFHJKMNP',
    'tôi muốn vào hội',
    '0912345678',
    'KM4T7XP!',
    '1=1;--xx',
  ])('%j is no code', (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });

  test('what is shown is read back', () => {
    expect(spellCode('KM4T7XPC')).toBe('KM4T 7XPC');
    expect(readCode(spellCode('KM4T7XPC'))).toBe('KM4T7XPC');
  });
});

describe('names', () => {
  test.each([
    ['  Chi hội\n Liên   Sơn. ', 'Chi hội Liên Sơn.'],
    ['“Chi hội Liên Sơn”', 'Chi hội Liên Sơn'],
    [', Nguyễn Văn An;', 'Nguyễn Văn An'],
    ['Lie\u0302n So\u031Bn', 'Liên Sơn'],
  ])('%j is tidied', (typed, tidy) => {
    expect(tidyName(typed)).toBe(tidy);
  });

  test('a name needs a letter and has a limit counted in characters as people see them', () => {
    expect(nameFault('', 10)).toBe('empty');
    expect(nameFault('123 😀', 10)).toBe('empty');
    expect(nameFault('Đặng Vương', 10)).toBeUndefined();
    expect(nameFault('Đặng Vương A', 10)).toBe('long');
  });

  test('several names in one message, each once', () => {
    expect(splitNames('Chi hội Liên Sơn, Chi hội Liên Cát\nchi hoi lien son; Chi hội Liên Mậu 1')).toEqual([
      'Chi hội Liên Sơn',
      'Chi hội Liên Cát',
      'Chi hội Liên Mậu 1',
    ]);
  });

  test('the nearest names come first, what is unlike is left out', () => {
    const names = ['Chi hội Liên Sơn', 'Chi hội Liên Cát', 'Công an phường 7', 'Chi hội Liên Mậu 3'];
    expect(nearestNames('chi hoi lien sown', names, 2)[0]).toBe('Chi hội Liên Sơn');
    expect(nearestNames('chi hoi lien sown', names, 2)).toHaveLength(2);
    expect(nearestNames('xyz', names, 3)).toEqual([]);
  });
});

describe('taking a line apart', () => {
  test('at each word that may part it, with or without diacritics', () => {
    expect(partings('Chi hội Liên Sơn thuộc Hội CCB Kim Liên', ['thuộc'])).toEqual([
      ['Chi hội Liên Sơn', 'Hội CCB Kim Liên'],
    ]);
    expect(partings('Chi hoi Lien Son thuoc Hoi CCB', ['thuộc'])).toEqual([['Chi hoi Lien Son', 'Hoi CCB']]);
    expect(partings('Chi hội Thành Công thành Chi hội 2', ['thành'])).toEqual([
      ['Chi hội', 'Công thành Chi hội 2'],
      ['Chi hội Thành Công', 'Chi hội 2'],
    ]);
    expect(partings('thuộc Hội CCB', ['thuộc'])).toEqual([]);
  });

  test('between any two words, the longest end first', () => {
    expect(halves('Nguyễn Văn An, Liên Sơn')).toEqual([
      ['Nguyễn', 'Văn An, Liên Sơn'],
      ['Nguyễn Văn', 'An, Liên Sơn'],
      ['Nguyễn Văn An', 'Liên Sơn'],
      ['Nguyễn Văn An, Liên', 'Sơn'],
      ['Nguyễn Văn An, Liên Sơn', ''],
    ]);
  });
});

describe('the unit in the title of a group', () => {
  const units = [{ name: 'Chi hội Liên Mậu' }, { name: 'Chi hội Liên Mậu 1' }, { name: 'Chi hội Liên Cát' }];

  test('is the longest name that stands in it whole', () => {
    expect(unitInTitle('Nhóm CHI HOI LIEN MAU 1 (xã Kim Liên)', units)?.name).toBe('Chi hội Liên Mậu 1');
    expect(unitInTitle('Chi hội Liên Mậu 1', units)?.name).toBe('Chi hội Liên Mậu 1');
    expect(unitInTitle('Chi hội Liên Mậu 12', units)?.name).toBe('Chi hội Liên Mậu');
    expect(unitInTitle('Hội đồng hương', units)).toBeUndefined();
    expect(unitInTitle('Chi hội Liên Cát', [...units, { name: 'CHI HỘI Liên Cát' }])).toBeUndefined();
  });
});

test('a day is that of the zone', () => {
  expect(formatDay(new Date('2026-12-20T18:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('21/12/2026');
});
