import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDanger } from '../../../src/text/danger/read-danger.ts';
import { readConfirmation } from '../../../src/text/polarity/read-confirmation.ts';
import { readPolarity } from '../../../src/text/polarity/read-polarity.ts';

const cases = z
  .array(z.object({ id: z.string(), say: z.string(), expected: z.enum(['present', 'absent', 'none']) }))
  .parse(JSON.parse(readFileSync(new URL('../../cases/answers-and-figures.json', import.meta.url), 'utf8')));

test.each(cases)('$id: $say', ({ say, expected }) => {
  if (expected === 'none') return expect(readDanger(say).level).toBe('none');
  expect(readPolarity(say)).toMatchObject({ answer: expected === 'present' ? 'yes' : 'no' });
});

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

describe('what was recorded the other way round', () => {
  test.each([
    ['no', 'tôi không thể có mặt'],
    ['no', 'bận rồi không có mặt'],
    ['no', 'hông có mặt đâu'],
    ['no', 'chẳng đi được'],
    ['no', 'chả đến được đâu'],
    ['no', 'nỏ có mặt được'],
    ['no', 'có đi được đâu'],
    ['no', 'sao mà đi được'],
    ['no', 'đi gì mà đi'],
    ['no', 'cảm ơn chi hội nhưng tôi không đi được'],
    ['maybe', 'không chắc đi được'],
    ['maybe', 'để tôi xem đã'],
    ['maybe', 'nếu trời tạnh thì tôi ra'],
    ['maybe', 'còn tùy cái lưng'],
    ['question', 'không đi họp có sao không'],
    ['question', 'vắng có bị phạt không'],
    ['question', 'họp mấy giờ vậy cháu'],
    ['question', 'có phải mang sổ không ạ'],
    ['yes', 'không thể không đi'],
    ['yes', 'chưa bao giờ tôi vắng'],
    ['yes', 'răng lại không đi'],
    ['yes', 'không bận gì, tôi đi'],
    ['yes', 'tưởng không đi được nhưng giờ tôi đi được'],
  ])('%s: %s', (answer, text) => {
    expect(readPolarity(text).answer).toBe(answer);
    expect(readPolarity(bare(text)).answer).toBe(answer);
  });
});

describe('for whom', () => {
  test.each([
    ['self', 'yes', 'vợ ốm, tôi đi được'],
    ['self', 'yes', 'bà nhà tôi ốm nhưng tôi vẫn đi'],
    ['spouse', 'no', 'chồng em bận ạ'],
    ['parent', 'no', 'bố em bảo không đi đâu ạ'],
    ['child', 'yes', 'con gái tôi đi được nhé'],
    ['other', 'no', 'bác Hùng hàng xóm không đi được'],
  ])('%s, %s: %s', (who, answer, text) => {
    expect(readPolarity(text)).toMatchObject({ who, answer });
  });

  test('two answers in one sentence are two', () => {
    const read = readPolarity('ông xã em bảo ông ấy có đi, em thì bận');
    expect(read).toMatchObject({ who: 'self', answer: 'no', others: [{ who: 'spouse', answer: 'yes' }] });
  });

  test('how many, how late, and why in so many words', () => {
    expect(readPolarity('hai vợ chồng tôi đi nhé')).toMatchObject({ answer: 'yes', count: 2 });
    expect(readPolarity('tôi đi trễ chút nha')).toMatchObject({ answer: 'yes', late: true });
    expect(readPolarity('tôi không đi được vì đám cưới cháu nội').reason).toBe('đám cưới cháu nội');
    expect(readPolarity('đám cưới cháu nội nên tôi vắng').reason).toBe('đám cưới cháu nội nên tôi vắng');
  });
});

describe('the answer to a question of two ways', () => {
  test.each([
    ['yes', 'ừ lưu đi cháu'],
    ['yes', 'không gửi thì hỏi làm gì'],
    ['yes', 'đúng rồi, đăng giùm bác'],
    ['yes', '👍'],
    ['no', 'đừng gửi'],
    ['no', 'nỏ đăng mô'],
    ['no', 'thôi khỏi báo'],
    ['no', 'chưa được'],
    ['back', 'sai ngày rồi, đổi thành thứ năm'],
    ['back', 'được nhưng bỏ câu đầu'],
    ['cancel', 'hủy hết cho tôi'],
    ['cancel', 'bấm nhầm đấy'],
    ['unsure', 'bác chưa hiểu'],
    ['unsure', 'để tôi hỏi ông phó đã'],
    ['none', 'quỹ còn bao nhiêu tiền'],
  ])('%s: %s', (expected, text) => {
    expect(readConfirmation(text)).toBe(expected);
  });
});

test('any text of 16 kB is read at once', () => {
  for (const kind of ['không ', 'đi không được ', 'a', ',', ' ', '\n', 'nếu thì ', '👍', 'ng']) {
    const text = kind.repeat(Math.ceil(16_384 / kind.length));
    const begin = performance.now();
    readPolarity(text);
    readConfirmation(text);
    expect(performance.now() - begin).toBeLessThan(50);
  }
});
