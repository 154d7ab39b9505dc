import { expect, test } from 'vitest';
import { spokenSumsIn } from '../../src/text/said/spoken-sums.ts';

test.each<[string, bigint[]]>([
  ['góp ba trăm ngàn cho cháu', [300_000n]],
  ['gop hai trieu ruoi', [2_500_000n]],
  ['thu một triệu hai', [1_200_000n]],
  ['đóng đủ hai triệu từ hôm rằm', [2_000_000n]],
  ['gởi năm chục', [50_000n]],
  ['phí hai người là hai trăm bốn', [240_000n]],
  ['vay ba chục triệu mua bò', [30_000_000n]],
  ['mượn chục triệu, trả triệu rưỡi', [10_000_000n, 1_500_000n]],
  ['hết năm mươi hai ngàn', [52_000n]],
  ['hai trăm người dự', []],
  ['chị Trâm bảy mươi tuổi', []],
  ['mấy triệu vậy', []],
])('%s', (text, sums) => {
  expect(spokenSumsIn(text).map(({ dong }) => dong)).toEqual(sums);
});
