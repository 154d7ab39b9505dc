/** Lists of names with sums, as treasurers write them. */
import { describe, expect, test } from 'vitest';
import { readNamesAndSums, sumsIn } from '../../src/text/names-and-sums.ts';

const listed = (text: string) =>
  readNamesAndSums(text)?.items.map(({ name, dong, note }) => [name, Number(dong), ...(note ? [note] : [])]);

describe('a list of names with sums', () => {
  test.each([
    [
      'Trâm 50, Hoa 50, Lan 100',
      [
        ['Trâm', 50_000],
        ['Hoa', 50_000],
        ['Lan', 100_000],
      ],
    ],
    [
      'Hằng 5 triệu, Nhung 5 triệu, Thủy 7 triệu',
      [
        ['Hằng', 5_000_000],
        ['Nhung', 5_000_000],
        ['Thủy', 7_000_000],
      ],
    ],
    [
      'chị Trâm đóng 50k và bà Hoa 50 nghìn',
      [
        ['chị Trâm', 50_000],
        ['bà Hoa', 50_000],
      ],
    ],
    [
      'Hiền và Loan mỗi người 6 triệu',
      [
        ['Hiền', 6_000_000],
        ['Loan', 6_000_000],
      ],
    ],
    [
      'Trâm, Hoa, Lan mỗi chị 50',
      [
        ['Trâm', 50_000],
        ['Hoa', 50_000],
        ['Lan', 50_000],
      ],
    ],
    [
      'Cuc 35k, Cuong 35k, Hue 50k',
      [
        ['Cuc', 35_000],
        ['Cuong', 35_000],
        ['Hue', 50_000],
      ],
    ],
    [
      'Trâm 50.000, Hoa 50 000; Lan 100.000đ',
      [
        ['Trâm', 50_000],
        ['Hoa', 50_000],
        ['Lan', 100_000],
      ],
    ],
    [
      'chị Thơm 4tr, o Bưởi 3 triệu rưỡi',
      [
        ['chị Thơm', 4_000_000],
        ['o Bưởi', 3_500_000],
      ],
    ],
    [
      'Trâm: 50\nHoa: 50\nLan: 100',
      [
        ['Trâm', 50_000],
        ['Hoa', 50_000],
        ['Lan', 100_000],
      ],
    ],
    [
      'bà Hảo 20 triệu nuôi gà, ông Tòng 12 triệu',
      [
        ['bà Hảo', 20_000_000, 'nuôi gà'],
        ['ông Tòng', 12_000_000],
      ],
    ],
    [
      'Hằng 1 triệu rưỡi, Nhung 2 triệu',
      [
        ['Hằng', 1_500_000],
        ['Nhung', 2_000_000],
      ],
    ],
  ])('%s', (text, expected) => expect(listed(text)).toEqual(expected));

  test('says which piece has no sum', () => {
    expect(readNamesAndSums('Trâm 50, Hoa, Lan 100')).toMatchObject({ unread: ['Hoa'] });
    expect(readNamesAndSums('chưa ai đóng')).toBeUndefined();
  });
});

describe('sums in a line', () => {
  test.each([
    ['cho chị Hoa vay 5 triệu trả 10 tháng', [5_000_000]],
    ['chị Hoa trả 500', [500_000]],
    ['tháng 6 chị Hoa trả 500 nghìn', [500_000]],
    ['ngày 20/11 trả 1tr5', [1_500_000]],
    ['tổ 2 có 7 hộ', []],
    ['năm 2024 cho vay 1 tỷ 200 triệu đồng', [1_200_000_000]],
    ['vay 5.000.000đ, 10 tháng', [5_000_000]],
    ['me do dau thang nay da trao du 3 em, moi em 200 ngan', [200_000]],
  ])('%s', (text, expected) => expect(sumsIn(text).map(({ dong }) => Number(dong))).toEqual(expected));
});
