/** What is read from an officer's line of registrations and of commendations. */
import { expect, test } from 'vitest';
import { readAward } from '../../../src/features/commendations/rules.ts';
import { namesInRows } from '../../../src/features/movements/names-file.ts';
import { readRegistration } from '../../../src/features/movements/read-registration.ts';
import { meantBy, percentOf, yearsInRow } from '../../../src/features/movements/rules.ts';
import { halfDaysIn, readWork } from '../../../src/features/works/rules.ts';

const known = [{ name: '5 không 3 sạch' }, { name: 'Ngày chủ nhật xanh' }];

const registrations: [text: string, expected: Partial<ReturnType<typeof readRegistration>>][] = [
  ['đăng ký 5 không 3 sạch: Hoa, Lan, Trâm', { who: 'Hoa, Lan, Trâm', title: '' }],
  ['dang ky 5 khong 3 sach: Hoa, Lan, Tram', { who: 'Hoa, Lan, Tram', title: '' }],
  ['nhà bà Tư Nhớ ký cam kết không đốt rơm', { who: 'nhà bà Tư Nhớ', title: 'không đốt rơm', subject: 'household' }],
  ['60/72 hộ ký 5 không 3 sạch', { who: '60 người', subject: 'household' }],
  [
    'Chi hội 7 đăng ký tuyến đường tự quản',
    { unit: 'Chi hội 7', who: '', subject: 'unit', title: 'tuyến đường tự quản' },
  ],
  ['đăng ký thi đua năm 2027', { who: '' }],
  ['chị Sáu rút khỏi ngày chủ nhật xanh', { isBack: true, who: 'chị Sáu' }],
];
test.each(registrations)('%s', (text, expected) => {
  expect(readRegistration(text, known)).toMatchObject(expected);
});

const awards: [text: string, expected: Partial<ReturnType<typeof readAward>>][] = [
  [
    'đề nghị bằng khen tỉnh cho ông Trần Văn Bảy, 20 năm làm chi hội trưởng',
    { form: 'merit', level: 'province', who: 'ông Trần Văn Bảy', reason: '20 năm làm chi hội trưởng' },
  ],
  [
    'bà Sáu Lành cứu hai cháu nhỏ, làm giấy khen cho bà đi em',
    { form: 'certificate', who: 'bà Sáu Lành', reason: 'cứu hai cháu nhỏ' },
  ],
  ['giấy khen xã: anh Tâm, chị Hương, tổ 5', { level: 'commune', who: 'anh Tâm, chị Hương, tổ 5' }],
  ['khen 4 tập thể 12 cá nhân, quyết định số 15/QĐ-UBND', { decision: '15/QĐ-UBND', who: 'khen 4 tập thể 12 cá nhân' }],
  ['tổ 9 hòa giải khéo, đề nghị khen', { form: undefined, who: 'tổ 9' }],
  ['năm ngoái những ai được giấy khen rồi', { isQuestion: true }],
  ['cô Phượng dạy chữ không công, biểu dương cô', { form: 'praise', level: undefined, who: 'cô Phượng' }],
];
test.each(awards)('%s', (text, expected) => {
  expect(readAward(text)).toMatchObject(expected);
});

test('works: quantity, worth, labour in half days', () => {
  expect(readWork('làm hàng rào 25 cột trị giá 8 triệu rưỡi, 12 công')).toMatchObject({
    quantity: '25 cột',
    dong: 8_500_000n,
    halfDays: 24,
  });
  expect(readWork('hiến đất mở đường dài 120m, rộng 3m, trị giá trên 2 trăm triệu đồng')).toMatchObject({
    isInKind: true,
    dong: 200_000_000n,
  });
  expect(halfDaysIn('nửa ngày công')?.value).toBe(1);
  expect(halfDaysIn('2,5 công')?.value).toBe(5);
});

test('a share is cut and never rounded up to all', () => {
  expect(percentOf(1164, 1200)).toBe(97);
  expect(percentOf(1199, 1200)).toBe(99.9);
  expect(percentOf(9999, 10_000)).toBe(99.9);
  expect(percentOf(1200, 1200)).toBe(100);
  expect(percentOf(0, 0)).toBeUndefined();
});

test('years in a row end at the first that is missing', () => {
  const ratings = [2018, 2019, 2021, 2022, 2023].map((year) => ({ year, grade: 'excellent' as const }));
  expect(yearsInRow(ratings, 'excellent', 2023)).toBe(3);
  expect(yearsInRow(ratings, 'good', 2023)).toBe(0);
});

test('of movements that are called alike the longer name counts', () => {
  const both = [{ name: 'Gương mẫu' }, { name: 'Cựu chiến binh gương mẫu' }];
  expect(meantBy('đăng ký cuu chien binh guong mau', both)).toEqual([{ name: 'Cựu chiến binh gương mẫu' }]);
});

test('names from a list: under their heading, or the only column of names', () => {
  const headed = [
    ['DANH SÁCH'],
    ['STT', 'Họ và tên', 'Xóm'],
    [1, 'Trần Thị Hoa', 'Sen 1'],
    [2, 'Lê Thị Lan', 'Sen 2'],
    [null, '', ''],
  ];
  expect(namesInRows(headed)).toEqual(['Trần Thị Hoa', 'Lê Thị Lan']);
  expect(
    namesInRows([
      [1, 'Trần Thị Hoa'],
      [2, 'Lê Thị Lan'],
    ]),
  ).toEqual(['Trần Thị Hoa', 'Lê Thị Lan']);
  expect(namesInRows([[1], [2]])).toEqual([]);
});
