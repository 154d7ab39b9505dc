import { expect, test } from 'vitest';
import { withDates } from '../../../src/text/time/day/relative-days.ts';

const today = { year: 2026, month: 12, day: 31 };

test.each([
  ['sáng mai 7h tập trung ở đình', 'sáng ngày 1/1 7h tập trung ở đình', ['sáng mai']],
  ['toi nay cat dien, chieu mai co lai', 'toi ngày 31/12 cat dien, chieu ngày 1/1 co lai', ['toi nay', 'chieu mai']],
  ['Hôm nay nghỉ, ngày kia đi', 'ngày 31/12 nghỉ, ngày 2/1 đi', ['Hôm nay', 'ngày kia']],
  ['mai lúc 14h họp', 'ngày 1/1 lúc 14h họp', ['mai']],
  ['họp mai 7 giờ', 'họp ngày 1/1 7 giờ', ['mai']],
])('%s', (text, dated, said) => {
  expect(withDates(text, today)).toEqual({ text: dated, said });
});

test.each(['chị Mai 70 tuổi', 'hoa mai nở', 'năm nay được mùa', 'thứ bảy 14h họp', 'nay mai sẽ báo', 'Quỳnh Mai hát'])(
  'nothing in "%s" depends on the day of writing',
  (text) => {
    expect(withDates(text, today)).toBeUndefined();
  },
);
