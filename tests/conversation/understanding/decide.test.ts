import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WEIGHTS_FILE } from '../../../src/conversation/understanding/classifier.ts';
import { decide } from '../../../src/conversation/understanding/decide.ts';
import { situationNamed } from '../../../src/conversation/understanding/situation.ts';

/** The door, the doors that are offered, or the kind of what was decided. */
function outcome(context: string, text: string): string {
  const decision = decide(text, situationNamed(context));
  if (decision.kind === 'door') return decision.door;
  if (decision.kind === 'reply') return decision.value ?? decision.reply;
  return decision.kind === 'ask' ? decision.doors.join(' ') : decision.kind;
}

test.each([
  ['private', 'chồng em nằm viện mổ ruột thừa, nhà hết tiền, nhờ hội giúp với', 'aid.request'],
  ['private', 'báo công an nhà cuối ngõ tối nào cũng tụ tập đánh bạc ăn tiền', 'tip'],
  ['private', 'làm lại căn cước bị mất cần giấy tờ gì, bao nhiêu tiền', 'question.law'],
  ['private', 'nhắn tin nhiều quá, thôi đừng gửi cho tôi nữa', 'mute'],
  ['private', 'ba tôi vừa mất sáng nay, chiều mai đưa tang', 'death.tell'],
  ['private', 'cứu với, nhà tôi đang cháy to lắm', 'emergency'],
  ['officer', 'chi hội mình có bao nhiêu hội viên nữ', 'people.count'],
  ['officer', 'thu hội phí của bà Lài 120 nghìn', 'fund.in'],
  ['officer', 'mời chi hội họp 8h sáng thứ bảy tại nhà văn hóa bàn việc tết', 'meeting.call'],
  ['invited', 'tôi có mặt nhé', 'rsvp.yes'],
  ['invited', 'hôm đó tôi bận đám cưới cháu, không đi được', 'rsvp.no'],
  ['group', 'sáng nay trời đẹp quá các bác ơi', 'silent'],
  ['asked:yesno', 'ừ gửi đi', 'yes'],
  ['asked:yesno', 'không, đừng gửi', 'no'],
])('%s: %s → %s', (context, text, expected) => {
  expect(outcome(context, text).split(' ')).toContain(expected);
});

test('rubbish is not taken for anything', () => {
  for (const text of ['🙂🙂', '...', '!!!', '12']) expect(outcome('private', text)).toBe('unknown');
});

const negators =
  'không, chẳng, chả, hông, hổng, nỏ, ko, k, hem, đâu có, không thể, chưa thể, chẳng thể, khong, hong'.split(', ');
const verbs =
  'đi, đến, tới, dự, có mặt, tham gia, tham dự, đi họp, đến họp, tới dự, ra, về họp, đi được, đến được, tới được, dự được, tham gia được, có mặt được, đi dự, ra họp'.split(
    ', ',
  );
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

test('with a negator before the verb nobody is taken to come', () => {
  const wrong: string[] = [];
  for (const negator of negators)
    for (const verb of verbs)
      for (const text of [`tui ${negator} ${verb}`, bare(`em ${negator} ${verb} nha`)])
        if (outcome('invited', text) === 'rsvp.yes') wrong.push(text);
  expect(wrong).toEqual([]);
}, 60_000);

test('the weights are small and a decision is quick', () => {
  expect(statSync(WEIGHTS_FILE).size).toBeLessThan(900_000);
  const began = performance.now();
  for (let n = 0; n < 200; n++) outcome('private', `làm hộ chiếu lần ${n} cần mang gì, mất mấy ngày`);
  expect((performance.now() - began) / 200).toBeLessThan(50);
});
