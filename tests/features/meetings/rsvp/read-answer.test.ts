import { describe, expect, test } from 'vitest';
import { type AnswerReading, readAnswer } from '../../../../src/features/meetings/rsvp/read-answer.ts';
import { answerWords } from '../../../../src/features/meetings/words.ts';
import { fold } from '../../../../src/text/fold.ts';

const marks = answerWords();

/** "excused · for whom · why · +guests" */
function short(reading: AnswerReading | undefined): string {
  if (!reading) return 'none';
  const { wish, whom, reason, guests } = reading;
  const who = whom && ('name' in whom ? whom.name : `(${whom.relation})`);
  return [wish, who, reason, guests > 0 ? `+${guests}` : undefined].filter((one) => one).join(' · ');
}

const answers: [text: string, expected: string][] = [
  ['em bận đi viện, xin vắng', 'excused · em bận đi viện, xin vắng'],
  ['Tôi bận trông cháu nên không đi được', 'excused · Tôi bận trông cháu nên không đi được'],
  ['hôm đó tôi không đi được vì nhà có giỗ', 'excused · nhà có giỗ'],
  ['tôi mệt quá', 'excused · tôi mệt quá'],
  ['em đang nằm viện ạ', 'excused · em đang nằm viện'],
  ['thôi tôi không đi nữa nhé', 'excused'],
  ['bác Hùng nhà em đi vắng', 'excused · Hùng · bác Hùng nhà em đi vắng'],
  ['ông Trường không đi được, ông ấy ốm', 'excused · Trường · ông Trường không đi được, ông ấy ốm'],
  ['vắng cho ông Trường', 'excused · Trường'],
  ['xin vắng cho bà Trâm, bà ấy ốm', 'excused · Trâm · xin vắng cho bà Trâm, bà ấy ốm'],
  ['báo vắng giúp đồng chí Nguyễn Trung Hùng vì đi công tác', 'excused · Nguyễn Trung Hùng · đi công tác'],
  ['hôm ấy nhà có giỗ, em xin vắng', 'excused · hôm ấy nhà có giỗ, em xin vắng'],
  ['xin vắng cho Võ Thị Trâm vì ốm', 'excused · Võ Thị Trâm · ốm'],
  ['cho tôi vắng, bận việc', 'excused · cho tôi vắng, bận việc'],
  ['vợ tôi đi được', 'coming · (vo)'],
  ['chồng em ốm không đi được', 'excused · (chong) · chồng em ốm không đi được'],
  ['bà nhà tôi có mặt', 'coming · (ba nha)'],
  ['bố em đi xa', 'excused · (bo) · bố em đi xa'],
  ['ông Hùng đi được', 'coming · Hùng'],
  ['tôi lại đi được rồi', 'coming'],
  ['tôi vẫn đi họp', 'coming'],
  ['đi 2 người', 'coming · +1'],
  ['có mặt, đi hai người ạ', 'coming · +1'],
  ['tôi đi được, dẫn thêm 2 người', 'coming · +2'],
  ['em sẽ đến cùng 1 khách', 'coming · +1'],
  ['2 vợ chồng tôi đi', 'coming · +1'],
  ['vợ chồng em sẽ đến ạ', 'coming · +1'],
  ['vợ chồng tôi không đi được, bận việc', 'excused · vợ chồng tôi không đi được, bận việc'],
  ['con trai tôi đi thay', 'excused · con trai tôi đi thay'],
  ['tôi nhờ vợ đi họp thay ạ', 'excused · tôi nhờ vợ đi họp thay'],
];

describe('an answer in a sentence', () => {
  test.each(answers)('%s', (text, expected) => {
    expect(short(readAnswer(text, marks))).toBe(expected);
  });

  test.each(answers)('without diacritics: %s', (text, expected) => {
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
    expect(fold(short(readAnswer(plain, marks)))).toBe(fold(expected));
  });

  test.each([
    'tôi có đi được không?',
    'ông Trường nhờ tôi đi thay',
    'tôi đi thay ông Trường',
    'chưa biết có đi được không',
    'ông Trường có đi được không ạ',
    'họp ở đâu',
    'thuốc chữa đau lưng mua ở đâu',
    'cảm ơn chi hội',
    'nếu khỏe tôi sẽ đi',
    'ông Hùng đi được, bà Trâm không đi được',
    '500 người',
  ])('is no answer: %s', (text) => {
    expect(readAnswer(text, marks)).toBeUndefined();
  });
});
