import { expect, test } from 'vitest';
import { visitWords } from '../../../src/features/visits/messages.ts';
import { readPastDay, readVisitLine } from '../../../src/features/visits/rules.ts';
import { fold } from '../../../src/text/fold.ts';

const marks = visitWords();
const today = { year: 2026, month: 11, day: 21 };

const lines: [line: string, name: string, reason: string | undefined, given: string, day: string | undefined][] = [
  ['bà Trâm ốm, biếu 500.000đ và túi quà', 'Trâm', 'sick', '500.000đ và túi quà', undefined],
  [
    'gia đình ông Nguyễn Trung Hùng có tang, phúng viếng 300k hôm qua',
    'Nguyễn Trung Hùng',
    'bereavement',
    '300k',
    '20/11',
  ],
  ['Võ Thị Trâm', 'Võ Thị Trâm', undefined, '', undefined],
  ['đồng chí Đặng Văn Vương nằm viện ngày 5/11', 'Đặng Văn Vương ', 'sick', '', '5/11'],
  ['bác Sơn lâu không họp', 'Sơn', 'absent', '', undefined],
  ['mẹ Hồng gia đình chính sách, tặng 1.000.000đ 27/7', 'Hồng', 'policy', '1.000.000đ', '27/7'],
  ['bà Lan mừng thọ 80 tuổi', 'Lan', 'birthday', '', undefined],
  ['', '', undefined, '', undefined],
];

test.each(lines)('%s', (line, name, reason, given, day) => {
  const read = readVisitLine(line, marks, today);
  expect(read.name).toBe(name.trim());
  expect(read.reason).toBe(reason);
  expect(read.given).toBe(given);
  expect(read.day && `${read.day.day}/${read.day.month}`).toBe(day);
});

test.each(lines.filter(([line]) => line !== ''))('without diacritics: %s', (line, name, reason) => {
  const plain = line.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  const read = readVisitLine(plain, marks, today);
  expect([fold(read.name), read.reason]).toEqual([fold(name), reason]);
});

test('a day that has not come is one of the year before, or none', () => {
  expect(readPastDay('30/12', marks, today)).toEqual({ year: 2025, month: 12, day: 30 });
  expect(readPastDay('30/12/2026', marks, today)).toBeUndefined();
  expect(readPastDay('31/11', marks, today)).toBeUndefined();
  expect(readPastDay('hom kia', marks, today)).toEqual({ year: 2026, month: 11, day: 19 });
});

test.each([
  'thăm ông Trần Văn Doãn thương binh 2/4, tặng 500k',
  'bà Lan huyết áp 14/9, biếu hộp sữa',
  'bác Ba ở đường 30/4 bị ốm, biếu 300k',
])('a number that is no day: %s', (line) => {
  expect(readVisitLine(line, marks, today).day).toBeUndefined();
});
