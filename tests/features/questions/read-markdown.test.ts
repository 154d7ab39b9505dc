import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/features/questions/knowledge/read-markdown.ts';

const head = `slug: tach-ho
category: cu-tru
questions:
  - tách hộ khẩu cần gì
answer: Nộp tờ khai CT01.
source:
  - law: Luật Cư trú 2020
    article: 25
    link: https://vanban.chinhphu.vn/x
inForceFrom: 2021-07-01
checkedOn: 2026-03-01`;
const file = (front: string, rest = '# Tách hộ\n\nNộp tại Công an phường.\n') => `---\n${front}\n---\n${rest}`;

test('reads an article with its source and days, whatever wrote the line ends', () => {
  const read = readMarkdown(`\uFEFF${file(head).replaceAll('\n', '\r\n')}`);
  expect(read).toEqual({
    slug: 'tach-ho',
    content: {
      title: 'Tách hộ',
      category: 'cu-tru',
      questions: ['tách hộ khẩu cần gì'],
      answer: 'Nộp tờ khai CT01.',
      where: '',
      papers: '',
      cost: '',
      time: '',
      source: [{ law: 'Luật Cư trú 2020', article: '25', link: 'https://vanban.chinhphu.vn/x' }],
      inForceFrom: '2021-07-01',
      inForceTo: null,
      checkedOn: '2026-03-01',
      body: 'Nộp tại Công an phường.',
    },
  });
});

test.each<[what: string, text: string, faults: unknown]>([
  ['no front matter', '# Tách hộ', [{ place: '', reason: 'front-matter' }]],
  ['no title', file(head, 'Nộp tại Công an.'), [{ place: '', reason: 'title' }]],
  ['yaml that is none', file('slug: [a\nanswer: b'), [{ place: '3', reason: 'yaml' }]],
  ['no answer', file(head.replace(/answer.*\n/, '')), [{ place: 'answer', reason: 'missing' }]],
  [
    'a day that does not exist',
    file(head.replace('2021-07-01', '2021-02-30')),
    [{ place: 'inForceFrom', reason: 'date' }],
  ],
  ['a link that would run', file(head.replace('https:', 'javascript:')), [{ place: 'source 1 link', reason: 'link' }]],
  ['an end before the beginning', file(`${head}\ninForceTo: 2020-01-01`), [{ place: 'inForceTo', reason: 'order' }]],
  [
    'a bad slug and no category',
    file(head.replace('tach-ho', 'Tách hộ').replace(/category.*\n/, '')),
    [
      { place: 'slug', reason: 'slug' },
      { place: 'category', reason: 'missing' },
    ],
  ],
])('names what is wrong: %s', (_, text, faults) => {
  expect(readMarkdown(text)).toEqual({ faults });
});
