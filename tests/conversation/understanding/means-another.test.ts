/** Words that begin as a command does: when the whole is certainly another thing, and when it is not. */
import { expect, test } from 'vitest';
import { indexCommands } from '../../../src/conversation/commands.ts';
import { meansAnother } from '../../../src/conversation/routing/understood.ts';
import { decide } from '../../../src/conversation/understanding/decide.ts';
import { features } from '../../../src/features/index.ts';
import { loadI18n } from '../../../src/i18n/i18n.ts';

const commands = indexCommands(features, loadI18n('locales'));

function isOverruled(text: string, isOfficer: boolean): boolean {
  const decision = decide(text, { place: 'private', isOfficer, last: undefined, asked: undefined });
  return meansAnother({ spoken: commands.spoken(text), decision });
}

test.each([
  'xin hỗ trợ thẻ bảo hiểm y tế hết hạn',
  'xin hỗ trợ chữa bệnh khớp cho tôi',
  'tôi cần hỗ trợ tiền thuốc cho bà cụ nhà tôi',
  'xin được hỗ trợ làm lại nhà sau bão',
  'nhờ giúp đỡ mấy mẹ con tôi qua đợt này',
])('who asks for help is heard as that, whoever it is: %s', (text) => {
  expect(commands.spoken(text)?.command.name).toBe('hotro');
  expect([isOverruled(text, false), isOverruled(text, true)]).toEqual([false, false]);
});

test('who cries for help over a fraud is not led through a request', () => {
  const text = 'giúp tôi với, tôi vừa bị lừa chuyển khoản mất hai mươi triệu rồi';
  expect(commands.spoken(text)?.command.name).toBe('hotro');
  expect(isOverruled(text, false)).toBe(true);
});
