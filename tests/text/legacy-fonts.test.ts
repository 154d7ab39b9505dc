import { expect, test } from 'vitest';
import { fromLegacyFont, legacyFontOf } from '../../src/text/legacy-fonts.ts';

test.each([
  ['NguyÔn V¨n Hïng', 'Nguyễn Văn Hùng'],
  ['TrÇn ThÞ H­¬ng', 'Trần Thị Hương'],
  ['§Æng §×nh Qu¶ng', 'Đặng Đình Quảng'],
  ['Ph¹m Quèc ViÖt', 'Phạm Quốc Việt'],
  ['xãm Liªn S¬n', 'xóm Liên Sơn'],
  ['Huúnh Mü Ng©n', 'Huỳnh Mỹ Ngân'],
])('TCVN3: %s', (typed, meant) => {
  expect(legacyFontOf([typed, 'Lan'])).toBe('tcvn3');
  expect(fromLegacyFont(typed, 'tcvn3')).toBe(meant);
});

test.each([
  ['Nguyeãn Vaên Huøng', 'Nguyễn Văn Hùng'],
  ['Traàn Thò Höông', 'Trần Thị Hương'],
  ['Ñaëng Ñình Quaûng', 'Đặng Đình Quảng'],
  ['Phaïm Quoác Vieät', 'Phạm Quốc Việt'],
  ['NGUYEÃN VAÊN HUØNG', 'NGUYỄN VĂN HÙNG'],
  ['Ngöôøi Cöïu chieán binh', 'Người Cựu chiến binh'],
])('VNI: %s', (typed, meant) => {
  expect(legacyFontOf([typed, 'Nguyeãn Vaên Huøng'])).toBe('vni');
  expect(fromLegacyFont(typed, 'vni')).toBe(meant);
});

test('Unicode is neither, composed or not, and stays', () => {
  const texts = [
    'Nguyễn Văn Hùng',
    'Lê Hoà',
    'Tô Hoài',
    'Nguyễn Văn Hùng'.normalize('NFD'),
    'Võ Thuý',
    'Ông Lê Ân',
    '35 °C · 10',
  ];
  expect(legacyFontOf(texts)).toBeUndefined();
  expect(fromLegacyFont('Đặng Thị Ôn', 'tcvn3')).toBe('Đặng Thị Ôn');
});
