import { expect, test } from 'vitest';
import { readPolarity } from '../../../src/text/polarity/read-polarity.ts';

/** Before the verb, with what stands after it. */
const negators = [
  'không _',
  'chẳng _',
  'chả _',
  'hông _',
  'hổng _',
  'hem _',
  'nỏ _',
  'ứ _',
  'không thể _',
  'đâu có _',
  '_ đâu được',
  '_ không được',
  '_ không nổi',
  'khỏi _',
  'ko _',
  'k _',
  'kh _',
  'hok _',
  'chưa _ được',
  'chẳng thể _',
  'đâu _ được',
  'có _ được đâu',
  'không _ được đâu',
  'nỏ _ được mô',
  'làm sao mà _ được',
];
const verbs = [
  'đi',
  'đến',
  'tới',
  'dự',
  'có mặt',
  'tham gia',
  'ra',
  'qua',
  'lên',
  'về',
  'sang',
  'xuống',
  'ghé',
  'đi họp',
  'đến dự',
  'tham dự',
  'sắp xếp',
  'thu xếp',
  'ra họp',
  'góp mặt',
  'đi được',
  'về kịp',
  'vô',
  'đến họp được',
];
const writers = ['_', 'tôi _', 'em _ ạ', 'dạ, con _ nha', 'bác _ nhé', 'Cảm ơn chi hội, tui _'];

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

test.each(negators)('%s: never a yes', (negator) => {
  const yes = verbs.flatMap((verb) =>
    writers
      .map((writer) => writer.replace('_', negator.replace('_', verb)))
      .flatMap((said) => [said, bare(said)])
      .filter((said) => readPolarity(said).answer === 'yes'),
  );
  expect(yes).toEqual([]);
});

test('as a rule it is a plain no', () => {
  const said = negators.flatMap((negator) => verbs.map((verb) => `tôi ${negator.replace('_', verb)}`));
  const plain = said.filter((text) => readPolarity(text).answer === 'no');
  expect(plain.length / said.length).toBeGreaterThan(0.95);
});
