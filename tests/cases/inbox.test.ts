import { expect, test } from 'vitest';
import { isWanted, pressingFirst, readInboxQuestion } from '../../src/cases/inbox.ts';
import { numberIn, readStep } from '../../src/cases/steps.ts';

const now = new Date('2026-06-01T08:00:00Z');
const items = [
  { name: 'taken in May', open: false, mine: true, since: new Date('2026-05-01') },
  { name: 'taken yesterday', open: false, since: new Date('2026-05-31T20:00:00Z') },
  { name: 'open since this morning', open: true, since: new Date('2026-06-01T07:00:00Z') },
  { name: 'open since April', open: true, since: new Date('2026-04-01') },
  { name: 'fire', open: true, urgent: true, since: new Date('2026-06-01T07:59:00Z') },
];
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

test('officers see what is urgent, then what is overdue, then what nobody has, then the rest', () => {
  expect(names(pressingFirst(items, 'officers', now))).toEqual([
    'fire',
    'open since April',
    'taken in May',
    'open since this morning',
    'taken yesterday',
  ]);
});

test('who asked sees the latest first, what is under way before what is over', () => {
  expect(names(pressingFirst(items.slice(0, 4), 'asker', now))).toEqual([
    'open since this morning',
    'open since April',
    'taken yesterday',
    'taken in May',
  ]);
});

test('a part of them', () => {
  const part = (share: 'mine' | 'untaken' | 'overdue') => names(items.filter((item) => isWanted(item, share, now)));
  expect(part('mine')).toEqual(['taken in May']);
  expect(part('untaken')).toEqual(['open since this morning', 'open since April', 'fire']);
  expect(part('overdue')).toEqual(['taken in May', 'open since April']);
});

const kinds = ['aid', 'questions', 'roster', 'visits'];
test.each<[text: string, question: object | undefined]>([
  ['', { page: 1 }],
  ['của tôi', { page: 1, share: 'mine' }],
  ['cau hoi chua ai nhan', { page: 1, kind: 'questions', share: 'untaken' }],
  ['đơn', { page: 1, kind: 'roster' }],
  ['hỗ trợ quá hạn trang 3', { page: 3, kind: 'aid', share: 'overdue' }],
  ['trang 2', { page: 2 }],
  ['19', undefined],
  ['của bà Lan', undefined],
])('the inbox is asked for "%s"', (text, question) => expect(readInboxQuestion(text, kinds)).toEqual(question));

test.each<[text: string, step: string, number: string | undefined, rest: string]>([
  ['trả lời số 24: mai chúng tôi sang ạ', 'answer', '24', 'mai chúng tôi sang ạ'],
  ['tra loi cau hoi so 7 da nhan don', 'answer', '7', 'da nhan don'],
  ['số 6 tôi nhận', 'take', '6', ''],
  ['nhận việc số 31', 'take', '31', ''],
  ['để tôi số 5', 'take', '5', ''],
  ['chuyển số 9 cho chị Thảo', 'pass', '9', 'chị Thảo'],
  ['chuyển cho anh Hòa', 'pass', undefined, 'anh Hòa'],
  ['giao số 12 sang cho ông Bính', 'pass', '12', 'ông Bính'],
  ['đóng số 3', 'close', '3', ''],
  ['số 3 xong rồi', 'close', '3', ''],
])('"%s": %s', (text, step, number, rest) => expect(readStep(text)).toEqual({ step, number, rest }));

test.each([
  'nhận được tin rồi',
  'trả lời giúp tôi',
  'số điện thoại ông Hòe',
  'chuyển khoản 200 nghìn',
  'đóng hội phí',
  'số 19',
  'xong',
])('"%s" says nothing of a case', (text) => expect(readStep(text)).toBeUndefined());

test.each([
  ['19', '19'],
  ['việc số 7.', '7'],
  ['so 7 cua toi', undefined],
])('"%s" is the number %s', (text, number) => expect(numberIn(text)).toBe(number));
