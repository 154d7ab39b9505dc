import { expect, test } from 'vitest';
import { kindOfTitle } from '../../../src/features/meetings/kinds.ts';
import { shiftRule } from '../../../src/features/meetings/series/shift-rule.ts';
import { kindWords } from '../../../src/features/meetings/words.ts';
import type { LocalDate } from '../../../src/text/calendar.ts';

const words = kindWords();

test.each([
  ['Hội nghị tổng kết công tác Hội năm 2026', 'conference'],
  ['so ket 6 thang', 'conference'],
  ['sơ kết phong trào thi đua', 'conference'],
  ['phát động thi đua quyết thắng', 'regular'],
  ['nói chuyện truyền thống 22/12', 'talk'],
  ['tuyên truyền phòng cháy', 'talk'],
  ['ra quân dọn vệ sinh đường hoa', 'cleanup'],
  ['tong don ve sinh moi truong', 'cleanup'],
  ['thi kéo co mừng Đảng mừng xuân', 'contest'],
  ['hội thi tìm hiểu luật', 'contest'],
  ['sinh hoạt chi hội', 'regular'],
  ['việc thì nhiều', 'regular'],
  ['họp bàn việc đường làng', 'regular'],
])('%s is of the kind %s', (title, kind) => {
  expect(kindOfTitle(title, words)).toBe(kind);
});

const on = (year: number, month: number, day: number): LocalDate => ({ year, month, day });

test.each([
  ['FREQ=WEEKLY;BYDAY=FR', on(2026, 11, 28), 'FREQ=WEEKLY;BYDAY=SA'],
  ['FREQ=MONTHLY;BYDAY=1SU', on(2026, 12, 5), 'FREQ=MONTHLY;BYDAY=1SA'],
  ['FREQ=MONTHLY;BYDAY=-1SU', on(2026, 11, 28), 'FREQ=MONTHLY;BYDAY=-1SA'],
  ['FREQ=MONTHLY;BYDAY=-1SU', on(2026, 11, 14), 'FREQ=MONTHLY;BYDAY=2SA'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', on(2026, 12, 16), 'FREQ=MONTHLY;BYMONTHDAY=16'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', on(2026, 11, 29), 'FREQ=MONTHLY;BYMONTHDAY=29'],
  ['FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2', on(2027, 8, 31), 'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=31'],
  // The full moon of the tenth lunar month is on 23/11/2026.
  ['LUNAR;BYMONTHDAY=15', on(2026, 11, 24), 'LUNAR;BYMONTHDAY=16'],
  ['FREQ=WEEKLY;BYDAY=MO,FR', on(2026, 11, 28), undefined],
])('%s moved to %o is %s', (rule, to, expected) => {
  expect(shiftRule(rule, to)).toBe(expected);
});
