import { describe, expect, test } from 'vitest';
import { readTicks } from '../../../../src/features/meetings/attendance/read-ticks.ts';
import { isWord, tickWords } from '../../../../src/features/meetings/words.ts';

const names = [
  'Nguyễn Thị Anh',
  'Trần Văn Bình',
  'Lê Văn Dũng',
  'Nguyễn Trung Hùng',
  'Phạm Hùng',
  'Võ Thị Trâm',
  'Đặng Văn Vương',
];

function read(text: string, excused: number[] = [], attended: (boolean | null)[] = []) {
  const people = names.map((fullName, index) => ({
    fullName,
    attended: attended[index] ?? null,
    excused: excused.includes(index + 1),
  }));
  const ticks = readTicks(text, people, tickWords());
  if (ticks.kind !== 'ticks') return ticks;
  const of = (present: boolean) =>
    [...ticks.set]
      .filter(([, value]) => value === present)
      .map(([place]) => place + 1)
      .sort((a, b) => a - b)
      .join();
  return `${of(true)}|${of(false)}`;
}

describe('ticks', () => {
  test.each([
    ['có mặt 1-4, 6', '1,2,3,4,6|'],
    ['co mat 1 den 4 va 6', '1,2,3,4,6|'],
    ['1 2 3', '1,2,3|'],
    ['vắng 3, 7', '|3,7'],
    ['vang 3,7', '|3,7'],
    ['tất cả', '1,2,3,4,5,6,7|'],
    ['tất cả trừ 3, 7', '1,2,4,5,6|3,7'],
    ['tat ca tru 3, 7', '1,2,4,5,6|3,7'],
    ['có mặt tất cả trừ bà Trâm', '1,2,3,4,5,7|6'],
    ['vắng tất cả trừ 1', '1|2,3,4,5,6,7'],
    ['có mặt 1-3, vắng 4, 5', '1,2,3|4,5'],
    ['vắng 2; còn lại có mặt', '1,3,4,5,6,7|2'],
    ['ông Dũng, Võ Thị Trâm', '3,6|'],
    ['Anh', '1|'],
    ['Trung Hùng', '4|'],
    ['vắng Đặng Văn Vương', '|7'],
    ['all except 2', '1,3,4,5,6,7|2'],
    ['7-7', '7|'],
    ['1-5 có, 6 vắng, 7 vắng có phép', '1,2,3,4,5|6,7'],
    ['ong Dung co mat', '3|'],
    ['nham roi, 5 vang', '|5'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('the rest leaves what is ticked, and the excused are absent', () => {
    expect(read('còn lại có mặt', [2], [true, null, false])).toBe('4,5,6,7|2');
  });

  test('what cannot be right is asked back, and nothing is ticked', () => {
    expect(read('có mặt 1-9')).toEqual({ kind: 'no-number', number: 9 });
    expect(read('0')).toEqual({ kind: 'no-number', number: 0 });
    expect(read('ông Hùng')).toEqual({ kind: 'several', name: 'ông Hùng', places: [3, 4] });
    expect(read('có mặt 1, ông Khải')).toEqual({ kind: 'unclear', part: 'ông Khải' });
    expect(read('có mặt')).toMatchObject({ kind: 'unclear' });
    expect(read('😀')).toMatchObject({ kind: 'unclear' });
  });

  test('the end', () => {
    expect(isWord('done', 'Xong rồi')).toBe(true);
    expect(isWord('done', 'vắng 3 là xong')).toBe(false);
  });
});

test('an absence with leave, without, and everybody of a unit', () => {
  const people = names.map((fullName, index) => ({
    fullName,
    attended: null,
    excused: false,
    unitName: index < 3 ? 'Chi hội Sen 1' : 'Chi hội Sen 2',
  }));
  const ruled = readTicks('vắng có phép 3, 7; vang khong phep 5', people, tickWords());
  expect(ruled).toMatchObject({ kind: 'ticks' });
  if (ruled.kind !== 'ticks') return;
  expect([...ruled.set].map(([place, present]) => [place + 1, present])).toEqual([
    [3, false],
    [7, false],
    [5, false],
  ]);
  expect([...ruled.excused].map(([place, excused]) => [place + 1, excused])).toEqual([
    [3, true],
    [7, true],
    [5, false],
  ]);
  const unit = readTicks('có mặt chi hội Sen 1, vắng 4', people, tickWords());
  expect(unit.kind === 'ticks' && [...unit.set]).toEqual([
    [0, true],
    [1, true],
    [2, true],
    [3, false],
  ]);
});
