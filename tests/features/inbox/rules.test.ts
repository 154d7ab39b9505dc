import { expect, test } from 'vitest';
import { pressingFirst } from '../../../src/features/inbox/rules.ts';

const items = [
  { name: 'taken in March', open: false, since: new Date('2026-03-01') },
  { name: 'taken in May', open: false, since: new Date('2026-05-01') },
  { name: 'open since April', open: true, since: new Date('2026-04-01') },
  { name: 'open since January', open: true, since: new Date('2026-01-01') },
  { name: 'fire', open: true, urgent: true, since: new Date('2026-06-01') },
];

test('officers see what is urgent, then what waits longest, then what was taken last', () => {
  expect(pressingFirst(items, 'oldest').map(({ name }) => name)).toEqual([
    'fire',
    'open since January',
    'open since April',
    'taken in May',
    'taken in March',
  ]);
});

test('who asked sees the latest first, what is under way before what is over', () => {
  expect(pressingFirst(items.slice(0, 4), 'latest').map(({ name }) => name)).toEqual([
    'open since April',
    'open since January',
    'taken in May',
    'taken in March',
  ]);
});
