import { expect, test } from 'vitest';
import { normalise } from '../../src/text/spelling/normalise.ts';

const meant = (text: string) =>
  normalise(text)
    .words.map((word) => word.text.normalize('NFC'))
    .join(' ');

test.each([
  ['khoong ddi dduowcj', 'không đi được'],
  ['Cos mawtj', 'có mặt'],
  ['to6i d9i ho5p', 'tôi đi họp'],
  ['mai toois vawngs', 'mai tối vắng'],
  ['ngayf mai cos hopj', 'ngày mai có họp'],
])('letters of a keyboard that were left standing: %j', (text, words) => {
  expect(meant(text)).toBe(words);
});

test.each(['cos(x)', 'bus 24', 'plus', 'lens', 'box'])('no slip is seen where none is certain: %j', (text) => {
  expect(meant(text)).toBe(text.replace(/[()]/gu, ' ').trim());
});
