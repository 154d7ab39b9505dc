/** What one line says of a loan, a repayment, or when money comes back. */
import { describe, expect, test } from 'vitest';
import { loanPhrases } from '../../src/features/lending/loans/phrases.ts';
import { readLoanLine, readRepayLine } from '../../src/features/lending/loans/read-loan.ts';
import { instalments, progressOf, putOff, type Term } from '../../src/features/lending/loans/rules.ts';
import { findTerm } from '../../src/features/lending/loans/term.ts';

const day = (text: string) => {
  const [year = 0, month = 0, of = 0] = text.split('-').map(Number);
  return { year, month, day: of };
};

describe('a loan in one line', () => {
  test.each([
    ['cho chị Hoa vay 5 triệu trả 10 tháng', 'chị Hoa', 5_000_000, { kind: 'months', months: 10 }, ''],
    ['Giải ngân cho bà Hảo 20 triệu nuôi gà', 'bà Hảo', 20_000_000, undefined, 'nuôi gà'],
    [
      'phát vốn cho cô Út Thắm 8 triệu mua xe bánh mì, trả góp mỗi tháng 800',
      'cô Út Thắm',
      8_000_000,
      { kind: 'sum', dong: '800000' },
      'mua xe bánh mì',
    ],
    [
      'giải ngân cho chị Mỵ 30 triệu nuôi bò, hạn 24 tháng',
      'chị Mỵ',
      30_000_000,
      { kind: 'once', months: 24 },
      'nuôi bò',
    ],
    ['cho ba Ut Thia vay 5 trieu von xoay vong nuoi vit', 'ba Ut Thia', 5_000_000, undefined, 'nuoi vit'],
    [
      'giải ngân ông Lê Viết Thử 10tr, hạn 12 tháng, ghi sổ',
      'ông Lê Viết Thử',
      10_000_000,
      { kind: 'once', months: 12 },
      '',
    ],
    ['đã đưa chị Mỵ vay 10 triệu, hạn một năm, không lãi', 'chị Mỵ', 10_000_000, { kind: 'once', months: 12 }, ''],
    ['vay ne: Bui Van Suu, 15 trieu, mua trau', 'Bui Van Suu', 15_000_000, undefined, 'mua trau'],
  ])('%s', (text, name, sum, term, purpose) => {
    const said = readLoanLine(text, loanPhrases(), []);
    expect({ name: said.name, sum: Number(said.sum?.dong), term: said.term, purpose: said.purpose }).toEqual({
      name,
      sum,
      term,
      purpose,
    });
  });

  test('the standing of the household is heard with it', () => {
    expect(readLoanLine('cho chị Thơm hộ cận nghèo vay 4tr', loanPhrases(), [])).toMatchObject({
      standing: 'near_poor',
    });
    expect(readLoanLine('cho bà Hồng mới thoát nghèo vay 4tr', loanPhrases(), [])).toMatchObject({ standing: 'risen' });
  });
});

describe('a repayment in one line', () => {
  test.each([
    ['chị Hoa trả 500', 'chị Hoa', 500_000, false],
    ['Bà Hảo trả hai triệu rồi em', 'Bà Hảo', undefined, false],
    ['chi My tat toan het 10tr', 'chi My', 10_000_000, true],
    ['nhận của Hiền 1 triệu tiền vốn', 'Hiền', 1_000_000, false],
    ['chị Duyên gửi trả hết nợ rồi đó', 'chị Duyên', undefined, true],
    ['ong Ba Tia tra 500 ngan tien vay', 'ong Ba Tia', 500_000, false],
    ['anh Tài trả -500 nghìn', 'anh Tài', undefined, false],
  ])('%s', (text, name, sum, isAll) => {
    const said = readRepayLine(text, loanPhrases(), []);
    expect({ name: said.name, isAll: said.isAll }).toEqual({ name, isAll });
    if (sum !== undefined) expect(Number(said.sum?.dong)).toBe(sum);
  });
});

test('terms as people say them', () => {
  const term = (text: string) => findTerm(text)?.term;
  expect(term('800 nghìn một tháng')).toEqual({ kind: 'sum', dong: '800000' });
  expect(term('hứa 3 tháng')).toEqual({ kind: 'once', months: 3 });
  expect(term('trả dần trong 2 năm')).toEqual({ kind: 'months', months: 24 });
  expect(term('nửa năm trả')).toEqual({ kind: 'once', months: 6 });
  expect(term('trả hàng tháng 500k')).toEqual({ kind: 'sum', dong: '500000' });
  expect(term('từ đầu năm')).toBeUndefined();
});

test('the last instalment takes the rest, and days that a month lacks are its last', () => {
  const dues = instalments(1_000_000n, { kind: 'months', months: 3 }, day('2026-11-30'));
  expect(dues?.map(({ dueOn, dueDong }) => [`${dueOn.year}-${dueOn.month}-${dueOn.day}`, Number(dueDong)])).toEqual([
    ['2026-12-30', 333_000],
    ['2027-1-30', 333_000],
    ['2027-2-28', 334_000],
  ]);
  expect(
    instalments(5_000_000n, { kind: 'sum', dong: '800000' }, day('2026-1-1'))?.map(({ dueDong }) => Number(dueDong)),
  ).toEqual([...Array<number>(6).fill(800_000), 200_000]);
  for (const term of [
    { kind: 'months', months: 0 },
    { kind: 'once', months: 121 },
    { kind: 'sum', dong: '1' },
  ] as Term[])
    expect(instalments(5_000_000n, term, day('2026-1-1'))).toBeUndefined();
});

test('what is repaid counts for the oldest instalment; what is overdue is reckoned; what is put off keeps its sum', () => {
  const dues = instalments(3_000_000n, { kind: 'months', months: 3 }, day('2026-1-10')) ?? [];
  expect(progressOf(dues, 3_000_000n, 1_500_000n, day('2026-3-20'))).toEqual({
    outstandingDong: 1_500_000n,
    overdueDong: 500_000n,
    overdueSince: day('2026-3-10'),
    next: { dueOn: day('2026-4-10'), dueDong: 1_000_000n },
  });
  const later = putOff(dues, 1_500_000n, 2);
  expect(later.reduce((sum, { dueDong }) => sum + dueDong, 0n)).toBe(3_000_000n);
  expect(progressOf(later, 3_000_000n, 1_500_000n, day('2026-3-20')).overdueDong).toBe(0n);
});
