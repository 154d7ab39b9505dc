/** What a treasurer's line says: sum, labour, things, who, and numbers that are none. */
import { describe, expect, test } from 'vitest';
import {
  givenIn,
  giverIn,
  kindIn,
  problemIn,
  receiverIn,
  withoutLead,
} from '../../../src/features/funds/book/read-line.ts';
import { sourceIn } from '../../../src/features/funds/book/receipt-form.ts';
import { lineWords } from '../../../src/features/funds/book/sum-field.ts';
import { accountPhrases } from '../../../src/features/funds/book/words.ts';
import { expenseAccounts } from '../../../src/ledger/accounts.ts';
import { parseDong } from '../../../src/text/money.ts';

const lists = lineWords();
const given = (text: string) => {
  const { dong, halfDays, goods, valuedDong } = givenIn(withoutLead(text, lists.lead), lists);
  return [dong, halfDays, goods !== null, valuedDong];
};

describe('sums, labour and things', () => {
  test.each<[string, bigint | null, number, boolean, bigint | null]>([
    ['thu 200 nghìn của ông Hòe ủng hộ quỹ hội', 200_000n, 0, false, null],
    ['cả xóm Liên Sơn góp 12tr5 với 34 công làm đường', 12_500_000n, 68, false, null],
    ['ông Vinh góp nửa công', null, 1, false, null],
    ['chị Hà góp 2,5 công', null, 5, false, null],
    ['chùa Long Phước tặng hội 40 phần gạo, không có tiền mặt', null, 0, true, null],
    ['gia đình ông Hùng hiến đất mở đường, trị giá 300 triệu', null, 0, true, 300_000_000n],
    ['bán ve chai được 385 nghìn', 385_000n, 0, false, null],
    ['thu 15.500 000 ủng hộ 3 gia đình', 15_500_000n, 0, false, null],
    ['tiết kiệm 87.500 nghìn đồng', 87_500_000n, 0, false, null],
  ])('%s', (text, dong, halfDays, hasGoods, valued) => {
    expect(given(text)).toEqual([dong, halfDays, hasGoods, valued]);
  });
});

test.each([
  ['50.700.00 ngàn', 'odd'],
  ['thu 50.700.00 ngàn của ông Hòe', 'odd'],
  ['-200k', 'negative'],
  ['thu -200k của ông Hòe', 'negative'],
  ['0', 'zero'],
  ['thu 0 đồng', 'zero'],
  ['15.500 000', undefined],
  ['87.500 nghìn', undefined],
  ['163.200.000 đồng', undefined],
  ['thu 200k ngày 27.7.2024', undefined],
  ['12tr5', undefined],
  ['+500k bác Hiển', undefined],
])('%s: %s', (text, problem) => {
  expect(problemIn(text)).toBe(problem);
});

test.each([
  ['thu 200 nghìn của ông Hòe ủng hộ quỹ hội', 'ông Hòe'],
  ['ong Quyet ung ho 500k lam duong', 'ong Quyet'],
  ['cả xóm Liên Sơn góp 12tr5 với 34 công làm đường', 'cả xóm Liên Sơn'],
  ['bác Tường đóng hội phí nguyên năm, 120 ngàn', 'bác Tường'],
  ['bán ve chai được 385 nghìn', undefined],
])('who gave: %s', (text, name) => {
  expect(giverIn(text, lists)).toBe(name);
});

test.each([
  ['chi 500k thăm bà Trâm ốm', 'bà Trâm', 'expense_visits'],
  ['mua vòng hoa viếng cụ Hoành 400 ngàn', 'cụ Hoành', 'expense_funerals'],
  ['đưa ông Kpă Nul 800 ngàn đi bệnh viện tỉnh', 'ông Kpă Nul', 'expense_visits'],
  ['nước chè họp hôm qua 85k', undefined, 'expense_meetings'],
  ['giúp 3 nhà gặp nạn tổng 15.500 000', undefined, 'expense_aid'],
])('who got it and what for: %s', (text, name, kind) => {
  expect(receiverIn(text, lists)).toBe(name);
  expect(kindIn(text, expenseAccounts, accountPhrases)).toBe(kind);
});

test('where income comes from', () => {
  expect(sourceIn('bác Tường đóng hội phí nguyên năm', true)).toBe('income_dues');
  expect(sourceIn('bán ve chai sáng nay', false)).toBe('income_work');
  expect(sourceIn('lãi ngân hàng tháng 10', false)).toBe('income_interest');
  expect(sourceIn('+500k bác Hiển', true)).toBe('income_members');
  expect(parseDong('12tr5')).toBe(12_500_000n);
});
