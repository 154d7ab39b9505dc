/** Sentences that tell of an election or ask who holds a post. */
import { expect, test } from 'vitest';
import { readElection, readWho, termIn } from '../../src/features/posts/rules.ts';

test('an election names who, the post, the term and perhaps the unit', () => {
  const rows: [string, object | undefined][] = [
    [
      'bầu ông Hòe làm chi hội phó nhiệm kỳ 2025-2030',
      { name: 'ông Hòe', post: 'deputy', term: { from: 2025, until: 2030 }, unit: '' },
    ],
    ['bau ong Hoe lam chi hoi pho', { name: 'ong Hoe', post: 'deputy', term: undefined, unit: '' }],
    [
      'Đại hội bầu bà Võ Thị Trâm giữ chức thư ký chi hội Liên Sơn khóa 2026 đến 2031',
      { name: 'bà Võ Thị Trâm', post: 'secretary', term: { from: 2026, until: 2031 }, unit: 'chi hội Liên Sơn' },
    ],
    ['bầu anh Hùng vào ban chấp hành', { name: 'anh Hùng', post: 'committee', term: undefined, unit: '' }],
    // No election to a post.
    ['bầu cử hội đồng nhân dân khi nào', undefined],
    ['cử ông Hòe đi họp chi hội trưởng', undefined],
    ['bầu ai làm gì để chủ tịch biết', undefined],
    ['tôi bị ốm nhờ chi hội trưởng giúp', undefined],
  ];
  for (const [text, found] of rows) expect(readElection(text), text).toEqual(found);
});

test('who holds it: the post, and the unit where one is named', () => {
  const rows: [string, object | undefined][] = [
    ['ai là thư ký chi hội Liên Sơn', { post: 'secretary', unit: 'chi hội Liên Sơn' }],
    ['ai la chi hoi truong', { post: 'head', unit: '' }],
    ['chi hội trưởng của Liên Sơn là ai?', { post: 'head', unit: 'Liên Sơn' }],
    ['ai là người mới', undefined],
    ['chi hội trưởng gọi tôi có việc gì', undefined],
  ];
  for (const [text, found] of rows) expect(readWho(text), text).toEqual(found);
});

test('a term is two years in order, not longer than ten', () => {
  expect(termIn('2025-2030')?.value).toEqual({ from: 2025, until: 2030 });
  expect(termIn('2030-2025')).toBeUndefined();
  expect(termIn('1990-2030')).toBeUndefined();
  expect(termIn('2025')).toBeUndefined();
});
