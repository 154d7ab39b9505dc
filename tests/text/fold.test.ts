import { describe, expect, test } from 'vitest';
import { fold, hasMarks, oneStroke, samePhrase, sameWord, startsWithPhrase, words } from '../../src/text/fold.ts';

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS: [string, string][] = [...'aăâeêioôơuưy'].map((vowel) => [
  vowel,
  vowel.normalize('NFD').replace(/\p{M}/gu, ''),
]);

describe('fold', () => {
  test('turns all 146 letters into ASCII, composed and decomposed', () => {
    const letters = VOWELS.flatMap(([vowel, plain]) => TONES.map((tone) => [vowel + tone, plain] as const));
    const all = [...letters, ['đ', 'd'] as const];
    const both = all.flatMap(([letter, plain]) => [[letter, plain] as const, [letter.toUpperCase(), plain] as const]);
    expect(both).toHaveLength(146);
    for (const [letter, plain] of both) {
      expect(fold(letter.normalize('NFC')), letter).toBe(plain);
      expect(fold(letter.normalize('NFD')), letter).toBe(plain);
    }
  });

  test.each([
    ['  Hội   Cựu\n chiến binh ', 'hoi cuu chien binh'],
    ['ĐẶNG THỊ HUỆ', 'dang thi hue'],
    ['Chi hội 12/5', 'chi hoi 12/5'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

test.each([
  ['hội', true],
  ['hoi', false],
  ['đi', true],
  ['Đ', true],
  ['ho\u0323i', true],
  ['12', false],
  ['', false],
])('hasMarks(%j) is %j', (word, expected) => {
  expect(hasMarks(word)).toBe(expected);
});

test('words know their place in the text', () => {
  const text = ' Họp,  14h tại nhà.'.normalize('NFD');
  expect(words(text).map((word) => text.slice(word.start, word.end))).toEqual(
    ['Họp', '14h', 'tại', 'nhà'].map((word) => word.normalize('NFD')),
  );
});

describe('startsWithPhrase', () => {
  test.each([
    ['hỏi đăng ký tạm trú ở đâu', 'hỏi', 'đăng ký tạm trú ở đâu'],
    ['hoi dang ky tam tru', 'hỏi', 'dang ky tam tru'],
    ['HỎI: Đăng ký?', 'hỏi', 'Đăng ký?'],
    ['xin hổ trợ', 'xin hỗ trợ', null],
    ['xin ho tro gao', 'xin hỗ trợ', 'gao'],
    ['hội họp mấy giờ', 'hỏi', null],
    ['hoi', 'hỏi', ''],
    ['hoithao', 'hỏi', null],
    ['Hủy họp ngày mai', 'huỷ họp', 'ngày mai'],
    ['huỷ  họp   ngày mai ', 'hủy họp', 'ngày mai'],
    ['hoà giải', 'hòa giải', ''],
    ['đăng kí hội', 'đăng ký', 'hội'],
    ['dừng', 'đừng', null],
    ['dung', 'dừng', ''],
    ['hỏi', '', null],
    ['', 'hỏi', null],
    ['hỏi'.normalize('NFD'), 'hỏi', ''],
  ])('%j begins with %j: rest %j', (text, phrase, rest) => {
    expect(startsWithPhrase(text, phrase)).toEqual(rest === null ? null : { rest });
  });
});

test.each([
  ['Có mặt.', 'có mặt', true],
  ['co mat', 'có mặt', true],
  ['có mắt', 'có mặt', false],
  ['có mặt ạ', 'có mặt', false],
  ['thôi!', 'thôi', true],
  ['tối', 'thôi', false],
  ['uý', 'úy', true],
  ['', '', false],
])('samePhrase(%j, %j) is %j', (typed, ours, expected) => {
  expect(samePhrase(typed, ours)).toBe(expected);
});

test('a D with a stroke is one letter, however it was typed', () => {
  for (const typed of ['Ðăng ký', 'Đăng ký', 'Ɖăng ký', 'ðăng ký'])
    expect([fold(typed), sameWord(typed.slice(0, 4), 'đăng'), startsWithPhrase(`${typed} nhé`, 'đăng ký')]).toEqual([
      'dang ky',
      true,
      { rest: 'nhé' },
    ]);
  expect(oneStroke('Ðỗ Thị ðào')).toBe('Đỗ Thị đào');
});
