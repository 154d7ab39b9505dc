import { expect, test } from 'vitest';
import { fromLegacyFont, legacyFontOf, needsFont } from '../../src/text/spelling/legacy-fonts.ts';

test.each([
  ['NguyÔn V¨n Hïng', 'Nguyễn Văn Hùng'],
  ['TrÇn ThÞ H­¬ng', 'Trần Thị Hương'],
  ['§Æng §×nh Qu¶ng', 'Đặng Đình Quảng'],
  ['Ph¹m Quèc ViÖt', 'Phạm Quốc Việt'],
  ['xãm Liªn S¬n', 'xóm Liên Sơn'],
  ['Huúnh Mü Ng©n', 'Huỳnh Mỹ Ngân'],
])('TCVN3: %s', (typed, meant) => {
  expect(legacyFontOf([typed, 'Lan'])).toEqual({ font: 'tcvn3', all: true });
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
  expect(legacyFontOf([typed, 'Nguyeãn Vaên Huøng'])).toEqual({ font: 'vni', all: true });
  expect(fromLegacyFont(typed, 'vni')).toBe(meant);
});

test.each([
  [['Noël', 'Lê Hòa', 'Cù Hoàn', 'Hà Tú']],
  [['Lê Tú¹', 'Hà Hòa', 'Cù Tài', '¹ đã kiểm tra']],
  [['Müller', 'Besançon', 'Lê Vân', 'Tôn Thúy']],
  [['Trần Văn Bảy', 'Lê Hòa ©', '25 m²', '«Hòa»', 'Núi Bà·']],
  [['quà Noël 2025', 'Tân Phú°', 'Hòa®']],
])('odd letters are no old font: %j', (texts) => {
  expect(legacyFontOf(texts)).toBeUndefined();
});

test('a few texts of an old font in a list that is Unicode are turned, the others stay', () => {
  const unicode = ['Họ và tên', 'Năm sinh', 'Địa chỉ', 'Trần Thị Bảy', 'Lê Văn Tám'];
  const found = legacyFontOf([...unicode, 'NguyÔn V¨n Hïng', 'Lê Hòa']);
  expect(found).toEqual({ font: 'tcvn3', all: false });
  expect(needsFont('NguyÔn V¨n Hïng', 'tcvn3')).toBe(true);
  expect(needsFont('Lê Hòa', 'tcvn3')).toBe(false);
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
